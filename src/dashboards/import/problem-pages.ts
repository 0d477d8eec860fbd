import type { ProblemRow, ProblemRows } from '#session/import-findings.ts';
import { unpackSome } from '#session/import-packed.ts';

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

/** Rows of a page. */
const PAGE = 500;

/**
 * A page of the rows with findings, those that are not loaded first. What is few comes as one page;
 * else each page is unpacked when it is asked for, so that every row can be reached.
 */
export function problemPage(problems: ProblemRows, asked: number): ProblemPage {
  const { rows, count, listed, doubtful } = problems;
  if (count <= rows.length) return { rows, from: Math.min(1, count), to: count, page: 0, pages: 1 };
  const pages = Math.ceil(count / PAGE);
  const page = Math.max(0, Math.min(asked, pages - 1));
  const from = page * PAGE;
  const first = unpackSome(listed, from, PAGE);
  const after = Math.max(0, from - listed.count);
  const shown = [...first, ...unpackSome(doubtful, after, PAGE - first.length)];
  return { rows: shown, from: from + 1, to: from + shown.length, page, pages };
}
