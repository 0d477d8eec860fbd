import { Refusal } from './limits.ts';
import { shownCells } from './workbook-xls-shown.ts';

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
/** An old container holds the numbers of its first tables of sectors here. */
const FIRST_TABLES = 109;

interface Stream {
  readonly start: number;
  readonly size: number;
}

/** What the globals of an old workbook say and its reader does not. */
export interface OldWorkbook {
  readonly epoch: 1900 | 1904;
  /** By the place of a sheet: true where it is hidden. */
  readonly hidden: readonly boolean[];
  /** By the place of a sheet: numbers that are seen otherwise than they are stored, by `cellKey`. */
  readonly shown: readonly ReadonlyMap<number, string>[];
}

/**
 * Looks into an old compound file before its cells are read. Throws `encrypted` (a workbook with a
 * password, in both forms), `not-csv` (a document of another program), `format-unsupported` (a
 * workbook from before 1997) or `damaged` (cut short).
 */
export function inspectXls(bytes: Uint8Array): OldWorkbook {
  const container = openContainer(bytes);
  if (container.has('EncryptedPackage')) throw new Refusal('encrypted');
  const stream = container.read('Workbook') ?? container.read('Book');
  if (stream === null) throw new Refusal('not-csv', { found: 'Microsoft Office 97' });
  return { ...globalsOf(stream), shown: shownCells(stream) };
}

function openContainer(bytes: Uint8Array): {
  has: (name: string) => boolean;
  read: (name: string) => Uint8Array | null;
} {
  try {
    return containerOf(bytes);
  } catch (cause) {
    if (textOf16(bytes.subarray(0, 1_000_000)).includes('EncryptedPackage')) {
      throw new Refusal('encrypted', {}, cause);
    }
    throw new Refusal('damaged', {}, cause);
  }
}

function containerOf(bytes: Uint8Array): ReturnType<typeof openContainer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) throw new Refusal('damaged');
  const sector = (index: number): number => {
    const at = (index + 1) * sectorSize;
    if (at >= bytes.length) throw new Refusal('damaged');
    return at;
  };
  const table = sectorTable(view, sectorSize, sector);
  const chain = (start: number): number[] => {
    const sectors: number[] = [];
    for (let at = start; at !== END_OF_CHAIN; at = table[at] ?? END_OF_CHAIN) {
      if (at === FREE || sectors.length > table.length) throw new Refusal('damaged');
      sectors.push(at);
    }
    return sectors;
  };
  const wholeChain = (start: number): Uint8Array => {
    const sectors = chain(start);
    const whole = new Uint8Array(sectors.length * sectorSize);
    sectors.forEach((index, place) => {
      const at = sector(index);
      whole.set(bytes.subarray(at, at + sectorSize), place * sectorSize);
    });
    return whole;
  };
  const { streams, root } = directoryOf(wholeChain(view.getUint32(48, true)));
  const smallest = view.getUint32(56, true);
  const read = (name: string): Uint8Array | null => {
    const stream = streams.get(name);
    if (!stream) return null;
    const whole =
      stream.size < smallest
        ? smallStream(stream, wholeChain(root), wholeChain(view.getUint32(60, true)))
        : wholeChain(stream.start);
    if (whole.length < stream.size) throw new Refusal('damaged');
    return whole.subarray(0, stream.size);
  };
  return { has: (name) => streams.has(name), read };
}

function sectorTable(
  view: DataView,
  sectorSize: number,
  sector: (index: number) => number,
): number[] {
  const tables: number[] = [];
  const count = view.getUint32(44, true);
  for (let at = 0; at < Math.min(count, FIRST_TABLES); at++) {
    tables.push(view.getUint32(76 + at * 4, true));
  }
  const perSector = sectorSize / 4 - 1;
  let more = view.getUint32(68, true);
  while (tables.length < count && more !== END_OF_CHAIN && more !== FREE) {
    const at = sector(more);
    for (let place = 0; place < perSector && tables.length < count; place++) {
      tables.push(view.getUint32(at + place * 4, true));
    }
    more = view.getUint32(at + perSector * 4, true);
  }
  const numbers: number[] = [];
  for (const index of tables) {
    const at = sector(index);
    for (let place = 0; place < sectorSize; place += 4) {
      numbers.push(view.getUint32(at + place, true));
    }
  }
  return numbers;
}

const SMALL_SECTOR = 64;

/** A stream too small for sectors of its own lies in those of the root, in pieces of 64 bytes. */
function smallStream({ start, size }: Stream, root: Uint8Array, table: Uint8Array): Uint8Array {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const whole = new Uint8Array(Math.ceil(size / SMALL_SECTOR) * SMALL_SECTOR);
  let index = start;
  for (let place = 0; place < whole.length; place += SMALL_SECTOR) {
    const at = index * SMALL_SECTOR;
    if (at + SMALL_SECTOR > root.length || index * 4 + 4 > table.length)
      throw new Refusal('damaged');
    whole.set(root.subarray(at, at + SMALL_SECTOR), place);
    index = view.getUint32(index * 4, true);
  }
  return whole;
}

function directoryOf(directory: Uint8Array): { streams: Map<string, Stream>; root: number } {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const streams = new Map<string, Stream>();
  let root = END_OF_CHAIN;
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    const start = view.getUint32(at + 116, true);
    if (view.getUint8(at + 66) === 5) root = start;
    if (view.getUint8(at + 66) !== 2 || length < 2 || length > 64) continue;
    const name = textOf16(directory.subarray(at, at + length - 2));
    streams.set(name, { start, size: view.getUint32(at + 120, true) });
  }
  return { streams, root };
}

function textOf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}

const BEGIN = 0x0809;
const END = 0x000a;
const PASSWORD = 0x002f;
const EPOCH = 0x0022;
const SHEET = 0x0085;
/** Version of the workbooks of 1997 to 2003. */
const BIFF8 = 0x0600;

function globalsOf(stream: Uint8Array): Omit<OldWorkbook, 'shown'> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let epoch: OldWorkbook['epoch'] = 1900;
  const hidden: boolean[] = [];
  let at = 0;
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const data = at + 4;
    if (data + length > stream.length) throw new Refusal('damaged');
    if (id === PASSWORD) throw new Refusal('encrypted');
    if (id === BEGIN && view.getUint16(data, true) !== BIFF8) {
      throw new Refusal('format-unsupported', { found: 'XLS 5.0/95' });
    }
    if (id === EPOCH && view.getUint16(data, true) === 1) epoch = 1904;
    if (id === SHEET) hidden.push((view.getUint8(data + 4) & 3) !== 0);
    if (id === END) return { epoch, hidden };
    at = data + length;
  }
  throw new Refusal('damaged');
}
