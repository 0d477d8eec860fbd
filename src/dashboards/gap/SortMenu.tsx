import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchChange, Sorts } from './search.ts';
import { COLUMN_SORTS, ORDERS, ROW_SORTS } from './search.ts';

type Key = Sorts['columnSort'];
type Order = Sorts['rowOrder'];

/** The sort of an axis in words: `nama, A ke Z`. */
export function useSortWords(): (key: Key, order: Order) => string {
  const { t } = useTranslation('gap');
  return (key, order) => (key === 'own' ? t('sort.own') : t(`sort.${key}.${order}`));
}

interface AxisProps<K extends Key> {
  readonly label: string;
  readonly keys: readonly K[];
  readonly chosen: K;
  readonly order: Order;
  readonly onPick: (key: K, order: Order) => void;
}

function Axis<K extends Key>({ label, keys, chosen, order, onPick }: AxisProps<K>): ReactElement {
  const words = useSortWords();
  const choices = keys.flatMap((key) =>
    (key === 'own' ? ORDERS.slice(0, 1) : ORDERS).map((way) => ({ key, way })),
  );
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {choices.map(({ key, way }) => {
        const same = key === chosen && (way === order || key === 'own');
        return (
          <Menu.Item
            key={`${key} ${way}`}
            role="menuitemradio"
            aria-checked={same}
            onClick={() => onPick(key, way)}
            rightSection={same ? <IconCheck size={16} stroke={1.8} aria-hidden /> : undefined}
          >
            {words(key, way)}
          </Menu.Item>
        );
      })}
    </>
  );
}

export interface SortMenuProps {
  readonly sorts: Sorts;
  readonly onChange: (change: SearchChange) => void;
  /** The axes that can be sorted; default both. */
  readonly axes?: 'both' | 'rows' | 'columns';
}

/** Sort of rows and of columns, each by itself. */
export function SortMenu({ sorts, onChange, axes = 'both' }: SortMenuProps): ReactElement {
  const { t } = useTranslation('gap');
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
        {axes !== 'columns' && (
          <Axis
            label={t('sort.rows')}
            keys={ROW_SORTS}
            chosen={sorts.rowSort}
            order={sorts.rowOrder}
            onPick={(rowSort, rowOrder) => onChange({ rowSort, rowOrder })}
          />
        )}
        {axes !== 'rows' && (
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
