import type { CheckedPart } from '#session/import-file.ts';
import { doubtfulColumns } from './file-view.ts';

/** The steps of an import, in their order. */
export const WIZARD_STEPS = ['files', 'columns', 'check', 'save'] as const;

/** One of {@link WIZARD_STEPS}. */
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Whether anybody has to look at the columns of a part: not where every header matches. */
export function asksForColumns(part: CheckedPart): boolean {
  if (part.missing.length > 0 || part.doubts.length > 0 || part.questions.length > 0) return true;
  return part.recipe === null && doubtfulColumns(part) > 0;
}

/** Whether a step has something to look at. */
export function asks(step: WizardStep, parts: readonly CheckedPart[]): boolean {
  switch (step) {
    case 'files':
    case 'save':
      return true;
    case 'columns':
      return parts.some(asksForColumns);
    case 'check':
      return parts.some(({ findings }) => findings.count > 0);
  }
}

/** The step after one, past those that have nothing to look at. */
export function stepAfter(step: WizardStep, parts: readonly CheckedPart[]): WizardStep {
  const rest = WIZARD_STEPS.slice(WIZARD_STEPS.indexOf(step) + 1);
  return rest.find((one) => asks(one, parts)) ?? 'save';
}

/** The step before one, past those that have nothing to look at. */
export function stepBefore(step: WizardStep, parts: readonly CheckedPart[]): WizardStep {
  const before = WIZARD_STEPS.slice(0, WIZARD_STEPS.indexOf(step));
  return before.toReversed().find((one) => asks(one, parts)) ?? 'files';
}
