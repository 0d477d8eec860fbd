import type { ScorePlan } from '#model/fit/kernel/plan.ts';
import type { ResidentTables } from '#model/fit/kernel/resident.ts';
import type { PersonLists, PostLists } from '#model/fit/kernel/scan.ts';

/**
 * What a worker of the fit is told, in this order: its tables, which it keeps for every later job; a
 * plan, which begins a job and ends the one before; stretches of the working order of posts, in any
 * number; and to end the job.
 */
export type ToFitWorker =
  | { readonly kind: 'seed'; readonly tables: ResidentTables }
  | { readonly kind: 'begin'; readonly job: number; readonly plan: ScorePlan }
  | { readonly kind: 'posts'; readonly job: number; readonly from: number; readonly to: number }
  | { readonly kind: 'end'; readonly job: number };

/** What it answers: a list for each stretch, what it kept of people at the end, or why it could not. */
export type FromFitWorker =
  | { readonly kind: 'posts'; readonly job: number; readonly lists: PostLists }
  | { readonly kind: 'persons'; readonly job: number; readonly lists: PersonLists }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };
