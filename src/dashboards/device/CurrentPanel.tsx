import { Button, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataset, useSession } from '#session/engine.ts';
import { baselineOf, useKeep, type SaveState } from '#session/keep-state.ts';
import { keepCurrent } from '#session/use-keep.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { useLanguage } from '#words/useFormat.ts';
import classes from './Device.module.css';
import { writeTime } from './times.ts';
import { useSaveState } from './use-save-state.ts';

function Saving(): ReactElement | null {
  const { t } = useTranslation('device');
  const work = useKeep((state) => state.work);
  if (work.at !== 'saving') return null;
  const { bytes, total } = work;
  const label = t(total === null ? 'current.packing' : 'current.writing');
  return <ProgressBar label={label} unit="bytes" done={bytes} total={total} />;
}

/** The state in words; it is announced, since it changes by itself. */
function State({ state }: { readonly state: SaveState }): ReactElement {
  const { t } = useTranslation('device');
  const language = useLanguage();
  const id = useDataset()?.id;
  const manifest = useKeep((keep) => keep.manifest);
  const kept = baselineOf(manifest, id);
  const word = t(`state.${state}`);
  return (
    <div role="status" className={classes['state']}>
      <p className={classes['strong']} data-save-state={state}>
        {kept && state === 'saved'
          ? t('current.savedAs', {
              state: word,
              name: kept.name,
              time: writeTime(kept.savedAt, language),
            })
          : word}
      </p>
      <p className="t-meta">{t(`current.note.${state}`)}</p>
    </div>
  );
}

/** What the dataset would be saved as, and what speaks against it. */
function useName() {
  const { t } = useTranslation('device');
  const known = useDataset()?.name ?? '';
  const manifest = useKeep((keep) => keep.manifest);
  const [typed, type] = useState<string | null>(null);
  const text = typed ?? known;
  const name = text.trim();
  const taken = manifest?.baselines.some((baseline) => baseline.name === name) === true;
  const wrong = taken ? t('current.taken') : name === '' ? t('current.blank') : null;
  return { text, name, wrong, typed, type };
}

/** Saves under a new name; what is there is replaced from the list only. */
function SaveForm({ state }: { readonly state: SaveState | null }): ReactElement {
  const { t } = useTranslation('device');
  const ready = useSession(({ tables }) => tables.length > 0);
  const busy = useKeep(({ work }) => work.at !== 'idle' && work.at !== 'failed');
  const { text, name, wrong, typed, type } = useName();
  const quiet = typed === null && (state === null || state === 'saved' || state === 'saving');
  return (
    <form
      className={classes['save']}
      onSubmit={(event) => {
        event.preventDefault();
        type(null);
        void keepCurrent(name);
      }}
    >
      <TextInput
        label={t('current.newName')}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        error={quiet ? null : wrong}
        maxLength={120}
      />
      <Button
        type="submit"
        disabled={!ready || busy || wrong !== null}
        leftSection={<IconDeviceFloppy size={16} stroke={1.8} aria-hidden />}
      >
        {t('current.save')}
      </Button>
    </form>
  );
}

/** The dataset in use: whether it is kept, and the button that keeps it. */
export function CurrentPanel(): ReactElement {
  const { t } = useTranslation('device');
  const dataset = useDataset();
  const ready = useSession(({ tables }) => tables.length > 0);
  const support = useKeep((keep) => keep.support);
  const state = useSaveState();
  return (
    <Panel title={t('current.title')} note={<bdi>{dataset?.name}</bdi>}>
      <div className={classes['stack']}>
        {state !== null && <State state={state} />}
        <Saving />
        {support !== 'absent' && <SaveForm state={state} />}
        {!ready && <p className="t-meta">{t('current.waiting')}</p>}
      </div>
    </Panel>
  );
}
