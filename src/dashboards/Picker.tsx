import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#words/useFormat.ts';
import { findIn, type Findable } from './find-in.ts';
import classes from './Picker.module.css';

export interface PickerProps<C extends Findable> {
  readonly label: string;
  readonly placeholder: string;
  /** How the list is ordered, or that it is on its way. */
  readonly hint?: string;
  readonly choices: readonly C[];
  readonly option: (choice: C) => ReactElement;
  readonly onPick: (choice: C) => void;
  /** Takes the focus when it appears in the place of a choice that is to be changed. */
  readonly focus?: boolean;
  /** Left without a choice, by Escape or by moving on. */
  readonly onLeave?: () => void;
}

/** One of thousands, found by typing: arrows walk the matches, Enter takes one, Escape closes. */
export function Picker<C extends Findable>(props: PickerProps<C>): ReactElement {
  const { label, placeholder, hint, choices, option, onPick, focus = false, onLeave } = props;
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { shown, more } = useMemo(() => findIn(choices, query), [choices, query]);
  const [{ selectFirstOption }] = useState(combobox);
  // Enter takes the first match once the list of this query is there.
  useEffect(() => {
    if (query !== '') selectFirstOption();
  }, [shown, query, selectFirstOption]);
  const pick = (id: string): void => {
    const choice = choices.find((one) => one.id === id);
    if (choice === undefined) return;
    combobox.closeDropdown();
    setQuery('');
    onPick(choice);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} shadow="md">
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={placeholder}
          value={query}
          data-autofocus={focus || undefined}
          autoFocus={focus}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            onLeave?.();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave?.();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={classes['options'] ?? ''} aria-label={label}>
          {shown.map((choice) => (
            <Combobox.Option key={choice.id} value={choice.id} className={classes['option'] ?? ''}>
              {option(choice)}
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{hint ?? t('choose.nothing')}</Combobox.Empty>}
        </Combobox.Options>
        {shown.length > 0 && (more > 0 || hint !== undefined) && (
          <Combobox.Footer>
            <p className={classes['foot']}>
              {hint} {more > 0 && t('choose.more', { count: more, n: format.number(more) })}
            </p>
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
