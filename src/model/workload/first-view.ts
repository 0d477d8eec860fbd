import type { Question, SqlParams } from '#store/statement.ts';
import {
  WHOLE_CITY,
  cellsStatement,
  familiesStatement,
  headcountStatement,
  unitsStatement,
} from './statements.ts';

/** A question whose types are forgotten: enough to ask it and to keep its rows. */
export type AnyQuestion = Question<SqlParams, Record<string, unknown>>;

/**
 * What Beban kerja asks first. The build answers these once and ships the rows, so that the page
 * can be read before the engine is up; the engine then gives the very same rows.
 */
export const FIRST_VIEW: readonly AnyQuestion[] = [
  { statement: cellsStatement, params: { ...WHOLE_CITY, dimension: 'tier' } },
  { statement: unitsStatement, params: {} },
  { statement: familiesStatement, params: {} },
  { statement: headcountStatement, params: {} },
] as readonly AnyQuestion[];
