/** Characters without width: marks of direction, joiners, soft hyphens, byte-order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Every hyphen and dash there is, and the sign of subtraction. */
const DASH = /[\u2010-\u2015\u2212]/g;
/** Signs that mark a cell as text. */
const TEXT_MARKS = /^['’‘`´ʼ′"]+|"+$/g;
const ODD = /[^\x20-\x7e]|^['"`]|"$|\s\s/;

/**
 * A cell as it was meant to be typed: without characters that nobody sees and the apostrophe or quotes that mark it as text, with
 * plain spaces and hyphens. For cells that are read into values; text itself is only trimmed.
 */
export function tidied(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(DASH, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TEXT_MARKS, '')
    .trim();
}

const NARROWEST = 0x200b;
const SOFT_HYPHEN = 0xad;

/** True where a character beyond the plain ones could be invisible. */
function mayHide(code: number): boolean {
  return code >= NARROWEST || code === SOFT_HYPHEN;
}

/** A trimmed text without the invisible characters around it. */
export function withoutInvisibleEnds(text: string): string {
  if (!mayHide(text.charCodeAt(0)) && !mayHide(text.charCodeAt(text.length - 1))) return text;
  const plain = text.replace(INVISIBLE, (sign, at: number) => {
    const before = text.slice(0, at).replace(INVISIBLE, '').trim();
    const after = text
      .slice(at + 1)
      .replace(INVISIBLE, '')
      .trim();
    return before === '' || after === '' ? '' : sign;
  });
  return plain.trim();
}

/** A whole number that went through a decimal one, `40.0`, as it was; any other text as it is. */
export function withoutZeroDecimals(text: string): string {
  return /^\d+[.,]0+$/.test(text) ? text.replace(/[.,]0+$/, '') : text;
}
