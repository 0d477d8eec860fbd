import type words from '#words/id/fit.json';
import type { ComputedId } from './components.ts';
import type { Waterfall, WaterfallStep } from './waterfall.ts';

/** Key of a sentence in the namespace `fit` under `explain.`. */
export type ExplainSentence = keyof (typeof words)['explain'];

/** A sentence by its template: the values are figures of the waterfall, never others. */
export interface Sentence {
  readonly id: ExplainSentence;
  /** The component that it speaks of; its name is put in by the words. */
  readonly component: ComputedId | null;
  /** Figures of the sentence by name, unrounded. */
  readonly values: Readonly<Record<string, number>>;
}

/** Points from which a component is worth a sentence. */
const WORTH_SAYING = 0.05;

/** Components named on either side. */
const MOST_NAMED = 2;

/**
 * One paragraph on why a person stands where the waterfall says, by templates that the facts choose:
 * where the score lies against the middle of the pool (above, below, level, or not to be told apart
 * within one level of one competency); the two components that lift most and the two that lower
 * most; those that are not known, with what they could still add or take. No model writes it, and
 * every figure in it is one of the waterfall.
 */
export function paragraphOf(waterfall: Waterfall): readonly Sentence[] {
  const { steps } = waterfall;
  const told = steps.filter((step) => step.delta !== null && Math.abs(step.delta) >= WORTH_SAYING);
  const lifts = told
    .filter((step) => (step.delta ?? 0) > 0)
    .toSorted((a, b) => (b.delta ?? 0) - (a.delta ?? 0));
  const lowers = told
    .filter((step) => (step.delta ?? 0) < 0)
    .toSorted((a, b) => (a.delta ?? 0) - (b.delta ?? 0));
  return [
    opening(waterfall),
    ...lifts.slice(0, MOST_NAMED).map((step) => ofStep('lifts', step)),
    ...lowers.slice(0, MOST_NAMED).map((step) => ofStep('lowers', step)),
    ...(told.length === 0 ? [{ id: 'nothingTold', component: null, values: {} } as const] : []),
    ...steps.filter((step) => step.hi > step.lo).map(unknownPart),
  ];
}

function opening({ start, lo, hi, pool, levelStep }: Waterfall): Sentence {
  const values = { start, lo, hi, pool };
  const say = (id: ExplainSentence, more: Readonly<Record<string, number>> = {}): Sentence => {
    return { id, component: null, values: { ...values, ...more } };
  };
  const margin = levelStep ?? 0;
  const complete = hi - lo < 1e-9;
  if (lo > start + margin) return say(complete ? 'above' : 'surelyAbove');
  if (hi < start - margin) return say(complete ? 'below' : 'surelyBelow');
  if (!complete) return say('open');
  return levelStep === null ? say('level') : say('near', { levelStep });
}

function ofStep(id: 'lifts' | 'lowers', step: WaterfallStep): Sentence {
  const { own, median, delta } = step;
  const values = { own: own ?? 0, delta: Math.abs(delta ?? 0) };
  if (median === null) return { id: `${id}Alone`, component: step.id, values };
  return { id, component: step.id, values: { ...values, median } };
}

function unknownPart({ id, own, lo, hi }: WaterfallStep): Sentence {
  return { id: own === null ? 'unknown' : 'partly', component: id, values: { lo, hi } };
}

/** Every figure that a sentence on a waterfall may name, unrounded; a loss by its size as well. */
export function figuresOf({ start, lo, hi, pool, levelStep, steps }: Waterfall): number[] {
  const figures = [start, lo, hi, pool, ...(levelStep === null ? [] : [levelStep])];
  for (const step of steps) {
    for (const figure of [step.own, step.median, step.delta, step.lo, step.hi]) {
      if (figure !== null) figures.push(figure, Math.abs(figure));
    }
  }
  return figures;
}
