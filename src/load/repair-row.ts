import { cellKind, isTyped } from './cell-kind.ts';
import { behindSpaces, cutRecord, unescaped } from './cut.ts';
import type { Dialect } from './delimiter.ts';
import type { Repair } from './table.ts';

/** A row mended by what the other rows of its file show. */
export interface Mended {
  readonly cells: string[];
  readonly kinds: readonly Repair['kind'][];
}

/** The cheapest way to read the rest of a row; costs count mends, and misfits in parts of one. */
interface Way {
  readonly cost: number;
  readonly mends: number;
  readonly cell: string | null;
  readonly kind: Repair['kind'] | null;
  readonly next: Way | null;
}

/** Characters of a row that is still mended. */
const LONGEST = 20_000;
/** Quotes in a row that is still mended. */
const MOST_QUOTES = 400;
/** Mends of one row at most. */
const MOST_MENDS = 2;

const NEVER: Way = { cost: Infinity, mends: Infinity, cell: null, kind: null, next: null };
const END: Way = { cost: 0, mends: 0, cell: null, kind: null, next: null };

/**
 * Reads the raw text of a row, without its line end, as a row of the file's width: with a separator
 * put back between two quoted cells, a blank one taken out, or a quote that is content. Null where the
 * file's other rows do not show how.
 */
export function mendRow(raw: string, dialect: Dialect): Mended | null {
  if (dialect.width < 2 || raw.length > LONGEST) return null;
  if (raw.split(dialect.quote).length > MOST_QUOTES) return null;
  const way = new RowReader(raw, dialect).from(0, 0);
  if (way.mends > MOST_MENDS) return null;
  const mended = stepsOf(way);
  const isGuess = !dialect.allQuoted && mended.kinds.includes('delimiter-extra');
  const isHeading = mended.cells.every((cell) => cell.trim() !== '') && areNames(mended.cells);
  return isGuess && !isHeading && way.cost - way.mends > 0.3 ? null : mended;
}

/** Cells that could be names of columns: short words, none a number or a date. */
function areNames(cells: readonly string[]): boolean {
  return cells.every(
    (cell) => cell.length <= 40 && /\p{L}/u.test(cell) && !isTyped(cellKind(cell)),
  );
}

function stepsOf(way: Way): Mended {
  const cells: string[] = [];
  const kinds: Repair['kind'][] = [];
  for (let at: Way | null = way; at; at = at.next) {
    if (at.cell !== null) cells.push(at.cell);
    if (at.kind !== null) kinds.push(at.kind);
  }
  return { cells, kinds };
}

class RowReader {
  readonly #raw: string;
  readonly #dialect: Dialect;
  readonly #known = new Map<number, Way>();

  constructor(raw: string, dialect: Dialect) {
    this.#raw = raw;
    this.#dialect = dialect;
  }

