import type { PositionId } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import type { FitWords } from './fit-words.ts';

const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** The name of a rank of education, null for one that the list does not hold. */
export function educationName(rank: number | null, { t }: FitWords): string | null {
  const key = LEVELS.find((level) => Number(level) === rank);
  return key === undefined ? null : t(`rules:education.${key}`);
}

/** From which lead on a rank is claimed. */
export function thresholdText(threshold: number | null, { t, format }: FitWords): string {
  return threshold === null
    ? t('fit:list.noThreshold')
    : t('fit:list.threshold', { points: format.number(threshold, 1) });
}

/** Title of a post, and its unit with the perangkat daerah; the id where the city does not hold it. */
export function postTexts(
  city: CityFacts,
  postId: PositionId,
  { t }: FitWords,
): readonly [title: string, unit: string] {
  const post = city.posts.get(postId);
  if (post === undefined) return [postId, t('positions:list.noUnit')];
  const names = [city.units.get(post.unitId)?.name, city.units.get(post.opdId)?.name].filter(
    (name, at, all) => name !== undefined && all.indexOf(name) === at,
  );
  return [post.title, names.length === 0 ? t('positions:list.noUnit') : names.join(', ')];
}
