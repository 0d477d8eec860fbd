import { cellKind, type CellKind } from './cell-kind.ts';
import { cutRecord, type CutRecord, type Cutting } from './cut.ts';
import type { ReadChoice } from './table.ts';

/** What the rows of a file show of how it is cut; the measure for a row that does not fit. */
export interface Dialect extends Cutting {
  /** Cells of most rows; 1 where nothing separates. */
  readonly width: number;
  /** All filled cells stand in quotes. */
  readonly allQuoted: boolean;
  /** By column of the rows that fit. */
  readonly columns: readonly ColumnShape[];
  /** Another way of cutting that is as likely. */
  readonly rival: Cutting | null;
  /** Another quote that may be one or stand in the cells; null where the rows show which. */
  readonly quoteRival: string | null;
}

/** What the cells of a column look like. */
export interface ColumnShape {
  /** Kind of nearly all its filled cells; `text` where they differ. */
  readonly kind: CellKind;
  /** Share of blank cells, 0 to 1. */
  readonly blank: number;
  /** Share of cells in quotes, 0 to 1. */
  readonly quoted: number;
}

const DELIMITERS = [',', ', ', ';', '\t', '|', ' '] as const;
const QUOTES = ['"', "'"] as const;
const SAMPLE_ROWS = 120;
const SAMPLE_CHARACTERS = 60_000;
/** Share of the best score from which a second way of cutting is as likely. */
const AS_LIKELY = 0.7;

interface Candidate {
  readonly how: Cutting;
  readonly records: readonly CutRecord[];
  readonly width: number;
  readonly score: number;
}

/** Finds how a text is cut by its first rows; what a person said of it is taken as it is. */
export function findDialect(text: string, newline: string, choice: ReadChoice | null): Dialect {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const delimiters =
    choice?.delimiter === undefined
      ? DELIMITERS.filter((one) => one === ',' || sample.includes(one))
      : [choice.delimiter];
  const quotes = choice?.quote === undefined ? QUOTES : [choice.quote];
  const candidates = quotes.flatMap((quote) =>
    delimiters.map((delimiter) => {
      const how = { delimiter, quote, escape: escapeOf(sample, quote) };
      return candidateOf(sample, how, newline, sample.length < text.length);
    }),
  );
  const column = candidates.find(isQuotedColumn);
  if (column) return dialectOf(column, null, null);
  let best = candidates[0];
  for (const one of candidates) if (best && isBetter(one, best)) best = one;
  if (!best) throw new Error('No way of cutting to choose from');
  return dialectOf(best, rivalOf(best, candidates), quoteRivalOf(best, candidates));
}

/** Rows from which one cell in quotes on each makes a column. */
const QUOTED_ROWS = 2;

/** One column that stands in quotes: what else separates words stands inside its cells. */
function isQuotedColumn({ records, width }: Candidate): boolean {
  if (width !== 1 || records.length < QUOTED_ROWS) return false;
  return records.every(
    ({ cells, quoted, strays, unclosed }) =>
      cells.length === 1 && quoted[0] === true && strays === 0 && !unclosed,
  );
}

function isBetter(one: Candidate, best: Candidate): boolean {
  return one.score > best.score * 1.0001;
}

function rivalOf(best: Candidate, candidates: readonly Candidate[]): Cutting | null {
  if (best.score === 0) return null;
  const rivals = candidates.filter(
    ({ how, score, width }) =>
      how.delimiter.trim() !== best.how.delimiter.trim() &&
      how.quote === best.how.quote &&
      width === best.width &&
      score >= best.score * AS_LIKELY &&
      !standsInNumbers(how.delimiter, best),
  );
  return rivals[0]?.how ?? null;
}

/** A separator that the cells of another way of cutting hold only inside numbers. */
function standsInNumbers(delimiter: string, { records }: Candidate): boolean {
  const cells = records.flatMap((record) => record.cells);
  return cells.every((cell) => !cell.includes(delimiter) || cellKind(cell) === 'number');
}

/** `\` where quotes inside quoted cells stand behind it more often than they are doubled. */
function escapeOf(sample: string, quote: string): string {
  const slashed = sample.split(`\\${quote}`).length - 1;
  if (slashed === 0) return quote;
  const inside = new RegExp(`[^${quote},;|\\t\\s]${quote}${quote}[^${quote},;|\\t\\s]`, 'g');
  return slashed > (sample.match(inside) ?? []).length ? '\\' : quote;
}

function candidateOf(sample: string, how: Cutting, newline: string, isCut: boolean): Candidate {
  const all: CutRecord[] = [];
  for (let at = 0; at < sample.length && all.length < SAMPLE_ROWS;) {
    const record = cutRecord(sample, at, how, newline);
    at = record.end;
    if (isCut && at >= sample.length) break;
    all.push(record);
  }
  const records = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = usualWidth(records);
  return { how, records, width, score: scoreOf(records, width, how) };
}

function usualWidth(records: readonly CutRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [one, count] of counts) {
    if (count < most || (count === most && one < width)) continue;
    width = one;
    most = count;
  }
  return width;
}

