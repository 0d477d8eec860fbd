import type { CheckedPart } from '#session/import-file.ts';

/**
 * Whether nothing may be loaded before a question is answered: cells were left out, or they are dates
 * that are right in both readings. A style of numbers that the separator suggests is only a guess to
 * look at.
 */
export function isOpen({ about, used }: CheckedPart['questions'][number]): boolean {
  return used === null || about === 'date-order';
}

/** Whether a part leaves something open that keeps it from being loaded as it should. */
export function hasOpenQuestion({ questions }: Pick<CheckedPart, 'questions'>): boolean {
  return questions.some(isOpen);
}
