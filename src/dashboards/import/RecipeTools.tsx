import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedPart } from '#session/import-file.ts';
import { useKeep } from '#session/keep-state.ts';
import { keepForOthers, recipeFileOf } from '#session/recipes.ts';
import { clipped } from './issue-groups.ts';
import { saveText } from '#dashboards/save-file.ts';
import classes from './Wizard.module.css';

const LONGEST_NAME = 80;

/** The part that is looked at, of those of a file. */
function PartChoice({
  parts,
  at,
  onChange,
}: {
  readonly parts: readonly CheckedPart[];
  readonly at: number;
  readonly onChange: (at: number) => void;
}): ReactElement {
  const { t } = useTranslation('import');
  return (
    <NativeSelect
      label={t('recipe.part')}
      value={String(at)}
      data={parts.map((part, index) => ({
        value: String(index),
        label: `${clipped(part.part ?? part.file)} · ${t(`dataset.${part.dataset}.label`)}`,
      }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}

/** What was settled for a part of a file, under a name: used for the next files, or saved as a file. */
export function RecipeTools({
  parts,
}: {
  /** Of one file. */
  readonly parts: readonly [CheckedPart, ...CheckedPart[]];
}): ReactElement {
  const { t } = useTranslation(['import', 'device']);
  const [at, setAt] = useState(0);
  const part = parts[at] ?? parts[0];
  const usual = part.recipe ?? t(`dataset.${part.dataset}.label`);
  const [named, setNamed] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const name = (named ?? usual).trim() || usual;
  const kept = useKeep(({ manifest }) => manifest?.recipes.some((one) => one.name === saved));
  return (
    <div className={classes['partRow']}>
      <h3>{t('recipe.title')}</h3>
      <p className="t-meta">{t('recipe.note')}</p>
      <div className={classes['recipe']}>
        {parts.length > 1 && (
          <PartChoice
            parts={parts}
            at={at}
            onChange={(chosen) => {
              setAt(chosen);
              setNamed(null);
            }}
          />
        )}
        <TextInput
          label={t('recipe.name')}
          maxLength={LONGEST_NAME}
          value={named ?? usual}
          onChange={(event) => setNamed(event.currentTarget.value)}
        />
        <Button
          variant="default"
          onClick={() => {
            keepForOthers(name, part);
            setSaved(name);
          }}
        >
          {t('recipe.save')}
        </Button>
        <Button
          variant="default"
          onClick={() =>
            saveText(
              `${name.replaceAll(/[^\p{L}\p{N} _-]/gu, '')}-${t('recipe.suffix')}.json`,
              recipeFileOf(name, part),
              'application/json',
            )
          }
        >
          {t('recipe.download')}
        </Button>
      </div>
      <p role="status" className="t-meta">
        {saved !== null &&
          t(kept ? 'device:recipes.kept' : 'recipe.saved', { name: clipped(saved) })}
      </p>
    </div>
  );
}
