import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import {
  checkedParts,
  choosePart,
  useImport,
  type CrossPhase,
  type StagedFile,
} from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { useFormat } from '#words/useFormat.ts';
import { fixesOf, withoutLines } from './fixes.ts';
import { clipped } from './issue-groups.ts';
import classes from './Wizard.module.css';

type Clash = Extract<CrossPhase, { at: 'done' }>['clashes']['first'][number];
type Place = Clash['places'][number];

/** Clashes that are shown at once; those behind them follow as these are settled. */
const SHOWN_CLASHES = 5;

interface Found {
  readonly id: string;
  readonly part: CheckedPart;
}

/** The part that a place is in; null where files of one name leave it open. */
function partOf(files: readonly StagedFile[], place: Place): Found | null {
  const found = files.flatMap((file) =>
    checkedParts([file]).flatMap((part) =>
      part.file === place.file && part.part === place.part ? [{ id: file.id, part }] : [],
    ),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Leaves out the row of one place, so that the other one is loaded. */
function LeaveOut({ place }: { readonly place: Place }): ReactElement | null {
  const { t } = useTranslation('import');
  const found = useImport(({ files }) => files);
  const { line, file } = place;
  const at = partOf(found, place);
  if (line === null || at === null) return null;
  const { id, part } = at;
  return (
    <Button
      variant="default"
      onClick={() =>
        void choosePart(id, part.part, { corrections: withoutLines(fixesOf(part), [line]) })
      }
    >
      {t('confirm.leaveOut', { file: clipped(file), line })}
    </Button>
  );
}

function ClashNote({ clash }: { readonly clash: Clash }): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { dataset, key, places } = clash;
  const words = places.map(({ file, line }) =>
    line === null ? clipped(file) : `${clipped(file)} (${t('file.headerLine', { line })})`,
  );
  return (
    <div className={classes['partRow']}>
      <ErrorNote
        what={t('confirm.clash', {
          dataset: t(`dataset.${dataset}.label`),
          key: key.map((cell) => clipped(String(cell ?? ''))).join(' · '),
          places: format.list(words),
        })}
        next={t('confirm.clashNext')}
      />
      <div className={classes['buttons']}>
        {places.map((place, at) => (
          <LeaveOut key={`${at}`} place={place} />
        ))}
      </div>
    </div>
  );
}

/** Keys that several files hold, with their lines, and a way to leave one of them out. */
export function ClashNotes(): ReactElement | null {
  const { t } = useTranslation('import');
  const format = useFormat();
  const cross = useImport((state) => state.cross);
  if (cross.at !== 'done') return null;
  const shown = cross.clashes.first.slice(0, SHOWN_CLASHES);
  const rest = cross.clashes.count - shown.length;
  return (
    <>
      {shown.map((clash) => (
        <ClashNote key={`${clash.dataset} ${JSON.stringify(clash.key)}`} clash={clash} />
      ))}
      {rest > 0 && (
        <p className="t-meta">
          {t('confirm.moreClashes', { count: rest, n: format.number(rest) })}
        </p>
      )}
    </>
  );
}
