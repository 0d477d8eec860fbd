import type { RuleId } from './rules.ts';
import type { CellValue } from './schema.ts';

/** A cell that could not be read, and by which rule. */
export interface CellFault {
  readonly rule: RuleId;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What reading a cell gives: its value or why there is none. */
export type CellResult = CellValue | CellFault;

/** Tells a fault from a value. */
export function isFault(result: CellResult): result is CellFault {
  return typeof result === 'object' && result !== null && 'rule' in result;
}
