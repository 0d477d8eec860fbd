import type { Day } from '#core/day.ts';
import type { DatasetId, PersonId } from '#core/ids.ts';
import { readFile } from '#load/read.ts';
import type {
  Doubt,
  Encoding,
  FileResult,
  LoadFailure,
  LoadResult,
  OnLoadProgress,
  ReadChoice,
  Repair,
  TextTable,
} from '#load/table.ts';
import type { EncodedTable } from '#store/ipc.ts';
import type { Corrections } from '#validate/corrections.ts';
import {
  recogniseDataset,
  unknownColumnsFailure,
  type Candidate,
  type HeaderMatch,
  type Mapping,
  type Recognition,
} from '#validate/headers.ts';
import type { NumberStyle } from '#validate/number-cells.ts';
import type { DateOrder, ValueQuestion } from '#validate/questions.ts';
import type { Recipe } from '#validate/recipe.ts';
import type { RowCount } from '#validate/schema.ts';
import { withKnownHeader } from './import-header.ts';
import { isTemplateSheet } from './import-template.ts';
import { checkPart, type CheckStep } from './import-check.ts';
import type { Findings, ProblemRows } from './import-findings.ts';
import type { PackedPosts } from './import-posts.ts';
import { choiceFor, readingByRecipe } from './import-recipe.ts';

/** What the reader of the preview has said of a part; null = the file decides. */
export interface PartChoice {
  /** `skip`: the part is not loaded. */
  readonly dataset: DatasetId | 'skip' | null;
  /** Chosen columns by file column index. */
  readonly mapping: Mapping | null;
  readonly reading: ReadChoice | null;
  readonly dateOrder: DateOrder | null;
  readonly numberStyle: NumberStyle | null;
  /** Day of the assessment of a wide sheet without a date. */
  readonly assessedOn: Day | null;
  /** Year or month of a task sheet that has no column of it. */
  readonly period: string | null;
  readonly corrections: Corrections | null;
}

/** A part of which nothing was said. */
export const NO_CHOICE: PartChoice = {
  dataset: null,
  mapping: null,
  reading: null,
  dateOrder: null,
  numberStyle: null,
  assessedOn: null,
  period: null,
  corrections: null,
};

/** One file to be read, with what was chosen for its parts. */
export interface ImportJob {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly asOf: Day;
  /** By part, null for a file of one table; a part that is not in it decides for itself. */
  readonly parts: ReadonlyMap<string | null, PartChoice>;
  /** Names of competencies and their ids, where a dictionary is loaded or imported as well. */
  readonly competencies?: ReadonlyMap<string, string>;
  /** Recipes that a part whose header fits is read by, unless something was chosen for it. */
  readonly recipes?: readonly Recipe[];
  /** The only part that is checked and answered; null or absent = all. */
  readonly only?: { readonly part: string | null } | null;
}

