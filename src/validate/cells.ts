import { parseEducation } from '#core/education.ts';
import { withoutGuard } from '#core/formula.ts';
import { parseGolongan } from '#core/golongan.ts';
import { foldSpelling } from '#core/spelling.ts';
import { readDateCell, readPeriodCell, USUAL_DATES, type DateForm } from './date-cells.ts';
import type { CellFault, CellResult } from './fault.ts';
import { readNipCell } from './nip-cells.ts';
import { readNumberCell, type NumberStyle } from './number-cells.ts';
import type { CellKind, ColumnSpec } from './schema.ts';

const MISSING: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  'null',
  '(null)',
  '\\n',
  'n/a',
  '---',
  '<null>',
  'nan',
  'none',
]);
const LONGEST_MISSING = 6;

/** First characters of those words; nearly every cell is told by them. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...MISSING].flatMap((word) => [
    word.toLowerCase().charCodeAt(0),
    word.toUpperCase().charCodeAt(0),
  ]),
);

/** True for what offices and systems write where there is nothing: blank, `-`, `NULL`, `N/A`, `NaN`. */
export function isMissing(trimmed: string): boolean {
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

const YES: ReadonlySet<string> = new Set(['ya', 'y', 'yes', 'true', 'benar', '1', 'v', '✓']);
const NO: ReadonlySet<string> = new Set(['tidak', 'tdk', 'no', 'n', 'false', 'salah', '0']);

/** Reads yes or no. `T` is neither: it stands for tidak in one file and for true in another. */
export function readBoolCell(text: string): boolean | CellFault {
  const word = text.toLowerCase();
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

/** A code of digits is the same with and without leading zeros. */
function codeKey(text: string): string {
  const folded = foldSpelling(text);
  return /^0+\d/.test(folded) && /^\d+$/.test(folded) ? folded.replace(/^0+(?=\d)/, '') : folded;
}

function codeReader(spec: ColumnSpec): (text: string) => string | CellFault {
  const codes = new Map<string, string>();
  const entries = Object.entries(spec.codes ?? {});
  for (const [code, spellings] of entries) {
    for (const spelling of [code, ...spellings]) codes.set(codeKey(spelling), code);
  }
  const unknown: CellFault = {
    rule: 'code-unknown',
    details: { codes: entries.map(([code]) => code).join(', ') },
  };
  return (text) => codes.get(codeKey(text)) ?? unknown;
}

function golonganCell(text: string): string | CellFault {
  return parseGolongan(text) ?? { rule: 'golongan-unknown' };
}

function educationCell(text: string): string | CellFault {
  return parseEducation(text) ?? { rule: 'education-unknown' };
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

function readerOfKind(
  kind: CellKind,
  spec: ColumnSpec,
  style: NumberStyle | null,
  dates: DateForm,
): (text: string) => CellResult {
  switch (kind) {
    case 'text':
      return withoutGuard;
    case 'nip':
      return readNipCell;
    case 'int':
    case 'real':
      return (text) => readNumberCell(text, spec, style);
    case 'date':
      return remembering((text) => readDateCell(text, dates));
    case 'period':
      return remembering((text) => readPeriodCell(text, dates));
    case 'code':
      return remembering(codeReader(spec));
    case 'golongan':
      return remembering(golonganCell);
    case 'education':
      return remembering(educationCell);
    case 'bool':
      return readBoolCell;
    case 'list':
      return remembering(readListCell);
  }
}

/**
 * The reader of a column: from a trimmed cell that is not missing to its value, or the fault that it
 * has. Text stays as it is, whatever it spells, but for the apostrophe that our exports guard it with. `style` decides numbers with two readings, `dates`
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
