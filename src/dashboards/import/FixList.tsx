import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { columnChoices } from '#session/dataset-columns.ts';
import type { CheckedPart } from '#session/import-file.ts';
import { choosePart } from '#session/use-import.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';
import { fixesOf, fixList, without, type Fix } from './fixes.ts';
import { clipped } from './issue-groups.ts';
import classes from './Wizard.module.css';

function wordsOf(t: TFunction<'import'>, format: Format, part: CheckedPart, fix: Fix): string {
  if (fix.kind === 'ignored') {
    return t('fix.ignored', { count: fix.count, n: format.number(fix.count) });
  }
  const known = columnChoices(part.dataset).find(({ name }) => name === fix.column);
  const column = clipped(known?.label ?? fix.column);
  const to = fix.to === '' ? t('fix.empty') : clipped(fix.to);
  return fix.kind === 'value'
    ? t('fix.value', { column, from: clipped(fix.from), to })
    : t('fix.cell', { column, line: fix.line, to });
}

/** All that was put right in a part; each can be undone. */
export function FixList({ id, part }: { readonly id: string; readonly part: CheckedPart }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const fixes = fixesOf(part);
  const list = fixList(fixes);
  if (list.length === 0) return null;
  const undo = (fix: Fix): void => {
    void choosePart(id, part.part, { corrections: without(fixes, fix) });
  };
  const rows: ReactElement[] = list.map((fix) => {
    const what = wordsOf(t, format, part, fix);
    return (
      <li key={what}>
        <span>{what}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('fix.undoWhat', { what })}
          onClick={() => undo(fix)}
        >
          {t('fix.undo')}
        </Button>
      </li>
    );
  });
  return (
    <div className={classes['partRow']}>
      <h3>{t('fix.list')}</h3>
      <ul className={classes['fixes']}>{rows}</ul>
    </div>
  );
}