/** How far a file is. */
export interface ImportProgress {
  readonly step: 'reading' | 'checking' | 'encoding';
  /** The part that is checked or encoded; null while the file is read. */
  readonly part: string | null;
  readonly rows: number;
  /** Rows of all parts; null while they are not known. */
  readonly rowsTotal: number | null;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** Every line of a part below its header accounted for, and the titles above it. */
export interface PartCount extends RowCount {
  readonly title: number;
  readonly footer: number;
  /** rowsIn + blank + title + footer, and rowsIn = loaded + listed. */
  readonly total: number;
}

/** Rows that were mended in one way while they were read. */
export interface RepairGroup {
  readonly kind: Repair['kind'];
  readonly count: number;
  /** The first lines, at most 20. */
  readonly lines: readonly number[];
}

/** A part that could be read, checked and encoded, before anything is loaded. */
export interface CheckedPart {
  readonly ok: true;
  readonly file: string;
  /** A sheet, an entry of an archive, `#2`; null where the file is one table. */
  readonly part: string | null;
  readonly dataset: DatasetId;
  /** Other datasets that the header fits, best first. */
  readonly candidates: readonly Candidate[];
  readonly matches: readonly HeaderMatch[];
  readonly mapping: Mapping;
  /** Cells of the header, as a recipe knows the file. */
  readonly header: readonly string[];
  /** Separator, quote and encoding that were found; null for formats that need none. */
  readonly delimiter: string | null;
  readonly quote: string | null;
  readonly encoding: Encoding | null;
  /** Line of the first header row; 0 where the part has no header. */
  readonly headerLine: number;
  readonly headerRows: number;
  /** Up to three cells that are not blank, of each file column; none of a private one. */
  readonly examples: readonly (readonly string[])[];
  /** Labels of required columns that no header feeds; every row lacks them. */
  readonly missing: readonly string[];
  /** What the text leaves open: it was read by the first reading of each. */
  readonly doubts: readonly Doubt[];
  /** What it was read by: chosen by hand or by a recipe. */
  readonly choice: PartChoice;
  /** Name of the recipe that it was read by; null where it was none. */
  readonly recipe: string | null;
  /** What the values leave open. */
  readonly questions: readonly ValueQuestion[];
  readonly repairs: readonly RepairGroup[];
  readonly findings: Findings;
  readonly problemRows: ProblemRows;
  readonly count: PartCount;
  readonly titleLines: readonly number[];
  readonly footerLines: readonly number[];
  readonly dropped: readonly string[];
  readonly ignored: readonly string[];
  /** File columns that feed nothing and mark every row as made up; not among the ignored ones. */
  readonly markers: readonly number[];
  /** Line in the file of each loaded row, and header of each schema column that the file feeds. */
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly headers: ReadonlyMap<string, string>;
  /** The part itself says that its content is made up. */
  readonly synthetic: boolean;
  /** Title and unit of the posts of people or tasks, packed; null where the part has none. */
  readonly posts: PackedPosts | null;
  readonly encoded: EncodedTable;
}

/** A part, or the whole file (part null), refused with line and column. */
export interface RefusedPart {
  readonly ok: false;
  readonly skipped: false;
  readonly part: string | null;
  readonly failure: LoadFailure;
}

/**
 * A part that is not loaded: by choice, because no dataset knows it while other parts are known, or
 * because it is a sheet of our template that nobody fills in.
 */
export interface SkippedPart {
  readonly ok: false;
  readonly skipped: true;
  readonly part: string | null;
  readonly by: 'choice' | 'unknown' | 'template';
  readonly header: readonly string[];
  readonly rows: number;
}

/** The outcome of one part. */
export type ImportedPart = CheckedPart | RefusedPart | SkippedPart;

/** The outcome of one file, part by part in the order of the file; one entry at least. */
export interface ImportedFile {
  readonly parts: readonly ImportedPart[];
}

/** While other parts may still be recognised: `ok` null is a part that no dataset knows. */
type OpenPart = ImportedPart | { readonly ok: null; readonly table: TextTable };

/**
 * Reads, recognises, checks and encodes one file, part by part. Nothing is loaded: what is refused
 * changes nothing. `newId` draws the id of each person; whom the current dataset knows gets the known
 * one later.
 */
export async function importFile(
  job: ImportJob,
  newId: () => PersonId,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportedFile> {
  const totalBytes = job.bytes.length;
  const results = await readParts(job, ({ rows, bytes }) =>
    onProgress({ step: 'reading', part: null, rows, rowsTotal: null, bytes, totalBytes }),
  );
  const rowsTotal = results.reduce((sum, one) => sum + (one.ok ? one.table.rows.length : 0), 0);
  let rowsBefore = 0;
  const tell: CheckStep['tell'] = (step, part, rows) =>
    onProgress({ step, part, rows: rowsBefore + rows, rowsTotal, bytes: totalBytes, totalBytes });
  const known = recognised(results);
  const parts = results.flatMap((result, index) => {
    if (job.only && job.only.part !== partOf(result)) return [];
    const part = importPart({ job, newId, tell }, result, known[index] ?? null);
    rowsBefore += result.ok ? result.table.rows.length : 0;
    return [part];
  });
  const oneIsKnown =
    parts.some(({ ok }) => ok) || known.some((one) => (one?.dataset ?? null) !== null);
  return { parts: parts.map(oneIsKnown ? leftOut : refusedWhole) };
}

function partOf(result: LoadResult): string | null {
  return result.ok ? result.table.part : result.failure.part;
}

/** The tables of the file; where none is as a recipe expects, as a recipe would have it read. */
async function readParts(job: ImportJob, onProgress: OnLoadProgress): Promise<FileResult> {
  const { bytes, name, parts } = job;
  const choices = new Map(
    [...parts].flatMap(([part, { reading }]) => (reading ? [[part, reading] as const] : [])),
  );
  const read = await readFile(bytes, name, { choices, onProgress });
  const results = read.map((one) =>
    one.ok && choices.get(one.table.part)?.header === undefined
      ? { ok: true as const, table: withKnownHeader(one.table) }
      : one,
  );
  if (parts.size > 0) return results;
  const reading = await readingByRecipe(job, results);
  return reading ? readFile(bytes, name, { choices: reading, onProgress }) : results;
}

/** What each part is; of several, one that lacks required columns while another lacks none is unknown. */
function recognised(results: readonly LoadResult[]): (Recognition | null)[] {
  const found = results.map((one) => (one.ok ? recogniseDataset(one.table.header) : null));
  const complete = found.some((one) => one?.candidates[0]?.missing.length === 0);
  if (!complete) return found;
  return found.map((one) =>
    one && (one.candidates[0]?.missing.length ?? 1) > 0 ? { ...one, dataset: null } : one,
  );
}

function importPart(step: CheckStep, result: LoadResult, found: Recognition | null): OpenPart {
  if (!result.ok) {
    return { ok: false, skipped: false, part: result.failure.part, failure: result.failure };
  }
  const { table } = result;
  const { choice: chosen, recipe } = choiceFor(table, step.job);
  const choice = chosen ?? NO_CHOICE;
  if (choice.dataset === 'skip') return skipped(table, 'choice');
  if (choice.dataset === null && isTemplateSheet(table)) return skipped(table, 'template');
  const dataset = choice.dataset ?? found?.dataset ?? null;
  if (dataset === null) return { ok: null, table };
  return checkPart(step, { table, choice, recipe, dataset, candidates: found?.candidates ?? [] });
}

/** A part that no dataset knows is skipped beside one that is loaded, else it is refused. */
function leftOut(part: OpenPart): ImportedPart {
  return part.ok === null ? skipped(part.table, 'unknown') : part;
}

function refusedWhole(part: OpenPart): ImportedPart {
  if (part.ok !== null) return part;
  const { table } = part;
  return { ok: false, skipped: false, part: table.part, failure: unknownColumnsFailure(table) };
}

function skipped({ part, header, rows }: TextTable, by: SkippedPart['by']): SkippedPart {
  return { ok: false, skipped: true, part, by, header, rows: rows.length };
}
