import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconTrash, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeep } from '#session/keep-state.ts';
import { logAction } from '#session/log.ts';
import { clearDevice, exportAll, importAll } from '#session/use-keep.ts';
import { FigureList } from '#ui/FigureList.tsx';
import { NoteList } from '#ui/NoteList.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useFormat } from '#words/useFormat.ts';
import { Ask } from './Ask.tsx';
import classes from './Device.module.css';
import { saveBlob } from '#dashboards/save-file.ts';

type Said = { readonly key: 'imported' | 'cleared'; readonly file: string };

function useSpace(): string {
  const { t } = useTranslation('device');
  const format = useFormat();
  const space = useKeep((state) => state.space);
  if (space === null) return t('device.spaceUnknown');
  const write = (bytes: number): string =>
    bytes < 1e9 ? format.bytes(bytes) : `${format.number(bytes / 1e9, 1)} GB`;
  return `${write(space.usage)} ${t('device.spaceOf', { quota: write(space.quota) })}`;
}

function Promises(): ReactElement {
  const { t } = useTranslation('device');
  const { persisted, support } = useKeep();
  const promise = { true: 'yes', false: 'no', null: 'unavailable' } as const;
  const word = promise[`${persisted}`];
  const text = support === 'absent' ? t('device.absent') : t(`device.persisted.${word}`);
  return (
    <>
      <FigureList figures={[{ label: t('device.space'), value: useSpace() }]} />
      <NoteList notes={[{ id: 'promise', text }]} />
    </>
  );
}

/** All of it at once: how safe it is here, out as a file, in from a file, and away. */
export function DevicePanel(): ReactElement {
  const { t } = useTranslation('device');
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const { manifest, work } = useKeep();
  const busy = work.at !== 'idle' && work.at !== 'failed';
  const done = (next: Said): void => {
    if (useKeep.getState().work.at === 'idle') setSaid(next);
  };
  const save = async (): Promise<void> => {
    setSaid(null);
    const file = await exportAll();
    if (file === null) return;
    const name = `${t('device.fileName')}-${new Date().toISOString().slice(0, 10)}.zip`;
    saveBlob(name, new Blob([file], { type: 'application/zip' }));
    logAction({ kind: 'export', what: name, details: { bytes: file.length } });
  };
  const take = async (file: File | null): Promise<void> => {
    setSaid(null);
    if (file === null) return;
    await importAll(file);
    done({ key: 'imported', file: file.name });
  };
  const clear = async (): Promise<void> => {
    setSaid(null);
    await clearDevice();
    done({ key: 'cleared', file: '' });
  };
  return (
    <Panel title={t('device.title')} note={t('device.exportNote')}>
      <div className={classes['stack']}>
        <Promises />
        <div className={classes['row']}>
          <Button
            variant="default"
            disabled={busy || manifest === null}
            leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />}
            onClick={() => void save()}
          >
            {t('device.export')}
          </Button>
          <FileButton onChange={(file) => void take(file)} accept=".zip">
            {(props) => (
              <Button
                {...props}
                variant="default"
                disabled={busy}
                leftSection={<IconUpload size={16} stroke={1.8} aria-hidden />}
              >
                {t('device.import')}
              </Button>
            )}
          </FileButton>
          <Button
            ref={opener}
            variant="default"
            disabled={busy}
            leftSection={<IconTrash size={16} stroke={1.8} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('device.clear')}
          </Button>
          <span role="status">{said && t(`device.${said.key}`, { file: said.file })}</span>
        </div>
      </div>
      {asking && (
        <Ask
          title={t('confirm.clearTitle')}
          action={t('confirm.clearDo')}
          opener={opener}
          onDo={() => void clear()}
          onClose={() => setAsking(false)}
        >
          <p>{t('confirm.clear')}</p>
        </Ask>
      )}
    </Panel>
  );
}
