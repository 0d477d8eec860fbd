import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionId, UnitId } from '#core/ids.ts';
import type { CityFacts, PostFact } from '#model/facts.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import type { RuleOutcome } from '#model/rules/context.ts';
import type { Evaluation } from '#model/rules/evaluate.ts';
import type { MoveRefusal } from '#scenario/locks.ts';
import type { StepLabel } from '#scenario/moves.ts';
import type { Format } from '#words/format.ts';
import { useFormat } from '#words/useFormat.ts';

/** Words of the pages of a scenario, with those of moves and of rules, and figures. */
export interface MoveWords {
  readonly t: TFunction<readonly ['board', 'transfer', 'rules', 'scenarios']>;
  readonly format: Format;
}

/** Words and figures of the language on screen. */
export function useMoveWords(): MoveWords {
  const { t } = useTranslation(['board', 'transfer', 'rules', 'scenarios']);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}

/** A step in words: `menambahkan perpindahan Ani`, `mengunci jabatan Arsiparis`. */
export function stepWords(
  { action, personId, postId, count }: StepLabel,
  city: CityFacts,
  { t, format }: MoveWords,
): string {
  const name = personId === null ? '' : (city.persons.get(personId)?.name ?? t('transfer:someone'));
  const post = postId === null ? '' : postName(city, postId, { t, format });
  return t(`transfer:step.${action}`, { name, post, count, n: format.number(count) });
}

/** The lock that stands against a move, as a sentence. */
export function lockWords(
  { why, personId, postId }: MoveRefusal,
  city: CityFacts,
  words: MoveWords,
): string {
  const { t } = words;
  const name = city.persons.get(personId)?.name ?? t('transfer:someone');
  const post = postId === null ? '' : postName(city, postId, words);
  return t(`transfer:locked.${why}`, { name, post });
}

/** The title of a post; `jabatan yang tidak ada lagi dalam data` for one that the city does not hold. */
export function postName(city: CityFacts, id: PositionId, { t }: MoveWords): string {
  return city.posts.get(id)?.title ?? t('transfer:plan.gone');
}

/** The name of a unit, its id where the file has none. */
export function nameOfUnit(city: CityFacts, id: UnitId): string {
  return city.units.get(id)?.name ?? id;
}

/** The unit of a post with its perangkat daerah: `Bagian Umum, Sekretariat Daerah`. */
export function placeName(city: CityFacts, { unitId, opdId }: PostFact): string {
  const unit = nameOfUnit(city, unitId);
  return unitId === opdId ? unit : `${unit}, ${nameOfUnit(city, opdId)}`;
}

/** `M-17 Uji kompetensi jabatan fungsional`. */
export function ruleTitle(id: RuleId, { t }: MoveWords): string {
  return `${id} ${t(`rules:${id}.title`)}`;
}

/** What a rule says of the pair. */
export function ruleSentence({ sentence, facts }: RuleOutcome, { t }: MoveWords): string {
  return t(`rules:${sentence}`, { ...facts });
}

/** The rules that fail and stop a move or ask for a reason, gates first. */
export function failingRules({ outcomes }: Evaluation): readonly RuleOutcome[] {
  const failing = outcomes.filter((one) => one.state === 'fail' && one.severity !== 'info');
  return failing.toSorted((a, b) => weight(a) - weight(b));
}

function weight({ severity, curable }: RuleOutcome): number {
  if (severity === 'flag') return 2;
  return curable ? 1 : 0;
}
