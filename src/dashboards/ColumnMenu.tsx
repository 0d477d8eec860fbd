import { Button, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { toggledColumn } from './column-choice.ts';

export interface ColumnMenuProps {
  /** All columns in their order; the first is always shown. */
  readonly columns: readonly { readonly id: string; readonly header: string }[];
  readonly shown: ReadonlySet<string>;
  /** Ids joined by commas, '' = by the room that there is. */
  readonly onChange: (chosen: string) => void;
}

/** Which columns a table shows. */
export function ColumnMenu({ columns, shown, onChange }: ColumnMenuProps): ReactElement {
  const { t } = useTranslation('common');
  const ids = columns.map(({ id }) => id);
  return (
    <Menu position="bottom-end" shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.6} aria-hidden />}>
          {t('columns.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.slice(1).map(({ id, header }) => (
          <Menu.CheckboxItem
            key={id}
            checked={shown.has(id)}
            onChange={() => onChange(toggledColumn(ids, shown, id))}
          >
            {header}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange('')}>{t('columns.auto')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
