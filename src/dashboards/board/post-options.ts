import type { PersonId, PositionId } from '#core/ids.ts';
import { fold, type Findable } from '#dashboards/find-in.ts';
import { placeName } from '#dashboards/move-words.ts';
import type { CityFacts } from '#model/facts.ts';
import type { PostList, RankedPair } from '#model/fit/rank.ts';
import type { RuleId } from '#model/rules/catalogue.ts';
import type { Placement } from '#scenario/apply.ts';
import type { Locks } from '#scenario/locks.ts';

/** A post that somebody could be moved to, with what stands against it. */
export interface PostOption extends Findable {
  readonly id: PositionId;
  readonly place: string;
  readonly seats: number;
  /** Seats that are free in the scenario; below 0 = more holders than seats. */
  readonly free: number;
  /** What holds whatever is unknown, and what could be at most; null where nothing can be scored. */
  readonly fit: { readonly lo: number; readonly hi: number } | null;
  readonly state: 'open' | 'curable' | 'blocked' | 'locked';
  /** Rules that block, or that ask for a step. */
  readonly gates: readonly RuleId[];
  /** Rules that ask for a reason. */
  readonly flags: readonly RuleId[];
}

/** What the options of a person are made of. */
export interface OptionsInput {
  readonly city: CityFacts;
  readonly placement: Placement;
  readonly locks: Locks;
  /** Null while it is worked out, and for somebody who is not in service. */
  readonly list: PostList | null;
  readonly personId: PersonId;
}

const ORDER = { open: 0, curable: 1, blocked: 2, locked: 3 } as const;

/**
 * Posts to move a person to: those that rules leave open first, then those open after a step, then
 * blocked and locked ones, which cannot be taken; within each those with a free seat first, then by
 * the lower end of the fit, then by title. The post that is held now is not among them.
 */
export function postOptions(input: OptionsInput): readonly PostOption[] {
  const { city, placement, list, personId } = input;
  const held = placement.postOf(personId);
  const found = new Map<
    PositionId,
    Omit<PostOption, keyof Findable | 'place' | 'seats' | 'free'>
  >();
  for (const pair of list?.eligible.rows ?? []) found.set(pair.postId, scored(pair, 'open'));
  for (const pair of list?.curable.rows ?? []) found.set(pair.postId, scored(pair, 'curable'));
  for (const { postId, gates } of list?.blocked.rows ?? []) {
    found.set(postId, { fit: null, state: 'blocked', gates, flags: [] });
  }
  const options = [...city.posts.values()].flatMap((post): PostOption[] => {
    if (post.id === held) return [];
    const judged = found.get(post.id) ?? { fit: null, state: 'open', gates: [], flags: [] };
    const place = placeName(city, post);
    return [
      {
        id: post.id,
        name: post.title,
        text: fold(post.title, place),
        place,
        seats: post.seats,
        free: post.seats - placement.holdersOf(post.id).length,
        ...judged,
        state: input.locks.posts.includes(post.id) ? 'locked' : judged.state,
      },
    ];
  });
  return options.toSorted(compare);
}

/** Whether the option can be taken. */
export function canTake({ state }: PostOption): boolean {
  return state === 'open' || state === 'curable';
}

function scored(pair: RankedPair, state: 'open' | 'curable') {
  const score = pair.combined ?? pair.da;
  const fit = score === null ? null : { lo: score.lo, hi: score.hi };
  return { fit, state, gates: pair.missing, flags: pair.flags };
}

function compare(a: PostOption, b: PostOption): number {
  return (
    ORDER[a.state] - ORDER[b.state] ||
    Number(b.free > 0) - Number(a.free > 0) ||
    (b.fit?.lo ?? -1) - (a.fit?.lo ?? -1) ||
    a.name.localeCompare(b.name, 'id') ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}
