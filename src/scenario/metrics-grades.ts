import type { PositionId } from '#core/ids.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { ejOf, gradeOf, type Grade } from '#model/workload/ej.ts';
import { fteOf } from './base.ts';
import { changedIn, type Laid, type MetricBase, type Scope } from './metrics-lay.ts';

/** A post by its letter; KOSONG where nobody holds it, `unknown` where its load is not known. */
export type GradeClass = Grade | 'KOSONG' | 'unknown';

/** Classes of {@link GradeClass}, overload first. */
export const GRADE_CLASSES = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'KOSONG',
  'unknown',
] as const satisfies readonly GradeClass[];

/** Posts that go from one class to another. */
export interface GradeStep {
  readonly from: GradeClass;
  readonly to: GradeClass;
  readonly count: number;
  /** The posts of it whose holders change; those that stay as they are are only counted. */
  readonly posts: readonly PositionId[];
}

/**
 * Posts of a scope by their class before and after, every pair that occurs. The letter is that of EJ
 * of the post (text, not praise: A is overload). Rows add up to the posts before, columns to those
 * after, all of it to the posts of the scope.
 */
export function gradeSteps(mb: MetricBase, laid: Laid, scope: Scope): readonly GradeStep[] {
  const steps = new Map<
    string,
    { from: GradeClass; to: GradeClass; count: number; posts: PositionId[] }
  >();
  const add = (from: GradeClass, to: GradeClass, post: PositionId | null): void => {
    const key = `${from} ${to}`;
    const step = steps.get(key) ?? { from, to, count: 0, posts: [] };
    steps.set(key, step);
    step.count += 1;
    if (post !== null) step.posts.push(post);
  };
  const changed = new Set<PositionId>();
  for (const { post } of changedIn(laid, scope)) {
    changed.add(post.id);
    const before = classOf(post, mb.base.holders.get(post.id) ?? []);
    add(before, classOf(post, laid.placement.holdersOf(post.id)), post.id);
  }
  const posts = scope === null ? mb.posts : (mb.base.units.get(scope)?.posts ?? []);
  for (const post of posts) {
    if (changed.has(post.id)) continue;
    const same = classOf(post, mb.base.holders.get(post.id) ?? []);
    add(same, same, null);
  }
  return [...steps.values()];
}

/** The class of a post with these holders. */
export function classOf(post: PostFact, holders: readonly PersonFact[]): GradeClass {
  if (holders.length === 0) return 'KOSONG';
  const ej = ejOf(post.loadMinutes, fteOf(holders) * post.effectiveMinutes);
  return ej === 'KOSONG' ? 'KOSONG' : (gradeOf(ej) ?? 'unknown');
}
