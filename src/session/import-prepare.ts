import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { decodeTable } from '#store/decode.ts';
import { keepPersonIds, personIdsByNip, type EncodedTable } from '#store/ipc.ts';
import {
  appendTables,
  hasKey,
  keyCells,
  rowKeys,
  updateTable,
  type UpdatePreview,
} from '#store/merge-tables.ts';
import { crossColumns } from '#validate/cross.ts';
import type { CellValue } from '#validate/schema.ts';
import { checkAcross, type CrossIssue, type CrossTable, type RowPlace } from './import-cross.ts';
import { findingsOf, type Findings } from './import-findings.ts';
import {
  columnsOf,
  encodedOf,
  openEncoded,
  typedOf,
  type OpenTable,
  type SourcePart,
} from './import-open.ts';
import { staysOf } from './import-plan.ts';
import { withPosts } from './import-posts.ts';

/**
 * How a dataset of the files comes in: in place of the loaded one, or into it by key. A blank cell in a
 * column of the file empties what was loaded (`update`) or leaves it (`fill`); a column that the file
 * does not have leaves it in both.
 */
export type ImportMode = 'new' | 'update' | 'fill';

/** By dataset; one that is not in it comes in as new. */
export type ImportModes = Readonly<Partial<Record<DatasetId, ImportMode>>>;

/** What a dataset to come is made of. */
export interface PrepareJob {
  /** Several may be of one dataset: then their rows are joined. */
  readonly parts: readonly SourcePart[];
  readonly loaded: readonly EncodedTable[];
  /** Loaded datasets that no part holds stay. */
  readonly keepOthers: boolean;
  readonly mode: ImportModes;
  /** What is answered: findings between datasets, or the tables to load. */
  readonly want: 'findings' | 'tables';
}

/** One key that several parts of a dataset hold: nothing is loaded until one of them is put right. */
export interface Clash {
  readonly dataset: DatasetId;
  /** Cells of the key. */
  readonly key: readonly CellValue[];
  readonly places: readonly {
    readonly file: string;
    readonly part: string | null;
    readonly line: number | null;
  }[];
}

/** All clashes, the first of them as they are. */
export interface Clashes {
  readonly count: number;
  /** At most {@link MOST_CLASHES}. */
  readonly first: readonly Clash[];
}

/** A dataset to come. */
export interface Prepared {
  readonly findings: Findings<CrossIssue>;
  readonly clashes: Clashes;
  /** One for each dataset that is updated. */
  readonly previews: readonly UpdatePreview[];
  /** People whose post was found by title and unit. */
  readonly resolvedPosts: number;
  /** Empty unless they were asked for, and where parts clash. */
  readonly tables: readonly EncodedTable[];
  /** Rows or most persons of the loaded dataset are in these tables. */
  readonly stays: boolean;
}

/** Clashes that are answered as they are. */
export const MOST_CLASHES = 100;

/**
 * The dataset to come: parts of one dataset joined, loaded rows updated by key, known persons with
 * their ids, posts of people found by title and unit, and all of it checked against each other.
 */
export function prepareImport(job: PrepareJob): Prepared {
  const found: Found = { clashes: [], previews: [], issues: [], resolved: 0 };
  const tables: OpenTable[] = [];
  // In the order of the dictionary: units and positions are there before the people.
  for (const dataset of DATASET_IDS) {
    const table = openTable(dataset, job, tables, found);
    if (table) tables.push(table);
  }
  const compares = job.want === 'findings' && tables.length > 1;
  const across = compares ? checkAcross(tables.map(crossTable)) : [];
  const loads = job.want === 'tables' && found.clashes.length === 0;
  const encoded = loads ? tables.map(encodedOf) : [];
  return {
    findings: findingsOf([...found.issues, ...across]),
    clashes: { count: found.clashes.length, first: found.clashes.slice(0, MOST_CLASHES) },
    previews: found.previews,
    resolvedPosts: found.resolved,
    tables: encoded,
    // A hundred thousand persons compared in the page would hold it up.
    stays: staysOf(job, encoded, job.loaded),
  };
}

interface Found {
  readonly clashes: Clash[];
  readonly previews: UpdatePreview[];
  readonly issues: CrossIssue[];
  resolved: number;
}

