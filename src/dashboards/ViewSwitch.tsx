import type { ReactElement } from 'react';
import { SearchSelect } from '#ui/SearchSelect.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { usePhone } from '#ui/usePhone.ts';
import { VIEWS, type View } from './fit-search.ts';

export interface ViewSwitchProps {
  readonly label: string;
  readonly value: View;
  readonly nameOf: (view: View) => string;
  readonly onChange: (view: View) => void;
}

/** Which group of a ranked list is read; a phone has no room for three words side by side. */
export function ViewSwitch({ label, value, nameOf, onChange }: ViewSwitchProps): ReactElement {
  const phone = usePhone();
  const options = VIEWS.map((view) => ({ value: view, label: nameOf(view) }));
  return phone ? (
    <SearchSelect
      {...{ label, options, value }}
      clearable={false}
      onChange={(view) => onChange(view ?? value)}
    />
  ) : (
    <Segmented {...{ label, options, value, onChange }} />
  );
}
