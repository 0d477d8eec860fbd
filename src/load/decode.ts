import type { Encoding } from './table.ts';

/** Text of a file and how its bytes were read; the byte-order mark is taken off. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Reads bytes as text: by the byte-order mark where there is one, as UTF-16 where every other byte is 0,
 * else as UTF-8, else (a single byte
 * that is not UTF-8 is enough) as Windows-1252, which the result says, for nothing in the file proves
 * it.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  const wide = wideWithoutMark(bytes);
  if (wide) return decodeAs(bytes, wide);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: marked ? 'utf-8-bom' : 'utf-8' };
  } catch {
    return decodeAs(bytes, 'windows-1252');
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText {
  return {
    text: new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes),
    encoding,
  };
}

/** UTF-16 that no mark tells: every other byte of its first kilobytes is 0, on one side alone. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length & ~1, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = length * 0.35;
  if (length < 4 || Math.max(even, odd) < most || Math.min(even, odd) > length * 0.02) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
