import { Button, Menu, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#session/engine.ts';
import { useKeep } from '#session/keep-state.ts';
import { keepCurrent, openKept, removeKept, renameKept } from '#session/use-keep.ts';
import { Ask } from './Ask.tsx';
import classes from './Device.module.css';

type Asked = 'replace' | 'rename' | 'remove';

interface Props {
  readonly id: string;
  readonly name: string;
}

function Question({
  id,
  name,
  asked,
  opener,
  onClose,
}: Props & {
  readonly asked: Asked;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('device');
  const [typed, setTyped] = useState(name);
  const others = useKeep(({ manifest }) => manifest?.baselines ?? []);
  const fresh = typed.trim();
  const taken = others.some((one) => one.id !== id && one.name === fresh);
  const act = {
    replace: () => void keepCurrent(name, id),
    rename: () => void renameKept(id, fresh),
    remove: () => void removeKept(id),
  }[asked];
  return (
    <Ask
      title={t(`confirm.${asked}Title`, { name })}
      action={t(`confirm.${asked}Do`)}
      disabled={asked === 'rename' && (taken || fresh === '')}
      opener={opener}
      onDo={act}
      onClose={onClose}
    >
      {asked === 'rename' ? (
        <TextInput
          label={t('baselines.name')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          error={taken ? t('current.taken') : null}
          maxLength={120}
          data-autofocus
        />
      ) : (
        <p>{t(`confirm.${asked}`, { name })}</p>
      )}
    </Ask>
  );
}

/** What can be done with one kept dataset. */
export function BaselineActions({ id, name }: Props): ReactElement {
  const { t } = useTranslation('device');
  const [asked, setAsked] = useState<Asked | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const busy = useKeep(({ work }) => work.at !== 'idle' && work.at !== 'failed');
  const ready = useSession(({ tables }) => tables.length > 0);
  return (
    <div className={classes['row']}>
      <Button
        variant="default"
        size="compact-sm"
        disabled={busy}
        aria-label={t('baselines.openNamed', { name })}
        onClick={() => void openKept(id)}
      >
        {t('baselines.open')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            ref={opener}
            variant="subtle"
            size="compact-sm"
            disabled={busy}
            aria-label={t('baselines.actionsFor', { name })}
          >
            {t('baselines.actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!ready} onClick={() => setAsked('replace')}>
            {t('baselines.replace')}
          </Menu.Item>
          <Menu.Item onClick={() => setAsked('rename')}>{t('baselines.rename')}</Menu.Item>
          <Menu.Item onClick={() => setAsked('remove')}>{t('baselines.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <Question
          id={id}
          name={name}
          asked={asked}
          opener={opener}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
