import Papa from 'papaparse';
import { CellPool } from './cell-pool.ts';
import { cutRecord } from './cut.ts';
import type { Dialect } from './delimiter.ts';
import { breaksIn, type EvenText } from './line-ends.ts';
import { mendRow, otherDelimiter } from './repair-row.ts';
import type { Repair } from './table.ts';

/** All rows of a text, blank ones too, with what was mended. */
export interface ParsedRows {
  readonly rows: string[][];
  /** Line on which each row begins. */
  readonly lines: number[];
  readonly repairs: Repair[];
}

/** Told how many characters of the text are read, and how many rows. */
type OnRows = (characters: number, rows: number) => void;

/** Rows between two reports of progress. */
const PROGRESS_ROWS = 5_000;
/** Broken rows from which the rest of a text is cut with less rigour instead of being parsed anew. */
const MOST_RESTARTS = 60;
/** Lines that a broken row is tried with. */
const MOST_LINES = 8;
/** Rows of another width that are tried before it is looked whether any could be mended. */
const TRIES = 200;

/**
 * Cuts a text into rows. PapaParse does the plain ones; a row whose quotes are broken is read from its
 * raw text, so that it never takes the next lines with it, and one that is wider or narrower than the
 * file is mended where the file shows how, else left as long as it is.
 */
export function parseRows(even: EvenText, dialect: Dialect, onRows: OnRows): ParsedRows {
  return new RowParser(even, dialect, onRows).parse();
}

class RowParser {
  readonly #text: string;
  readonly #newline: string;
  readonly #dialect: Dialect;
  readonly #onRows: OnRows;
  readonly #rows: string[][] = [];
  readonly #pool = new CellPool();
  readonly #lines: number[] = [];
  readonly #repairs: Repair[] = [];
  /** Rows of another width than the file's: index, and where their text begins and ends. */
  readonly #misfits: (readonly [index: number, from: number, to: number])[] = [];
  #line = 1;
  #at = 0;
  /** Index of the first quote at or behind where it was last looked for; the text's end where none is. */
  #quoteAt = -1;

  constructor(even: EvenText, dialect: Dialect, onRows: OnRows) {
    this.#text = even.text;
    this.#newline = even.newline;
    this.#dialect = dialect;
    this.#onRows = onRows;
  }

  parse(): ParsedRows {
    this.#splitLines();
    for (let restarts = 0; this.#at < this.#text.length; restarts++) {
      if (restarts > MOST_RESTARTS) this.#cutRow();
      else if (this.#parsePlain()) this.#mendBroken();
    }
    this.#mendMisfits();
    this.#repairs.sort((a, b) => a.line - b.line);
    return { rows: this.#rows, lines: this.#lines, repairs: this.#repairs };
  }

  /** Splits the lines up to the first that holds a quote: there a line is a row. */
  #splitLines(): void {
    const text = this.#text;
    const newline = this.#newline;
    const { delimiter } = this.#dialect;
    for (let at = 0; ; at = this.#at) {
      const stop = text.indexOf(newline, at);
      const end = stop + newline.length;
      if (stop === -1 || this.#hasQuote(at, end)) return;
      this.#addPlain(text.slice(at, stop).split(delimiter), end);
    }
  }

  /** Whether a quote stands in a part of the text; asked from its start to its end. */
  #hasQuote(from: number, end: number): boolean {
    if (this.#quoteAt < from) {
      const found = this.#text.indexOf(this.#dialect.quote, from);
      this.#quoteAt = found === -1 ? this.#text.length : found;
    }
    return this.#quoteAt < end;
  }

  /** Parses up to a row whose quotes are broken; true where there is one. */
  #parsePlain(): boolean {
    const { delimiter, quote, escape } = this.#dialect;
    const base = this.#at;
    let broken = false;
    Papa.parse<string[]>(base === 0 ? this.#text : this.#text.slice(base), {
      delimiter,
      newline: this.#newline as '\n' | '\r\n' | '\r',
      quoteChar: quote,
      escapeChar: escape,
      step: ({ data, errors, meta }, parser) => {
        if (this.#at >= this.#text.length) return;
        if (errors.some(({ type }) => type === 'Quotes')) {
          broken = true;
          parser.abort();
          return;
        }
        this.#addPlain(data, base + meta.cursor);
      },
    });
    if (!broken) this.#at = this.#text.length;
    return broken;
  }

  #addPlain(row: string[], end: number): void {
    const from = this.#at;
    this.#at = end;
    const { width, quote, allQuoted } = this.#dialect;
    const hasQuote = this.#hasQuote(from, end);
    if (row.length !== width) this.#misfits.push([this.#rows.length, from, end]);
    else if (hasQuote && row.some((cell) => cell.includes(quote))) {
      if (!this.#lookAtQuotes(row, from, end, allQuoted)) return;
    }
    this.#push(row);
    this.#line++;
    if (hasQuote) this.#line += breaksIn(this.#text, this.#newline, from, this.#withoutEnd(end));
  }

