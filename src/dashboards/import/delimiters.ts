/** Separators that have words of their own. */
export const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** Whether a separator has words of its own. */
export function isKnownDelimiter(text: string): text is keyof typeof DELIMITERS {
  return Object.hasOwn(DELIMITERS, text);
}
