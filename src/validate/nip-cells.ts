import { isNip } from '#core/nip.ts';
import type { CellFault } from './fault.ts';

const SCIENTIFIC: CellFault = { rule: 'nip-scientific' };
const DESTROYED: CellFault = { rule: 'nip-destroyed' };
const CHARACTERS: CellFault = { rule: 'nip-characters' };

/** Takes off what people and spreadsheets put around and between the digits of a NIP. */
function bare(text: string): string {
  return text.replace(/^="?|["'`´‘’\s\u200b\ufeff\u2010-\u2015-]/g, '');
}

/**
 * Reads a NIP as 18 digits of text. Apostrophes, spaces, dashes, dots between groups and the `="..."`
 * of a spreadsheet are taken off. A NIP that went through a number is gone for good and is never
 * guessed back: scientific notation (`1,98706E+17`), digits behind a decimal separator, or the three
 * zeros that fifteen-digit arithmetic leaves where the serial (001 and up) stood.
 */
export function readNipCell(text: string): string | CellFault {
  const digits = isNip(text) ? text : bare(text);
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(digits)) return SCIENTIFIC;
  if (/^\d{16,18}[.,]0*$/.test(digits)) return DESTROYED;
  const joined = digits.replaceAll('.', '');
  if (!/^\d+$/.test(joined)) return CHARACTERS;
  if (joined.length !== 18) return { rule: 'nip-length', details: { digits: joined.length } };
  return joined.endsWith('000') ? DESTROYED : joined;
}
