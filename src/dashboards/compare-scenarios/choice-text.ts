import type { MeasureWords } from '#dashboards/measure-words.ts';
import { choose } from '#scenario/metrics-compare.ts';
import type { MeasureId } from '#scenario/metrics-measures.ts';
import { columnName, namesOf, valueText, type Column } from './columns.ts';

/** What can be said of which to choose. */
export interface ChoiceText {
  /** For the heading of the page. */
  readonly title: string;
  /** Which, and why. */
  readonly sentence: string;
  /** What is out and why, and what the chosen was held against. */
  readonly reasons: readonly string[];
}

/** The sentences of {@link choose}; nothing is claimed that it does not carry. */
export function choiceText(
  columns: readonly Column[],
  priority: readonly MeasureId[],
  words: MeasureWords,
): ChoiceText {
  const { t, format } = words;
  const choice = choose(
    columns.map(({ metrics }) => metrics),
    priority,
  );
  const pick = (places: readonly number[]): readonly Column[] =>
    places.flatMap((place) => columns[place] ?? []);
  const left = pick(choice.places);
  const out = (key: 'gated' | 'beaten'): string[] => {
    const names = pick(choice[key]);
    return names.length === 0
      ? []
      : [t(`compare-scenarios:choose.${key}`, { names: namesOf(names, words) })];
  };
  const reasons = [...out('gated'), ...out('beaten')];
  const [first] = left;
  if (first === undefined) {
    const sentence = t('compare-scenarios:choose.none');
    return { title: t('compare-scenarios:finding.none'), sentence, reasons };
  }
  if (left.length > 1) {
    const names = namesOf(left, words);
    return {
      title: t('compare-scenarios:finding.several', { names }),
      sentence: t('compare-scenarios:choose.several', { names }),
      reasons,
    };
  }
  const name = columnName(first, words);
  const { by } = choice;
  if (by === null) {
    const title = t('compare-scenarios:finding.only', { name });
    return { title, sentence: t('compare-scenarios:choose.only', { name }), reasons };
  }
  const excluded = [...choice.gated, ...choice.beaten];
  const list = columns
    .filter((column, place) => column !== first && !excluded.includes(place))
    .map((column) =>
      t('compare-scenarios:choose.item', {
        name: columnName(column, words),
        value: valueText(column, by, words),
      }),
    );
  return {
    title: t('compare-scenarios:finding.one', { name }),
    sentence: t('compare-scenarios:choose.one', {
      name,
      measure: t(`impact:measure.${by}.name`),
      value: valueText(first, by, words),
    }),
    reasons: [...reasons, t('compare-scenarios:choose.over', { list: format.list(list) })],
  };
}
