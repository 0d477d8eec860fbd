import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { MeasureWords } from '#dashboards/measure-words.ts';
import type { MeasuredPlan } from '#scenario/metrics.ts';
import { guardsOf, type Guards } from '#scenario/metrics-guards.ts';
import { unitName } from './delta-rows.ts';

/** A guard-rail with its list, in words. */
export interface GuardRow {
  readonly id: keyof Guards;
  readonly items: readonly { readonly key: string; readonly text: string }[];
}

/** The guard-rails in the order in which they are shown. */
export function guardRows(plan: MeasuredPlan, threshold: number, words: MeasureWords): GuardRow[] {
  const guards = guardsOf(plan, threshold);
  const unit = (id: UnitId) => ({ key: id, text: unitName(plan, id) });
  const post = (id: PositionId) => ({ key: id, text: postText(plan, id) });
  const person = (id: PersonId) => ({ key: id, text: personText(plan, id) });
  const fitted = (id: PersonId) => ({ key: id, text: fitText(plan, id, words) });
  return [
    { id: 'underMinimum', items: guards.underMinimum.map(unit) },
    { id: 'emptied', items: guards.emptied.map(post) },
    { id: 'crowded', items: guards.crowded.map(post) },
    { id: 'shortTime', items: guards.shortTime.map(person) },
    { id: 'unknownTime', items: guards.unknownTime.map(person) },
    { id: 'lowFit', items: guards.lowFit.map(fitted) },
    { id: 'maybeLowFit', items: guards.maybeLowFit.map(fitted) },
  ];
}

function postText(plan: MeasuredPlan, id: PositionId): string {
  const post = plan.mb.base.city.posts.get(id);
  return post === undefined ? id : `${post.title}, ${unitName(plan, post.unitId)}`;
}

function personText(plan: MeasuredPlan, id: PersonId): string {
  const move = plan.facts.find(({ person }) => person.id === id);
  if (move === undefined) return id;
  const to = move.to === null ? [] : [move.to.title];
  return [move.person.name, ...to].join(' → ');
}

function fitText(plan: MeasuredPlan, id: PersonId, { t, format }: MeasureWords): string {
  const fit = plan.facts.find(({ person }) => person.id === id)?.fit ?? null;
  if (fit === null) return personText(plan, id);
  const [lo, hi] = [format.number(fit.lo, 1), format.number(fit.hi, 1)];
  const text = lo === hi ? lo : t('impact:rangeOnly', { lo, hi });
  return `${personText(plan, id)}: ${t('impact:guards.fit', { fit: text })}`;
}
