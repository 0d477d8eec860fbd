/**
 * Many items as bytes, which cross from a worker without a copy and are read in small steps. A
 * hundred thousand findings as objects would hold the page up for half a second.
 */
export interface Packed<T> {
  readonly count: number;
  /** UTF-8; each line is a JSON list of items. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Only says what the items are; never there. */
  readonly items?: readonly T[];
}

/** Items of one line: a millisecond or two to read. */
const ITEMS_A_LINE = 1_000;
const NEWLINE = 10;

/** Packs items that are plain JSON. */
export function pack<T>(items: readonly T[]): Packed<T> {
  const encoder = new TextEncoder();
  // Line by line: one text of all of them would be there twice before it is bytes.
  const lines: Uint8Array[] = [];
  for (let at = 0; at < items.length; at += ITEMS_A_LINE) {
    lines.push(encoder.encode(`${JSON.stringify(items.slice(at, at + ITEMS_A_LINE))}\n`));
  }
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + line.length, 0));
  let end = 0;
  for (const line of lines) {
    bytes.set(line, end);
    end += line.length;
  }
  return { count: items.length, bytes };
}

/** The items, a thousand at a time; between two steps the page may answer. */
export async function* unpack<T>(packed: Packed<T>): AsyncGenerator<readonly T[]> {
  const decoder = new TextDecoder();
  let from = 0;
  while (from < packed.bytes.length) {
    const end = packed.bytes.indexOf(NEWLINE, from);
    yield JSON.parse(decoder.decode(packed.bytes.subarray(from, end))) as readonly T[];
    from = end + 1;
    await aTask();
  }
}

/** Items from one place on (0 = the first), as many as are asked for or as there are. */
export function unpackSome<T>(packed: Packed<T>, from: number, count: number): T[] {
  const items: T[] = [];
  const decoder = new TextDecoder();
  let at = 0;
  for (let line = 0; at < packed.bytes.length; line += 1) {
    const end = packed.bytes.indexOf(NEWLINE, at);
    const first = line * ITEMS_A_LINE;
    if (first >= from + count) break;
    if (first + ITEMS_A_LINE > from) {
      const all = JSON.parse(decoder.decode(packed.bytes.subarray(at, end))) as readonly T[];
      items.push(...all.slice(Math.max(0, from - first), from + count - first));
    }
    at = end + 1;
  }
  return items;
}

/** Lets everything else that waits have its turn. */
function aTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
