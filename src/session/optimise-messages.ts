import type { Conflicting } from '#scenario/optimise/conflict.ts';
import type { CandidateGraph } from '#scenario/optimise/graph.ts';
import type { FoundPlan, OptimiseAnswer } from '#scenario/optimise/optimise.ts';
import type { OptimiseSettings } from '#scenario/optimise/settings.ts';
import type { WhyNot, WhyNotInput } from '#scenario/optimise/why-not.ts';

/** What a search or a question needs beside the bytes of the solver. */
interface Asked {
  readonly wasm: ArrayBuffer;
  readonly seed: number;
  readonly nodes: number;
}

/** What the worker of proposals is told: one message, after which it lives for one answer. */
export type ToOptimiseWorker = Asked &
  (
    | { readonly kind: 'run'; readonly graph: CandidateGraph; readonly settings: OptimiseSettings }
    | { readonly kind: 'why'; readonly question: WhyNotInput }
  );

/** What it answers: better plans while it searches, then the end; or why it could not. */
export type FromOptimiseWorker =
  | { readonly kind: 'plan'; readonly plan: FoundPlan }
  | {
      readonly kind: 'done';
      readonly answer: OptimiseAnswer;
      /** Of a search without a plan: what conflicts. */
      readonly conflict: Conflicting | null;
    }
  | { readonly kind: 'why'; readonly answer: WhyNot }
  | { readonly kind: 'failed'; readonly message: string };
