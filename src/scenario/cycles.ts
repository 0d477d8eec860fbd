import type { PersonId, PositionId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { decidingWishes } from '#model/fit/aspiration.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { chosenOptions, type ChosenOptions, type FitOptions } from '#model/fit/options.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import type { ScenarioBase } from './base.ts';
import { NO_LOCKS, type Locks } from './locks.ts';
import type { Moves } from './moves.ts';
import { standingOf } from './shock-givers.ts';
import { loOf } from './shock-pool.ts';

/** Somebody who would take the post of another, and the other's unit loses nothing by it. */
export interface SwapArc {
  readonly personId: PersonId;
  /** Whose post it is. */
  readonly partnerId: PersonId;
  readonly from: PositionId;
  readonly to: PositionId;
  /** Rank of the wish that covers the post; 1 is the first. */
  readonly rank: number;
  readonly willingness: 'ya' | 'bersyarat';
  /** Certain score at the post entered, and that of the one who leaves it. */
  readonly lo: number;
  readonly loPartner: number;
  /** Certain score at the post held now; null where there is none. */
  readonly loNow: number | null;
  readonly flags: number;
}

/** People who change posts in a ring. */
export interface Cycle {
  readonly swaps: readonly SwapArc[];
  /** Sum of what the posts gain in certain score; never negative. */
  readonly gain: number;
  /** Mean rank of the wishes that come true. */
  readonly rank: number;
}

/** Why an arc is not there, counted over the pairs of a person and a wished post that is held. */
export interface CycleCounts {
  /** People at work with a wish and a post. */
  readonly people: number;
  /** Pairs of a person and a post held by somebody else that a wish covers. */
  readonly wished: number;
  readonly gate: number;
  /** The post would be held by fewer hours. */
  readonly hours: number;
  /** The post would be held by a lower certain score, or one of the two scores is not known. */
  readonly score: number;
  readonly open: number;
}

/** Rings in which everyone gets a wish and no post gets worse. */
export interface CycleList {
  /** Top trading cycles: no person is in two of them. */
  readonly trading: readonly Cycle[];
  /** Every ring of two and of three, overlapping ones included, best first. */
  readonly small: readonly Cycle[];
  readonly counts: CycleCounts;
}

/** What is asked. */
export interface CycleInput {
  readonly index: FitIndex;
  readonly base: ScenarioBase;
  readonly planned: Moves;
  readonly locks?: Locks;
  readonly options?: FitOptions;
}

/**
 * Voluntary swaps. An arc leads from a person to the holder of a post that the person wishes for (the
 * post, its unit or its family by name, not a general readiness), where no gate fails, the hours are
 * not fewer (so EJ and EU get no worse) and the certain score is not lower than the holder's. Top trading
 * cycles over these arcs (Shapley and Scarf 1974) leave everyone at least as well off. Yields the
 * share done, 0-1.
 */
export function* cycleSteps(input: CycleInput): Generator<number, CycleList> {
  const { arcs, counts } = yield* arcSteps(input);
  return { trading: tradingCycles(arcs), small: smallCycles(arcs), counts };
}

interface Holder {
  readonly person: PersonFact;
  readonly post: PostFact;
}

function* arcSteps(
  input: CycleInput,
): Generator<number, { readonly arcs: readonly SwapArc[]; readonly counts: CycleCounts }> {
  const options = chosenOptions(input.index, { by: 'da', ...input.options });
  const holders = holdersOf(input);
  const wishing = holders.filter(({ person }) => person.wishes.some((wish) => isNamed(wish)));
  const counts = { people: wishing.length, wished: 0, gate: 0, hours: 0, score: 0, open: 0 };
  const arcs: SwapArc[] = [];
  for (const [at, own] of wishing.entries()) {
    yield at / wishing.length;
    // Only who wishes can be in a ring: the others have no arc that leads on.
    for (const other of wishing) {
      if (other.post.id === own.post.id) continue;
      const answer = arcOf(input, options, own, other);
      if (answer === null) continue;
      counts.wished += 1;
      if (typeof answer === 'string') counts[answer] += 1;
      else {
        counts.open += 1;
        arcs.push(answer);
      }
    }
  }
  return { arcs, counts };
}

function isNamed({
  positionId,
  unitId,
  family,
  willingness,
}: PersonFact['wishes'][number]): boolean {
  return willingness !== 'tidak' && (positionId !== null || unitId !== null || family !== null);
}

function holdersOf({ base, planned, locks = NO_LOCKS }: CycleInput): Holder[] {
  const { placement } = standingOf(base, planned);
  const shut = new Set([...locks.persons, ...planned.map(({ personId }) => personId)]);
  return [...base.city.posts.values()].flatMap((post) =>
    locks.posts.includes(post.id)
      ? []
      : placement
          .holdersOf(post.id)
          .filter(({ id }) => !shut.has(id))
          .map((person) => ({ person, post })),
  );
}

function arcOf(
  { index, base }: CycleInput,
  options: ChosenOptions,
  own: Holder,
  other: Holder,
): SwapArc | 'gate' | 'hours' | 'score' | null {
  const { person } = own;
  const { post } = other;
  const wish = decidingWishes(person, post, index.unitsAbove.get(post.unitId) ?? new Set());
  if (wish === null || wish.match === 'general' || wish.rank === null || wish.refused) return null;
  const rules = judgePair(base.rules, person, post, options.day, options.catalogue);
  if (rules.gates.length > 0) return 'gate';
  if (person.fte < other.person.fte) return 'hours';
  const lo = loOf(index, person, post, options);
  const loPartner = loOf(index, other.person, post, options);
  if (lo === null || loPartner === null || lo < loPartner) return 'score';
  return {
    personId: person.id,
    partnerId: other.person.id,
    from: own.post.id,
    to: post.id,
    rank: wish.rank,
    willingness: wish.willingness === 'bersyarat' ? 'bersyarat' : 'ya',
    lo,
    loPartner,
    loNow: loOf(index, person, own.post, options),
    flags: rules.flags.length,
  };
}

/** Who is preferred: the better rank, then the higher certain score, then the id. */
function byWish(a: SwapArc, b: SwapArc): number {
  return a.rank - b.rank || b.lo - a.lo || (a.partnerId < b.partnerId ? -1 : 1);
}

/**
 * Top trading cycles: everyone points at the best partner still there; whoever points at nobody
 * leaves; a ring trades and leaves; again until nobody is left. Never has a person in two rings.
 */
export function tradingCycles(arcs: readonly SwapArc[]): Cycle[] {
  const wishes = new Map<PersonId, SwapArc[]>();
  for (const arc of arcs) {
    const own = wishes.get(arc.personId);
    if (own === undefined) wishes.set(arc.personId, [arc]);
    else own.push(arc);
  }
  for (const own of wishes.values()) own.sort(byWish);
  const left = new Set([...wishes.keys()].toSorted());
  const cycles: Cycle[] = [];
  while (left.size > 0) {
    const points = pointsOf(left, wishes);
    if (points.size < left.size) {
      for (const id of left) if (!points.has(id)) left.delete(id);
      continue;
    }
    const ring = ringIn(points);
    for (const { personId } of ring) left.delete(personId);
    cycles.push(cycleOf(ring));
  }
  return cycles.toSorted(byGain);
}

function pointsOf(
  left: ReadonlySet<PersonId>,
  wishes: ReadonlyMap<PersonId, readonly SwapArc[]>,
): ReadonlyMap<PersonId, SwapArc> {
  const points = new Map<PersonId, SwapArc>();
  for (const id of left) {
    const best = wishes.get(id)?.find(({ partnerId }) => left.has(partnerId));
    if (best !== undefined) points.set(id, best);
  }
  return points;
}

/** Follows the pointers until somebody is met again: where all point at somebody, that happens. */
function ringIn(points: ReadonlyMap<PersonId, SwapArc>): SwapArc[] {
  const walked: SwapArc[] = [];
  const seen = new Map<PersonId, number>();
  let arc = points.values().next().value;
  while (arc !== undefined && !seen.has(arc.personId)) {
    seen.set(arc.personId, walked.length);
    walked.push(arc);
    arc = points.get(arc.partnerId);
  }
  return walked.slice(arc === undefined ? 0 : seen.get(arc.personId));
}

/** Every ring of two and three, each once. */
export function smallCycles(arcs: readonly SwapArc[]): Cycle[] {
  const out = new Map<PersonId, Map<PersonId, SwapArc>>();
  for (const arc of arcs) {
    const own = out.get(arc.personId) ?? new Map<PersonId, SwapArc>();
    own.set(arc.partnerId, arc);
    out.set(arc.personId, own);
  }
  const cycles = arcs.flatMap((first) => {
    const thirds = [...(out.get(first.partnerId)?.values() ?? [])];
    return thirds.flatMap((second) => {
      const rest = [second, ...closing(out, first, second)];
      // A ring is listed where its least id begins it.
      const begins = rest.every(({ personId }) => first.personId < personId);
      return begins && rest.at(-1)?.partnerId === first.personId ? [cycleOf([first, ...rest])] : [];
    });
  });
  return cycles.toSorted(byGain);
}

/** The third arc of a ring of three; nothing where the second closes a ring of two, or none does. */
function closing(
  out: ReadonlyMap<PersonId, ReadonlyMap<PersonId, SwapArc>>,
  first: SwapArc,
  second: SwapArc,
): SwapArc[] {
  if (second.partnerId === first.personId) return [];
  const third = out.get(second.partnerId)?.get(first.personId);
  return third === undefined ? [] : [third];
}

function cycleOf(swaps: readonly SwapArc[]): Cycle {
  const gain = swaps.reduce((sum, { lo, loPartner }) => sum + lo - loPartner, 0);
  const rank = swaps.reduce((sum, swap) => sum + swap.rank, 0) / swaps.length;
  return { swaps, gain, rank };
}

function byGain(a: Cycle, b: Cycle): number {
  const [first, second] = [a.swaps[0]?.personId ?? '', b.swaps[0]?.personId ?? ''];
  return (
    a.rank - b.rank ||
    b.gain - a.gain ||
    a.swaps.length - b.swaps.length ||
    (first < second ? -1 : 1)
  );
}
