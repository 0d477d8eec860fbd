/** From here on a whole number has more digits than a workbook keeps: it is written as it is stored. */
const INEXACT = 1e15;
/** Digits that a workbook keeps; what lies behind them is noise of the binary number. */
const DIGITS = 15;

/**
 * A stored number as text: a point for decimals, no exponent, no noise of the binary number (0.1 + 0.2
 * is `0.3`). A whole number from 10^15 on is written with its exponent (`1.98706011234567E+17`), for
 * its last digits are gone and made-up ones would look like an id. Blank for what is no number.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '' : String(value);
  if (Math.abs(value) >= INEXACT) return value.toExponential().replace('e', 'E');
  return plainText(Number(value.toPrecision(DIGITS)));
}

/** As {@link numberText} for a number of 32 bits, which keeps fewer digits. */
export function singleText(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= INEXACT) return numberText(value);
  for (let digits = 6; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return plainText(shorter);
  }
  return numberText(value);
}

/** JavaScript writes small numbers with an exponent; a cell never is. */
function plainText(value: number): string {
  const text = String(value);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!small) return text;
  const [, sign = '', first = '', rest = '', zeros = ''] = small;
  return `${sign}0.${'0'.repeat(Number(zeros) - 1)}${first}${rest}`;
}

/**
 * A moment as text, read as UTC: `YYYY-MM-DD`, with `HH:MM:SS` behind it where it is not midnight.
 * Shown as a spreadsheet does where it is none that a calendar has.
 */
export function momentText(moment: Date): string {
  const time = moment.getTime();
  if (Number.isNaN(time)) return '#####';
  const iso = new Date(Math.round(time / 1000) * 1000).toISOString();
  const [day = '', clock = ''] = iso.split('T');
  return clock.startsWith('00:00:00') ? day : `${day} ${clock.slice(0, 8)}`;
}

/** The clock of a moment, read as UTC: `HH:MM:SS`. */
export function clockText(moment: Date): string {
  return new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString().slice(11, 19);
}

/** A whole number with a stated number of decimals as text, every digit kept. */
export function decimalText(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const whole = digits.slice(0, -scale);
  const decimals = digits.slice(-scale).replace(/0+$/, '');
  return `${unscaled < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Lists, records and bytes of a typed file as one line of text. */
export function nestedText(value: unknown): string {
  if (value instanceof Uint8Array) {
    return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner,
  );
}

/**
 * A signed whole number from what a typed file stores: a number, a bigint, or its bytes in the stated
 * order; null for anything else.
 */
export function bigintOf(value: unknown, order: 'big' | 'little'): bigint | null {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : null;
  if (!ArrayBuffer.isView(value)) return null;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  const ordered = order === 'big' ? bytes : bytes.toReversed();
  let whole = 0n;
  for (const byte of ordered) whole = whole * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, whole);
}