  /** The best way from a cell's start, `count` cells lying before it. */
  from(start: number, count: number): Way {
    if (count > this.#dialect.width) return NEVER;
    const key = start * (this.#dialect.width + 1) + count;
    const known = this.#known.get(key);
    if (known) return known;
    let best = this.#plain(start, count);
    if (this.#raw.startsWith(this.#dialect.quote, start)) {
      best = better(best, this.#quoted(start, count));
    }
    this.#known.set(key, best);
    return best;
  }

  #behind(end: number, count: number): Way {
    if (end >= this.#raw.length) return count === this.#dialect.width ? END : NEVER;
    const { delimiter } = this.#dialect;
    return this.#raw.startsWith(delimiter, end) ? this.from(end + delimiter.length, count) : NEVER;
  }

  #plain(start: number, count: number): Way {
    const { delimiter, quote, allQuoted } = this.#dialect;
    const found = this.#raw.indexOf(delimiter, start);
    const end = found === -1 ? this.#raw.length : found;
    const cell = this.#raw.slice(start, end);
    const rest = this.#behind(end, count + 1);
    const opens = cell.startsWith(quote);
    const misfit = this.#misfit(cell, false, count) + (allQuoted && cell !== '' ? 0.7 : 0);
    const kept = opens
      ? added(rest, 1, misfit, cell, 'quote-unclosed')
      : added(rest, 0, misfit, cell, null);
    if (cell.trim() !== '') return kept;
    return better(kept, added(this.#behind(end, count), 1, 0, null, 'delimiter-extra'));
  }

  #quoted(start: number, count: number): Way {
    const raw = this.#raw;
    const { delimiter, quote, allQuoted } = this.#dialect;
    let best = NEVER;
    for (let at = raw.indexOf(quote, start + 1); at !== -1; at = raw.indexOf(quote, at + 1)) {
      const behind = behindSpaces(raw, at + 1, delimiter);
      const ends = behind >= raw.length || raw.startsWith(delimiter, behind);
      const joins = allQuoted && raw.startsWith(quote, at + 1);
      if (!ends && !joins) continue;
      const content = raw.slice(start + 1, at);
      const strays = strayQuotes(content, this.#dialect);
      if (strays > MOST_MENDS) continue;
      const cell = unescaped(content, this.#dialect);
      const misfit = this.#misfit(cell, true, count);
      const kind = strays > 0 ? ('quote-stray' as const) : null;
      if (ends) {
        best = better(best, added(this.#behind(behind, count + 1), strays, misfit, cell, kind));
      } else if (strays === 0) {
        const rest = this.from(at + 1, count + 1);
        best = better(best, added(rest, 1, misfit, cell, 'delimiter-missing'));
      }
    }
    return best;
  }

  /** How badly a cell fits its column, in parts of a mend. */
  #misfit(cell: string, quoted: boolean, column: number): number {
    const shape = this.#dialect.columns[column];
    if (!shape) return 0;
    const kind = cellKind(cell);
    let misfit = 0;
    if (kind === 'blank') misfit += shape.blank === 0 ? 0.3 : 0.05 * (1 - shape.blank);
    else if (isTyped(shape.kind) && kind !== shape.kind) misfit += 0.2;
    else if (shape.blank === 1) misfit += 0.2;
    if (quoted ? shape.quoted < 0.05 : shape.quoted > 0.95) misfit += 0.2;
    return misfit;
  }
}

function added(
  rest: Way,
  mends: number,
  misfit: number,
  cell: string | null,
  kind: Repair['kind'] | null,
): Way {
  if (rest.cost === Infinity) return NEVER;
  return {
    cost: rest.cost + mends + misfit,
    mends: rest.mends + mends,
    cell,
    kind,
    next: rest,
  };
}

function better(one: Way, other: Way): Way {
  return other.cost < one.cost ? other : one;
}

/** Quotes in a cell's content that are not escaped. */
function strayQuotes(content: string, { quote, escape }: Dialect): number {
  if (!content.includes(quote)) return 0;
  return content.replaceAll(escape + quote, '').split(quote).length - 1;
}

/** Names that a row cut at commas must hold: a sentence has commas too. */
const LEAST_NAMES = 4;
const OTHERS = [';', '\t', '|', ', ', ',', ' '] as const;

/** A row that is cut by another separator than the rest of its file; null where none cuts it well. */
export function otherDelimiter(raw: string, dialect: Dialect): string[] | null {
  if (dialect.width < 2 || raw.length > LONGEST) return null;
  for (const delimiter of OTHERS) {
    if (delimiter === dialect.delimiter || !raw.includes(delimiter)) continue;
    const cut = cutRecord(raw, 0, { ...dialect, delimiter }, '\n');
    if (cut.cells.length !== dialect.width || cut.end < raw.length) continue;
    if (cut.strays > 0 || cut.unclosed) continue;
    if (fitsColumns(cut.cells, cut.quoted, delimiter, dialect)) return cut.cells;
  }
  return null;
}

function fitsColumns(
  cells: readonly string[],
  quoted: readonly boolean[],
  delimiter: string,
  { allQuoted, columns }: Dialect,
): boolean {
  const inQuotes = cells.every((cell, at) => cell === '' || quoted[at] === true);
  if (allQuoted || (inQuotes && delimiter === ' ')) return inQuotes;
  const typed = columns.flatMap(({ kind }, at) => (isTyped(kind) ? [at] : []));
  const alike = typed.filter((at) => {
    const kind = cellKind(cells[at] ?? '');
    return kind === 'blank' || kind === columns[at]?.kind;
  });
  if (typed.length > 0 && alike.length >= typed.length * 0.8) return true;
  if (delimiter === ',' || delimiter === ', ')
    return cells.length >= LEAST_NAMES && areNames(cells);
  return delimiter !== ' ';
}
