import { civilOfDay, dayOf, type Day } from '#core/day.ts';
import { foldSpelling } from '#core/spelling.ts';
import type { CellFault } from './fault.ts';
import type { DateOrder } from './questions.ts';
import { withoutZeroDecimals } from './tidy.ts';

const INVALID: CellFault = { rule: 'date-invalid' };
const PLACEHOLDER: CellFault = { rule: 'date-placeholder' };
const SHORT: CellFault = { rule: 'date-year-short' };
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
  ['agustus', 'agu', 'agt', 'ags', 'agst', 'agust', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des', 'dec', 'december'],
];

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const YEAR_FIRST = /^(\d{4})\s?[-/.\\ ]\s?(\d{1,2})\s?[-/.\\ ]\s?(\d{1,2})(?:[T\s].*)?$/;
/** Day and month in either order before the year. */
const YEAR_LAST =
  /^(\d{1,2})\s?([-/.\\ ])\s?(\d{1,2})\s?[-/.\\ ]\s?(\d{4})(?:[T,\s]\s*\d{1,2}[:.]\d{2}.*)?$/;
/** A day of the week or a place may stand before the date. */
const NAMED = /^(?:\p{L}[\p{L}' ]*,\s*)?(\d{1,2})[\s\-/.]+(\p{L}+)[\s\-/.,]+(\d{4})$/u;
const NAME_FIRST = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u;
const SHORT_YEAR = /^\d{1,2}[-/.\s]+(?:\d{1,2}|\p{L}+)[-/.\s]+'?\d{2}$/u;
/** Midnight in Indonesia as systems that count in UTC write it, on the evening before. */
const MIDNIGHT_UTC = /T1[567]:00:00(?:\.0+)?Z$/;
const SERIAL = /^(\d{5,6})(?:[.,]\d+)?$/;

/** How the dates of a file are written where a cell by itself does not say. */
export interface DateForm {
  readonly order: DateOrder;
  /** Day from which serial numbers count. */
  readonly epoch: 1900 | 1904;
}

/** Indonesian order, and the epoch of Windows. */
export const USUAL_DATES: DateForm = { order: 'day-first', epoch: 1900 };

/**
 * Reads a date: `2024-12-31` (a time behind it is let go), `31-12-2024`, `31/12/2024`, `31.12.2024`,
 * `31 Desember 2024`, `Dec 31, 2024`, and the serial number of a spreadsheet (`45657`, five digits or
 * six). Day and month stand in the order of `form`, unless one of them is above 12 and so says which
 * it is; around dots the day is always first. Eight digits are a date without separators. Midnight
 * in Indonesia that is written in UTC (`2024-12-30T17:00:00Z`) is the day that began then. A year of
 * two digits is refused: it names two centuries. 01-01-1900, 30-12-1899, 31-12-9999 and dates of zeros
 * are what systems write for "none": missing, with a warning. Impossible dates and years before 1900
 * or after 2199 are invalid.
 */
export function readDateCell(cell: string, form: DateForm = USUAL_DATES): Day | CellFault {
  const text = separated(cell);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const day = dayFrom(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
    return typeof day === 'number' && MIDNIGHT_UTC.test(text) ? day + 1 : day;
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return ordered(yearLast, form.order);
  const serial = SERIAL.exec(text);
  if (serial) return dayWithinYears(serialDay(Number(serial[1]), form.epoch));
  if (SHORT_YEAR.test(text)) return SHORT;
  return dayOfNamed(text);
}

/** `20241231` and `31122024` with separators; a zero that a spreadsheet took from `01042008` is put back. */
function separated(text: string): string {
  if (!/^\d{7,8}$/.test(text)) return text;
  const year = Number(text.slice(0, 4));
  const isYearFirst = dayOf(year, Number(text.slice(4, 6)), Number(text.slice(6))) !== null;
  if (text.length === 8 && isYearFirst && year >= FIRST_YEAR && year <= LAST_YEAR) {
    return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  }
  const digits = text.padStart(8, '0');
  return `${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`;
}

function dayOfNamed(text: string): Day | CellFault {
  const named = NAMED.exec(text);
  if (named) return dayFrom(named[3], monthByName(named[2]), named[1]);
  const nameFirst = NAME_FIRST.exec(text);
  return nameFirst ? dayFrom(nameFirst[3], monthByName(nameFirst[1]), nameFirst[2]) : INVALID;
}

/** The month of a name; 13, which no year has, for any other word. */
function monthByName(name = ''): number {
  return MONTH_BY_NAME.get(foldSpelling(name)) ?? 13;
}

function ordered(match: RegExpExecArray, order: DateOrder): Day | CellFault {
  const shown = orderShown(match);
  const monthFirst = shown === 'month-first' || (shown === 'either' && order === 'month-first');
  return monthFirst
    ? dayFrom(match[4], Number(match[1]), match[3])
    : dayFrom(match[4], Number(match[3]), match[1]);
}

function orderShown(match: RegExpExecArray): DateOrder | 'either' {
  const first = Number(match[1]);
  const second = Number(match[3]);
  if (first > 12 || first === 0) return 'day-first';
  if (second > 12) return second > 31 ? 'day-first' : 'month-first';
  return match[2] === '.' || first === second ? 'day-first' : 'either';
}

/** What a date cell says about the order of day and month in its file. */
export type DateShape =
  /** The cell has one reading, which is this order. */
  | DateOrder
  /** Two readings; `first-day` is the first of a month if the day stands first. */
  | 'either'
  | 'first-day'
  | 'serial'
  /** It says nothing of it. */
  | null;

/** Looks at a date cell for its order; dots, equal numbers and named months say nothing. */
export function dateShape(text: string): DateShape {
  if (SERIAL.test(text)) return 'serial';
  const match = YEAR_LAST.exec(separated(text));
  if (!match || match[2] === '.') return null;
  const shown = orderShown(match);
  if (shown === 'either') return Number(match[1]) === 1 ? 'first-day' : 'either';
  if (shown === 'month-first') return shown;
  const first = Number(match[1]);
  return first > 12 && first <= 31 && Number(match[3]) <= 12 ? shown : null;
}

/** Serial number of 1970-01-01 in each epoch. */
const UNIX_SERIAL = { 1900: 25_569, 1904: 24_107 } as const;

/**
 * The day of a spreadsheet's serial number. In the epoch of 1900 number 1 is 1 January 1900, and 60
 * is 29 February 1900, a day that never was (null), so that the numbers below it stand one day
 * later; in the epoch of 1904 number 0 is 1 January 1904. Null for anything but whole numbers from
 * there on.
 */
export function serialDay(serial: number, epoch: 1900 | 1904): Day | null {
  const first = epoch === 1900 ? 1 : 0;
  if (!Number.isInteger(serial) || serial < first) return null;
  if (epoch === 1900 && serial === 60) return null;
  const early = epoch === 1900 && serial < 60 ? 1 : 0;
  return serial - UNIX_SERIAL[epoch] + early;
}

function dayWithinYears(day: Day | null): Day | CellFault {
  return day !== null && civilOfDay(day).year <= LAST_YEAR ? day : INVALID;
}

function dayFrom(yearText = '', month: number, dateText = ''): Day | CellFault {
  const year = Number(yearText);
  const date = Number(dateText);
  if (isNone(year, month, date)) return PLACEHOLDER;
  if (year < FIRST_YEAR || year > LAST_YEAR) return INVALID;
  return dayOf(year, month, date) ?? INVALID;
}

/** First and last days of systems, which stand for no day. */
function isNone(year: number, month: number, date: number): boolean {
  if (year <= 1 || year === 9999) return true;
  if (year === FIRST_YEAR) return month <= 1 && date <= 1;
  return year === FIRST_YEAR - 1 && month === 12 && date >= 30;
}

/** Words before a year that say no more than that it is one. */
const YEAR_WORDS = /(?<!\p{L})(?:tahun(?:\s+anggaran)?|thn|th|t\.?a)\.?\s*(?=\d{4}\b)/giu;

/**
 * Reads a period as `YYYY` or `YYYY-MM`: `2026`, `2026-08`, `2026/8`, `08-2026`, `Agustus 2026`.
 * A half year or quarter is given by its last month: `Semester I 2025` is `2025-06`, `Triwulan 3
 * 2025` is `2025-09`. A full date is the month that it lies in. `TA`, `Tahun` before a year are let go.
 */
export function readPeriodCell(cell: string, form: DateForm = USUAL_DATES): string | CellFault {
  const text = withoutZeroDecimals(cell.replace(YEAR_WORDS, ''));
  if (/^\d{4}$/.test(text)) return periodOf(text, null);
  const yearFirst = /^(\d{4})[-/.]?(\d{2}|(?<=\D)\d)$/.exec(text);
  if (yearFirst) return periodOf(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return periodOf(monthFirst[2], Number(monthFirst[1]));
  return namedMonth(text) ?? partOfYear(text) ?? monthOfDate(text, form);
}

function namedMonth(text: string): string | CellFault | null {
  const [, before, year, yearBefore, behind] =
    /^(?:(\p{L}+)\.?[\s-]+(\d{4})|(\d{4})[\s-]+(\p{L}+))$/u.exec(text) ?? [];
  const month = MONTH_BY_NAME.get(foldSpelling(before ?? behind ?? ''));
  return month === undefined ? null : periodOf(year ?? yearBefore, month);
}

const PART = '(semester|sem|smt|triwulan|tw|kuartal|q)[\\s.-]*(iv|i{1,3}|[1-4])';
const PART_OF_YEAR = new RegExp(`^${PART}[\\s,/-]*(\\d{4})$`, 'i');
const YEAR_AND_PART = new RegExp(`^(\\d{4})[\\s,/-]*(${PART})$`, 'i');
const QUARTERS = ['', 'i', 'ii', 'iii', 'iv'];

function partOfYear(text: string): string | CellFault | null {
  const part = PART_OF_YEAR.exec(text.replace(YEAR_AND_PART, '$2 $1'));
  if (!part) return null;
  const [, word = '', written = '', year] = part;
  const months = word.toLowerCase().startsWith('s') ? 6 : 3;
  const roman = QUARTERS.indexOf(written.toLowerCase());
  return periodOf(year, (roman > 0 ? roman : Number(written)) * months);
}

function monthOfDate(text: string, form: DateForm): string | CellFault {
  const day = readDateCell(text, form);
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
