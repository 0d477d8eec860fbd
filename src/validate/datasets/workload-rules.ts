import type { LoadedRows } from '#validate/loaded-rows.ts';

/** Effective minutes of a year and of a month where a sheet states none (Permendagri 12/2008). */
const USUAL = { year: 75_000, month: 6_250 };

/** Effective time that can only be hours: 1,250 a year (older sheets 1,200, 1,300) or its twelfth. */
const HOURS_A_YEAR: ReadonlySet<number> = new Set([1200, 1250, 1300]);
const HOURS_A_MONTH: ReadonlySet<number> = new Set([100, 104, 104.17, 104.2, 108, 108.33]);

type Unit = 'hours' | 'minutes' | null;

/**
 * Hours and minutes of ABK sheets. An effective time of 1,250 a year is hours for certain and becomes
 * minutes; the time of a task follows it unless its own header says minutes, which leaves a doubt
 * that is said. A header that says hours (`NORMA WAKTU (JAM)`) is believed whatever the effective
 * time. Then effective minutes other than 75,000 a year and 6,250 a month are counted.
 */
export function workloadRules(rows: LoadedRows): void {
  const norm = rows.values('norm_minutes');
  const effective = rows.values('effective_minutes');
  const stated = unitOfHeader(rows.header('norm_minutes'));
  let converted = 0;
  let doubtful = 0;
  for (let row = 0; row < rows.count; row++) {
    const inHours = isHours(rows, row);
    if (inHours) effective[row] = toMinutes(effective[row]);
    const normInHours = stated === 'hours' || (stated === null && inHours);
    if (normInHours) norm[row] = toMinutes(norm[row]);
    if (inHours || normInHours) converted++;
    if (inHours && stated === 'minutes') doubtful++;
  }
  if (converted > 0) rows.note('hours-converted', null, null, { details: { rows: converted } });
  if (doubtful > 0) {
    rows.note('hours-or-minutes', null, 'norm_minutes', { details: { rows: doubtful } });
  }
  noteUnusual(rows);
}

function unitOfHeader(header: string | null): Unit {
  if (header === null) return null;
  if (/menit|minute/i.test(header)) return 'minutes';
  return /jam|hour/i.test(header) ? 'hours' : null;
}

function isMonthly(rows: LoadedRows, row: number): boolean {
  return rows.text('period', row)?.includes('-') === true;
}

function isHours(rows: LoadedRows, row: number): boolean {
  const effective = rows.number('effective_minutes', row);
  if (effective === null) return false;
  return (isMonthly(rows, row) ? HOURS_A_MONTH : HOURS_A_YEAR).has(effective);
}

function toMinutes(hours: unknown): number | null {
  return typeof hours === 'number' ? hours * 60 : null;
}

function noteUnusual(rows: LoadedRows): void {
  let unusual = 0;
  for (let row = 0; row < rows.count; row++) {
    const effective = rows.number('effective_minutes', row);
    const usual = isMonthly(rows, row) ? USUAL.month : USUAL.year;
    if (effective !== null && Math.abs(effective - usual) > usual / 100) unusual++;
  }
  if (unusual === 0) return;
  const usual = `${USUAL.year} / ${USUAL.month}`;
  rows.note('effective-minutes-unusual', null, 'effective_minutes', {
    details: { rows: unusual, usual },
  });
}
