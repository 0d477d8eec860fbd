import { SCHEMAS } from '#validate/datasets/all.ts';
import type { DatasetId } from '#core/ids.ts';
import type { CellKind, CellValue, TypedTable } from '#validate/schema.ts';
import { PERSON_ID_COLUMN } from './tables.ts';

/** Rows of a part that comes in, and the columns that it says something of. */
export interface IncomingRows {
  readonly table: TypedTable;
  /** Schema columns that the part feeds: in the others a known row stays as it is. */
  readonly fed: ReadonlySet<string>;
  /** Fed columns in which a blank cell says nothing: a known row keeps what it has. */
  readonly keptBlank: ReadonlySet<string>;
}

/** A cell of a row as it is and as it will be; null is missing, or not there yet or any more. */
export interface CellChange {
  readonly column: string;
  readonly kind: CellKind;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A row as an example: its key and the cells that differ (of one that is added or gone: what it says). */
export interface RowChange {
  readonly key: readonly CellValue[];
  readonly cells: readonly CellChange[];
}

/** What an update by key does to a loaded dataset. */
export interface UpdateCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Loaded rows that no part has; they stay. */
  readonly gone: number;
}

/** {@link UpdateCounts} with the first rows of each, at most {@link MOST_ROWS}. */
export interface UpdatePreview extends UpdateCounts {
  readonly dataset: DatasetId;
  readonly key: readonly string[];
  /** Cells that hold something and become missing, since the cell of the part is blank or unread. */
  readonly emptied: number;
  /** Cells that hold something and keep it though the cell of the part is blank. */
  readonly keptBlank: number;
  /** Columns that hold something and that no part has: they stay as they are. */
  readonly absent: readonly string[];
  readonly rows: {
    readonly added: readonly RowChange[];
    readonly changed: readonly RowChange[];
    readonly gone: readonly RowChange[];
  };
}

/** A loaded table brought up to date. */
export interface Updated {
  readonly table: TypedTable;
  readonly preview: UpdatePreview;
  /** By row of the table: its place among all incoming rows, -1 where it stays as it was loaded. */
  readonly origin: readonly number[];
}

/** Rows of each kind in a preview. */
export const MOST_ROWS = 50;
/** Cells of a row that is added or gone. */
const MOST_CELLS = 6;

/** Whether a dataset has a key: rows of the same key are one row. */
export function hasKey(dataset: DatasetId): boolean {
  return SCHEMAS[dataset].key.length > 0;
}

/** One text per row that no other row with other key cells has. Throws where a key column lacks. */
export function rowKeys(table: TypedTable): string[] {
  return textsOfRows(table, SCHEMAS[table.dataset].key);
}

function textsOfRows(table: TypedTable, names: readonly string[]): string[] {
  const columns = names.map((name) => columnOf(table, name));
  const keys: string[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    keys.push(columns.map((values) => textOfCell(values[row] ?? null)).join('\u0000'));
  }
  return keys;
}

/** Cells of the key of a row. */
export function keyCells(table: TypedTable, row: number): CellValue[] {
  return SCHEMAS[table.dataset].key.map((name) => columnOf(table, name)[row] ?? null);
}

/** The rows of tables of one dataset one after another. */
export function appendTables(tables: readonly [TypedTable, ...TypedTable[]]): TypedTable {
  const [first] = tables;
  if (tables.length === 1) return first;
  return {
    dataset: first.dataset,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    columns: first.columns.map(({ name, kind }) => ({
      name,
      kind,
      values: tables.flatMap((table) => columnOf(table, name)),
    })),
  };
}

/**
 * The loaded table with incoming rows in place of those of the same key, and with those of a new key
 * behind; rows that no part has stay. Keys must be unique among the parts. A cell that is blank in a
 * column that the part feeds becomes missing, unless blanks of the column say nothing (`keptBlank`); a
 * column that the part does not have changes nothing in a known row. Where the dataset has no key a row is known by all cells
 * that the part feeds: the same row stays one row, and none is changed; of equal rows in one table as
 * many stay as the table with more of them has.
 */
export function updateTable(loaded: TypedTable, incoming: readonly IncomingRows[]): Updated {
  const merged = new Merge(loaded);
  const origin = Array.from({ length: loaded.rows }, () => -1);
  let at = 0;
  for (const { table, fed, keptBlank } of incoming) {
    const names = knownBy(table.dataset, fed);
    const places = placesOf(textsOfRows(loaded, names));
    const keys = textsOfRows(table, names);
    const columns = loaded.columns.map(({ name }) => columnOf(table, name));
    keys.forEach((key, row) => {
      const place = places.get(key)?.shift();
      const cells = columns.map((values) => values[row] ?? null);
      if (place === undefined) {
        merged.add(cells);
        origin.push(at);
      } else {
        // A row without a key that another part has as well is the same row.
        if (origin[place] === -1 || hasKey(table.dataset)) {
          merged.replace(place, cells, { fed, keptBlank });
        }
        origin[place] = at;
      }
      at += 1;
    });
  }
  for (let row = 0; row < loaded.rows; row += 1) if (origin[row] === -1) merged.miss(row);
  const anyFed = new Set(incoming.flatMap(({ fed }) => [...fed]));
  return { ...merged.result(anyFed), origin };
}

