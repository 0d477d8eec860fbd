import { gunzip, openZip } from './archive.ts';
import { unpackEntry, type ZipEntry } from './archive-zip.ts';
import { readArrow } from './arrow.ts';
import { readTables } from './csv.ts';
import { decodeText } from './decode.ts';
import { fileKindOf, kindName, type FileKind } from './file-kind.ts';
import { Budget, MAX_ARCHIVE_DEPTH, Refusal, refusalBySize } from './limits.ts';
import { markupKindOf, readMarkup } from './markup-tables.ts';
import { readParquet } from './parquet.ts';
import type { FileResult, LoadResult, ReadChoice, ReadOptions } from './table.ts';
import { readWorkbook } from './workbook.ts';

/** One file, or one that lies inside an archive. */
interface Source {
  readonly bytes: Uint8Array;
  /** Name of the file on the disk. */
  readonly file: string;
  /** Path inside its archives; null for the file itself. */
  readonly path: string | null;
  /** How many archives it lies in. */
  readonly depth: number;
  readonly budget: Budget;
  readonly options: ReadOptions;
}

/** Between the path of an entry and the sheet or table inside it. */
const INSIDE = ' › ';

/**
 * Reads a file by what its bytes are, whatever its name says, into its tables: text, XLSX, XLS, ODS,
 * tables of HTML, XML of Excel 2003, Parquet, Arrow, and ZIP or GZIP of these. A sheet is a part, an entry of an archive is a part named
 * by its path (`a.xlsx › Sheet1` where it has several). What cannot be read is a failure of its part;
 * a file that unfolds too far is refused as a whole.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<FileResult> {
  const tooLarge = refusalBySize(fileName, bytes.length);
  if (tooLarge) return [{ ok: false, failure: tooLarge }];
  const budget = new Budget(bytes.length);
  const source = { bytes, file: fileName, path: null, depth: 0, budget, options };
  try {
    return await readSource(source);
  } catch (cause) {
    return [failureOf(source, cause)];
  }
}

function failureOf({ file, path: part }: Source, cause: unknown): LoadResult {
  if (!(cause instanceof Refusal)) throw cause;
  const { code, details } = cause;
  return { ok: false, failure: { file, part, code, line: 1, column: 1, details } };
}

async function readSource(source: Source): Promise<LoadResult[]> {
  const { bytes, file, budget } = source;
  const kind = fileKindOf(bytes);
  if (isRefused(kind)) {
    throw new Refusal(REFUSED[kind], kind === 'locked-parquet' ? {} : { found: kindName(kind) });
  }
  switch (kind) {
    case 'text':
      return named(source, readText(source));
    case 'legacy-workbook':
      return named(source, await readWorkbook({ kind: 'xls', bytes }, file, choiceIn(source)));
    case 'workbook':
    case 'zip':
      return readZip(source);
    case 'gzip':
      deeper(source);
      return readSource({ ...source, bytes: gunzip(bytes, budget), depth: source.depth + 1 });
    case 'parquet':
      return named(source, [{ ok: true, table: await readParquet(bytes, file, budget) }]);
    case 'arrow':
      return named(source, [{ ok: true, table: await readArrow(bytes, file) }]);
  }
}

/** What is never read, and why. */
const REFUSED = {
  'locked-parquet': 'encrypted',
  pdf: 'not-csv',
  image: 'not-csv',
  rtf: 'not-csv',
  'other-archive': 'format-unsupported',
  packed: 'format-unsupported',
  database: 'format-unsupported',
  'early-workbook': 'format-unsupported',
} as const;

function isRefused(kind: FileKind): kind is keyof typeof REFUSED {
  return Object.hasOwn(REFUSED, kind);
}

/** A text is cut into cells unless its beginning says that it is markup. */
function readText(source: Source): LoadResult[] {
  const { bytes, file, path, options } = source;
  const kind = markupKindOf(decodeText(bytes.subarray(0, LOOKED_AT)).text);
  if (kind !== null) return readMarkup(decodeText(bytes).text, kind, file, choiceIn(source));
  const onProgress = path === null ? options.onProgress : undefined;
  return readTables(bytes, file, options.choices?.get(path) ?? null, onProgress);
}

/** Bytes by which markup is told from other text. */
const LOOKED_AT = 100_000;

function deeper({ depth }: Source): void {
  if (depth >= MAX_ARCHIVE_DEPTH) {
    throw new Refusal('format-unsupported', { found: `ZIP ${'> ZIP '.repeat(depth).trim()}` });
  }
}

async function readZip(source: Source): Promise<LoadResult[]> {
  const { bytes, file, budget } = source;
  const { kind, entries } = openZip(bytes, budget);
  if (kind !== 'archive') {
    return named(
      source,
      await readWorkbook({ kind, bytes, entries, budget }, file, choiceIn(source)),
    );
  }
  deeper(source);
  const results: LoadResult[] = [];
  for (const [index, entry] of entries.entries()) {
    // One after the other, so that no more than one lies unfolded in memory.
    results.push(...(await readEntry(source, entry)));
    tellProgress(source, results, (index + 1) / entries.length);
  }
  return results;
}

async function readEntry(source: Source, entry: ZipEntry): Promise<LoadResult[]> {
  const { path, bytes, budget, depth } = source;
  const inner = { ...source, path: joined(path, entry.name), depth: depth + 1 };
  try {
    return await readSource({ ...inner, bytes: unpackEntry(bytes, entry, budget) });
  } catch (cause) {
    if (cause instanceof Refusal && stopsAll(cause)) throw cause;
    return [failureOf(inner, cause)];
  }
}

/** A bomb is refused as a whole: half of it would look like the file. */
function stopsAll({ code }: Refusal): boolean {
  return code === 'expands-too-far' || code === 'too-many-parts';
}

function tellProgress(source: Source, results: readonly LoadResult[], share: number): void {
  if (source.path !== null) return;
  const totalBytes = source.bytes.length;
  const rows = results.reduce((sum, one) => sum + (one.ok ? one.table.rows.length : 0), 0);
  source.options.onProgress?.({ bytes: Math.round(totalBytes * share), totalBytes, rows });
}

function joined(path: string | null, part: string | null): string | null {
  if (path === null) return part;
  return part === null ? path : `${path}${INSIDE}${part}`;
}

/** What a person has said of a part, by its name inside the source. */
function choiceIn({ path, options }: Source): (part: string | null) => ReadChoice | null {
  return (part) => options.choices?.get(joined(path, part)) ?? null;
}

/** Parts of a source inside an archive get its path in front. */
function named({ path }: Source, results: readonly LoadResult[]): LoadResult[] {
  return results.map((one) =>
    one.ok
      ? { ok: true, table: { ...one.table, part: joined(path, one.table.part) } }
      : { ok: false, failure: { ...one.failure, part: joined(path, one.failure.part) } },
  );
}
