import { mendTwice, seemsTwice, WINDOWS } from './encoded-twice.ts';
import type { Encoding } from './table.ts';

/** Text of a file and how its bytes were read; the byte-order mark is taken off. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Another encoding that the bytes speak for nearly as well; null where one is plain. */
  readonly rival: Encoding | null;
}

/** Share of the letters of one encoding from which those of the other leave a doubt. */
const DOUBTFUL = 0.1;

/**
 * Reads bytes as text: by the byte-order mark where there is one, as UTF-16 where every other byte is 0,
 * else as UTF-8, else as Windows-1252, which the result says, for nothing in the file proves it. Bytes
 * of both in one file are read as the encoding that has more letters in it; a byte that is not UTF-8
 * is then read as Windows-1252, so that none is lost. UTF-8 that holds letters as they look when they
 * are encoded twice is read as it stands, with `utf-8-twice` as its rival.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  if (encoding !== undefined) return plain(decodeAs(bytes, encoding), encoding);
  const wide = markOfWide(bytes) ?? wideWithoutMark(bytes);
  if (wide) return plain(decodeAs(bytes, wide), wide);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = marked ? 'utf-8-bom' : 'utf-8';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A text of as many letters as bytes is ASCII throughout.
    const isTwice = text.length < bytes.length && seemsTwice(text);
    return { text, encoding: utf8, rival: isTwice ? 'utf-8-twice' : null };
  } catch {
    return decodeMixed(bytes, utf8);
  }
}

function plain(text: string, encoding: Encoding): DecodedText {
  return { text, encoding, rival: null };
}

function decodeMixed(bytes: Uint8Array, utf8: Encoding): DecodedText {
  const { letters, strays } = strayBytes(bytes);
  const others = strays.length;
  const [encoding, rival] =
    letters >= others ? ([utf8, 'windows-1252'] as const) : (['windows-1252', utf8] as const);
  const isDoubtful = Math.min(letters, others) >= Math.max(letters, others) * DOUBTFUL;
  return { text: decodeAs(bytes, encoding), encoding, rival: isDoubtful ? rival : null };
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8-twice') return mendTwice(decodeAs(bytes, 'utf-8'));
  if (encoding !== 'utf-8' && encoding !== 'utf-8-bom') {
    const text = new TextDecoder(encoding).decode(bytes);
    return encoding === 'windows-1252' ? asWindows(text) : text;
  }
  const { strays } = strayBytes(bytes);
  if (strays.length === 0) return new TextDecoder('utf-8').decode(bytes);
  const pieces: string[] = [];
  const single = new TextDecoder('windows-1252');
  let from = 0;
  for (const at of strays) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: from > 0 });
    pieces.push(
      decoder.decode(bytes.subarray(from, at)),
      asWindows(single.decode(bytes.subarray(at, at + 1))),
    );
    from = at + 1;
  }
  pieces.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from)));
  return pieces.join('');
}

/** Some decoders give these bytes as the control characters of Latin-1. */
function asWindows(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/g, (control) => {
    const letter = WINDOWS.charAt(control.charCodeAt(0) - 0x80);
    return letter === ' ' ? control : letter;
  });
}

/** Letters of several bytes as UTF-8 has them, and where the bytes stand that belong to none. */
function strayBytes(bytes: Uint8Array): { letters: number; strays: number[] } {
  let letters = 0;
  const strays: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = letterLength(bytes, at);
    if (length === 0) strays.push(at);
    else {
      letters++;
      at += length - 1;
    }
  }
  return { letters, strays };
}

/** Bytes of the UTF-8 letter that begins at `at`; 0 where none does. */
function letterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const next = bytes[at + 1] ?? 0;
  const [least, most] = secondByte(lead);
  if (next < least || next > most) return 0;
  for (let place = 2; place < length; place++) {
    if (((bytes[at + place] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** What the second byte of a letter may be: none is longer than it needs to be. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

function markOfWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
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
