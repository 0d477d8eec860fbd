import type { DatasetId, PersonId } from '#core/ids.ts';
import type { Repair, TextTable } from '#load/table.ts';
import { encodeTable, type EncodedTable } from '#store/ipc.ts';
import { arrangeColumns, withPersonIds } from '#store/tables.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { mappingOf, matchHeaders, missingColumns, type Candidate } from '#validate/headers.ts';
import type { RowCount, TypedTable } from '#validate/schema.ts';
import { validateTable } from '#validate/table.ts';
import type {
  CheckedPart,
  ImportJob,
  ImportProgress,
  PartChoice,
  PartCount,
  RepairGroup,
} from './import-file.ts';
import { findingsOf, problemRowsOf } from './import-findings.ts';
import { packPosts } from './import-posts.ts';
import { examplesOf, markerColumns, saysSynthetic } from './import-preview.ts';

/** What checking a part needs besides the part. */
export interface CheckStep {
  readonly job: ImportJob;
  readonly newId: () => PersonId;
  /** Rows of the part that are done in this step. */
  readonly tell: (step: ImportProgress['step'], part: string | null, rows: number) => void;
}

/** A part to be checked, as the dataset that it was recognised as or that was chosen. */
export interface PartToCheck {
  readonly table: TextTable;
  readonly choice: PartChoice;
  /** Name of the recipe that the choice is from; null where it is none. */
  readonly recipe: string | null;
  readonly dataset: DatasetId;
  readonly candidates: readonly Candidate[];
}

/** Checks and encodes a part. */
export function checkPart({ job, newId, tell }: CheckStep, given: PartToCheck): CheckedPart {
  const { table, choice, recipe, dataset, candidates } = given;
  const rows = table.rows.length;
  // Column by column, so that half of the cells stand for half of the rows.
  const progressOf = (step: ImportProgress['step']) => (share: number) =>
    tell(step, table.part, Math.round(rows * share));
  progressOf('checking')(0);
  const matches = matchHeaders(table.header, dataset, job.competencies);
  const mapping = choice.mapping ?? mappingOf(matches);
  const checked = validateTable(table, SCHEMAS[dataset], mapping, {
    asOf: job.asOf,
    ...(job.competencies ? { competencies: job.competencies } : {}),
    ...answersOf(choice),
    onProgress: progressOf('checking'),
  });
  const examples = examplesOf(table);
  const markers = markerColumns(examples).filter((index) => !mapping.has(index));
  const marking = new Set(markers.map((index) => table.header[index]));
  const encoded = encode(checked.table, newId, progressOf('encoding'));
  progressOf('encoding')(1);
  return {
    ok: true,
    file: job.name,
    dataset,
    candidates,
    matches,
    mapping,
    ...readAs(table),
    examples,
    missing: missingColumns(SCHEMAS[dataset], mapping, checked.supplied),
    choice,
    recipe,
    questions: checked.questions,
    findings: findingsOf(checked.issues),
    problemRows: problemRowsOf(table, mapping, checked.issues),
    count: countOf(table, checked.count),
    dropped: checked.dropped,
    ignored: checked.ignored.filter((header) => !marking.has(header)),
    markers,
    lines: Uint32Array.from(checked.lines),
    headers: checked.headers,
    synthetic: saysSynthetic(table.header, examples),
    posts: checked.posts && packPosts(checked.posts),
    encoded,
  };
}

/** What was said of the values; what was not, the file decides. */
function answersOf({ numberStyle, dateOrder, assessedOn, period, corrections }: PartChoice) {
  return {
    ...(numberStyle ? { numberStyle } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(assessedOn === null ? {} : { assessedOn }),
    ...(period === null ? {} : { period }),
    ...(corrections ? { corrections } : {}),
  };
}

/** How the text of a part was read. */
function readAs(table: TextTable) {
  const { part, header, headerLine, headerRows, delimiter, quote, encoding } = table;
  const { doubts, titleLines, footerLines } = table;
  const how = { part, header, headerLine, headerRows, delimiter, quote, encoding };
  return { ...how, doubts, titleLines, footerLines, repairs: repairGroups(table.repairs) };
}

function countOf(table: TextTable, count: RowCount): PartCount {
  const title = table.titleLines.length;
  const footer = table.footerLines.length;
  return { ...count, title, footer, total: count.rowsIn + count.blank + title + footer };
}

const REPAIR_LINES = 20;

function repairGroups(repairs: readonly Repair[]): RepairGroup[] {
  const groups = new Map<Repair['kind'], number[]>();
  for (const { kind, line } of repairs) {
    const lines = groups.get(kind);
    if (lines) lines.push(line);
    else groups.set(kind, [line]);
  }
  return [...groups].map(([kind, lines]) => ({
    kind,
    count: lines.length,
    lines: lines.slice(0, REPAIR_LINES),
  }));
}

function encode(
  table: TypedTable,
  newId: () => PersonId,
  onProgress: (share: number) => void,
): EncodedTable {
  if (table.dataset !== 'employees') return encodeTable(arrangeColumns(table), onProgress);
  const ids = Array.from({ length: table.rows }, newId);
  return encodeTable(arrangeColumns(withPersonIds(table, ids)), onProgress);
}
