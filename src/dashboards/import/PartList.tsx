import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DATASET_IDS } from '#core/ids.ts';
import type { CheckedPart, ImportedPart, RefusedPart } from '#session/import-file.ts';
import { choosePart, type StagedFile } from '#session/use-import.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useFormat } from '#words/useFormat.ts';
import { FileFacts } from './FileFacts.tsx';
import { clipped } from './issue-groups.ts';
import classes from './Wizard.module.css';

const LINES = 8;

/** A part refused: what is wrong, at which line and character, and what to do. */
function RefusedNote({ failure }: Pick<RefusedPart, 'failure'>): ReactElement {
  const { t } = useTranslation('issues');
  const { code, file, line, column, details } = failure;
  const told = Object.fromEntries(
    Object.entries({ ...details, file }).map(([name, text]) => [
      name,
      name === 'expected' ? text : clipped(text),
    ]),
  );
  const values = { ...told, line, column };
  return (
    <ErrorNote
      what={t(`failure.${code}.sentence`, values)}
      next={t(`failure.${code}.advice`, values)}
      {...(code === 'no-known-column' && details['expected'] !== undefined
        ? { details: details['expected'] }
        : {})}
    />
  );
}

/** Rows that were mended while the part was read, by how. */
function Repairs({ repairs }: Pick<CheckedPart, 'repairs'>): ReactElement | null {
  const { t } = useTranslation(['import', 'issues']);
  const format = useFormat();
  if (repairs.length === 0) return null;
  return (
    <ul>
      {repairs.map(({ kind, count, lines }) => (
        <li key={kind}>
          {t('repairs', {
            count,
            n: format.number(count),
            kind: t(`issues:repair.${kind}`),
            lines: `${lines.slice(0, LINES).join(', ')}${count > LINES ? ', …' : ''}`,
          })}
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  readonly file: StagedFile;
  readonly part: ImportedPart;
}

/** Which dataset a part is taken for, or that it is left out. */
function DatasetSelect({ file, part }: PartProps): ReactElement | null {
  const { t } = useTranslation('import');
  if (!part.ok && !part.skipped && part.failure.code !== 'no-known-column') return null;
  const chosen = part.ok ? part.dataset : part.skipped ? 'skip' : '';
  const several = file.outcome.at === 'read' && file.outcome.result.parts.length > 1;
  const named = part.part === null ? file.name : part.part;
  const data = [
    ...(chosen === '' ? [{ value: '', label: t('file.pickDataset') }] : []),
    ...DATASET_IDS.map((id) => ({ value: id, label: t(`dataset.${id}.label`) })),
    ...(several || chosen === 'skip' ? [{ value: 'skip', label: t('parts.skip') }] : []),
  ];
  return (
    <NativeSelect
      aria-label={t('parts.datasetFor', { part: clipped(named) })}
      data={data}
      value={chosen}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const dataset = value === 'skip' ? value : DATASET_IDS.find((id) => id === value);
        if (dataset) void choosePart(file.id, part.part, { dataset });
      }}
    />
  );
}

/** A sheet of our own template beside its form: nothing is asked about it. */
function isTemplateSheet(part: ImportedPart): boolean {
  return !part.ok && part.skipped && part.by === 'template';
}

/** What becomes of a part, in a word. */
function PartState({ part }: Pick<PartProps, 'part'>): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  if (!part.ok) {
    return part.skipped ? (
      <Tag kind="outline">
        {t(part.by === 'choice' ? 'parts.skipped.choice' : 'parts.skipped.unknown')}
      </Tag>
    ) : (
      <Tag kind="alert">{t('parts.refused')}</Tag>
    );
  }
  const { listed } = part.count;
  if (listed === 0) return <Tag kind="brand">{t('state.clear')}</Tag>;
  return <Tag kind="alert">{t('state.rows', { count: listed, n: format.number(listed) })}</Tag>;
}

function rowsOf(part: ImportedPart): number | null {
  if (part.ok) return part.count.rowsIn;
  return part.skipped ? part.rows : null;
}

function PartRow({ file, part }: PartProps): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const rows = rowsOf(part);
  return (
    <li className={classes['partRow']}>
      <div className={classes['partHead']}>
        <span>
          <bdi>{clipped(part.part ?? t('parts.whole'))}</bdi>
          {rows !== null && (
            <span className="t-meta">
              {' '}
              · {t('file.rows', { count: rows, n: format.number(rows) })}
            </span>
          )}
        </span>
        <DatasetSelect file={file} part={part} />
        <PartState part={part} />
      </div>
      {part.ok && part.recipe !== null && (
        <p className="t-meta">{t('parts.recipe', { name: clipped(part.recipe) })}</p>
      )}
      {part.ok && <Repairs repairs={part.repairs} />}
      {part.ok && <FileFacts file={part} />}
      {!part.ok && !part.skipped && <RefusedNote failure={part.failure} />}
      {!part.ok && !part.skipped && part.failure.code === 'no-known-column' && (
        <p className="t-meta">{t('file.pickHint')}</p>
      )}
    </li>
  );
}

/** The tables in a file, each with its dataset, its rows and what becomes of it. */
export function PartList({ file }: { readonly file: StagedFile }): ReactElement | null {
  const { t } = useTranslation('import');
  const format = useFormat();
  if (file.outcome.at !== 'read') return null;
  const { parts } = file.outcome.result;
  const sheets = parts.filter(isTemplateSheet).map(({ part }) => clipped(part ?? ''));
  return (
    <>
      <ul className={classes['parts']} aria-label={t('parts.title')}>
        {parts.map(
          (part) => !isTemplateSheet(part) && <PartRow key={part.part} file={file} part={part} />,
        )}
      </ul>
      {sheets.length > 0 && (
        <p className="t-meta">{t('parts.templateSheets', { sheets: format.list(sheets) })}</p>
      )}
    </>
  );
}