function openTable(
  dataset: DatasetId,
  { parts: all, loaded, keepOthers, mode }: PrepareJob,
  opened: readonly OpenTable[],
  found: Found,
): OpenTable | null {
  const parts = all.filter(({ encoded }) => encoded.dataset === dataset);
  const before = loaded.find((table) => table.dataset === dataset) ?? null;
  if (parts.length === 0) return keepOthers && before ? openEncoded(before, []) : null;
  const incoming = parts.map((part) => incomingOf(part, before, opened, found));
  noteClashes(parts, incoming, found.clashes);
  const how = mode[dataset] ?? 'new';
  if (before && how !== 'new') {
    const { table, preview, origin } = updateTable(
      decodeTable(before),
      incoming.map(({ open, fed, found: named }) => ({
        table: typedOf(open),
        fed,
        // A post that was looked for by name and not found is no cell that somebody emptied.
        keptBlank: how === 'fill' ? fed : named,
      })),
    );
    found.previews.push(preview);
    return { dataset, encoded: null, typed: table, parts, origin };
  }
  const [first, ...rest] = incoming;
  if (!first || rest.length === 0) return first?.open ?? null;
  const typed = appendTables([typedOf(first.open), ...rest.map(({ open }) => typedOf(open))]);
  return { dataset, encoded: null, typed, parts, origin: null };
}

/** A part with known persons and posts, and the columns that it says something of. */
interface Incoming {
  readonly open: OpenTable;
  readonly fed: ReadonlySet<string>;
  /** Of these, columns that the part does not have and that were looked up. */
  readonly found: ReadonlySet<string>;
}

function incomingOf(
  part: SourcePart,
  before: EncodedTable | null,
  opened: readonly OpenTable[],
  found: Found,
): Incoming {
  const fed = new Set(part.headers.keys());
  const open = openEncoded(withKnownIds(part.encoded, before), [part]);
  const none = { open, fed, found: new Set<string>() };
  if (!part.posts) return none;
  const resolved = withPosts(part, part.posts, open, opened);
  if (!resolved) return none;
  found.resolved += resolved.count;
  for (const issue of resolved.issues) {
    found.issues.push({ ...issue, dataset: open.dataset, part: part.part });
  }
  return {
    open: { ...open, encoded: null, typed: resolved.table },
    found: new Set(fed.has('position_id') ? [] : ['position_id']),
    fed: fed.add('position_id'),
  };
}

/** A person whom the loaded employees know keeps the id. */
function withKnownIds(table: EncodedTable, before: EncodedTable | null): EncodedTable {
  const people = table.dataset === 'employees' && before;
  return people ? keepPersonIds(table, personIdsByNip(before)) : table;
}

/** Within a part a key is there once: rows that repeat it were listed when it was checked. */
function noteClashes(
  parts: readonly SourcePart[],
  incoming: readonly Incoming[],
  clashes: Clash[],
): void {
  const [first] = incoming;
  if (!first || incoming.length < 2 || !hasKey(first.open.dataset)) return;
  const places = new Map<string, { part: number; row: number }[]>();
  incoming.forEach(({ open }, part) => {
    rowKeys(typedOf(open)).forEach((text, row) => {
      const known = places.get(text);
      if (known) known.push({ part, row });
      else places.set(text, [{ part, row }]);
    });
  });
  for (const at of places.values()) {
    const [one] = at;
    const source = one && incoming[one.part];
    if (!source || at.length < 2) continue;
    clashes.push({
      dataset: source.open.dataset,
      key: keyCells(typedOf(source.open), one.row),
      places: at.map(({ part, row }) => placeIn(parts[part], row)),
    });
  }
}

function placeIn(part: SourcePart | undefined, row: number): Clash['places'][number] {
  return { file: part?.file ?? '', part: part?.part ?? null, line: part?.lines[row] ?? null };
}

function crossTable(table: OpenTable): CrossTable {
  const { dataset, parts, origin } = table;
  return {
    dataset,
    rows: (table.typed ?? table.encoded)?.rows ?? 0,
    columns: columnsOf(table, crossColumns(dataset)),
    loaded: parts.length === 0,
    placeOf: (row) => placeAmong(parts, origin === null ? row : (origin[row] ?? -1)),
  };
}

function placeAmong(parts: readonly SourcePart[], row: number): RowPlace | null {
  if (row < 0) return null;
  let rest = row;
  for (const { file, part, lines, headers } of parts) {
    if (rest < lines.length) return { file, part, line: lines[rest] ?? null, headers };
    rest -= lines.length;
  }
  return null;
}
