import { Checkbox, Combobox, InputBase, Popover } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import classes from './PickMany.module.css';

export interface PickManyProps<C extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: C; readonly label: string }[];
  /** None chosen = all. */
  readonly value: readonly C[];
  readonly onChange: (value: readonly C[]) => void;
  /** What is chosen, in words. */
  readonly text: string;
}

/** Several of a few codes, as check boxes under a field that says what is chosen. */
export function PickMany<C extends string>(props: PickManyProps<C>): ReactElement {
  const { label, options, value, onChange, text } = props;
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width="target"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <InputBase
          component="button"
          type="button"
          pointer
          label={label}
          aria-label={`${label}: ${text}`}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => setOpen(!open)}
        >
          <span className={value.length === 0 ? classes['all'] : classes['some']}>{text}</span>
        </InputBase>
      </Popover.Target>
      <Popover.Dropdown className={classes['choices'] ?? ''} role="group" aria-label={label}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                checked
                  ? [...value, option.value]
                  : value.filter((chosen) => chosen !== option.value),
              )
            }
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
