import { conflictOf } from '#scenario/optimise/conflict.ts';
import { optimise } from '#scenario/optimise/optimise.ts';
import { whyNot } from '#scenario/optimise/why-not.ts';
import { loadSolver } from '#scenario/solve/highs.ts';
import type { FromOptimiseWorker, ToOptimiseWorker } from './optimise-messages.ts';

/** Does what a message asks and says what is found, to the last message; never rejects. */
export async function workOn(
  message: ToOptimiseWorker,
  say: (answer: FromOptimiseWorker) => void,
): Promise<void> {
  try {
    const solver = await loadSolver({ wasmBinary: message.wasm });
    const { seed, nodes } = message;
    if (message.kind === 'why') {
      say({ kind: 'why', answer: whyNot(solver, message.question, { seed, nodes }) });
      return;
    }
    const { graph, settings } = message;
    const answer = optimise(solver, graph, settings, {
      seed,
      nodes,
      onPlan: (plan) => say({ kind: 'plan', plan }),
    });
    const none = answer.end === 'none';
    const conflict = none ? conflictOf(solver, graph, settings, { seed, nodes }) : null;
    say({ kind: 'done', answer, conflict });
  } catch (cause) {
    say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
}
