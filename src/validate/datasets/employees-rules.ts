import { addMonths, civilOfDay, dayOf, isoOfDay, monthsBetween, type Day } from '#core/day.ts';
import { golonganScheme } from '#core/golongan.ts';
import { parseNip, type NipParts } from '#core/nip.ts';
import type { LoadedRows } from '#validate/loaded-rows.ts';
import { checkNotFuture } from './date-rules.ts';

const YOUNGEST = 17;
const OLDEST = 70;
const MONTHS_TO_START = 18 * 12;

/** Scale that each status is paid on; the NIP of a part-time PPPK follows no settled form. */
const SCHEME_OF_STATUS: ReadonlyMap<string, 'PNS' | 'PPPK'> = new Map([
  ['PNS', 'PNS'],
  ['CPNS', 'PNS'],
  ['PPPK', 'PPPK'],
  ['PPPK_PW', 'PPPK'],
]);

/**
 * A NIP against itself and against the row: birth date, sex, status, first appointment. All are
 * warnings, since a minority of true NIPs differ from a corrected birth date and there is no check
 * digit.
 */
export function employeesRules(rows: LoadedRows): void {
  for (const column of ['birth_date', 'golongan_since', 'position_since']) {
    checkNotFuture(rows, column);
  }
  const lives = new Map<Day, Life>();
  for (let row = 0; row < rows.count; row++) {
    const nip = rows.text('nip', row);
    const parts = nip === null ? null : parseNip(nip);
    if (nip !== null && parts) {
      checkDigits(rows, row, parts, lives);
      checkAgainstRow(rows, row, nip, parts);
      checkStartOrder(rows, row, nip, parts);
    }
    checkGolongan(rows, row);
    checkRetirement(rows, row);
  }
}

/** What a day of birth comes to; birthdays repeat, so each is worked out once. */
interface Life {
  /** Months of the eighteenth birthday, counted from the year 0. */
  readonly grown: number;
  /** Whole years on the day of the data. */
  readonly age: number;
}

function lifeOf(birth: Day, asOf: Day, lives: Map<Day, Life>): Life {
  const known = lives.get(birth);
  if (known) return known;
  const { year, month } = civilOfDay(addMonths(birth, MONTHS_TO_START));
  const age = Math.floor(monthsBetween(birth, asOf) / 12);
  const life = { grown: year * 12 + month, age };
  lives.set(birth, life);
  return life;
}

function checkDigits(rows: LoadedRows, row: number, parts: NipParts, lives: Map<Day, Life>): void {
  if (parts.sex === null) rows.note('nip-sex-digit', row, 'nip');
  if (parts.birth === null) {
    rows.note('nip-birth-impossible', row, 'nip');
    return;
  }
  const { grown, age } = lifeOf(parts.birth, rows.asOf, lives);
  if (!startIsPossible(parts, grown, rows.asOf)) rows.note('nip-start-impossible', row, 'nip');
  if (age < YOUNGEST || age > OLDEST) rows.note('nip-age', row, 'nip', { details: { age } });
}

/** The first appointment lies between the eighteenth birthday (its month, its year) and the data. */
function startIsPossible(parts: NipParts, grown: number, asOf: Day): boolean {
  if (parts.scheme === null) return false;
  const now = civilOfDay(asOf);
  if (parts.startMonth === null) {
    return parts.startYear >= Math.floor((grown - 1) / 12) && parts.startYear <= now.year;
  }
  const start = parts.startYear * 12 + parts.startMonth;
  return start >= grown && start <= now.year * 12 + now.month;
}

function checkAgainstRow(rows: LoadedRows, row: number, nip: string, parts: NipParts): void {
  const details = { nip };
  const birth = rows.number('birth_date', row);
  if (birth !== null && parts.birth !== null && birth !== parts.birth) {
    rows.note('nip-birth-mismatch', row, 'birth_date', { details });
  }
  const sex = rows.text('sex', row);
  if (sex !== null && parts.sex !== null && sex !== parts.sex) {
    rows.note('nip-sex-mismatch', row, 'sex', { details });
  }
  const status = rows.text('status', row) ?? '';
  const scheme = status === 'PPPK_PW' ? undefined : SCHEME_OF_STATUS.get(status);
  if (scheme && parts.scheme !== null && scheme !== parts.scheme) {
    rows.note('nip-status-mismatch', row, 'status', { details });
  }
}

/** No rank and no post from before the first appointment. */
function checkStartOrder(rows: LoadedRows, row: number, nip: string, parts: NipParts): void {
  const start = dayOf(parts.startYear, parts.startMonth ?? 1, 1);
  if (start === null || parts.scheme === null) return;
  for (const column of ['golongan_since', 'position_since']) {
    const day = rows.number(column, row);
    if (day === null || day >= start) continue;
    const details = { other: rows.header('nip') ?? 'NIP', otherValue: nip };
    rows.note('date-order', row, column, { details });
  }
}

function checkGolongan(rows: LoadedRows, row: number): void {
  const golongan = rows.text('golongan', row);
  const status = rows.text('status', row);
  if (golongan === null || status === null) return;
  if (golonganScheme(golongan) === SCHEME_OF_STATUS.get(status)) return;
  rows.note('golongan-status', row, 'golongan', { details: { status } });
}

function checkRetirement(rows: LoadedRows, row: number): void {
  const day = rows.number('retirement_date', row);
  if (day === null || day > rows.asOf || rows.text('legal_status', row) !== '01') return;
  rows.note('retirement-passed', row, 'retirement_date', {
    details: { asOf: isoOfDay(rows.asOf) },
  });
}
