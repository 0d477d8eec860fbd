import type { PersonId, PositionId, UnitId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { decidingWishes } from '#model/fit/aspiration.ts';
import { kilometresOf } from '#model/fit/location.ts';
import { isAtWork } from '#model/rules/person-status.ts';
import { applyMoves } from './apply.ts';
import type { ScenarioBase } from './base.ts';
import { singleHoldersLost, type SingleHolderLost } from './coverage.ts';
import type { Bounded } from './metrics-fit.ts';
import type { Laid, MetricBase, Scope } from './metrics-lay.ts';
import type { Move } from './moves.ts';
import type { CheckedMove } from './preflight.ts';
import { rampHours } from './ramp.ts';

/**
 * What the wishes of a mover say of the post entered: a wish of rank 1, 2, 3 or later that names the
 * post; its unit or job family (`area`); replied without it; `refused` ("tidak bersedia"); wishes that
 * contradict each other; no reply, which is not known and no refusal.
 */
export type WishClass =
  'rank1' | 'rank2' | 'rank3' | 'later' | 'area' | 'notListed' | 'refused' | 'conflict' | 'noReply';

/** Classes of {@link WishClass} in which a wish is met, best first, and the others. */
export const WISH_CLASSES = [
  'rank1',
  'rank2',
  'rank3',
  'later',
  'area',
  'notListed',
  'refused',
  'conflict',
  'noReply',
] as const satisfies readonly WishClass[];

/** What one move is, for the person and beside the sums of the units. */
export interface MoveFacts {
  readonly move: Move;
  readonly person: PersonFact;
  readonly from: PostFact | null;
  /** Null on the bench. */
  readonly to: PostFact | null;
  /** Fit in the post entered less fit in the post left; null where one of them has none. */
  readonly gain: Bounded | null;
  /** Fit in the post entered. */
  readonly fit: Bounded | null;
  /** Null where the wishes are not loaded, and on the bench. */
  readonly wish: WishClass | null;
  /** Hours of capacity lost to learning; 0 on the bench and for who is not at work. */
  readonly ramp: number;
  /** Job classes up (negative: down); null where a class is not stated. */
  readonly classes: number | null;
  /** Rupiah a month more (negative: less); null where a class or its allowance is not stated. */
  readonly rupiah: number | null;
  /** Kilometres from home to the post left and to the one entered, one way; null = not stated. */
  readonly kmBefore: number | null;
  readonly kmAfter: number | null;
  /** The verdict of all rules, those of lists included; null on the bench or unchecked. */
  readonly verdict: NonNullable<CheckedMove['evaluation']>['verdict'] | null;
  /** Competencies that the unit left loses with the person, its only known holder. */
  readonly lost: readonly SingleHolderLost[];
}

/** The facts of all moves that hold, in their order. `checks` = null where no rule was asked. */
export function moveFacts(
  mb: MetricBase,
  laid: Laid,
  checks: readonly CheckedMove[] | null,
): MoveFacts[] {
  const { base } = mb;
  const verdicts = new Map<PersonId, MoveFacts['verdict']>(
    (checks ?? []).map(({ move, evaluation }) => [move.personId, evaluation?.verdict ?? null]),
  );
  const before = applyMoves(base, []);
  return laid.placement.moves.flatMap((move): MoveFacts[] => {
    const person = base.city.persons.get(move.personId);
    if (person === undefined) return [];
    const from = postOf(base, move.from);
    const to = postOf(base, move.to);
    const lost =
      from === null ? [] : singleHoldersLost(base, from.unitId, person, before, laid.placement);
    return [
      {
        move,
        person,
        from,
        to,
        ...fitOfMove(mb, person, from, to),
        wish: to === null ? null : wishOf(mb, person, to),
        ramp: to === null || !isAtWork(person) ? 0 : rampHours(person.fte, to.effectiveMinutes),
        ...payOf(base, from, to),
        kmBefore: kmOf(mb, person, from),
        kmAfter: kmOf(mb, person, to),
        verdict: verdicts.get(person.id) ?? null,
        lost,
      },
    ];
  });
}

/** The moves of a scope: those that leave it, enter it, or do both. */
export function movesIn(
  base: ScenarioBase,
  facts: readonly MoveFacts[],
  scope: Scope,
): readonly MoveFacts[] {
  if (scope === null) return facts;
  return facts.filter(({ from, to }) => isIn(base, from, scope) || isIn(base, to, scope));
}

/** Whether a post is in a unit or below it. */
export function isIn(base: ScenarioBase, post: PostFact | null, unit: UnitId): boolean {
  return post !== null && (base.unitsOf.get(post.id)?.includes(unit) ?? false);
}

function postOf({ city }: ScenarioBase, id: PositionId | null): PostFact | null {
  return id === null ? null : (city.posts.get(id) ?? null);
}

function fitOfMove(
  { lens }: MetricBase,
  person: PersonFact,
  from: PostFact | null,
  to: PostFact | null,
): Pick<MoveFacts, 'gain' | 'fit'> {
  if (to === null) return { gain: null, fit: null };
  return {
    gain: from === null ? null : lens.gainOf(person, from, to),
    fit: lens.scoreOf(person, to),
  };
}

function wishOf({ base, lens }: MetricBase, person: PersonFact, to: PostFact): WishClass | null {
  if (!base.city.loaded.has('aspirations')) return null;
  if (!person.replied && person.wishes.length === 0) return 'noReply';
  const above = lens.index.unitsAbove.get(to.unitId) ?? new Set<UnitId>();
  const deciding = decidingWishes(person, to, above);
  if (deciding === null) return 'notListed';
  const { match, rank, refused } = deciding;
  if (rank === null) return 'refused';
  if (refused) return 'conflict';
  if (match === 'general') return 'notListed';
  if (match !== 'position') return 'area';
  const ranks: readonly WishClass[] = ['rank1', 'rank2', 'rank3'];
  return ranks[rank - 1] ?? 'later';
}

function payOf(
  { city }: ScenarioBase,
  from: PostFact | null,
  to: PostFact | null,
): Pick<MoveFacts, 'classes' | 'rupiah'> {
  const before = from?.jobClass ?? null;
  const after = to?.jobClass ?? null;
  if (before === null || after === null) return { classes: null, rupiah: null };
  if (before === after) return { classes: 0, rupiah: 0 };
  const { allowances } = city.legal.office;
  const [less, more] = [allowances.get(before), allowances.get(after)];
  const known = less !== undefined && more !== undefined;
  return { classes: after - before, rupiah: known ? more - less : null };
}

function kmOf({ lens }: MetricBase, person: PersonFact, post: PostFact | null): number | null {
  const row = lens.index.rowOf.get(person.id);
  if (post === null || row === undefined) return null;
  return kilometresOf(lens.index.locations, row, post.unitId);
}
