import { Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capital } from './names.ts';
import type { Sorts } from './options.ts';
import type { SearchChange } from './search.ts';
import { COLUMN_SORTS, ROW_SORTS } from './search.ts';

type Key = Sorts['columnSort'];
type Order = Sorts['rowOrder'];

/** What a click on a key asks: another key starts at its usual end, the same one turns round. */
export function nextOrder(key: Key, chosen: Key, order: Order): Order {
  if (key !== chosen) return key === 'name' ? 'asc' : 'desc';
  return order === 'desc' ? 'asc' : 'desc';
}

/** The sort of an axis in words: `rasio, dari terbesar`. */
export function useSortWords(): (key: Key, order: Order) => string {
  const { t } = useTranslation('workload');
  return (key, order) => {
    if (key === 'own') return t('sort.own');
    if (key === 'name')
      return `${t('sort.name')}, ${t(order === 'desc' ? 'sort.nameDesc' : 'sort.nameAsc')}`;
    return `${t(`sort.${key}`)}, ${t(`sort.${order}`)}`;
  };
}

interface AxisProps {
  readonly label: string;
  readonly keys: readonly Key[];
  readonly chosen: Key;
  readonly order: Order;
  readonly onPick: (key: Key, order: Order) => void;
}

function Axis({ label, keys, chosen, order, onPick }: AxisProps): ReactElement {
  const words = useSortWords();
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {keys.map((key) => {
        const same = key === chosen;
        const Icon = order === 'desc' ? IconArrowDown : IconArrowUp;
        return (
          <Menu.Item
            key={key}
            role="menuitemradio"
            aria-checked={same}
            onClick={() => onPick(key, nextOrder(key, chosen, order))}
            rightSection={
              same && key !== 'own' ? <Icon size={16} stroke={1.8} aria-hidden /> : undefined
            }
            style={same ? { fontWeight: 650 } : undefined}
          >
            {capital(words(key, same ? order : nextOrder(key, chosen, order)))}
          </Menu.Item>
        );
      })}
    </>
  );
}

export interface SortMenuProps {
  readonly sorts: Sorts;
  readonly onChange: (change: SearchChange) => void;
  /** A list has no columns to sort. */
  readonly rowsOnly?: boolean;
}

/** Sort of both axes; choosing the same key again turns its direction. */
export function SortMenu({ sorts, onChange, rowsOnly = false }: SortMenuProps): ReactElement {
  const { t } = useTranslation('workload');
  return (
    <Menu position="bottom-end" closeOnItemClick={false} shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconArrowsSort size={16} stroke={1.6} aria-hidden />}
        >
          {t('sort.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Axis
          label={t('sort.rows')}
          keys={ROW_SORTS}
          chosen={sorts.rowSort}
          order={sorts.rowOrder}
          onPick={(key, rowOrder) => {
            const rowSort = ROW_SORTS.find((known) => known === key);
            if (rowSort !== undefined) onChange({ rowSort, rowOrder });
          }}
        />
        {!rowsOnly && (
          <Axis
            label={t('sort.columns')}
            keys={COLUMN_SORTS}
            chosen={sorts.columnSort}
            order={sorts.columnOrder}
            onPick={(columnSort, columnOrder) => onChange({ columnSort, columnOrder })}
          />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
