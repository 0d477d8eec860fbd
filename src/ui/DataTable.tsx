import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ColumnDef, Row, SortingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';
import { HeadCell } from './HeadCell.tsx';

/** The column that a table is sorted by. */
export interface Sort {
  readonly id: string;
  readonly desc: boolean;
}

export interface DataColumn<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  /** What the column sorts by; null goes last in both directions. Absent: not sortable. */
  readonly sortValue?: (row: T) => string | number | null;
  /** Figures stand at the end; default start. */
  readonly align?: 'start' | 'end';
  /** Width in CSS pixels; columns without one share the rest. */
  readonly width?: number;
  /** This column names the row for screen readers; default the first. */
  readonly rowHeader?: boolean;
}

export interface DataTableProps<T> {
  /** What the table holds; read out, not shown. */
  readonly caption: string;
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Controlled; null = in the order of `rows`. */
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  /** Click or Enter on a row. */
  readonly onOpen?: (row: T) => void;
  /** Key of the row that is open elsewhere. */
  readonly current?: string | null;
  /** Instead of rows where there are none. */
  readonly empty?: ReactNode;
  /** Height of the scrolled part in CSS pixels; without it the table is as high as its rows. */
  readonly height?: number;
  /** Least width in CSS pixels before the table scrolls sideways; default the columns' widths. */
  readonly minWidth?: number;
  /** The first column stays in sight while the table scrolls sideways. */
  readonly frozen?: boolean;
}

const ROW = 36;
/** More rows than this are drawn only where they are seen. */
const VIRTUAL_FROM = 120;

const collator = new Intl.Collator('id', { numeric: true });

/** Order of two sort values of a column: figures by size, words as a reader expects. */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

function definitions<T extends object>(
  columns: readonly DataColumn<T>[],
): ColumnDef<Features, T>[] {
  return columns.map(({ id, header, sortValue }) => ({
    id,
    header,
    accessorFn: (row: T) => sortValue?.(row) ?? undefined,
    enableSorting: sortValue !== undefined,
    sortUndefined: 'last' as const,
    sortFn: (a: Row<Features, T>, b: Row<Features, T>) =>
      compareValues(sortValue?.(a.original) ?? '', sortValue?.(b.original) ?? ''),
  }));
}

function useSorted<T extends object>({
  columns,
  rows,
  rowKey,
  sort,
}: DataTableProps<T>): readonly T[] {
  const defined = useMemo(() => definitions(columns), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const sorting = useMemo<SortingState>(() => (sort ? [{ ...sort }] : []), [sort]);
  const table = useTable({
    features,
    columns: defined,
    data,
    getRowId: rowKey,
    state: { sorting },
  });
  return table.getRowModel().rows.map((row) => row.original);
}

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** Measures a row that is drawn; rows may be higher than the usual. */
  readonly measure?: (row: HTMLElement | null) => void;
}

function useShown(count: number, holder: RefObject<HTMLDivElement | null>, height?: number): Shown {
  const scrolls = height !== undefined && count > VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => holder.current,
    estimateSize: () => ROW,
    overscan: 12,
    enabled: scrolls,
    initialRect: { width: 0, height: height ?? 0 },
  });
  if (!scrolls) return { from: 0, to: count, before: 0, after: 0 };
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) {
    // Before the window is measured: what it would hold.
    const to = Math.min(count, Math.ceil(height / ROW));
    return { from: 0, to, before: 0, after: (count - to) * ROW };
  }
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start,
    after: virtual.getTotalSize() - last.end,
    measure: virtual.measureElement,
  };
}

/** Clicks on a control inside a row are the control's own. */
function onControl(event: MouseEvent | KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('a,button,input,select') !== null;
}

function Spacer({
  height,
  columns,
}: {
  readonly height: number;
  readonly columns: number;
}): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes['spacer']}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

interface BodyRowProps<T> {
  readonly row: T;
  readonly index: number;
  readonly columns: readonly DataColumn<T>[];
  readonly rowHeader: string | undefined;
  readonly current: boolean;
  readonly stop: boolean;
  readonly onOpen: ((row: T) => void) | undefined;
  readonly onFocus: (index: number) => void;
  readonly onStep: (event: KeyboardEvent, index: number) => void;
  readonly measure: Shown['measure'];
}

