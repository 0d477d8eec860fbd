import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isoOfDay, type Day } from '#core/day.ts';
import { useDataset } from '#session/engine.ts';
import { chooseAsOf, useImport } from '#session/use-import.ts';
import { useFormat } from '#words/useFormat.ts';
import { AS_OF_BOUNDS, readAsOf } from './as-of.ts';
import classes from './Import.module.css';

/** The day that the data stands on. A text that is no such day is shown and changes nothing. */
export function AsOfField(): ReactElement {
  const { t } = useTranslation('import');
  const format = useFormat();
  const asOf = useImport((state) => state.asOf);
  const current = useDataset()?.asOf;
  const [typed, setTyped] = useState<string | null>(null);
  const choose = (day: Day): void => {
    setTyped(null);
    if (day !== asOf) void chooseAsOf(day);
  };
  const type = (text: string): void => {
    const day = readAsOf(text);
    if (day === null) setTyped(text);
    else choose(day);
  };
  return (
    <div className={classes['asOf']}>
      <TextInput
        type="date"
        {...AS_OF_BOUNDS}
        label={t('asOf.label')}
        description={t('asOf.meaning')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={typed ?? isoOfDay(asOf)}
        error={typed === null ? null : t('asOf.invalid')}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {current !== undefined && current !== asOf && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes['wraps'] ?? ''}
          onClick={() => choose(current)}
        >
          {t('asOf.same', { date: format.date(current) })}
        </Button>
      )}
    </div>
  );
}
