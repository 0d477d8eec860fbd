import { Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';

const MARKS = { check: IconCheck, up: IconArrowUp, down: IconArrowDown } as const;

/** One order that an axis can have. */
export interface SortChoice {
  readonly key: string;
  readonly label: string;
  readonly chosen: boolean;
  /** What the chosen one carries: that it is chosen, or its direction; default nothing. */
  readonly mark?: keyof typeof MARKS | undefined;
  readonly onPick: () => void;
}

/** What is sorted, with its orders. */
export interface SortAxis {
  readonly label: string;
  readonly choices: readonly SortChoice[];
}

export interface SortMenuProps {
  readonly label: string;
  readonly axes: readonly SortAxis[];
}

/** Without a check, weight says which one is chosen. */
function Choice({ label, chosen, mark, onPick }: SortChoice): ReactElement {
  const Icon = mark === undefined ? null : MARKS[mark];
  return (
    <Menu.RadioItem
      value={label}
      checked={chosen}
      onClick={onPick}
      // The mark stands at the end, where the labels of the others do not move for it.
      styles={{ itemIndicator: { display: 'none' } }}
      rightSection={
        chosen && Icon !== null ? <Icon size={16} stroke={1.8} aria-hidden /> : undefined
      }
      style={chosen && mark !== 'check' ? { fontWeight: 650 } : undefined}
    >
      {label}
    </Menu.RadioItem>
  );
}

/** Orders of one axis or several, each chosen by itself. */
export function SortMenu({ label, axes }: SortMenuProps): ReactElement {
  return (
    <Menu position="bottom-end" closeOnItemClick={false} shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconArrowsSort size={16} stroke={1.6} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {axes.flatMap((axis) => [
          <Menu.Label key={axis.label}>{axis.label}</Menu.Label>,
          ...axis.choices.map(({ key, ...choice }) => (
            <Choice key={`${axis.label} ${key}`} {...choice} />
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}
