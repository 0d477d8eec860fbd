import { parseEducation } from '#core/education.ts';
import { parseGolongan } from '#core/golongan.ts';
import { foldSpelling } from '#core/spelling.ts';
import { readDateCell, readPeriodCell } from './date-cells.ts';
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
]);
const LONGEST_MISSING = 6;

/** True for what offices and systems write where there is nothing: blank, `-`, `NULL`, `N/A`. */
export function isMissing(trimmed: string): boolean {
  return trimmed.length <= LONGEST_MISSING && MISSING.has(trimmed.toLowerCase());
}

const SPREADSHEET_ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!|#+)$/i;

/** True for the error values of a spreadsheet: `#REF!`, `#N/A`, `#VALUE!`, `#####` and their kin. */
export function isSpreadsheetError(trimmed: string): boolean {
  return trimmed.startsWith('#') && SPREADSHEET_ERROR.test(trimmed);
}

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
  return text
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => !isMissing(part));
}

function codeReader(spec: ColumnSpec): (text: string) => string | CellFault {
  const codes = new Map<string, string>();
  const entries = Object.entries(spec.codes ?? {});
  for (const [code, spellings] of entries) {
    for (const spelling of [code, ...spellings]) codes.set(foldSpelling(spelling), code);
  }
  const unknown: CellFault = {
    rule: 'code-unknown',
    details: { codes: entries.map(([code]) => code).join(', ') },
  };
  return (text) => codes.get(foldSpelling(text)) ?? unknown;
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
): (text: string) => CellResult {
  switch (kind) {
    case 'text':
      return (text) => text;
    case 'nip':
      return readNipCell;
    case 'int':
    case 'real':
      return (text) => readNumberCell(text, spec, style);
    case 'date':
      return remembering(readDateCell);
    case 'period':
      return remembering(readPeriodCell);
    case 'code':
      return remembering(codeReader(spec));
    case 'golongan':
      return remembering(golonganCell);
    case 'education':
      return remembering(educationCell);
    case 'bool':
      return readBoolCell;
    case 'list':
      return readListCell;
  }
}

/**
 * The reader of a column: from a trimmed cell that is not missing to its value, or the fault that it
 * has. Text stays as it is, whatever it spells. `style` decides numbers with two readings.
 */
export function cellReader(
  spec: ColumnSpec,
  style: NumberStyle | null,
): (text: string) => CellResult {
  const read = readerOfKind(spec.kind, spec, style);
  const error: CellFault = { rule: 'spreadsheet-error' };
  return (text) => (isSpreadsheetError(text) ? error : read(text));
}
