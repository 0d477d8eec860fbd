import { Button, TextInput } from '@mantine/core';
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

/** What was settled for a part, under a name: used for the next files, or saved as a file. */
export function RecipeTools({ part }: { readonly part: CheckedPart }): ReactElement {
  const { t } = useTranslation(['import', 'device']);
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
