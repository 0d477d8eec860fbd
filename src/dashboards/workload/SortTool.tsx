import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortAxis } from '#ui/SortMenu.tsx';
import { SortMenu } from '#ui/SortMenu.tsx';
import { capital } from './names.ts';
import type { Sorts } from './options.ts';
import type { SearchChange } from './search.ts';
import { COLUMN_SORTS, ROW_SORTS } from './search.ts';

type Key = Sorts['columnSort'];
type Order = Sorts['rowOrder'];
type SortWords = (key: Key, order: Order) => string;

/** What a click on a key asks: another key starts at its usual end, the same one turns round. */
export function nextOrder(key: Key, chosen: Key, order: Order): Order {
  if (key !== chosen) return key === 'name' ? 'asc' : 'desc';
  return order === 'desc' ? 'asc' : 'desc';
}

/** The sort of an axis in words: `rasio, dari terbesar`. */
export function useSortWords(): SortWords {
  const { t } = useTranslation('workload');
  return (key, order) => {
    if (key === 'own') return t('sort.own');
    if (key === 'name')
      return `${t('sort.name')}, ${t(order === 'desc' ? 'sort.nameDesc' : 'sort.nameAsc')}`;
    return `${t(`sort.${key}`)}, ${t(`sort.${order}`)}`;
  };
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
  const choices = keys.map((key) => {
    const next = nextOrder(key, chosen, order);
    const same = key === chosen;
    return {
      key,
      label: capital(words(key, same ? order : next)),
      chosen: same,
      mark: key === 'own' ? undefined : order === 'desc' ? ('down' as const) : ('up' as const),
      onPick: () => onPick(key, next),
    };
  });
  return { label, choices };
}

export interface SortToolProps {
  readonly sorts: Sorts;
  readonly onChange: (change: SearchChange) => void;
  /** A list has no columns to sort. */
  readonly rowsOnly?: boolean;
}

/** Sort of both axes; choosing the same key again turns its direction. */
export function SortTool({ sorts, onChange, rowsOnly = false }: SortToolProps): ReactElement {
  const { t } = useTranslation('workload');
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
  const axes = [axisOf(rows, words), ...(rowsOnly ? [] : [axisOf(columns, words)])];
  return <SortMenu label={t('sort.button')} axes={axes} />;
}
