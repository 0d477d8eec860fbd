import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Scenario } from '#scenario/scenario.ts';
import { useDataset, useSession } from '#session/engine.ts';
import { baselineOf, useKeep } from '#session/keep-state.ts';
import { dismissElsewhere, useScenarioKeep } from '#session/scenarios-keep.ts';
import { keepCurrent } from '#session/use-keep.ts';
import { rebaseOnCurrent } from '#session/scenarios.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './Scenarios.module.css';
import type { ScenarioWords } from './use-scenarios-page.ts';

/** What other tabs have done to the scenarios of this one. */
export function Elsewhere({ words }: { readonly words: ScenarioWords }): ReactElement | null {
  const { t } = words;
  const notes = useScenarioKeep((state) => state.notes);
  if (notes.length === 0) return null;
  return (
    <div role="alert" className={classes['notice']}>
      <div>
        {notes.map(({ kind, name, other }) => (
          <p key={`${kind} ${name}`}>
            <bdi>{t(`scenarios:elsewhere.${kind}`, { name, other })}</bdi>
          </p>
        ))}
      </div>
      <Button variant="default" onClick={dismissElsewhere}>
        {t('scenarios:elsewhere.read')}
      </Button>
    </div>
  );
}

/** Whether scenarios are kept, and the button that keeps them with their data. */
export function KeepNote({ words }: { readonly words: ScenarioWords }): ReactElement | null {
  const { t } = words;
  const dataset = useDataset();
  const ready = useSession(({ tables }) => tables.length > 0);
  const manifest = useKeep((state) => state.manifest);
  const support = useKeep((state) => state.support);
  const busy = useKeep(({ work }) => work.at !== 'idle' && work.at !== 'failed');
  if (dataset === null || baselineOf(manifest, dataset.id) !== undefined) return null;
  if (support === 'absent') return <p className={classes['keep']}>{t('scenarios:kept.absent')}</p>;
  return (
    <div className={classes['keep']}>
      <p>{t('scenarios:kept.note')}</p>
      <Button
        variant="default"
        loading={busy}
        disabled={!ready}
        leftSection={<IconDeviceFloppy size={16} stroke={1.8} aria-hidden />}
        onClick={() => void keepCurrent(dataset.name)}
      >
        {t('scenarios:kept.keep')}
      </Button>
    </div>
  );
}

/** Scenarios of other data, and the way to bring them up to this. */
export function Others({
  scenarios,
  words,
  onSaid,
}: {
  readonly scenarios: readonly Scenario[];
  readonly words: ScenarioWords;
  readonly onSaid: (text: string) => void;
}): ReactElement | null {
  const { t, format, time } = words;
  const count = scenarios.length;
  if (count === 0) return null;
  return (
    <Panel
      title={t('scenarios:other.title', { count, n: format.number(count) })}
      note={t('scenarios:other.note')}
    >
      <ul className={classes['others']}>
        {scenarios.map(({ id, name, asOf, changedAt, history }) => (
          <li key={id}>
            <div>
              <p className={classes['name']}>
                <bdi>{name}</bdi>
              </p>
              <p className={classes['meta']}>
                {[
                  t('scenarios:other.made', { date: format.date(asOf) }),
                  `${t('scenarios:row.moves')}: ${format.number(history.moves.length)}`,
                  t('scenarios:row.changed', { time: time(changedAt) }),
                ].join(' · ')}
              </p>
            </div>
            <Button
              variant="default"
              aria-label={t('scenarios:other.rebaseNamed', { name })}
              onClick={() => {
                rebaseOnCurrent(id);
                onSaid(t('scenarios:said.rebased', { name }));
              }}
            >
              {t('scenarios:other.rebase')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
