import type { PersonId } from '#core/ids.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { freeSeats } from '#model/fit/rank.ts';
import { postGroupOf, type PostGroup } from '#model/fit/weight-sets.ts';
import type { CityFacts, PostFact } from '#model/facts.ts';
import { fold, type Findable } from './find-in.ts';

/** A post to be found by its title or unit. */
export interface PlaceChoice extends Findable {
  /** Its unit and perangkat daerah. */
  readonly place: string;
}

/** Every post by title; posts with a free seat and a standard, which have most to show, come first. */
export function placeChoices(
  index: FitIndex,
  group: PostGroup | null = null,
): readonly PlaceChoice[] {
  return index.posts
    .filter((post) => group === null || postGroupOf(post.kind) === group)
    .toSorted((a, b) => order(index, a) - order(index, b) || compare(a.title, b.title))
    .map((post) => {
      const place = placeText(index.city, post);
      return { id: post.id, name: post.title, place, text: fold(post.title, place, post.id) };
    });
}

/** A post to begin with: the first of {@link placeChoices}, of the greatest need; null where there is none. */
export function examplePost(index: FitIndex, group: PostGroup | null = null): PostFact | null {
  const posts = index.posts.filter((post) => group === null || postGroupOf(post.kind) === group);
  const sorted = posts.toSorted(
    (a, b) =>
      order(index, a) - order(index, b) ||
      Number(b.mustFill) - Number(a.mustFill) ||
      (b.need ?? 0) - (a.need ?? 0) ||
      compare(a.id, b.id),
  );
  return sorted[0] ?? null;
}

/** A person to be found by name or post. */
export interface NameChoice extends Findable {
  /** The post held, with its unit; empty where none is known. */
  readonly place: string;
}

/** Everyone in service by name. */
export function nameChoices({ persons, city }: FitIndex): readonly NameChoice[] {
  const choices = persons.map(({ id, name, positionId }): NameChoice => {
    const post = positionId === null ? undefined : city.posts.get(positionId);
    const place = post === undefined ? '' : `${post.title} · ${placeText(city, post)}`;
    return { id: id satisfies PersonId, name, place, text: fold(name, place) };
  });
  return choices.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** The unit of a post and its perangkat daerah, where that is another. */
export function placeText({ units }: CityFacts, post: PostFact): string {
  const names = [post.unitId, post.opdId].map((id) => units.get(id)?.name);
  return names.filter((name, at) => name !== undefined && names.indexOf(name) === at).join(', ');
}

function order(index: FitIndex, post: PostFact): number {
  const vacant = freeSeats(index, post) > 0;
  return (vacant ? 0 : 2) + (post.standards.length > 0 ? 0 : 1);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
