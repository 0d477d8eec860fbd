import { dayOf, type Day } from './day.ts';

/** What the 18 digits of a NIP say; a part that makes no sense is null, the rest still stands. */
export interface NipParts {
  /** Day of birth, digits 1-8; null where the calendar has no such day. */
  readonly birth: Day | null;
  /** PNS where digits 13-14 are a month, PPPK where they are a contract counter from 21 up. */
  readonly scheme: 'PNS' | 'PPPK' | null;
  /** Year of the first appointment, digits 9-12. */
  readonly startYear: number;
  /** Month of the first appointment (TMT CPNS), PNS only. */
  readonly startMonth: number | null;
  /** Contract counter (21, 22, ...), PPPK only. */
  readonly contract: number | null;
  /** Digit 15: 1 = L, 2 = P. */
  readonly sex: 'L' | 'P' | null;
  /** Digits 16-18, from 001 up. */
  readonly serial: string;
}

/** True for exactly 18 digits. A NIP is text everywhere: as a number it loses its last digits. */
export function isNip(text: string): boolean {
  return /^\d{18}$/.test(text);
}

/**
 * Takes a NIP apart: `YYYYMMDD YYYYMM S NNN` (PNS) or `YYYYMMDD YYYY KK S NNN` (PPPK, Peraturan BKN
 * 22/2007 and its PPPK counterpart). Null unless the text is exactly 18 digits. There is no check
 * digit: a NIP of the right shape may still be nobody's.
 */
export function parseNip(nip: string): NipParts | null {
  if (!isNip(nip)) return null;
  const counter = Number(nip.slice(12, 14));
  const isMonth = counter >= 1 && counter <= 12;
  const isContract = counter >= 21;
  const sexDigit = nip.charAt(14);
  return {
    birth: dayOf(Number(nip.slice(0, 4)), Number(nip.slice(4, 6)), Number(nip.slice(6, 8))),
    scheme: isMonth ? 'PNS' : isContract ? 'PPPK' : null,
    startYear: Number(nip.slice(8, 12)),
    startMonth: isMonth ? counter : null,
    contract: isContract ? counter : null,
    sex: sexDigit === '1' ? 'L' : sexDigit === '2' ? 'P' : null,
    serial: nip.slice(15),
  };
}
