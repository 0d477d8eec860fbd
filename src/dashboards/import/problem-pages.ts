import type { ProblemRow, ProblemRows } from '#session/import-findings.ts';
import { ITEMS_A_LINE, unpackLine } from '#session/import-packed.ts';

/** Rows with findings that are shown together, of all of them. */
export interface ProblemPage {
  readonly rows: readonly ProblemRow[];
  /** Place of its first row among all, from 1; 0 where there are none. */
  readonly from: number;
  readonly to: number;
  /** Which page it is, from 0: the last one where there are fewer than asked for. */
  readonly page: number;
  readonly pages: number;
}

function linesOf(count: number): number {
  return Math.ceil(count / ITEMS_A_LINE);
}

/**
 * A page of the rows with findings, those that are not loaded first. What is few comes as one page;
 * else each page is unpacked when it is asked for, so that every row can be reached.
 */
export function problemPage(problems: ProblemRows, asked: number): ProblemPage {
  const { rows, count, listed, doubtful } = problems;
  if (count <= rows.length) {
    return { rows, from: Math.min(1, count), to: count, page: 0, pages: 1 };
  }
  const first = linesOf(listed.count);
  const pages = first + linesOf(doubtful.count);
  const page = Math.max(0, Math.min(asked, pages - 1));
  const shown = page < first ? unpackLine(listed, page) : unpackLine(doubtful, page - first);
  const before = page < first ? page * ITEMS_A_LINE : listed.count + (page - first) * ITEMS_A_LINE;
  return { rows: shown, from: before + 1, to: before + shown.length, page, pages };
}
