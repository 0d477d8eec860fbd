import type { PersonId, PositionId } from '#core/ids.ts';
import type { CityFacts, PostFact } from '#model/facts.ts';
import type { PersonRow } from '#model/people/statements.ts';
import type { ScenarioBase } from '#scenario/base.ts';
import { fteOf } from '#scenario/base.ts';
import { euOf, sumsOfPost, type StaffingSums } from '#scenario/sums.ts';
import { placeOf } from './names.ts';

/** Something to choose, with the folded text that a search looks in. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

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

/** Rows of a list that are shown at once; a longer one is found by typing. */
export const SHOWN = 40;

function fold(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
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

/** The first of a list that match, and how many more do. */
export interface Found<C extends Findable> {
  readonly shown: readonly C[];
  readonly more: number;
}

/** Choices with every word of a query, those with it in their name first, else in their order. */
export function findIn<C extends Findable>(
  choices: readonly C[],
  query: string,
  limit = SHOWN,
): Found<C> {
  const asked = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const inName: C[] = [];
  const elsewhere: C[] = [];
  for (const choice of choices) {
    if (!asked.every((word) => choice.text.includes(word))) continue;
    const name = fold(choice.name);
    (asked.every((word) => name.includes(word)) ? inName : elsewhere).push(choice);
  }
  const found = [...inName, ...elsewhere];
  return { shown: found.slice(0, limit), more: Math.max(0, found.length - limit) };
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
