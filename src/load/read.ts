import { readCsv } from './csv.ts';
import { fileKindOf, kindName, type FileKind } from './file-kind.ts';
import type { FileResult, LoadResult, OnLoadProgress, ReadOptions } from './table.ts';

/** Reads the bytes of one file into one table of text. May be loaded when first needed. */
type Reader = (
  bytes: Uint8Array,
  fileName: string,
  onProgress?: OnLoadProgress,
) => LoadResult | Promise<LoadResult>;

/** The reader of each kind of file that can be read; a new format is a new entry. */
const READERS: ReadonlyMap<FileKind, Reader> = new Map<FileKind, Reader>([['text', readCsv]]);

/** Formats that offices use and that have no reader: their refusal says how to go on. */
const KNOWN_FORMATS: ReadonlySet<FileKind> = new Set([
  'workbook',
  'legacy-workbook',
  'zip',
  'gzip',
  'parquet',
  'arrow',
]);

/**
 * Reads a file by what its bytes are, whatever its name says, into its tables; see the reader for
 * what is refused.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  { onProgress }: ReadOptions = {},
): Promise<FileResult> {
  const kind = fileKindOf(bytes);
  const reader = READERS.get(kind);
  if (reader) return [await reader(bytes, fileName, onProgress)];
  const code = KNOWN_FORMATS.has(kind) ? 'format-unsupported' : 'not-csv';
  const details = { found: kindName(kind) };
  return [
    { ok: false, failure: { file: fileName, part: null, code, line: 1, column: 1, details } },
  ];
}
