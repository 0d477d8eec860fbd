import { selectionCategory } from '#model/gap/jpm.ts';
import type { GapCellRow, GapMatchRow, GapPersonRow } from '#model/gap/statements.ts';
import { gapText, jpmText } from './measures.ts';
import type { Words } from './names.ts';

/** The holders of a cell, those with an assessment apart from those without. */
export interface CellPeople {
  /** With a valid level, the widest shortage first. */
  readonly known: readonly GapPersonRow[];
  /** With an assessment that does not count: expired, draft, or dated after the data. */
  readonly apart: readonly GapPersonRow[];
  /** Never assessed in this competency. */
  readonly unassessed: number;
}

/** Parts the holders of a cell; their order is kept. */
export function cellPeople(people: readonly GapPersonRow[]): CellPeople {
  return {
    known: people.filter(({ level }) => level !== null),
    apart: people.filter(({ level, state }) => level === null && state !== null),
    unassessed: people.filter(({ state }) => state === null).length,
  };
}

/**
 * The one holder known to meet the standard of a cell, where there are other holders; null where
 * several do, or nobody. Among the assessed only: of the others nothing is known.
 */
export function singleHolder(
  cell: GapCellRow,
  people: readonly GapPersonRow[],
): GapPersonRow | null {
  if (cell.competencyId === null || cell.holders < 2) return null;
  const meeting = people.filter(({ gap }) => gap !== null && gap >= 0);
  return meeting.length === 1 ? (meeting[0] ?? null) : null;
}

/** `Nama: satu-satunya yang diketahui, dari 2 yang diases di antara 14.` */
export function singleSentence(
  cell: GapCellRow,
  people: readonly GapPersonRow[],
  { t, format }: Words,
): string | null {
  const person = singleHolder(cell, people);
  if (person === null) return null;
  return t('panel.single', {
    name: person.name,
    competency: person.competencyName,
    assessed: format.number(cell.assessed),
    holders: format.number(cell.holders),
  });
}

/** `level 2 dari 3 (−1)`; a level that does not count is written as recorded, without a gap. */
export function levelText(person: GapPersonRow, words: Words): string {
  const { t } = words;
  const { standard, level, recorded, gap } = person;
  if (level !== null) return t('panel.level', { level, standard, gap: gapText(gap, words) });
  return recorded === null
    ? t('panel.levelNone', { standard })
    : t('panel.levelApart', { level: recorded, standard });
}

/** Why an assessment does not count; null for one that does. */
export function stateText({ state }: GapPersonRow, { t }: Words): string | null {
  return state === null || state === 'valid' ? null : t(`state.${state}`);
}

/** `JPM 86,3 (MS)`, or that nothing valid is known. */
export function matchText({ jpmCapped }: GapMatchRow, words: Words): string {
  const category = selectionCategory(jpmCapped);
  if (category === null) return words.t('cell.notKnown');
  return words.t('panel.match', { jpm: jpmText(jpmCapped, words), category });
}

/** What is said of a holder's match under the name, in order. */
export function matchFacts(match: GapMatchRow, { t, format }: Words): readonly string[] {
  const { known, standards, below, expired } = match;
  return [
    t('panel.matchKnown', { known: format.number(known), standards: format.number(standards) }),
    ...(known > 0 ? [t('panel.matchBelow', { n: format.number(below) })] : []),
    ...(expired > 0 ? [t('panel.matchExpired', { n: format.number(expired) })] : []),
  ];
}

/** The matches that are known, and how many are not. */
export function knownMatches(matches: readonly GapMatchRow[]): {
  readonly known: readonly GapMatchRow[];
  readonly expired: readonly GapMatchRow[];
  readonly unassessed: number;
} {
  const known = matches.filter(({ jpmCapped }) => jpmCapped !== null);
  const expired = matches.filter(({ jpmCapped, expired: n }) => jpmCapped === null && n > 0);
  return { known, expired, unassessed: matches.length - known.length - expired.length };
}
