import type { Day } from '#core/day.ts';
import type { CityFacts } from '#model/facts.ts';
import type { RejectReason } from './apply.ts';
import type { Move } from './moves.ts';
import type { CheckedMove, Preflight } from './preflight.ts';
import type { Scenario, ScenarioBasis, ScenarioLabels } from './scenario.ts';

/**
 * Why a move no longer holds on the data: what {@link RejectReason} says, `done` the person holds the
 * target already, `seat` more people than seats on the day (M-19), `date` it would take effect before
 * the day of the data, `window` in the time in which officials may not be replaced (M-23).
 */
export type FallReason = RejectReason | 'done' | 'seat' | 'date' | 'window';

/** A move that no longer holds, with the first reason why. It stays in the scenario. */
export interface FallenMove {
  readonly move: Move;
  /** Its place in the list of moves, from 0. */
  readonly at: number;
  readonly reason: FallReason;
  /**
   * Whether the impact still counts it: one that cannot be laid over the data is left out, one that
   * breaks a rule is counted and marked.
   */
  readonly counts: boolean;
  /** The day from which the reason is gone by itself; null where waiting mends nothing. */
  readonly passesFrom: Day | null;
}

/** The moves of a list that no longer hold on a baseline, in the order of the list. */
export function fallenMoves(
  city: CityFacts,
  moves: readonly Move[],
  { moves: checked, rejected }: Preflight,
): readonly FallenMove[] {
  const places = new Map(moves.map((move, at) => [move, at]));
  const left = rejected.map(({ move, reason }): FallenMove => {
    const at = places.get(move) ?? -1;
    return { move, at, reason: sharpened(city, move, reason), counts: false, passesFrom: null };
  });
  const broken = checked.flatMap((one): readonly FallenMove[] => {
    const found = breach(one, city.asOf);
    const { move } = one;
    return found === null ? [] : [{ move, at: places.get(move) ?? -1, counts: true, ...found }];
  });
  return [...left, ...broken].toSorted((a, b) => a.at - b.at);
}

/** A move whose post left is another one because it was carried out already is `done`. */
function sharpened(city: CityFacts, move: Move, reason: RejectReason): FallReason {
  const now = city.persons.get(move.personId)?.positionId ?? null;
  return reason === 'from' && move.to !== null && now === move.to ? 'done' : reason;
}

function breach(
  { move, evaluation }: CheckedMove,
  asOf: Day,
): Pick<FallenMove, 'reason' | 'passesFrom'> | null {
  if (move.effective < asOf) return { reason: 'date', passesFrom: null };
  for (const [rule, reason] of [['M-23', 'window'] as const, ['M-19', 'seat'] as const]) {
    const outcome = evaluation?.outcomes.find(({ id }) => id === rule);
    if (outcome?.state === 'fail') return { reason, passesFrom: outcome.passesFrom };
  }
  return null;
}

/**
 * Brings a scenario up to other data. Every move stays, in its place: which of them hold is asked of
 * {@link fallenMoves}. The steps stay too, so that nothing is lost by undoing.
 */
export function rebaseScenario(scenario: Scenario, basis: ScenarioBasis, now: string): Scenario {
  const { datasetId, asOf } = basis;
  if (scenario.datasetId === datasetId) return scenario;
  return { ...scenario, datasetId, asOf, changedAt: now };
}

/**
 * The scenario with the names of all people and posts of its moves and locks that the city knows;
 * those that it does not know keep the names they had. The very same object where none is new.
 */
export function withLabels(scenario: Scenario, { persons, posts }: CityFacts): Scenario {
  const { moves, locks } = scenario.history;
  const personIds = [...moves.map(({ personId }) => personId), ...locks.persons];
  const postIds = [...moves.flatMap(({ from, to }) => [from, to]), ...locks.posts];
  const known: ScenarioLabels = {
    persons: named(personIds, (id) => persons.get(id)?.name),
    posts: named(postIds, (id) => posts.get(id)?.title),
  };
  const labels: ScenarioLabels = {
    persons: { ...scenario.labels.persons, ...known.persons },
    posts: { ...scenario.labels.posts, ...known.posts },
  };
  return sameTexts(labels.persons, scenario.labels.persons) &&
    sameTexts(labels.posts, scenario.labels.posts)
    ? scenario
    : { ...scenario, labels };
}

/** The text of an id, of the labels alone: a name such as `constructor` has none. */
export function labelOf(texts: Readonly<Record<string, string>>, id: string): string | null {
  return Object.hasOwn(texts, id) ? (texts[id] ?? null) : null;
}

function named(
  ids: readonly (string | null)[],
  textOf: (id: string) => string | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const text = id === null ? undefined : textOf(id);
      return id === null || text === undefined ? [] : [[id, text] as const];
    }),
  );
}

function sameTexts(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === labelOf(b, key));
}
