import { Button, Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { keyColumns } from '#session/dataset-columns.ts';
import type { CheckedPart } from '#session/import-file.ts';
import type { ProblemRow } from '#session/import-findings.ts';
import { choosePart } from '#session/use-import.ts';
import { DataTable, type DataColumn } from '#ui/DataTable.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { useFormat } from '#words/useFormat.ts';
import { fixesOf, withCell } from './fixes.ts';
import { clipped } from './issue-groups.ts';
import { ProblemCell, type ProblemCellProps } from './ProblemCell.tsx';
import { problemPage, type ProblemPage } from './problem-pages.ts';
import classes from './Wizard.module.css';

const TALLEST = 420;
const WIDE = 132;
/** Line and problem, which stay in sight. */
const FIRST = 180;
/** Columns that a row is known by where no cell of it is wrong. */
const NAMING = new Set(['name', 'title']);

/** Columns to show: those with problems, else those by which a row is known; all if that is asked for. */
function shownColumns(
  { problemRows, dataset }: CheckedPart,
  rows: readonly ProblemRow[],
  whole: boolean,
): number[] {
  const { header, columns } = problemRows;
  const all = header.map((_, at) => at);
  if (whole) return all;
  const faulty = new Set(rows.flatMap(({ issues }) => issues.map(({ column }) => column)));
  const naming = new Set([...keyColumns(dataset), ...NAMING]);
  const knows = (at: number) => naming.has(columns[at] ?? '');
  const wrong = (at: number) => faulty.has(header[at] ?? null) && header[at] !== '';
  const faults = all.filter(wrong);
  return faults.length > 0 ? faults : all.filter(knows);
}

type Words = TFunction<['import', 'issues']>;

function problemOf({ issues }: ProblemRow, t: Words): string {
  return [...new Set(issues.map(({ rule }) => t(`issues:${rule}.title`)))].join('; ');
}

/** Which cells of the problem rows are shown. */
interface ShownCells {
  readonly rows: readonly ProblemRow[];
  readonly whole: boolean;
}

function gridColumns(
  part: CheckedPart,
  { rows, whole }: ShownCells,
  t: Words,
  onEdit: ProblemCellProps['onEdit'],
): DataColumn<ProblemRow>[] {
  const { header } = part.problemRows;
  return [
    {
      id: 'line',
      header: t('grid.problem'),
      cell: (row) => (
        <>
          {t('file.headerLine', { line: row.line })}
          <span className={classes['problem']}>{problemOf(row, t)}</span>
        </>
      ),
      width: FIRST,
    },
    ...shownColumns(part, rows, whole).map((at) => ({
      id: `c${at}`,
      header: clipped(header[at] || t('grid.unnamed')),
      cell: (row: ProblemRow) => (
        <ProblemCell row={row} at={at} header={header[at] ?? ''} onEdit={onEdit} />
      ),
      width: WIDE,
    })),
  ];
}

/** For a phone: a row is a block, its cells one below the other, each with its header. */
function cardColumns(
  part: CheckedPart,
  { rows, whole }: ShownCells,
  t: Words,
  onEdit: ProblemCellProps['onEdit'],
): DataColumn<ProblemRow>[] {
  const { header } = part.problemRows;
  const shown = shownColumns(part, rows, whole);
  const cell = (row: ProblemRow): ReactElement => (
    <div className={classes['card']}>
      <strong>{t('file.headerLine', { line: row.line })}</strong>
      <span>{problemOf(row, t)}</span>
      {shown.map((at) => (
        <div key={at}>
          <span className="t-meta" aria-hidden>
            <bdi>{clipped(header[at] || t('grid.unnamed'))}</bdi>
          </span>
          <ProblemCell row={row} at={at} header={header[at] ?? ''} onEdit={onEdit} />
        </div>
      ))}
    </div>
  );
  return [{ id: 'row', header: t('grid.title'), cell }];
}

/** After an edited row is gone, the next faulty cell takes the focus, else it would be lost. */
function useNextFaulty(
  part: CheckedPart,
): readonly [RefObject<HTMLDivElement | null>, (line: number) => void] {
  const place = useRef<HTMLDivElement>(null);
  const edited = useRef<number | null>(null);
  useEffect(() => {
    const line = edited.current;
    edited.current = null;
    if (line === null || document.activeElement !== document.body) return;
    const faulty = [...(place.current?.querySelectorAll<HTMLElement>('input[data-wrong]') ?? [])];
    const next = faulty.find((input) => Number(input.dataset['wrong']) >= line) ?? faulty[0];
    next?.focus();
  }, [part]);
  const note = useCallback((line: number): void => {
    edited.current = line;
  }, []);
  return [place, note];
}

interface PagerProps {
  readonly shown: ProblemPage;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** Which rows are shown of how many, and the way to the others. */
function Pager({ shown, count, onPage }: PagerProps): ReactElement | null {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { from, to, page, pages } = shown;
  if (pages < 2) return null;
  const turns = [
    { words: 'grid.before', to: page - 1 },
    { words: 'grid.after', to: page + 1 },
  ] as const;
  return (
    <div className={classes['pager']}>
      <span role="status">
        {t('grid.range', {
          from: format.number(from),
          to: format.number(to),
          all: format.number(count),
        })}
      </span>
      {turns.map((turn) => {
        const ends = turn.to < 0 || turn.to >= pages;
        return (
          <Button
            key={turn.words}
            variant="default"
            aria-disabled={ends}
            {...(ends ? { 'data-disabled': true } : {})}
            onClick={() => {
              if (!ends) onPage(turn.to);
            }}
          >
            {t(turn.words)}
          </Button>
        );
      })}
    </div>
  );
}

/** Only the rows with problems; cells can be edited, and the part is checked again. */
export function ProblemGrid({ id, part }: { readonly id: string; readonly part: CheckedPart }) {
  const { t } = useTranslation(['import', 'issues']);
  const phone = usePhone();
  const { problemRows } = part;
  const [asked, setAsked] = useState(0);
  const [whole, setWhole] = useState(false);
  const shown = useMemo(() => problemPage(problemRows, asked), [problemRows, asked]);
  const [place, note] = useNextFaulty(part);
  const columns = useMemo(() => {
    const { header, columns: feeds } = part.problemRows;
    const make = phone ? cardColumns : gridColumns;
    return make(part, { rows: shown.rows, whole }, t, (line, at, to) => {
      note(line);
      const corrections = withCell(fixesOf(part), line, feeds[at] ?? header[at] ?? '', to);
      void choosePart(id, part.part, { corrections });
    });
  }, [id, part, shown, whole, phone, t, note]);
  if (problemRows.count === 0) return null;
  return (
    <div ref={place} className={classes['partRow']}>
      <h3>{t('grid.title')}</h3>
      <p className="t-meta">{t('grid.note')}</p>
      <Checkbox
        label={t('grid.whole')}
        checked={whole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
      <DataTable
        key={shown.page}
        caption={t('grid.caption', { file: clipped(part.file) })}
        columns={columns}
        rows={shown.rows}
        rowKey={({ line }) => String(line)}
        height={TALLEST}
        {...(phone ? { minWidth: 0 } : { frozen: true })}
      />
      <Pager shown={shown} count={problemRows.count} onPage={setAsked} />
    </div>
  );
}
