import { generateCity } from '#data-samples/generator/city.ts';
import type { GroundTruth } from '#data-samples/generator/truth.ts';

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

/** Splits RFC 4180 text into cells: commas, CRLF, doubled quotes. */
export function splitCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split('\r\n')) {
    if (line === '') continue;
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    rows.push(
      cells
        .slice(0, line.endsWith(',') ? undefined : -1)
        .map((cell) => cell.replace(/,$/, ''))
        .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    );
  }
  return rows;
}

function toRow(header: readonly string[], cells: readonly string[], line: number): SampleRow {
  const cell = (name: string): string => {
    const index = header.indexOf(name);
    if (index < 0) throw new RangeError(`no column ${name}`);
    const text = (cells[index] ?? '').trim();
    return text === '-' || text === 'NULL' ? '' : text;
  };
  return { line, cell, number: (name) => Number(cell(name).replace(',', '.')) };
}

/** Generates and reads the city of a seed. */
export function readSample(seed = SEED): SampleCity {
  const { files, groundTruth } = generateCity({ seed, scale: 1 });
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const rowsBut = (file: string, effects: readonly string[]): SampleRow[] => {
    const [header = [], ...rest] = splitCsv(texts.get(file) ?? '');
    const dirty = groundTruth.dirt.filter(
      (dirt) => dirt.file === file && effects.includes(dirt.effect),
    );
    const skipped = new Set(dirty.flatMap((dirt) => dirt.lines));
    return rest
      .map((cells, index) => toRow(header, cells, index + 2))
      .filter(({ line }) => !skipped.has(line));
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
