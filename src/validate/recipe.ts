import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { foldSpelling } from '#core/spelling.ts';
import type { Encoding, ReadChoice } from '#load/table.ts';
import type { Corrections } from './corrections.ts';
import { SCHEMAS } from './datasets/all.ts';
import type { NumberStyle } from './number-cells.ts';
import type { DateOrder } from './questions.ts';

/** How files of one shape are read: what a person settled once, to be used again. Holds no row. */
export interface Recipe {
  readonly name: string;
  readonly dataset: DatasetId;
  /** Headers of the file that it was made with, in order: its signature. */
  readonly header: readonly string[];
  /** Header of the file and the schema column that it feeds. */
  readonly mapping: readonly (readonly [header: string, column: string])[];
  /** What was said of the structure; null where the file spoke for itself. */
  readonly reading: ReadChoice | null;
  readonly dateOrder: DateOrder | null;
  readonly numberStyle: NumberStyle | null;
  /** Values that stand for others, by schema column. */
  readonly values: Corrections['values'];
}

/** Why a text is no recipe. */
export interface RecipeFault {
  readonly fault: 'too-large' | 'not-json' | 'not-a-recipe' | 'newer-version' | 'field-invalid';
  /** The field that is wrong, such as `mapping`; null where the whole text is. */
  readonly field: string | null;
}

const FORMAT = 'tepat-resep';
const VERSION = 1;
/** Longest text of a recipe, in characters. */
const LONGEST_RECIPE = 1_000_000;
const LONGEST_TEXT = 2000;
const MOST_COLUMNS = 2000;
const MOST_VALUES = 10_000;

