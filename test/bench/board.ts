import { Random } from '#core/random.ts';
import { whatIf } from '#dashboards/board/what-if.ts';
import type { PostFact } from '#model/facts.ts';
import { judgePair } from '#model/rules/evaluate.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import type { Move, Moves } from '#scenario/moves.ts';
import { timed, type Measured } from './figures.ts';

const MOVES = 40;
const HOVERS = 400;

/** Moves that no gate of person and post stops, between posts drawn by a seed. */
function plannedMoves(base: ScenarioBase, random: Random): Moves {
  const { city, rules } = base;
  const posts = [...city.posts.values()];
  const moves = new Map<string, Move>();
  for (const person of random.sample([...city.persons.values()], 4_000)) {
    if (moves.size >= MOVES) break;
    const post = random.pick(posts);
    const verdict = judgePair(rules, person, post, city.asOf).verdict;
    if (person.positionId === null || person.positionId === post.id || verdict === 'blocked')
      continue;
    moves.set(person.id, {
      personId: person.id,
      from: person.positionId,
      to: post.id,
      effective: city.asOf,
      reasonCode: null,
      reason: '',
    });
  }
  return [...moves.values()];
}

/**
 * What the board asks while a person is dragged over a post: rules, both posts, both units and the
 * whole city with one more move on top of 40; drawn pairs, no two alike in a row.
 */
export async function measureBoard(
  base: ScenarioBase,
  name: (text: string) => string,
): Promise<Measured> {
  const random = new Random(40);
  const moves = plannedMoves(base, random);
  const people = random.sample([...base.city.persons.values()], HOVERS);
  const posts: PostFact[] = random.sample([...base.city.posts.values()], HOVERS);
  return timed(name('board.hover'), HOVERS, (run) => {
    const at = Math.max(0, run);
    const [personId, to] = [people[at]?.id ?? '', posts[at]?.id ?? null];
    whatIf(base, moves, { personId, to, day: base.city.asOf });
  });
}