  /** Says quotes in bare cells; false where the row was added cut by another separator. */
  #lookAtQuotes(row: string[], from: number, end: number, allQuoted: boolean): boolean {
    const raw = this.#text.slice(from, this.#withoutEnd(end));
    const { quoted } = cutRecord(raw, 0, this.#dialect, this.#newline);
    const bare = row.some((cell, at) => cell.includes(this.#dialect.quote) && quoted[at] !== true);
    if (!bare) return true;
    const other = allQuoted ? otherDelimiter(raw, this.#dialect) : null;
    if (!other) {
      this.#repairs.push({ kind: 'quote-stray', line: this.#line });
      return true;
    }
    this.#addMended(other, ['delimiter-other'], end);
    return false;
  }

  #withoutEnd(end: number): number {
    return this.#text.endsWith(this.#newline, end) ? end - this.#newline.length : end;
  }

  #push(row: string[]): void {
    this.#pool.share(row);
    this.#rows.push(row);
    this.#lines.push(this.#line);
    if (this.#rows.length % PROGRESS_ROWS === 0) this.#onRows(this.#at, this.#rows.length);
  }

  #addMended(cells: string[], kinds: readonly Repair['kind'][], end: number): void {
    for (const kind of new Set(kinds)) this.#repairs.push({ kind, line: this.#line });
    this.#push(cells);
    this.#line += breaksIn(this.#text.slice(this.#at, end), this.#newline);
    this.#at = end;
  }

  /** Reads the row at which PapaParse met broken quotes. */
  #mendBroken(): void {
    const from = this.#at;
    const natural = cutRecord(this.#text, from, this.#dialect, this.#newline);
    if (this.#isSound(natural.cells, natural.unclosed, from, natural.end)) {
      return this.#addMended(natural.cells, ['quote-stray'], natural.end);
    }
    let end = from;
    for (let count = 0; count < MOST_LINES && end < this.#text.length; count++) {
      const found = this.#text.indexOf(this.#newline, end);
      const stop = found === -1 ? this.#text.length : found;
      end = Math.min(this.#text.length, stop + this.#newline.length);
      const raw = this.#text.slice(from, stop);
      const other = count === 0 ? otherDelimiter(raw, this.#dialect) : null;
      if (other) return this.#addMended(other, ['delimiter-other'], end);
      const mended = mendRow(raw, this.#dialect);
      if (mended) return this.#addMended(mended.cells, mended.kinds, end);
    }
    this.#cutRow();
  }

  /** A row of the file's width that has not taken lines which are rows themselves. */
  #isSound(cells: readonly string[], unclosed: boolean, from: number, end: number): boolean {
    const { width, delimiter, quote } = this.#dialect;
    if (unclosed || cells.length !== width) return false;
    if (this.#dialect.allQuoted && cells.some((cell) => cell.includes(quote + delimiter))) {
      return false;
    }
    const lines = this.#text.slice(from, end).split(this.#newline);
    if (lines.length <= 2 || width < 2) return true;
    return lines.slice(1, -1).every((line) => line.split(delimiter).length < width);
  }

  /** Cuts one row without mending it. */
  #cutRow(): void {
    const { cells, strays, unclosed, end } = cutRecord(
      this.#text,
      this.#at,
      this.#dialect,
      this.#newline,
    );
    const kinds: Repair['kind'][] = [];
    if (strays > 0) kinds.push('quote-stray');
    if (unclosed) kinds.push('quote-unclosed');
    if (cells.length !== this.#dialect.width) {
      this.#misfits.push([this.#rows.length, this.#at, end]);
    }
    this.#addMended(cells, kinds, end);
  }

  #mendMisfits(): void {
    if (this.#dialect.width < 2) return;
    let mended = 0;
    for (const [tried, [index, from, to]] of this.#misfits.entries()) {
      if (tried >= TRIES && mended * 10 < tried) return;
      const row = this.#rows[index] ?? [];
      if (row.every((cell) => cell.trim() === '') || this.#isInRun(index, row.length)) continue;
      const raw = this.#text.slice(from, this.#withoutEnd(to));
      const other = otherDelimiter(raw, this.#dialect);
      const found = other
        ? { cells: other, kinds: ['delimiter-other' as const] }
        : mendRow(raw, this.#dialect);
      if (!found) continue;
      mended++;
      this.#rows[index] = found.cells;
      const line = this.#lines[index] ?? 0;
      for (const kind of new Set(found.kinds)) this.#repairs.push({ kind, line });
    }
  }

  /** Rows of the same other width in a row are another table, not a fault. */
  #isInRun(index: number, width: number): boolean {
    const alike = (at: number): boolean => this.#rows[at]?.length === width;
    return (
      (alike(index - 1) && alike(index + 1)) ||
      (alike(index - 1) && alike(index - 2)) ||
      (alike(index + 1) && alike(index + 2))
    );
  }
}
