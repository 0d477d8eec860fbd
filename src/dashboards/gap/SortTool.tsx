import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortAxis } from '#ui/SortMenu.tsx';
import { SortMenu } from '#ui/SortMenu.tsx';
import type { SearchChange, Sorts } from './search.ts';
import { COLUMN_SORTS, ORDERS, ROW_SORTS } from './search.ts';

type Key = Sorts['columnSort'];
type Order = Sorts['rowOrder'];
type SortWords = (key: Key, order: Order) => string;

/** The sort of an axis in words: `nama, A ke Z`. */
export function useSortWords(): SortWords {
  const { t } = useTranslation('gap');
  return (key, order) => (key === 'own' ? t('sort.own') : t(`sort.${key}.${order}`));
}

interface AxisOf<K extends Key> {
  readonly label: string;
  readonly keys: readonly K[];
  readonly chosen: K;
  readonly order: Order;
  readonly onPick: (key: K, order: Order) => void;
}

function axisOf<K extends Key>(axis: AxisOf<K>, words: SortWords): SortAxis {
  const { label, keys, chosen, order, onPick } = axis;
  const choices = keys.flatMap((key) =>
    (key === 'own' ? ORDERS.slice(0, 1) : ORDERS).map((way) => ({
      key: `${key} ${way}`,
      label: words(key, way),
      chosen: key === chosen && (way === order || key === 'own'),
      mark: 'check' as const,
      onPick: () => onPick(key, way),
    })),
  );
  return { label, choices };
}

export interface SortToolProps {
  readonly sorts: Sorts;
  readonly onChange: (change: SearchChange) => void;
  /** The axes that can be sorted; default both. */
  readonly axes?: 'both' | 'rows' | 'columns';
}

/** Sort of rows and of columns, each by itself. */
export function SortTool({ sorts, onChange, axes = 'both' }: SortToolProps): ReactElement {
  const { t } = useTranslation('gap');
  const words = useSortWords();
  const rows = {
    label: t('sort.rows'),
    keys: ROW_SORTS,
    chosen: sorts.rowSort,
    order: sorts.rowOrder,
    onPick: (rowSort: Sorts['rowSort'], rowOrder: Order) => onChange({ rowSort, rowOrder }),
  };
  const columns = {
    label: t('sort.columns'),
    keys: COLUMN_SORTS,
    chosen: sorts.columnSort,
    order: sorts.columnOrder,
    onPick: (columnSort: Key, columnOrder: Order) => onChange({ columnSort, columnOrder }),
  };
  return (
    <SortMenu
      label={t('sort.button')}
      axes={[
        ...(axes === 'columns' ? [] : [axisOf(rows, words)]),
        ...(axes === 'rows' ? [] : [axisOf(columns, words)]),
      ]}
    />
  );
}
