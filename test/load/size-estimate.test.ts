import { describe, expect, it } from 'vitest';
import { estimateSize, HEAD_BYTES } from '#load/size-estimate.ts';
import { largeFile } from '#test/bench/large-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what a file comes to, before it is read', () => {
  it('is told by its first lines, within a few rows in a hundred', () => {
    const bytes = largeFile(5_000);
    const guess = estimateSize(bytes.subarray(0, HEAD_BYTES), bytes.length);
    expect(guess?.columns).toBe(30);
    expect(Math.abs((guess?.rows ?? 0) - 5_000)).toBeLessThan(100);
  });

  it('grows with the bytes and the cells of the file', () => {
    const head = largeFile(1_000).subarray(0, HEAD_BYTES);
    const [small, large] = [60_000_000, 300_000_000].map((size) => estimateSize(head, size));
    expect(large?.rows).toBeCloseTo((small?.rows ?? 0) * 5, -2);
    expect(large?.memory).toBeGreaterThan((small?.memory ?? 0) * 2);
    expect(large?.memory).toBeGreaterThan(2 * 300_000_000);
  });

  it('is told whatever separates and ends its lines', () => {
    for (const [separator, end] of [
      [',', '\n'],
      [';', '\r\n'],
      ['\t', '\r'],
      ['|', '\n'],
    ] as const) {
      const line = ['a', 'b', 'c'].join(separator) + end;
      const bytes = bytesOf(line.repeat(100));
      expect(estimateSize(bytes, bytes.length)).toMatchObject({ rows: 100, columns: 3 });
    }
  });

  it('is not told of what is no text or shows no lines', () => {
    expect(estimateSize(Uint8Array.of(0x50, 0x4b, 3, 4, 10, 10, 10), 1e9)).toBe(null);
    expect(estimateSize(bytesOf('x'.repeat(1_000)), 1e9)).toBe(null);
    expect(estimateSize(new Uint8Array(), 1e9)).toBe(null);
  });
});
