import Papa from 'papaparse';
import { decodeText } from './decode.ts';
import { sniffDelimiter } from './delimiter.ts';
import { fileKindOf, kindName } from './file-kind.ts';
import { breaksIn, evenLineEnds, placeOf, type EvenText, type Place } from './line-ends.ts';
import { structureOf } from './structure.ts';
import type { FailureCode, LoadResult, OnLoadProgress, ReadChoice } from './table.ts';

/** Rows between two reports of progress. */
const PROGRESS_ROWS = 5_000;
/** Share of control characters from which a text is taken for a binary file. */
const BINARY_SHARE = 0.01;

interface ParsedRows {
  readonly rows: string[][];
  readonly lines: number[];
  readonly quoteError: { readonly code: string; readonly index: number } | null;
}

/**
 * Reads a CSV file as rows of text. Nothing is interpreted: no header names as keys, no numbers, no
 * trimming of cells. Separator (comma, semicolon, tab, bar), encoding and line ends are found in the
 * file. Refused whole, with line and column: a file that is not text, is empty, or has a quote that
 * never closes or stands where none may. A header without rows is a table of 0 rows.
 */
export function readCsv(
  bytes: Uint8Array,
  fileName: string,
  onProgress: OnLoadProgress = () => undefined,
): LoadResult {
  const [first] = readTables(bytes, fileName, null, onProgress);
  return first ?? refused(fileName, 'empty', { line: 1, column: 1 });
}

/** As {@link readCsv}, every table of the file, read as a person said where one did. */
export function readTables(
  bytes: Uint8Array,
  fileName: string,
  choice: ReadChoice | null,
  onProgress: OnLoadProgress = () => undefined,
): LoadResult[] {
  const start = { line: 1, column: 1 };
  const kind = fileKindOf(bytes);
  if (kind !== 'text') return [refused(fileName, 'not-csv', start, { found: kindName(kind) })];
  const decoded = decodeText(bytes);
  const binaryAt = binaryIndex(decoded.text);
  if (binaryAt >= 0) {
    return [refused(fileName, 'binary', placeOf(decoded.text, binaryAt, '\n'))];
  }
  if (decoded.text.trim() === '') return [refused(fileName, 'empty', start)];
  const even = evenLineEnds(decoded.text);
  const delimiter = sniffDelimiter(even.text, even.newline);
  const parsed = parseRows(even, delimiter, bytes.length, onProgress);
  if (parsed.quoteError) return [quoteFailure(fileName, even, delimiter, parsed.quoteError)];
  onProgress({ bytes: bytes.length, totalBytes: bytes.length, rows: parsed.rows.length });
  const { rows, lines } = parsed;
  const dialect = { delimiter, quote: '"', encoding: decoded.encoding };
  const grid = { file: fileName, part: null, rows, lines, dialect, epoch: null, repairs: [] };
  return structureOf(grid, choice).map((table) => ({ ok: true, table }));
}

function refused(
  file: string,
  code: FailureCode,
  place: Place,
  details: Readonly<Record<string, string>> = {},
): LoadResult {
  return {
    ok: false,
    failure: { file, part: null, code, line: place.line, column: place.column, details },
  };
}

/** Index of what betrays a binary file (a NUL, or many control characters at its start), else -1. */
function binaryIndex(text: string): number {
  const nul = text.indexOf('\0');
  if (nul >= 0) return nul;
  const length = Math.min(text.length, 8192);
  let first = -1;
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 32 || (code >= 9 && code <= 13)) continue;
    if (first < 0) first = at;
    controls++;
  }
  return controls > length * BINARY_SHARE ? first : -1;
}

function parseRows(
  even: EvenText,
  delimiter: string,
  totalBytes: number,
  onProgress: OnLoadProgress,
): ParsedRows {
  const rows: string[][] = [];
  const lines: number[] = [];
  let quoteError: ParsedRows['quoteError'] = null;
  let line = 1;
  Papa.parse<string[]>(even.text, {
    delimiter,
    newline: even.newline,
    step: (result, parser) => {
      const error = result.errors.find((found) => found.type === 'Quotes');
      if (error) {
        quoteError = { code: error.code, index: error.index ?? 0 };
        parser.abort();
        return;
      }
      const row = result.data;
      rows.push(row);
      lines.push(line);
      line++;
      for (const cell of row) line += breaksIn(cell, even.newline);
      if (rows.length % PROGRESS_ROWS === 0) {
        const bytes = Math.round((result.meta.cursor / even.text.length) * totalBytes);
        onProgress({ bytes, totalBytes, rows: rows.length });
      }
    },
  });
  // The text ends with a line end, behind which the parser sees one more row that no line holds.
  rows.pop();
  lines.pop();
  return { rows, lines, quoteError };
}

function quoteFailure(
  file: string,
  even: EvenText,
  delimiter: string,
  error: { readonly code: string; readonly index: number },
): LoadResult {
  const opening = error.index - 1;
  const unclosed = error.code === 'MissingQuotes';
  const index = unclosed ? opening : misplacedQuote(even, delimiter, error.index);
  const code = unclosed ? 'quote-unclosed' : 'quote-misplaced';
  const near = even.text.slice(index, index + 40).split(/[\r\n]/, 1)[0] ?? '';
  return refused(file, code, placeOf(even.text, index, even.newline), { near });
}

/** Index of the first quote inside a quoted cell that is neither doubled nor at the cell's end. */
function misplacedQuote(even: EvenText, delimiter: string, cellStart: number): number {
  const { text, newline } = even;
  for (let at = text.indexOf('"', cellStart); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text.charAt(at + 1) === '"') {
      at++;
      continue;
    }
    const rest = text.slice(at + 1, at + 200).replace(/^[^\S\r\n\t]+/, '');
    if (!rest.startsWith(delimiter) && !rest.startsWith(newline)) return at;
  }
  return cellStart - 1;
}
