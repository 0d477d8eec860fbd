import type { CityFacts } from '#model/facts.ts';
import { rampHours } from '#scenario/ramp.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import type { Impact, StaffingChange, UnitImpact } from '#scenario/impact.ts';
import type { MoveRefusal } from '#scenario/locks.ts';
import type { Reasoned } from '#scenario/reasons.ts';
import type { StepLabel } from '#scenario/moves.ts';
import { unitName, type Words } from './names.ts';
import type { Measure } from './search.ts';

/** A unit in the table and the chart of the plan. */
export interface UnitChange {
  readonly id: string;
  readonly name: string;
  readonly isOpd: boolean;
  /** The perangkat daerah, where the unit is not one. */
  readonly opd: string | null;
  readonly impact: UnitImpact;
}

/** The value of a measure; KOSONG and null are no number. */
export function valueOf(state: StaffingChange['before'], measure: Measure): number | null {
  if (measure === 'ratio') return typeof state.index === 'number' ? state.index : null;
  return state.unknownPosts === state.posts ? null : state[measure];
}

/** After − before of a measure; null where either is no number. */
export function deltaOf({ before, after }: StaffingChange, measure: Measure): number | null {
  const [from, to] = [valueOf(before, measure), valueOf(after, measure)];
  return from === null || to === null ? null : to - from;
}

/** Units of an impact, the greatest change first; unknown ones last, then by name and id. */
export function unitChanges(
  base: ScenarioBase,
  { units }: Impact,
  measure: Measure,
): readonly UnitChange[] {
  const size = (change: UnitChange): number => {
    const delta = deltaOf(change.impact, measure);
    return delta === null ? -1 : Math.abs(delta);
  };
  return units
    .map((impact): UnitChange => {
      const unit = base.city.units.get(impact.unitId);
      const opd = unit === undefined || impact.isOpd ? null : unitName(base.city, unit.opdId);
      const name = unitName(base.city, impact.unitId);
      return { id: impact.unitId, name, isOpd: impact.isOpd, opd, impact };
    })
    .toSorted((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : Number(a.name > b.name)) || 0);
}

/** Hours of capacity that learning the new posts costs, all moves of the impact together. */
export function rampOfPlan(base: ScenarioBase, { moves }: Impact): number {
  return moves.reduce((sum, { move }) => {
    const person = base.city.persons.get(move.personId);
    const post = move.to === null ? undefined : base.city.posts.get(move.to);
    if (person === undefined || post === undefined) return sum;
    return sum + rampHours(person.fte, post.effectiveMinutes);
  }, 0);
}

/** A step in words: `menambahkan perpindahan Ani`, `mengunci jabatan Arsiparis`. */
export function stepText(
  { action, personId, postId, count }: StepLabel,
  { persons, posts }: CityFacts,
  { t, format }: Words,
): string {
  const name = personId === null ? '' : (persons.get(personId)?.name ?? t('someone'));
  const post = postId === null ? '' : (posts.get(postId)?.title ?? t('plan.gone'));
  return t(`step.${action}`, { name, post, count, n: format.number(count) });
}

/** The lock that stands against a move, as a sentence. */
export function lockText(
  { why, personId, postId }: MoveRefusal,
  { persons, posts }: CityFacts,
  { t }: Words,
): string {
  const name = persons.get(personId)?.name ?? t('someone');
  const post = postId === null ? '' : (posts.get(postId)?.title ?? t('plan.gone'));
  return t(`locked.${why}`, { name, post });
}

/** The reason of a move behind its date; empty where there is none. */
export function reasonText({ reasonCode, reason }: Reasoned, { t }: Words): string {
  const code = reasonCode === null ? [] : [t(`scenarios:reason.code.${reasonCode}`)];
  const given = [...code, ...(reason === '' ? [] : [reason])].join(': ');
  return given === '' ? '' : ` · ${t('plan.reason', { reason: given })}`;
}
