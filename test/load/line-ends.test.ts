import { describe, expect, it } from 'vitest';
import { breaksIn, evenLineEnds, placeOf } from '#load/line-ends.ts';

describe('line ends', () => {
  it('are those outside quotes', () => {
    expect(evenLineEnds('a\n"x\r\ny"\n').newline).toBe('\n');
    expect(evenLineEnds('a\r\n"x\ny"\r\n').newline).toBe('\r\n');
    expect(evenLineEnds('a\rb').newline).toBe('\r');
    expect(evenLineEnds('a').newline).toBe('\n');
  });

  it('become alike where they are mixed, and the last line gets one', () => {
    expect(evenLineEnds('a\r\nb\nc')).toEqual({ text: 'a\nb\nc\n', newline: '\n' });
    expect(evenLineEnds('a\r\nb')).toEqual({ text: 'a\r\nb\r\n', newline: '\r\n' });
  });

  it('leave a carriage return inside a line alone', () => {
    expect(evenLineEnds('a\rb,c\nd,e\n').text).toBe('a\rb,c\nd,e\n');
  });

  it('give the place of a character, line and column from 1', () => {
    const text = 'ab\ncd\n\nef';
    expect(placeOf(text, 0, '\n')).toEqual({ line: 1, column: 1 });
    expect(placeOf(text, 4, '\n')).toEqual({ line: 2, column: 2 });
    expect(placeOf(text, 8, '\n')).toEqual({ line: 4, column: 2 });
    expect(placeOf('a\rb', 2, '\r')).toEqual({ line: 2, column: 1 });
  });

  it('are counted in a cell', () => {
    expect(breaksIn('a', '\n')).toBe(0);
    expect(breaksIn('a\r\nb\nc', '\r\n')).toBe(2);
    expect(breaksIn('a\rb', '\r')).toBe(1);
  });
});
