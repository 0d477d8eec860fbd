import { withoutGuard } from '#core/formula.ts';
import { codeReader, readEducationCell, readGolonganCell } from './code-cells.ts';
import { readDateCell, readPeriodCell, USUAL_DATES, type DateForm } from './date-cells.ts';
import type { CellFault, CellResult } from './fault.ts';
import { readNipCell } from './nip-cells.ts';
import { readNumberCell, type NumberStyle } from './number-cells.ts';
import type { CellKind, ColumnSpec } from './schema.ts';
import { tidied, withoutInvisibleEnds, withoutZeroDecimals } from './tidy.ts';

const MISSING: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '−',
  '‐',
  '.',
  '...',
  '_',
  "'",
  "'-",
  'n.a.',
  'nihil',
  '(nihil)',
  '(kosong)',
  '(blank)',
  'undefined',
  'null',
  '(null)',
  '\\n',
  'n/a',
  '---',
  '<null>',
  'nan',
  'none',
]);
const LONGEST_MISSING = 9;

/** First characters of those words; nearly every cell is told by them. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...MISSING].flatMap((word) => [
    word.toLowerCase().charCodeAt(0),
    word.toUpperCase().charCodeAt(0),
  ]),
);

/**
 * True for what offices and systems write where there is nothing: blank, `-`, `NULL`, `N/A`, `NaN`,
 * `nihil`, `(kosong)`, and characters that nobody sees.
 */
export function isMissing(trimmed: string): boolean {
  const plain = withoutInvisibleEnds(trimmed);
  return plain === trimmed ? isNothing(trimmed) : isNothing(plain);
}

function isNothing(trimmed: string): boolean {
  if (trimmed === '') return true;
  if (trimmed.length > LONGEST_MISSING || !BEGINNINGS.has(trimmed.charCodeAt(0))) return false;
  return MISSING.has(trimmed.toLowerCase());
}

/** One capital word with its mark (`#REF!`, `#NILAI!`, `#¿NOMBRE?`), or one of those without a mark. */
const SPREADSHEET_ERROR =
  /^(#[¡¿]?[\p{L}_]{3,12}[!?]|#¡?DIV\/0!|#N\/[AVBD]|#NV|#GETTING_DATA|#{2,}|Err:\d{3})$/iu;

/**
 * True for the error values of a spreadsheet: `#REF!`, `#N/A`, `#VALUE!`, `#DIV/0!`, `#NAME?`, their
 * kin in the languages of Excel and LibreOffice (`#NILAI!`, `#NV`, `Err:502`), and `#####`.
 */
export function isSpreadsheetError(trimmed: string): boolean {
  const first = trimmed.charCodeAt(0);
  return (first === HASH || first === CAPITAL_E) && SPREADSHEET_ERROR.test(trimmed);
}

const HASH = 35;
const CAPITAL_E = 69;

const YES: ReadonlySet<string> = new Set('ya,y,yes,true,benar,1,v,✓,✔,√,☑,setuju,sudah'.split(','));
const NO: ReadonlySet<string> = new Set(
  'tidak,tdk,no,n,false,salah,0,tidak setuju,belum'.split(','),
);

/** Reads yes or no. `T` is neither: it stands for tidak in one file and for true in another. */
export function readBoolCell(text: string): boolean | CellFault {
  const word = withoutZeroDecimals(text.toLowerCase());
  if (YES.has(word)) return true;
  return NO.has(word) ? false : { rule: 'bool-unknown' };
}

/** Reads several values separated by `;` or `|`; blanks among them are left out. */
export function readListCell(text: string): readonly string[] {
  return withoutGuard(text)
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => !isMissing(part));
}

/** A text as it is, but for invisible ends, the guard of exports and the apostrophe before digits. */
function readTextCell(text: string): string {
  const plain = withoutGuard(withoutInvisibleEnds(text));
  return plain.startsWith("'") && /^'\d+$/.test(plain) ? plain.slice(1) : plain;
}

/** Remembers what a text became: codes, dates and periods repeat thousands of times in a column. */
function remembering(read: (text: string) => CellResult): (text: string) => CellResult {
  const known = new Map<string, CellResult>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}

function tidiedFor(read: (text: string) => CellResult): (text: string) => CellResult {
  return (text) => read(tidied(text));
}

function readerOfKind(
  kind: CellKind,
  spec: ColumnSpec,
  style: NumberStyle | null,
  dates: DateForm,
): (text: string) => CellResult {
  switch (kind) {
    case 'text':
      return readTextCell;
    case 'nip':
      return readNipCell;
    case 'int':
    case 'real':
      return (text) => readNumberCell(tidied(text), spec, style);
    case 'date':
      return remembering((text) => readDateCell(tidied(text), dates));
    case 'period':
      return remembering((text) => readPeriodCell(tidied(text), dates));
    case 'code':
      return remembering(tidiedFor(codeReader(spec)));
    case 'golongan':
      return remembering(tidiedFor(readGolonganCell));
    case 'education':
      return remembering(tidiedFor(readEducationCell));
    case 'bool':
      return tidiedFor(readBoolCell);
    case 'list':
      return remembering(readListCell);
  }
}

/**
 * The reader of a column: from a trimmed cell that is not missing to its value, or the fault that it
 * has. Text stays as it is, whatever it spells, but for an apostrophe that guards it. `style` decides numbers with two readings, `dates`
 * dates with two.
 */
export function cellReader(
  spec: ColumnSpec,
  style: NumberStyle | null,
  dates: DateForm = USUAL_DATES,
): (text: string) => CellResult {
  const read = readerOfKind(spec.kind, spec, style, dates);
  const error: CellFault = { rule: 'spreadsheet-error' };
  return (text) => (isSpreadsheetError(text) ? error : read(text));
}
