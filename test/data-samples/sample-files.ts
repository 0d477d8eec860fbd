import { generateCity } from '#data-samples/generator/city.ts';
import type { GroundTruth } from '#data-samples/generator/truth.ts';

/** Time for a test that makes a city on a busy machine. */
export const SLOW = 60_000;

/** The seed that ships. */
export const SEED = 6271;

/** A row by its header, with its line in the file (the header is line 1). */
export interface SampleRow {
  readonly line: number;
  cell(header: string): string;
  number(header: string): number;
}

/** The generated city as text, read without any code of the product. */
export interface SampleCity {
  readonly truth: GroundTruth;
  readonly texts: ReadonlyMap<string, string>;
  /** Rows of a file that an import must load. */
  loaded(file: string): SampleRow[];
  /** Loaded rows without any dirt on them. */
  clean(file: string): SampleRow[];
}

/** Splits RFC 4180 text into cells: commas, CRLF, doubled quotes, no line breaks inside a cell. */
export function splitCsv(text: string): string[][] {
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => (line.includes('"') ? splitQuoted(line) : line.split(',')));
}

function splitQuoted(line: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const sign = line.charAt(index);
    if (sign === '"') {
      if (!quoted && line.charAt(index - 1) === '"') cells[cells.length - 1] += '"';
      quoted = !quoted;
    } else if (sign === ',' && !quoted) cells.push('');
    else cells[cells.length - 1] += sign;
  }
  return cells;
}

function toRow(
  columns: ReadonlyMap<string, number>,
  cells: readonly string[],
  line: number,
): SampleRow {
  const cell = (name: string): string => {
    const index = columns.get(name);
    if (index === undefined) throw new RangeError(`no column ${name}`);
    const text = (cells[index] ?? '').trim();
    return text === '-' || text === 'NULL' ? '' : text;
  };
  return { line, cell, number: (name) => Number(cell(name).replace(',', '.')) };
}

function rowsOf(text: string): SampleRow[] {
  const [header = [], ...rest] = splitCsv(text);
  const columns = new Map(header.map((name, index) => [name, index]));
  return rest.map((cells, index) => toRow(columns, cells, index + 2));
}

/** Generates and reads the city of a seed. */
export function readSample(seed = SEED): SampleCity {
  const { files, groundTruth } = generateCity({ seed, scale: 1 });
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const read = new Map<string, SampleRow[]>();
  const all = (file: string): SampleRow[] => {
    const known = read.get(file) ?? rowsOf(texts.get(file) ?? '');
    read.set(file, known);
    return known;
  };
  const rowsBut = (file: string, effects: readonly string[]): SampleRow[] => {
    const dirty = groundTruth.dirt.filter(
      (dirt) => dirt.file === file && effects.includes(dirt.effect),
    );
    const skipped = new Set(dirty.flatMap((dirt) => dirt.lines));
    return all(file).filter(({ line }) => !skipped.has(line));
  };
  return {
    truth: groundTruth,
    texts,
    loaded: (file) => rowsBut(file, ['listed']),
    clean: (file) => rowsBut(file, ['listed', 'warning', 'accepted']),
  };
}

/** Eighteen digits of a NIP that wears an apostrophe or spaces. */
export function digitsOf(nip: string): string {
  return nip.replace(/['\s]/g, '');
}

/** Groups rows by a cell. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** A planted case of the ground truth. */
export function caseOf(truth: GroundTruth, id: string): GroundTruth['cases'][number] {
  const found = truth.cases.find((one) => one.id === id);
  if (!found) throw new RangeError(`no case ${id}`);
  return found;
}

/** A date of the files in either spelling as `YYYY-MM-DD`. */
export function isoDate(text: string): string {
  const dayFirst = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(text);
  return dayFirst ? `${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}` : text;
}
