/** Something to choose, with the folded text that a search looks in. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Rows of a list that are shown at once; a longer one is found by typing. */
export const SHOWN = 40;

/** Text as a search compares it: without case and marks; null parts are left out. */
export function fold(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
}

/** The first of a list that match, and how many more do. */
export interface Found<C extends Findable> {
  readonly shown: readonly C[];
  readonly more: number;
}

/** Choices with every word of a query, those with it in their name first, else in their order. */
export function findIn<C extends Findable>(
  choices: readonly C[],
  query: string,
  limit = SHOWN,
): Found<C> {
  const asked = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const inName: C[] = [];
  const elsewhere: C[] = [];
  for (const choice of choices) {
    if (!asked.every((word) => choice.text.includes(word))) continue;
    const name = fold(choice.name);
    (asked.every((word) => name.includes(word)) ? inName : elsewhere).push(choice);
  }
  const found = [...inName, ...elsewhere];
  return { shown: found.slice(0, limit), more: Math.max(0, found.length - limit) };
}
