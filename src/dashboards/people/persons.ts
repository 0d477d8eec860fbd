import { monthsBetween, type Day } from '#core/day.ts';
import { matches } from '#dashboards/fit-search.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { PersonRow } from '#model/people/statements.ts';
import type { PeopleSearch } from './search.ts';

/** The persons that the filters of the address leave. */
export function shownPersons(
  persons: readonly PersonRow[],
  { q, unit, status, kind, golongan, work }: PeopleSearch,
): readonly PersonRow[] {
  return persons.filter(
    (person) =>
      (unit === null || person.opdId === unit) &&
      (status === null || person.status === status) &&
      (kind === null || person.kind === kind) &&
      (golongan === null || person.golongan === golongan) &&
      worksAs(person, work) &&
      matches(q, person.name, person.title, person.unitName, person.nipMasked),
  );
}

function worksAs({ atWork, positionId }: PersonRow, work: PeopleSearch['work']): boolean {
  switch (work) {
    case null:
      return true;
    case 'atWork':
      return atWork;
    case 'off':
      return !atWork;
    case 'noPost':
      return atWork && positionId === null;
  }
}

/** `7.253 pegawai, 33 di antaranya sedang tidak bertugas`, of all or of those that filters leave. */
export function peopleFinding(
  shown: readonly PersonRow[],
  all: number,
  { t, format }: FitWords,
): string {
  if (shown.length === 0) return t('people:finding.none');
  const counts = { count: shown.length, n: format.number(shown.length) };
  if (shown.length < all) return t('people:finding.some', { ...counts, all: format.number(all) });
  const off = format.number(shown.filter(({ atWork }) => !atWork).length);
  return t('people:finding.all', { ...counts, off });
}

/** `2 th 3 bl`; null where the start is not recorded or lies after `asOf`. */
export function durationText(since: Day | null, asOf: Day, { t, format }: FitWords): string | null {
  if (since === null || since > asOf) return null;
  const months = monthsBetween(since, asOf);
  return t('people:list.duration', {
    years: format.number(Math.floor(months / 12)),
    months: format.number(months % 12),
  });
}

/** The golongan that occur, as a reader orders them. */
export function golonganOptions(
  persons: readonly PersonRow[],
): readonly { readonly value: string; readonly label: string }[] {
  const found = new Set(persons.flatMap(({ golongan }) => golongan ?? []));
  return [...found].toSorted().map((value) => ({ value, label: value }));
}
