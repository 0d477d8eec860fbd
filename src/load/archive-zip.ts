import { Inflate } from 'fflate';
import { Refusal, type Budget } from './limits.ts';

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
/** A size that stands in the extra field of 64 bits. */
const ELSEWHERE = 0xffffffff;
/** Bytes given to the inflater at a time: the most they can unfold to is some 16 MB. */
const SLICE = 16_384;

/** One entry of a ZIP as its directory describes it. */
export interface ZipEntry {
  /** Path inside the archive (hostile text). */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; anything else cannot be read. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/**
 * The files of a ZIP by its directory, folders left out. Throws `damaged` where there is none: a ZIP
 * that was cut short has lost it.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const entry = entryAt(view, bytes, at, nameLength, extraLength);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function damaged(cause?: unknown): Refusal {
  return new Refusal('damaged', {}, cause);
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function entryAt(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameAt = at + 46;
  const wide = wideSizes(view, nameAt + nameLength, extraLength);
  const number = (place: number): number => {
    const value = view.getUint32(place, true);
    return value === ELSEWHERE ? (wide.shift() ?? value) : value;
  };
  const size = number(at + 24);
  const packed = number(at + 20);
  const offset = number(at + 42);
  return {
    name: nameOf(bytes.subarray(nameAt, nameAt + nameLength)),
    encrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

/** Numbers of 64 bits in the extra field, in the order size, packed, offset. */
function wideSizes(view: DataView, from: number, length: number): number[] {
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const stop = Math.min(at + 4 + view.getUint16(at + 2, true), end);
    const numbers: number[] = [];
    for (let place = at + 4; place + 8 <= stop; place += 8) {
      numbers.push(Number(view.getBigUint64(place, true)));
    }
    return numbers;
  }
  return [];
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The bytes of one entry. Throws `encrypted`, `damaged` (its checksum is compared),
 * `format-unsupported` (packed in another way) or `expands-too-far`: the size that the directory
 * states is taken from the budget before anything is unfolded, and nothing beyond it is.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  if (entry.encrypted) throw new Refusal('encrypted');
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Refusal('format-unsupported', { found: `ZIP #${entry.method}` });
  }
  budget.take(entry.size);
  const packed = packedBytes(bytes, entry);
  const plain = entry.method === 0 ? packed : inflated(packed, entry.size, budget);
  if (plain.length !== entry.size || crc32(plain) !== entry.crc) throw damaged();
  return plain;
}

function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + packed);
}

/** Unfolds deflated bytes into exactly `size`; throws where more comes out. */
function inflated(packed: Uint8Array, size: number, budget: Budget): Uint8Array {
  const plain = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw budget.exceeded();
    plain.set(chunk, length);
    length += chunk.length;
  });
  pushAll(inflate, packed);
  return plain.subarray(0, length);
}

/** Gives bytes to an inflater, a slice at a time; a fault of the packing is `damaged`. */
export function pushAll(
  inflate: { push(chunk: Uint8Array, final?: boolean): void },
  packed: Uint8Array,
): void {
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw damaged(cause);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
