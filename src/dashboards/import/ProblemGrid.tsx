import { TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keyColumns } from '#session/dataset-columns.ts';
import type { CheckedPart } from '#session/import-file.ts';
import type { ProblemRow } from '#session/import-findings.ts';
import { choosePart } from '#session/use-import.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { useFormat } from '#words/useFormat.ts';
import { fixesOf, withCell } from './fixes.ts';
import { clipped } from './issue-groups.ts';
import classes from './Wizard.module.css';

const TALLEST = 420;
const WIDE = 170;
/** Columns beside those with problems: a row is known by them. */
const NAMING = new Set(['name', 'title']);

interface CellProps {
  readonly row: ProblemRow;
  readonly at: number;
  readonly header: string;
  readonly onEdit: (line: number, at: number, to: string) => void;
}

/** A cell as the file has it; another text is taken with Enter or when it is left. */
function Cell({ row, at, header, onEdit }: CellProps): ReactElement {
  const { t } = useTranslation('import');
  const text = row.cells[at] ?? '';
  const wrong = row.issues.some(({ column }) => column === header);
  const take = (to: string): void => {
    if (to !== text) onEdit(row.line, at, to);
  };
  return (
    <TextInput
      key={text}
      size="xs"
      className={(wrong ? classes['wrong'] : undefined) ?? ''}
      aria-label={t(wrong ? 'grid.wrong' : 'grid.cell', {
        line: row.line,
        column: clipped(header || t('grid.unnamed')),
      })}
      defaultValue={text}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget.value);
        if (event.key === 'Escape') event.currentTarget.value = text;
      }}
    />
  );
}

/** Columns to show: those by which a row is known, then those with problems. */
function shownColumns({ problemRows, dataset }: CheckedPart): number[] {
  const { header, columns, rows } = problemRows;
  const faulty = new Set(rows.flatMap(({ issues }) => issues.map(({ column }) => column)));
  const naming = new Set([...keyColumns(dataset), ...NAMING]);
  const knows = (at: number) => naming.has(columns[at] ?? '');
  const wrong = (at: number) => faulty.has(header[at] ?? null) && header[at] !== '';
  const all = header.map((_, at) => at);
  return [...all.filter(knows), ...all.filter((at) => wrong(at) && !knows(at))];
}

function gridColumns(
  part: CheckedPart,
  t: TFunction<['import', 'issues']>,
  onEdit: CellProps['onEdit'],
): DataColumn<ProblemRow>[] {
  const { header } = part.problemRows;
  return [
    {
      id: 'line',
      header: t('grid.line'),
      cell: ({ line }) => String(line),
      align: 'end',
      width: 72,
    },
    {
      id: 'problem',
      header: t('grid.problem'),
      cell: ({ issues }) =>
        [...new Set(issues.map(({ rule }) => t(`issues:${rule}.title`)))].join('; '),
      width: 200,
    },
    ...shownColumns(part).map((at) => ({
      id: `c${at}`,
      header: clipped(header[at] || t('grid.unnamed')),
      cell: (row: ProblemRow) => (
        <Cell row={row} at={at} header={header[at] ?? ''} onEdit={onEdit} />
      ),
      width: WIDE,
    })),
  ];
}

/** Only the rows with problems; cells can be edited, and the part is checked again. */
export function ProblemGrid({ id, part }: { readonly id: string; readonly part: CheckedPart }) {
  const { t } = useTranslation(['import', 'issues']);
  const format = useFormat();
  const { rows, count } = part.problemRows;
  const columns = useMemo(() => {
    const { header, columns: feeds } = part.problemRows;
    return gridColumns(part, t, (line, at, to) => {
      const corrections = withCell(fixesOf(part), line, feeds[at] ?? header[at] ?? '', to);
      void choosePart(id, part.part, { corrections });
    });
  }, [id, part, t]);
  if (rows.length === 0) return null;
  const all = { shown: format.number(rows.length), all: format.number(count) };
  return (
    <div className={classes['partRow']}>
      <h3>{t('grid.title')}</h3>
      <p className="t-meta">
        {t('grid.note')} {count > rows.length && t('grid.first', all)}
      </p>
      <DataTable
        caption={t('grid.caption', { file: clipped(part.file) })}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => String(line)}
        height={TALLEST}
      />
    </div>
  );
}
