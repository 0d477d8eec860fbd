import type { DistrictName } from './districts.ts';
import type { Family } from './families.ts';
import type { Person, Post, Unit } from './types.ts';
import { rootOf } from './units.ts';

/** One wish of a person: a post, a unit or a family. */
export interface Wish {
  readonly person: Person;
  readonly post: Post | null;
  readonly unit: Unit | null;
  readonly family: Family | null;
  readonly willingness: 'ya' | 'bersyarat';
}

/** What a wish aims at. */
export interface WishTarget {
  readonly post?: Post;
  readonly unit?: Unit;
  readonly family?: Family;
}

/**
 * The wishes so far. A wish that would make an unplanned pair (somebody over there wishes to come
 * here) is refused, so that the planted pairs are the only ones.
 */
export class WishBook {
  readonly #wishes = new Map<Person, Wish[]>();
  readonly #ways = new Set<string>();

  /** Adds a wish; false where it repeats one, stays in the unit, or would make a pair. */
  add(person: Person, target: WishTarget, willingness: Wish['willingness']): boolean {
    const to = target.post?.unit ?? target.unit;
    if (to && !this.#take(person.post.unit, to)) return false;
    const own = this.of(person);
    const same = own.some(
      (wish) =>
        wish.post === (target.post ?? null) &&
        wish.unit === (target.unit ?? null) &&
        wish.family === (target.family ?? null),
    );
    if (same) return false;
    this.#wishes.set(person, [...own, toWish(person, target, willingness)]);
    return true;
  }

  /** Two people who each wish for the other's post first. */
  addPair(a: Person, b: Person): void {
    this.#wishes.set(a, [toWish(a, { post: b.post }, 'ya')]);
    this.#wishes.set(b, [toWish(b, { post: a.post }, 'ya')]);
    this.#ways.add(wayOf(a.post.unit, b.post.unit));
    this.#ways.add(wayOf(b.post.unit, a.post.unit));
  }

  /** Wishes of a person in their order. */
  of(person: Person): readonly Wish[] {
    return this.#wishes.get(person) ?? [];
  }

  /** Every wish. */
  all(): Wish[] {
    return [...this.#wishes.values()].flat();
  }

  /** Wishes for posts and units in the kecamatan that fit. */
  countIn(fit: (district: DistrictName) => boolean): number {
    return this.all().filter((wish) => {
      const unit = wish.post?.unit ?? wish.unit;
      return unit !== null && fit(unit.district);
    }).length;
  }

  #take(from: Unit, to: Unit): boolean {
    if (from === to || rootOf(from) === to) return false;
    if (this.#ways.has(wayOf(to, from))) return false;
    this.#ways.add(wayOf(from, to));
    return true;
  }
}

function toWish(person: Person, target: WishTarget, willingness: Wish['willingness']): Wish {
  return {
    person,
    post: target.post ?? null,
    unit: target.unit ?? null,
    family: target.family ?? null,
    willingness,
  };
}

/** Between offices the way goes from root to root, within one from unit to unit. */
function wayOf(from: Unit, to: Unit): string {
  const [a, b] = [rootOf(from), rootOf(to)];
  return a === b ? `${from.id} > ${to.id}` : `${a.id} > ${b.id}`;
}