/** How much a way of cutting explains: rows alike, many cells, none that looks badly cut. */
function scoreOf(records: readonly CutRecord[], width: number, how: Cutting): number {
  if (width < 2) return 0;
  const alike = records.filter(({ cells }) => cells.length === width);
  const share = alike.length / records.length;
  let cells = 0;
  let bad = 0;
  for (const record of alike) {
    record.cells.forEach((cell, at) => {
      cells++;
      bad += badness(cell, record.quoted[at] ?? false, how.delimiter);
    });
  }
  const broken = records.filter(({ strays, unclosed }) => strays > 0 || unclosed).length;
  const clean = 1 - bad / cells;
  const whole = 1 - 0.5 * (broken / records.length);
  return share * share * clean * clean * whole * Math.log(width + 1) * trust(how, alike);
}

/** A space separates words and an apostrophe is one too: they need to be seen doing their work. */
function trust(how: Cutting, alike: readonly CutRecord[]): number {
  const { delimiter, quote } = how;
  if (quote === "'" && usesApostrophe(how, alike) !== 'quote') return 0.5;
  if (delimiter !== ' ') return 1;
  const quoted = alike.filter((record) => record.quoted.some(Boolean)).length;
  if (quoted >= alike.length * 0.8) return 0.98;
  const values = alike.flatMap(({ cells }) => cells).filter((cell) => cellKind(cell) !== 'text');
  const cells = alike.reduce((sum, record) => sum + record.cells.length, 0);
  return alike.length >= 3 && values.length >= cells * 0.4 ? 0.7 : 0.1;
}

/** Cells in apostrophes from which they are no accident. */
const LEAST_QUOTED = 3;
/** Share of a column's cells in apostrophes from which they quote it, and from which they may. */
const QUOTES_COLUMN = 0.8;
const MAY_QUOTE = 0.3;

/**
 * Whether apostrophes around cells quote them: they do where one keeps a separator, a line end or a
 * quote inside its cell, or where all cells of some columns stand in them.
 */
function usesApostrophe(
  { delimiter, quote }: Cutting,
  alike: readonly CutRecord[],
): 'quote' | 'either' | 'text' {
  let count = 0;
  for (const { cells, quoted } of alike) {
    for (const [at, cell] of cells.entries()) {
      if (quoted[at] !== true) continue;
      count++;
      if (cell.includes(delimiter) || /[\r\n]/.test(cell) || cell.includes(quote)) return 'quote';
    }
  }
  if (count < 2) return 'text';
  const share = count / cellsBesides(alike);
  if (share >= QUOTES_COLUMN && count >= LEAST_QUOTED) return 'quote';
  return share >= MAY_QUOTE ? 'either' : 'text';
}

/** Filled cells of the columns that hold cells in quotes, names in the first row aside. */
function cellsBesides(alike: readonly CutRecord[]): number {
  const columns = new Set(
    alike.flatMap(({ quoted }) => quoted.flatMap((one, at) => (one ? [at] : []))),
  );
  let filled = 0;
  for (const [row, { cells, quoted }] of alike.entries()) {
    for (const at of columns) {
      if (quoted[at] === true || (row > 0 && (cells[at] ?? '') !== '')) filled++;
    }
  }
  return Math.max(1, filled);
}

/** An apostrophe that may quote as well as not, where cutting is the same either way. */
function quoteRivalOf(best: Candidate, candidates: readonly Candidate[]): string | null {
  if (best.how.quote === "'") return null;
  const other = candidates.find(
    ({ how, width }) =>
      how.quote === "'" && how.delimiter === best.how.delimiter && width === best.width,
  );
  if (!other || other.width < 2) return null;
  const alike = other.records.filter(({ cells }) => cells.length === other.width);
  return usesApostrophe(other.how, alike) === 'either' ? other.how.quote : null;
}

function badness(cell: string, quoted: boolean, delimiter: string): number {
  if (quoted || cell === '') return 0;
  if (/^\s*["']|["']\s*$/.test(cell)) return 0.6;
  if (delimiter === ' ') return 0;
  if (delimiter !== ', ' && cell.startsWith(' ')) return 0.25;
  return /[;|\t]/.test(cell) ? 0.3 : 0;
}

function dialectOf(
  { how, records, width }: Candidate,
  rival: Cutting | null,
  quoteRival: string | null,
): Dialect {
  const alike = records.filter(({ cells }) => cells.length === width);
  let filled = 0;
  let quoted = 0;
  for (const record of alike) {
    record.cells.forEach((cell, at) => {
      if (cell === '' && record.quoted[at] !== true) return;
      filled++;
      if (record.quoted[at] === true) quoted++;
    });
  }
  const allQuoted = filled > 0 && quoted >= filled * 0.97;
  const columns = Array.from({ length: width }, (_shape, column) => shapeOf(alike, column));
  return { ...how, width, allQuoted, columns, rival, quoteRival };
}

function shapeOf(records: readonly CutRecord[], column: number): ColumnShape {
  const counts = new Map<CellKind, number>();
  let quoted = 0;
  for (const record of records) {
    const kind = cellKind(record.cells[column] ?? '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (record.quoted[column] === true) quoted++;
  }
  const blank = counts.get('blank') ?? 0;
  counts.delete('blank');
  const filled = records.length - blank;
  const most = [...counts].find(([, count]) => count >= filled * 0.8);
  const total = Math.max(1, records.length);
  return { kind: most?.[0] ?? 'text', blank: blank / total, quoted: quoted / total };
}