/** Columns by which a row is known: the key, else all that a part feeds. */
function knownBy(dataset: DatasetId, fed: ReadonlySet<string>): readonly string[] {
  const { key, columns } = SCHEMAS[dataset];
  if (key.length > 0) return key;
  return columns.flatMap(({ name }) => (fed.has(name) ? [name] : []));
}

/** Rows of each text, in their order; each is taken once. */
function placesOf(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((text, row) => {
    const known = places.get(text);
    if (known) known.push(row);
    else places.set(text, [row]);
  });
  return places;
}

class Merge {
  readonly #loaded: TypedTable;
  readonly #values: CellValue[][];
  readonly #counts = { added: 0, changed: 0, unchanged: 0, gone: 0, emptied: 0, keptBlank: 0 };
  readonly #rows = {
    added: [] as RowChange[],
    changed: [] as RowChange[],
    gone: [] as RowChange[],
  };

  constructor(loaded: TypedTable) {
    this.#loaded = loaded;
    this.#values = loaded.columns.map(({ values }) => [...values]);
  }

  add(cells: readonly CellValue[]): void {
    this.#counts.added += 1;
    this.#values.forEach((values, index) => values.push(cells[index] ?? null));
    if (this.#rows.added.length < MOST_ROWS) {
      this.#rows.added.push(
        this.#example(
          cells,
          (value) => value !== null,
          () => null,
          (value) => value,
        ),
      );
    }
  }

  replace(
    row: number,
    cells: readonly CellValue[],
    { fed, keptBlank }: Omit<IncomingRows, 'table'>,
  ): void {
    const before = this.#rowAt(row);
    const changes: CellChange[] = [];
    this.#loaded.columns.forEach(({ name, kind }, index) => {
      const was = before[index] ?? null;
      const is = cells[index] ?? null;
      if (!fed.has(name) || name === PERSON_ID_COLUMN || sameCell(was, is)) return;
      if (is === null && keptBlank.has(name)) {
        this.#counts.keptBlank += 1;
        return;
      }
      if (is === null) this.#counts.emptied += 1;
      const values = this.#values[index];
      if (values) values[row] = is;
      changes.push({ column: name, kind, before: was, after: is });
    });
    if (changes.length === 0) this.#counts.unchanged += 1;
    else {
      this.#counts.changed += 1;
      if (this.#rows.changed.length < MOST_ROWS) {
        this.#rows.changed.push({ key: this.#keyOf(before), cells: changes });
      }
    }
  }

  miss(row: number): void {
    this.#counts.gone += 1;
    if (this.#rows.gone.length >= MOST_ROWS) return;
    this.#rows.gone.push(
      this.#example(
        this.#rowAt(row),
        (value) => value !== null,
        (value) => value,
        () => null,
      ),
    );
  }

  result(fed: ReadonlySet<string>): { table: TypedTable; preview: UpdatePreview } {
    const { dataset, columns } = this.#loaded;
    const table = {
      dataset,
      rows: this.#values[0]?.length ?? 0,
      columns: columns.map(({ name, kind }, index) => ({
        name,
        kind,
        values: this.#values[index] ?? [],
      })),
    };
    const { key, columns: schema } = SCHEMAS[dataset];
    const holds = new Set(
      columns.flatMap(({ name, values }) => (values.some((cell) => cell !== null) ? [name] : [])),
    );
    const absent = schema
      .map(({ name }) => name)
      .filter((name) => holds.has(name) && !fed.has(name) && !key.includes(name));
    return { table, preview: { dataset, key, absent, ...this.#counts, rows: this.#rows } };
  }

  #rowAt(row: number): CellValue[] {
    return this.#values.map((values) => values[row] ?? null);
  }

  #keyOf(cells: readonly CellValue[]): CellValue[] {
    const { dataset, columns } = this.#loaded;
    return SCHEMAS[dataset].key.map(
      (name) => cells[columns.findIndex((column) => column.name === name)] ?? null,
    );
  }

  #example(
    cells: readonly CellValue[],
    tells: (value: CellValue) => boolean,
    before: (value: CellValue) => CellValue,
    after: (value: CellValue) => CellValue,
  ): RowChange {
    const key = new Set(SCHEMAS[this.#loaded.dataset].key);
    const told = this.#loaded.columns.flatMap(({ name, kind }, index) => {
      const value = cells[index] ?? null;
      if (key.has(name) || name === PERSON_ID_COLUMN || !tells(value)) return [];
      return [{ column: name, kind, before: before(value), after: after(value) }];
    });
    return { key: this.#keyOf(cells), cells: told.slice(0, MOST_CELLS) };
  }
}

function columnOf(table: TypedTable, name: string): readonly CellValue[] {
  const column = table.columns.find((one) => one.name === name);
  if (!column) throw new TypeError(`${table.dataset} lacks ${name}`);
  return column.values;
}

/** A missing cell is like no text. */
function textOfCell(value: CellValue): string {
  if (value === null) return '\u0001';
  return typeof value === 'object' ? value.join('\u0002') : String(value);
}

function sameCell(one: CellValue, other: CellValue): boolean {
  return one === other || textOfCell(one) === textOfCell(other);
}
