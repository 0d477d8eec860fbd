import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface SearchOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

export interface SearchSelectProps<V extends string> {
  readonly label: string;
  readonly options: readonly SearchOption<V>[];
  /** Null = no choice, i.e. all. */
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  /** What no choice means, e.g. `Semua (37)`. */
  readonly placeholder?: string;
  /** Whether the choice can be taken back; default true. */
  readonly clearable?: boolean;
  readonly disabled?: boolean;
}

/** One of many, found by typing. */
export function SearchSelect<V extends string>(props: SearchSelectProps<V>): ReactElement {
  const {
    label,
    options,
    value,
    onChange,
    placeholder,
    clearable = true,
    disabled = false,
  } = props;
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      data={options.map((option) => ({ value: option.value as string, label: option.label }))}
      value={value}
      onChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
      searchable={options.length > 7}
      clearable={clearable}
      allowDeselect={clearable}
      disabled={disabled}
      nothingFoundMessage={t('noOption')}
      clearButtonProps={{ 'aria-label': t('reset') }}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
