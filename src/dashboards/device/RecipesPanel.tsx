import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeep } from '#session/keep-state.ts';
import { fileOfRecipe, removeRecipe, useRecipes } from '#session/recipes.ts';
import { saveText } from '#dashboards/save-file.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useLanguage } from '#words/useFormat.ts';
import { Ask } from './Ask.tsx';
import classes from './Device.module.css';
import { writeDate } from './times.ts';

/** What can be done with one recipe. */
function RecipeActions({ name }: { readonly name: string }): ReactElement {
  const { t } = useTranslation('device');
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const download = (): void => {
    const file = `${name.replaceAll(/[^\p{L}\p{N} _-]/gu, '')}-${t('recipes.suffix')}.json`;
    saveText(file, fileOfRecipe(name), 'application/json');
  };
  return (
    <div className={classes['row']}>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('recipes.downloadNamed', { name })}
        onClick={download}
      >
        {t('recipes.download')}
      </Button>
      <Button
        ref={opener}
        variant="subtle"
        size="compact-sm"
        aria-label={t('recipes.removeNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {t('recipes.remove')}
      </Button>
      {asking && (
        <Ask
          title={t('confirm.removeRecipeTitle', { name })}
          action={t('confirm.removeDo')}
          opener={opener}
          onDo={() => removeRecipe(name)}
          onClose={() => setAsking(false)}
        >
          <p>{t('confirm.removeRecipe', { name })}</p>
        </Ask>
      )}
    </div>
  );
}

/** The recipes that files are read by, the newest first, with the day of their last use. */
export function RecipesPanel(): ReactElement {
  const { t } = useTranslation(['device', 'import']);
  const language = useLanguage();
  const { recipes, used } = useRecipes();
  const kept = useKeep(({ manifest }) => manifest?.recipes ?? null);
  return (
    <Panel title={t('recipes.title')} note={t('recipes.note')}>
      {recipes.length === 0 && <EmptyState title={t('recipes.empty')} />}
      <ul className={classes['baselines']} aria-label={t('recipes.caption')}>
        {recipes.map(({ name, dataset }) => {
          const date = used.get(name);
          const facts = [
            t(`import:dataset.${dataset}.label`),
            date === undefined
              ? t('recipes.unused')
              : t('recipes.used', { date: writeDate(date, language) }),
          ];
          if (!kept?.some((one) => one.name === name)) facts.push(t('recipes.notKept'));
          return (
            <li key={name}>
              <div>
                <p className={classes['strong']}>
                  <bdi>{name}</bdi>
                </p>
                <p className="t-meta">{facts.join(' · ')}</p>
              </div>
              <RecipeActions name={name} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