function BodyRow<T>(props: BodyRowProps<T>): ReactElement {
  const { row, index, columns, rowHeader, current, stop, onOpen, onFocus, onStep, measure } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onControl(event)) return;
    if (event.key === 'Enter') onOpen?.(row);
    else onStep(event, index);
  };
  return (
    <tr
      data-index={index}
      ref={measure}
      aria-rowindex={index + 2}
      className={onOpen === undefined ? undefined : classes['opens']}
      aria-current={current ? 'true' : undefined}
      {...(onOpen === undefined
        ? {}
        : {
            tabIndex: stop ? 0 : -1,
            onFocus: () => onFocus(index),
            onClick: (event: MouseEvent) => void (onControl(event) || onOpen(row)),
            onKeyDown,
          })}
    >
      {columns.map((column) => {
        const className = column.align === 'end' ? classes['end'] : undefined;
        return column.id === rowHeader ? (
          <th key={column.id} scope="row" className={className}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={className}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

function Head<T>({ columns, sort = null, onSort }: DataTableProps<T>): ReactElement {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const same = sort?.id === column.id;
          const sortable = onSort !== undefined && column.sortValue !== undefined;
          return (
            <HeadCell
              key={column.id}
              header={column.header}
              align={column.align ?? 'start'}
              sorted={same ? (sort.desc ? 'descending' : 'ascending') : 'none'}
              {...(sortable
                ? {
                    onSort: () =>
                      onSort({ id: column.id, desc: same ? !sort.desc : column.align === 'end' }),
                  }
                : {})}
            />
          );
        })}
      </tr>
    </thead>
  );
}

/**
 * One real table: a head that stays, sorted by its buttons, rows that open by click or Enter and are
 * walked by arrow keys. Columns and `rowKey` should be stable.
 */
export function DataTable<T extends object>(props: DataTableProps<T>): ReactElement {
  const { caption, columns, rowKey, onOpen, current = null, empty, height } = props;
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const sorted = useSorted(props);
  const [at, setAt] = useState(0);
  const shown = useShown(sorted.length, holder, height);
  const stop = Math.min(Math.max(at, shown.from), shown.to - 1);

  const onStep = (event: KeyboardEvent, index: number): void => {
    const to = { ArrowDown: index + 1, ArrowUp: index - 1 }[event.key];
    if (to === undefined || to < 0 || to >= sorted.length) return;
    event.preventDefault();
    holder.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus();
  };

  const width = props.minWidth ?? columns.reduce((sum, column) => sum + (column.width ?? 140), 0);
  const rowHeader = columns.find((column) => column.rowHeader === true)?.id ?? columns[0]?.id;
  return (
    <div
      ref={holder}
      className={classes['holder']}
      style={height === undefined ? undefined : { maxHeight: height }}
      {...(onOpen === undefined || sorted.length === 0
        ? { tabIndex: 0, role: 'group', 'aria-label': caption }
        : {})}
    >
      <table
        className={`${classes['table']} ${props.frozen === true ? classes['frozen'] : ''}`}
        style={{ minWidth: width }}
        aria-rowcount={sorted.length + 1}
      >
        <caption className="t-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ id, width: wide }) => (
            <col key={id} style={wide === undefined ? undefined : { width: wide }} />
          ))}
        </colgroup>
        <Head {...props} />
        <tbody>
          <Spacer height={shown.before} columns={columns.length} />
          {sorted.slice(shown.from, shown.to).map((row, offset) => (
            <BodyRow
              key={rowKey(row)}
              row={row}
              index={shown.from + offset}
              columns={columns}
              rowHeader={rowHeader}
              current={current === rowKey(row)}
              stop={shown.from + offset === stop}
              onOpen={onOpen}
              onFocus={setAt}
              onStep={onStep}
              measure={shown.measure}
            />
          ))}
          <Spacer height={shown.after} columns={columns.length} />
          {sorted.length === 0 && (
            <tr>
              <td colSpan={columns.length} className={classes['empty']}>
                {empty ?? t('table.empty')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
