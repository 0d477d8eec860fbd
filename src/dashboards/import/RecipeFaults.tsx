import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecipes } from '#session/recipes.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { clipped } from './issue-groups.ts';

/** Files that were taken for recipes and are none, each with what is wrong and what to do. */
export function RecipeFaults(): ReactElement {
  const { t } = useTranslation('import');
  const faulty = useRecipes((state) => state.faulty);
  return (
    <>
      {faulty.map(({ file, fault, field }, at) => (
        // Two files may have one name; the list never moves.
        <ErrorNote
          key={`${at}`}
          what={t(`recipe.fault.${fault}.what`, { file: clipped(file), field: field ?? '' })}
          next={t(`recipe.fault.${fault}.next`)}
        />
      ))}
    </>
  );
}
