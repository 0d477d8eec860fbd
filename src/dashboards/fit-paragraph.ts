import type { Sentence } from '#model/fit/paragraph.ts';
import type { FitWords } from './fit-words.ts';

/** People are counted whole, points with one decimal. */
const WHOLE = new Set(['pool']);

/** Gains and losses against the middle, written with their sign. */
const SIGNED = new Set(['unknown.lo', 'unknown.hi', 'partly.lo', 'partly.hi']);

/** A paragraph of an explanation as text, one space between its sentences. */
export function paragraphText(sentences: readonly Sentence[], words: FitWords): string {
  return sentences.map((sentence) => sentenceText(sentence, words)).join(' ');
}

/** One sentence of an explanation, its figures as the language writes them. */
export function sentenceText({ id, component, values }: Sentence, { t, format }: FitWords): string {
  const written: Record<string, string | number> = {
    component: component === null ? '' : t(`fit:component.${component}`),
  };
  for (const [name, value] of Object.entries(values)) {
    written[name] = SIGNED.has(`${id}.${name}`)
      ? format.signed(value, 1)
      : format.number(value, WHOLE.has(name) ? 0 : 1);
  }
  return t(`fit:explain.${id}`, written);
}
