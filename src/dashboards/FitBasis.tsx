import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { POST_GROUPS, type PostGroup, type WeightSet } from '#model/fit/weight-sets.ts';
import { useFitSettings } from '#session/fit-settings.ts';
import classes from './fit.module.css';
import type { FitWords } from './fit-words.ts';

function setText({ name, version }: WeightSet, { t, format }: FitWords): string {
  const shown = name === '' ? t('fit:weights.builtIn') : name;
  return `${shown} ${t('fit:weights.version', { version: format.number(version) })}`;
}

/** Name and version of the weights: of one kind of post, or of each kind where they differ. */
function useSetsText(group: PostGroup | null, words: FitWords): string {
  const book = useFitSettings((state) => state.library.book);
  const groups = POST_GROUPS.filter((one) => group === null || one === group);
  const texts = groups.map((one) => setText(book[one], words));
  if (new Set(texts).size === 1) return texts[0] ?? '';
  return groups
    .map((one, at) =>
      words.t('fit:basis.group', { group: words.t(`fit:weights.group.${one}`), set: texts[at] }),
    )
    .join('; ');
}

/** What scores were worked out with, as a line of a file: weights, method and version of the rules. */
export function useBasisLine(
  group: PostGroup | null,
  words: FitWords,
): readonly [label: string, value: string] {
  const { t } = words;
  const sets = useSetsText(group, words);
  const method = useFitSettings((state) => state.method);
  const version = useFitSettings((state) => state.catalogue.version);
  const line = t('fit:basis.line', { sets, method: t(`fit:basis.method.${method}`), version });
  return [t('fit:export.basis'), line];
}

/** What scores on this page were worked out with, in one line, and the way to change it. */
export function FitBasis({
  group,
  words,
}: {
  readonly group: PostGroup | null;
  readonly words: FitWords;
}): ReactElement {
  const { t } = words;
  const [, line] = useBasisLine(group, words);
  return (
    <p className={classes['meta']}>
      {line}{' '}
      <Link to="/bobot" search={group === null ? {} : { group }} className={classes['link'] ?? ''}>
        {t('fit:basis.link')}
      </Link>{' '}
      <Link to="/aturan" className={classes['link'] ?? ''}>
        {t('fit:basis.rules')}
      </Link>
    </p>
  );
}
