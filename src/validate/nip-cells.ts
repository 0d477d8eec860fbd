import { isNip } from '#core/nip.ts';
import type { CellFault } from './fault.ts';

const SCIENTIFIC: CellFault = { rule: 'nip-scientific' };
const DESTROYED: CellFault = { rule: 'nip-destroyed' };
const CHARACTERS: CellFault = { rule: 'nip-characters' };

/** The word before a NIP in lists of signatures. */
const WORD = /^n\.?i\.?p\.?[\s.:]*(?=\d)/i;
const AROUND =
  /^="?|["'`´‘’ʼ′\s_/\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u2010-\u2015\u2212-]/g;

/** Takes off what people and spreadsheets put around and between the digits of a NIP. */
function bare(text: string): string {
  return text.replaceAll(AROUND, '').replace(WORD, '');
}

/**
 * Reads a NIP as 18 digits of text. Apostrophes, spaces, dashes, dots between groups, characters
 * without width, the word `NIP.` before it and the `="..."` of a spreadsheet are taken off. A NIP that went through a number is gone for good and is never
 * guessed back: scientific notation (`1,98706E+17`), digits behind a decimal separator, or the three
 * zeros that fifteen-digit arithmetic leaves where the serial (001 and up) stood.
 */
export function readNipCell(text: string): string | CellFault {
  if (isNip(text)) return text.endsWith('000') ? DESTROYED : text;
  const digits = bare(text);
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(digits)) return SCIENTIFIC;
  if (/^\d{16,18}[.,]0*$/.test(digits)) return DESTROYED;
  const joined = digits.replaceAll(/[.,](?=\d)/g, '');
  if (!/^\d+$/.test(joined)) return CHARACTERS;
  if (joined.length !== 18) return { rule: 'nip-length', details: { digits: joined.length } };
  return joined.endsWith('000') ? DESTROYED : joined;
}

/** So many NIPs do not end on one step of binary numbers by chance. */
const FEWEST_ROUNDED = 5;
/** Between two binary numbers of the size of a NIP lies so much. */
const STEP = 32;

/**
 * True for the NIPs of a column that a program made binary numbers of and wrote with all their digits:
 * each is a multiple of 32, as one in 32 is otherwise. A NIP that comes again counts once.
 */
export function areRounded(nips: readonly string[]): boolean {
  // Nearly every column is told by its first rows.
  if (!nips.every((nip) => Number(nip.slice(-5)) % STEP === 0)) return false;
  return new Set(nips).size >= FEWEST_ROUNDED;
}
