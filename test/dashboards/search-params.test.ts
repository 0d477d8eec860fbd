import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ALL,
  CELL_FIELDS,
  chosenCodes,
  countSet,
  drill,
  idOrNone,
  NO_POST_FILTER,
  oneOf,
  oneOrNone,
  POST_FIELDS,
  postFilter,
  RANKED_FIELDS,
  select,
  selectionOf,
  soughtText,
} from '#dashboards/search-params.ts';

const address = z.object({ ...POST_FIELDS, ...CELL_FIELDS });
const EMPTY = address.parse({});

describe('a field of an address', () => {
  it('that does not fit falls back to its default', () => {
    expect(oneOf(['a', 'b']).parse('c')).toBe('a');
    expect(oneOf(['a', 'b']).parse(undefined)).toBe('a');
    expect(oneOrNone(['a', 'b']).parse('b')).toBe('b');
    expect(oneOrNone(['a', 'b']).parse('c')).toBeNull();
    expect(idOrNone.parse('x'.repeat(201))).toBeNull();
    expect(idOrNone.parse(['a'])).toBeNull();
    expect(address.parse({ kinds: 7, row: { a: 1 }, column: null })).toEqual(EMPTY);
  });

  it('that is an id of digits only is text', () => {
    expect(idOrNone.parse(1203)).toBe('1203');
    expect(address.parse({ column: 8 }).column).toBe('8');
  });

  it('that is a text sought never holds six digits in a row, as a NIP has', () => {
    expect(soughtText.parse('analis')).toBe('analis');
    expect(soughtText.parse(2024)).toBe('2024');
    expect(soughtText.parse('19800101 200501')).toBe('');
    expect(soughtText.parse(198001012005)).toBe('');
    expect(soughtText.parse(null)).toBe('');
  });

  it('of a ranked list is a group, a weight in hundredths and a day that exists', () => {
    const ranked = z.object(RANKED_FIELDS);
    const first = { view: 'layak', lambda: 80, day: null, q: '' };
    expect(ranked.parse({})).toEqual(first);
    expect(ranked.parse({ view: 'semua', lambda: 81, day: '2026-02-30' })).toEqual(first);
    const other = { view: 'terhalang', lambda: 50, day: '2026-02-28', q: 'analis' };
    expect(ranked.parse(other)).toEqual(other);
  });

  it('of several codes keeps known ones once and in their own order', () => {
    expect(address.parse({ statuses: 'PPPK,XYZ,PNS,PPPK' }).statuses).toBe('PNS,PPPK');
    expect(chosenCodes({ ...EMPTY, kinds: 'JF,JPT' }).kinds).toEqual(['JPT', 'JF']);
  });
});

describe('the filter of posts and people', () => {
  it('is null in every part that has no known code', () => {
    expect(postFilter({ ...EMPTY, unit: 'dinkes', kinds: 'RAJA', tierGroups: 'JPT' })).toEqual({
      unit: 'dinkes',
      kinds: null,
      tierGroups: 'JPT',
      statuses: null,
    });
  });

  it('counts its parts that are set; an empty text is a choice, null is none', () => {
    expect(countSet(Object.values(postFilter(EMPTY)))).toBe(0);
    expect(countSet(['a', null, ''])).toBe(2);
  });

  it('is taken back whole, the open cell with it', () => {
    const open = address.parse({
      unit: 'a',
      kinds: 'JF',
      statuses: 'PNS',
      row: 'a',
      column: 'JPT',
    });
    expect({ ...open, ...NO_POST_FILTER }).toEqual(EMPTY);
  });
});

describe('the open cell', () => {
  it.each([
    [{ row: 'dinkes', column: 'INT' }],
    [{ row: 'dinkes', column: null }],
    [{ row: null, column: 'INT' }],
    [{ row: null, column: null }],
    [{ row: '', column: '' }],
    [null],
  ])('%j is the one that the address names', (selection) => {
    expect(selectionOf(address.parse(select(selection)))).toEqual(selection);
  });

  it('closes on a step into a unit', () => {
    const open = { ...EMPTY, ...select({ row: 'dinkes', column: 'INT' }) };
    expect({ ...open, ...drill('dinkes') }).toEqual({ ...EMPTY, unit: 'dinkes', column: ALL });
  });
});
