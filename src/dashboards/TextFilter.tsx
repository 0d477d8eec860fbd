import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressText } from './fit-search.ts';

export interface TextFilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text that narrows a list. Six digits in a row are not sought: a NIP stays out of the address. */
export function TextFilter({ label, value, onChange }: TextFilterProps): ReactElement {
  const { t } = useTranslation('people');
  const [refused, setRefused] = useState<string | null>(null);
  const type = (text: string): void => {
    const kept = addressText(text);
    setRefused(kept === '' && text !== '' ? text : null);
    onChange(kept);
  };
  return (
    <TextInput
      type="search"
      label={label}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      value={refused ?? value}
      error={refused === null ? null : t('filter.noNip')}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
