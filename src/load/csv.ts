import { decodeText, type DecodedText } from './decode.ts';
import { doubtOf, type Tried } from './doubts.ts';
import { findDialect, type Dialect } from './delimiter.ts';
import { fileKindOf, kindName } from './file-kind.ts';
import { evenLineEnds, placeOf, type Place } from './line-ends.ts';
import { parseRows, type ParsedRows } from './parse-rows.ts';
import { structureOf } from './structure.ts';
import type {
  Doubt,
  Encoding,
  FailureCode,
  LoadResult,
  OnLoadProgress,
  ReadChoice,
  Repair,
  TextTable,
} from './table.ts';

/** Share of control characters from which a text is taken for a binary file. */
const BINARY_SHARE = 0.01;
/** A NUL is taken out, so that it betrays less than another control character. */
const NUL_WEIGHT = 0.2;

/**
 * Reads a text file as rows of text. Nothing is interpreted: no header names as keys, no numbers, no
 * trimming of cells. Encoding, line ends, separator and quote are found in the file; rows that are
 * broken are mended where the other rows show how, and each mend is said with its line. Refused whole:
 * a file that is not text or is empty. A header without rows is a table of 0 rows. Of several tables
 * the first; see {@link readTables}.
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
  const decoded = decodeText(bytes, choice?.encoding);
  const binaryAt = binaryIndex(decoded.text);
  if (binaryAt >= 0) {
    return [refused(fileName, 'binary', placeOf(decoded.text, binaryAt, '\n'))];
  }
  const repairs: Repair[] = [];
  const text = withoutNuls(decoded.text, repairs);
  if (text.trim() === '') return [refused(fileName, 'empty', start)];
  const even = evenLineEnds(text);
  const dialect = findDialect(even.text, even.newline, choice);
  const totalBytes = bytes.length;
  const parsed = parseRows(even, dialect, (characters, rows) => {
    onProgress({
      bytes: Math.round((characters / even.text.length) * totalBytes),
      totalBytes,
      rows,
    });
  });
  onProgress({ bytes: totalBytes, totalBytes, rows: parsed.rows.length });
  const tables = tablesOf(fileName, parsed, dialect, decoded.encoding, repairs, choice);
  const doubts = choice?.encoding === undefined ? encodingDoubts(bytes, decoded, choice) : [];
  if (doubts.length === 0) doubts.push(...cuttingDoubts(text, dialect, choice));
  return tables.map((table, index) => ({
    ok: true,
    // One question after the other: what the next one is depends on the answer.
    table: index === 0 && doubts.length > 0 ? { ...table, doubts } : table,
  }));
}

function tablesOf(
  file: string,
  { rows, lines, repairs: mended }: ParsedRows,
  { delimiter, quote }: Dialect,
  encoding: Encoding,
  repairs: readonly Repair[],
  choice: ReadChoice | null,
): TextTable[] {
  const grid = {
    file,
    part: null,
    rows,
    lines,
    dialect: { delimiter, quote, encoding },
    epoch: null,
    repairs: [...repairs, ...mended],
  };
  return structureOf(grid, choice);
}

/** Bytes, and characters, that a reading is shown by. */
const SHOWN_BYTES = 2_000_000;
const SHOWN_CHARACTERS = 60_000;

/** The first table of a text's start, read as it is said. */
function tried(text: string, choice: ReadChoice, encoding: Encoding): Tried {
  const even = evenLineEnds(text);
  const dialect = findDialect(even.text, even.newline, choice);
  const parsed = parseRows(even, dialect, () => undefined);
  const [table] = tablesOf('', parsed, dialect, encoding, [], choice);
  return { choice, table };
}

/** The question of the encoding where the bytes speak for two; the likelier first. */
function encodingDoubts(
  bytes: Uint8Array,
  { encoding, rival }: DecodedText,
  choice: ReadChoice | null,
): Doubt[] {
  if (rival === null) return [];
  const start = bytes.subarray(0, SHOWN_BYTES);
  const readings = [encoding, rival].map((one) =>
    tried(decodeText(start, one).text, { ...choice, encoding: one }, one),
  );
  return [doubtOf('encoding', readings)];
}

/** The question of the separator, or else of the quote, where two cut the file equally well. */
function cuttingDoubts(whole: string, dialect: Dialect, choice: ReadChoice | null): Doubt[] {
  const text = whole.slice(0, SHOWN_CHARACTERS);
  const { delimiter, quote, rival, quoteRival } = dialect;
  if (rival !== null && choice?.delimiter === undefined) {
    const readings = [delimiter, rival.delimiter].map((one) =>
      tried(text, { ...choice, delimiter: one, quote }, 'utf-8'),
    );
    return [doubtOf('delimiter', readings)];
  }
  if (quoteRival === null || choice?.quote !== undefined) return [];
  const readings = [quote, quoteRival].map((one) =>
    tried(text, { ...choice, delimiter, quote: one }, 'utf-8'),
  );
  return [doubtOf('quote', readings)];
}

/** Takes NUL characters out of a text and says on which lines they stood. */
function withoutNuls(text: string, repairs: Repair[]): string {
  if (!text.includes('\0')) return text;
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.includes('\0')) repairs.push({ kind: 'nul-removed', line: index + 1 });
  });
  return text.replaceAll('\0', '');
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

/** Index of what betrays a binary file (many control characters at its start), else -1. */
function binaryIndex(text: string): number {
  const length = Math.min(text.length, 8192);
  let first = -1;
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 32 || (code >= 9 && code <= 13)) continue;
    if (first < 0) first = at;
    controls += code === 0 ? NUL_WEIGHT : 1;
  }
  return controls > length * BINARY_SHARE ? first : -1;
}
