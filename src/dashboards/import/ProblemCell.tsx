import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemRow } from '#session/import-findings.ts';
import { clipped } from './issue-groups.ts';
import classes from './Wizard.module.css';

export interface ProblemCellProps {
  readonly row: ProblemRow;
  /** Place of the cell in the row. */
  readonly at: number;
  /** Header as the file spells it; blank beyond the header. */
  readonly header: string;
  readonly onEdit: (line: number, at: number, to: string) => void;
}

/** A cell as the file has it; another text is taken with Enter or when it is left. */
export function ProblemCell({ row, at, header, onEdit }: ProblemCellProps): ReactElement {
  const { t } = useTranslation('import');
  const text = row.cells[at] ?? '';
  const wrong = row.issues.some(({ column }) => column === header);
  const take = (to: string): void => {
    if (to !== text) onEdit(row.line, at, to);
  };
  return (
    <TextInput
      key={text}
      size="xs"
      className={(wrong ? classes['wrong'] : undefined) ?? ''}
      aria-label={t(wrong ? 'grid.wrong' : 'grid.cell', {
        line: row.line,
        column: clipped(header || t('grid.unnamed')),
      })}
      data-wrong={wrong ? row.line : undefined}
      defaultValue={text}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget.value);
        if (event.key === 'Escape') event.currentTarget.value = text;
      }}
    />
  );
}
