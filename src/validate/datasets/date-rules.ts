import { isoOfDay } from '#core/day.ts';
import type { LoadedRows } from '#validate/loaded-rows.ts';

/** Warns where the later of two dates lies before the earlier one; a missing date says nothing. */
export function checkOrder(rows: LoadedRows, earlier: string, later: string): void {
  for (let row = 0; row < rows.count; row++) {
    const from = rows.number(earlier, row);
    const to = rows.number(later, row);
    if (from === null || to === null || to >= from) continue;
    const details = { other: rows.header(earlier) ?? earlier, otherValue: isoOfDay(from) };
    rows.note('date-order', row, later, { details });
  }
}

/** Warns where a date of something that has happened lies after the day on which the data stands. */
export function checkNotFuture(rows: LoadedRows, column: string): void {
  for (let row = 0; row < rows.count; row++) {
    const day = rows.number(column, row);
    if (day === null || day <= rows.asOf) continue;
    rows.note('date-future', row, column, { details: { asOf: isoOfDay(rows.asOf) } });
  }
}
