import type { Day } from '#core/day.ts';
import type { DatasetId, PersonId } from '#core/ids.ts';
import { readFile } from '#load/read.ts';
import type { Encoding, LoadFailure } from '#load/table.ts';
import { encodeTable, type EncodedTable } from '#store/ipc.ts';
import { arrangeColumns, withPersonIds } from '#store/tables.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import {
  mappingOf,
  matchHeaders,
  missingColumns,
  recogniseDataset,
  unknownColumnsFailure,
  type Candidate,
  type HeaderMatch,
  type Mapping,
} from '#validate/headers.ts';
import type { Issue, RowCount, TypedTable } from '#validate/schema.ts';
import { validateTable } from '#validate/table.ts';
import {
  examplesOf,
  listedRows,
  markerColumns,
  saysSynthetic,
  type ListedRows,
} from './import-preview.ts';

/** One file to be read, with what the reader of the preview has chosen so far. */
export interface ImportJob {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly asOf: Day;
  /** Chosen dataset; null = recognise it by the header. */
  readonly dataset: DatasetId | null;
  /** Chosen columns by file column index; null = match by name. */
  readonly mapping: Mapping | null;
}

/** How far a file is. */
export interface ImportProgress {
  readonly step: 'reading' | 'checking';
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** A file that could be read, checked and encoded, before anything is loaded. */
export interface CheckedFile {
  readonly ok: true;
  readonly file: string;
  readonly dataset: DatasetId;
  /** Other datasets that the header fits, best first. */
  readonly candidates: readonly Candidate[];
  readonly matches: readonly HeaderMatch[];
  readonly mapping: Mapping;
  /** Separator and encoding that were found; null for formats that need none. */
  readonly delimiter: string | null;
  readonly encoding: Encoding | null;
  readonly headerLine: number;
  /** Up to three cells that are not blank, of each file column; none of a private one. */
  readonly examples: readonly (readonly string[])[];
  /** Labels of required columns that no header feeds; every row lacks them. */
  readonly missing: readonly string[];
  readonly issues: readonly Issue[];
  readonly count: RowCount;
  readonly titleLines: readonly number[];
  readonly dropped: readonly string[];
  readonly ignored: readonly string[];
  /** File columns that feed nothing and mark every row as made up; not among the ignored ones. */
  readonly markers: readonly number[];
  /** The rows that were not loaded, as the file spells them. */
  readonly listed: ListedRows;
  /** Line in the file of each loaded row, and header of each schema column that the file feeds. */
  readonly lines: Uint32Array;
  readonly headers: ReadonlyMap<string, string>;
  /** The file itself says that its content is made up. */
  readonly synthetic: boolean;
  readonly encoded: EncodedTable;
}

/** The outcome of one file: checked, or refused whole with line and column. */
export type ImportedFile = CheckedFile | { readonly ok: false; readonly failure: LoadFailure };

/**
 * Reads, recognises, checks and encodes one file. Nothing is loaded: a refused file changes nothing.
 * `newId` draws the id of each person; whom the current dataset knows gets the known one later.
 */
export async function importFile(
  job: ImportJob,
  newId: () => PersonId,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportedFile> {
  const totalBytes = job.bytes.length;
  const [read] = await readFile(job.bytes, job.name, {
    onProgress: ({ rows, bytes }) => onProgress({ step: 'reading', rows, bytes, totalBytes }),
  });
  if (!read) throw new Error('A file has at least one table or a refusal');
  if (!read.ok) return read;
  const { table } = read;
  onProgress({ step: 'checking', rows: table.rows.length, bytes: totalBytes, totalBytes });
  const recognised = recogniseDataset(table.header);
  const dataset = job.dataset ?? recognised.dataset;
  if (dataset === null) return { ok: false, failure: unknownColumnsFailure(table) };
  const matches = matchHeaders(table.header, dataset);
  const mapping = job.mapping ?? mappingOf(matches);
  const checked = validateTable(table, SCHEMAS[dataset], mapping, { asOf: job.asOf });
  const examples = examplesOf(table);
  const markers = markerColumns(examples).filter((index) => !mapping.has(index));
  const marking = new Set(markers.map((index) => table.header[index]));
  return {
    ok: true,
    file: job.name,
    dataset,
    candidates: recognised.candidates,
    matches,
    mapping,
    delimiter: table.delimiter,
    encoding: table.encoding,
    headerLine: table.headerLine,
    examples,
    missing: missingColumns(SCHEMAS[dataset], mapping),
    issues: checked.issues,
    count: checked.count,
    titleLines: table.titleLines,
    dropped: checked.dropped,
    ignored: checked.ignored.filter((header) => !marking.has(header)),
    markers,
    listed: listedRows(table, checked.issues),
    lines: Uint32Array.from(checked.lines),
    headers: checked.headers,
    synthetic: saysSynthetic(table.header, examples),
    encoded: encode(checked.table, newId),
  };
}

function encode(table: TypedTable, newId: () => PersonId): EncodedTable {
  if (table.dataset !== 'employees') return encodeTable(arrangeColumns(table));
  const ids = Array.from({ length: table.rows }, newId);
  return encodeTable(arrangeColumns(withPersonIds(table, ids)));
}
