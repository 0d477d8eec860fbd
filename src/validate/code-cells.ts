import { parseEducation } from '#core/education.ts';
import { parseGolongan } from '#core/golongan.ts';
import { foldSpelling } from '#core/spelling.ts';
import type { CellFault } from './fault.ts';
import type { ColumnSpec } from './schema.ts';
import { withoutZeroDecimals } from './tidy.ts';

/** A code of digits is the same with and without leading zeros. */
function codeKey(text: string): string {
  const folded = foldSpelling(withoutZeroDecimals(text));
  return /^0+\d/.test(folded) && /^\d+$/.test(folded) ? folded.replace(/^0+(?=\d)/, '') : folded;
}

/** What stands between an id and a name in one cell: `01 - Aktif`, `Aktif (01)`, `1: Aktif`. */
const BETWEEN = /\s+[-|/]\s+|\s*[():|]\s*|(?<=^\d{1,3})\s*[-.]\s*(?=\p{L})/u;

/** Reads a cell that holds one thing twice; null where a part is unknown or two parts differ. */
function readTwice(text: string, read: (part: string) => string | null): string | null {
  const whole = read(text);
  if (whole !== null) return whole;
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  const codes = new Set(parts.map((part) => read(part) ?? readSlashed(part, read)));
  const [code = null] = codes;
  return codes.size === 1 ? code : null;
}

function readSlashed(text: string, read: (part: string) => string | null): string | null {
  if (!text.includes('/')) return null;
  const codes = new Set(text.split('/').map((part) => read(part.trim())));
  const [code = null] = codes;
  return codes.size === 1 ? code : null;
}

/**
 * The reader of a code list: by code or any of its spellings, whatever the case, spaces, leading zeros
 * and decimals of zero (`2.0` is code 2), or by both at once (`01 - Aktif`) where they agree.
 */
export function codeReader(spec: ColumnSpec): (text: string) => string | CellFault {
  const codes = new Map<string, string>();
  const entries = Object.entries(spec.codes ?? {});
  for (const [code, spellings] of entries) {
    for (const spelling of [code, ...spellings]) codes.set(codeKey(spelling), code);
  }
  const unknown: CellFault = {
    rule: 'code-unknown',
    details: { codes: entries.map(([code]) => code).join(', ') },
  };
  const read = (text: string) => codes.get(codeKey(text)) ?? null;
  return (text) => readTwice(text, read) ?? unknown;
}

const RANK_NAME = /penata|pembina|pengatur|juru/i;
const GRADE = /(?:^|[\s(,/-])(I{1,3}|IV|[1-4])\s?[/.-]?\s?([a-e])(?=$|[\s),-])/i;
const FIRST_STEP = /\b(?:tingkat|tkt|tk)\b[\s.]*(?:1|i)\b/i;

/** Reads a golongan; one whose name and grade contradict each other is unknown. */
export function readGolonganCell(cell: string): string | CellFault {
  const unknown: CellFault = { rule: 'golongan-unknown' };
  const text = withoutZeroDecimals(cell);
  if (!RANK_NAME.test(text)) return parseGolongan(text) ?? unknown;
  const grade = GRADE.exec(text);
  const name = text.replace(GRADE, ' ').replace(FIRST_STEP, 'Tk I');
  const byName = parseGolongan(name);
  if (!grade) return byName ?? unknown;
  const byGrade = parseGolongan(`${grade[1] ?? ''}${grade[2] ?? ''}`);
  return byGrade === null || (byName !== null && byName !== byGrade) ? unknown : byGrade;
}

/** Reads a level of education by id, name or both. */
export function readEducationCell(text: string): string | CellFault {
  const plain = withoutZeroDecimals(text);
  return readTwice(plain, parseEducation) ?? { rule: 'education-unknown' };
}
