import type { PersonId, PositionId } from '#core/ids.ts';
import { fold, type Findable } from '#dashboards/find-in.ts';
import type { CityFacts, PostFact } from '#model/facts.ts';
import type { PersonRow } from '#model/people/statements.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { fteOf } from '#scenario/base.ts';
import { euOf, sumsOfPost, type StaffingSums } from '#scenario/sums.ts';
import { placeOf } from './names.ts';

/** A person to choose. */
export interface PersonChoice extends Findable {
  readonly id: PersonId;
  readonly row: PersonRow;
}

/** A post to choose, with its staffing. */
export interface PostChoice extends Findable {
  readonly id: PositionId;
  readonly post: PostFact;
  readonly place: string;
  readonly sums: StaffingSums;
  readonly index: number | 'KOSONG' | null;
}

/** People by name, as the statement has them. */
export function personChoices(rows: readonly PersonRow[]): readonly PersonChoice[] {
  return rows.map((row) => ({
    id: row.personId,
    name: row.name,
    row,
    text: fold(row.name, row.title, row.unitName, row.opdName, row.nipMasked),
  }));
}

/** Posts that nobody holds first, then those with free seats, then by title; must-fill ones lead. */
export function postChoices(base: ScenarioBase): readonly PostChoice[] {
  const choices = [...base.city.posts.values()].map((post): PostChoice => {
    const held = base.holders.get(post.id) ?? [];
    const sums = sumsOfPost(post, held.length, fteOf(held));
    const place = placeOf(base.city, post);
    return {
      id: post.id,
      name: post.title,
      post,
      place,
      sums,
      index: euOf(sums),
      text: fold(post.title, place, post.id),
    };
  });
  return choices.toSorted(
    (a, b) => order(a) - order(b) || compare(a.name, b.name) || compare(a.id, b.id),
  );
}

function order({ sums, post }: PostChoice): number {
  if (sums.holders === 0) return post.mustFill ? 0 : 1;
  return sums.vacantSeats > 0 ? 2 : 3;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * A post to begin with: the vacant must-fill post of the greatest need (then any vacant post), by id
 * where several are alike. Null where no post stands empty.
 */
export function examplePost(posts: readonly PostChoice[]): PostChoice | null {
  const vacant = posts.filter(({ sums }) => sums.holders === 0);
  const must = vacant.filter(({ post }) => post.mustFill);
  const sorted = (must.length > 0 ? must : vacant).toSorted(
    (a, b) => b.sums.need - a.sums.need || compare(a.id, b.id),
  );
  return sorted[0] ?? null;
}

/** Datasets that the page can be without, each with what it would add. */
export const OPTIONAL = [
  'workload',
  'position_standards',
  'assessments',
  'performance',
  'competency_tests',
] as const;

/** Those of {@link OPTIONAL} that are not loaded. */
export function absentOf({ loaded }: CityFacts): readonly (typeof OPTIONAL)[number][] {
  return OPTIONAL.filter((id) => !loaded.has(id));
}