/** A recipe as the text of its file (JSON). */
export function recipeText(recipe: Recipe): string {
  const { name, dataset, header, mapping, reading, dateOrder, numberStyle, values } = recipe;
  const body = { name, dataset, header, mapping, reading, dateOrder, numberStyle, values };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...body }, null, 2)}\n`;
}

/** Tells the fault of a recipe from a recipe. */
export function isRecipeFault(result: Recipe | RecipeFault): result is RecipeFault {
  return 'fault' in result;
}

/**
 * Whether a recipe was made for files with this header: the same headers as often, in bare spelling and
 * in any order (a mapping goes by header, not by place); blank ones do not count.
 */
export function fitsRecipe(header: readonly string[], recipe: Recipe): boolean {
  const signature = signatureOf(recipe.header);
  return signature !== '' && signature === signatureOf(header);
}

function signatureOf(header: readonly string[]): string {
  const folded = header.map(foldSpelling).filter((text) => text !== '');
  return folded.toSorted().join('\n');
}

/**
 * The mapping of a recipe for a file that it fits: by bare spelling, the first header first. Headers
 * that the recipe does not name feed nothing.
 */
export function recipeMapping(
  header: readonly string[],
  recipe: Pick<Recipe, 'mapping'>,
): ReadonlyMap<number, string> {
  const left = recipe.mapping.map(([text, column]) => ({ folded: foldSpelling(text), column }));
  const mapping = new Map<number, string>();
  header.forEach((text, index) => {
    const folded = foldSpelling(text);
    const at = left.findIndex((entry) => entry.folded === folded);
    const [entry] = at < 0 ? [] : left.splice(at, 1);
    if (entry) mapping.set(index, entry.column);
  });
  return mapping;
}

/** Thrown within this file alone, where a field is not as it must be. */
class InvalidField extends Error {
  readonly field: string;

  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

/**
 * Reads the text of a recipe file, which may come from anywhere: its length is bounded, every field is
 * checked and copied one by one, and whatever else the text holds (`__proto__` and its like) is left
 * behind. A recipe names columns of its dataset only.
 */
export function readRecipe(text: string): Recipe | RecipeFault {
  if (text.length > LONGEST_RECIPE) return { fault: 'too-large', field: null };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { fault: 'not-json', field: null };
  }
  if (!isRecord(parsed) || own(parsed, 'format') !== FORMAT) {
    return { fault: 'not-a-recipe', field: null };
  }
  const version = own(parsed, 'version');
  if (typeof version === 'number' && version > VERSION) {
    return { fault: 'newer-version', field: 'version' };
  }
  if (version !== VERSION) return { fault: 'field-invalid', field: 'version' };
  try {
    return recipeOf(parsed);
  } catch (cause) {
    if (cause instanceof InvalidField) return { fault: 'field-invalid', field: cause.field };
    throw cause;
  }
}

type JsonRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property that the object itself has; what it inherits does not count. */
function own(record: JsonRecord, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

function recipeOf(record: JsonRecord): Recipe {
  const dataset = oneOf(own(record, 'dataset'), DATASET_IDS, 'dataset');
  const columns = new Set(SCHEMAS[dataset].columns.map(({ name }) => name));
  const columnOf = (value: unknown, field: string): string => {
    const column = textOf(value, field);
    if (!columns.has(column)) throw new InvalidField(field);
    return column;
  };
  return {
    name: textOf(own(record, 'name'), 'name'),
    dataset,
    header: listOf(own(record, 'header'), 'header', MOST_COLUMNS).map((entry) =>
      textOf(entry, 'header'),
    ),
    mapping: listOf(own(record, 'mapping'), 'mapping', MOST_COLUMNS).map((entry) => {
      const pair = listOf(entry, 'mapping', 2);
      return [textOf(pair[0], 'mapping'), columnOf(pair[1], 'mapping')] as const;
    }),
    reading: nullable(own(record, 'reading'), readingOf),
    dateOrder: nullable(own(record, 'dateOrder'), (value) =>
      oneOf(value, ['day-first', 'month-first'] as const, 'dateOrder'),
    ),
    numberStyle: nullable(own(record, 'numberStyle'), (value) =>
      oneOf(value, ['comma', 'point'] as const, 'numberStyle'),
    ),
    values: listOf(own(record, 'values'), 'values', MOST_VALUES).map((entry) => {
      if (!isRecord(entry)) throw new InvalidField('values');
      return {
        column: columnOf(own(entry, 'column'), 'values'),
        from: textOf(own(entry, 'from'), 'values'),
        to: textOf(own(entry, 'to'), 'values'),
      };
    }),
  };
}

const ENCODINGS: readonly Encoding[] = [
  'utf-8',
  'utf-8-bom',
  'utf-8-twice',
  'utf-16le',
  'utf-16be',
  'windows-1252',
];

function readingOf(value: unknown): ReadChoice {
  if (!isRecord(value)) throw new InvalidField('reading');
  const delimiter = own(value, 'delimiter');
  const quote = own(value, 'quote');
  const encoding = own(value, 'encoding');
  const header = own(value, 'header');
  const headerRows = own(value, 'headerRows');
  return {
    ...(delimiter === undefined ? {} : { delimiter: shortText(delimiter) }),
    ...(quote === undefined ? {} : { quote: shortText(quote) }),
    ...(encoding === undefined ? {} : { encoding: oneOf(encoding, ENCODINGS, 'reading') }),
    ...(header === undefined ? {} : { header: header === 'none' ? 'none' : lineOf(header) }),
    ...(headerRows === undefined ? {} : { headerRows: lineOf(headerRows) }),
  };
}

function nullable<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw new InvalidField(field);
  return value;
}

/** A delimiter or quote; a quote may be empty, which says that there is none. */
function shortText(value: unknown): string {
  if (typeof value !== 'string' || value.length > 10) throw new InvalidField('reading');
  return value;
}

function lineOf(value: unknown): number {
  const whole = typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
  if (!whole) throw new InvalidField('reading');
  return value;
}

function listOf(value: unknown, field: string, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new InvalidField(field);
  return value;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], field: string): T {
  const found = allowed.find((entry) => entry === value);
  if (found === undefined) throw new InvalidField(field);
  return found;
}
