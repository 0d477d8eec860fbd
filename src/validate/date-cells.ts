import { civilOfDay, dayOf, type Day } from '#core/day.ts';
import { foldSpelling } from '#core/spelling.ts';
import type { CellFault } from './fault.ts';

const INVALID: CellFault = { rule: 'date-invalid' };
const PLACEHOLDER: CellFault = { rule: 'date-placeholder' };
const INVALID_PERIOD: CellFault = { rule: 'period-invalid' };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Names of the months, January first: Indonesian, old spellings, usual short forms, English. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'pebruari', 'feb', 'peb', 'february'],
  ['maret', 'mar', 'mrt', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'agst', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des', 'dec', 'december'],
];

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s+\d{1,2}[:.]\d{2}.*)?$/;
const NAMED = /^(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{4})$/u;

/**
 * Reads a date: `2024-12-31` (a time behind it is let go), `31-12-2024`, `31/12/2024`, `31.12.2024`,
 * `31 Desember 2024`. The day always comes before the month. 01-01-1900 and dates of zeros are what
 * systems write for "none": missing, with a warning. Impossible dates and years before 1900 or after
 * 2199 are invalid.
 */
export function readDateCell(text: string): Day | CellFault {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayFrom(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayFrom(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const named = NAMED.exec(text);
  const month = named ? MONTH_BY_NAME.get(foldSpelling(named[2] ?? '')) : undefined;
  return named && month !== undefined ? dayFrom(named[3], month, named[1]) : INVALID;
}

function dayFrom(yearText = '', month: number, dateText = ''): Day | CellFault {
  const year = Number(yearText);
  const date = Number(dateText);
  const isNone = year <= 1 || (year === FIRST_YEAR && month <= 1 && date <= 1);
  if (isNone) return PLACEHOLDER;
  if (year < FIRST_YEAR || year > LAST_YEAR) return INVALID;
  return dayOf(year, month, date) ?? INVALID;
}

/**
 * Reads a period as `YYYY` or `YYYY-MM`: `2026`, `2026-08`, `2026/8`, `08-2026`, `Agustus 2026`.
 * A half year or quarter is given by its last month: `Semester I 2025` is `2025-06`, `Triwulan 3
 * 2025` is `2025-09`. A full date is the month that it lies in.
 */
export function readPeriodCell(text: string): string | CellFault {
  if (/^\d{4}$/.test(text)) return periodOf(text, null);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return periodOf(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return periodOf(monthFirst[2], Number(monthFirst[1]));
  const named = /^(\p{L}+)\.?[\s-]+(?:tahun\s+)?(\d{4})$/iu.exec(text);
  const month = named ? MONTH_BY_NAME.get(foldSpelling(named[1] ?? '')) : undefined;
  if (named && month !== undefined) return periodOf(named[2], month);
  return partOfYear(text) ?? monthOfDate(text);
}

function partOfYear(text: string): string | CellFault | null {
  const part =
    /^(semester|smt|triwulan|tw)[\s-]*(iv|i{1,3}|[1-4])[\s,/-]*(?:tahun\s+)?(\d{4})$/i.exec(text);
  if (!part) return null;
  const word = (part[1] ?? '').toLowerCase();
  const months = word.startsWith('s') ? 6 : 3;
  const numeral = (part[2] ?? '').toLowerCase();
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(numeral);
  return periodOf(part[3], (roman >= 0 ? roman + 1 : Number(numeral)) * months);
}

function monthOfDate(text: string): string | CellFault {
  const day = readDateCell(text);
  if (typeof day !== 'number') return INVALID_PERIOD;
  const { year, month } = civilOfDay(day);
  return periodOf(String(year), month);
}

function periodOf(yearText = '', month: number | null): string | CellFault {
  const year = Number(yearText);
  if (year < FIRST_YEAR || year > LAST_YEAR) return INVALID_PERIOD;
  if (month === null) return yearText;
  if (month < 1 || month > 12) return INVALID_PERIOD;
  return `${yearText}-${String(month).padStart(2, '0')}`;
}
