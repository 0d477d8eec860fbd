import { describe, expect, test } from 'vitest';
import { indexCity } from '#model/fit/index-city.ts';
import { explainPair } from '#model/fit/explain.ts';
import {
  changedSet,
  DEFAULT_BOOK,
  postGroupOf,
  readBook,
  writeBook,
  type WeightBook,
} from '#model/fit/weight-sets.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import { city, person, post } from '#test/support/city.ts';

const EXPERIENCE = { ...DEFAULT_WEIGHTS, K: 0, Q: 0, P: 0, I: 0, E: 1 };
const BOOK: WeightBook = {
  ...DEFAULT_BOOK,
  FUNGSIONAL: { name: 'Uji coba "2026" <b>', version: 3, weights: EXPERIENCE },
};

describe('weight sets', () => {
  test('go by the kind of post', () => {
    expect(
      ['JPT', 'ADMINISTRATOR', 'PENGAWAS', 'JF', 'PELAKSANA'].map((k) => postGroupOf(k as 'JF')),
    ).toEqual(['STRUKTURAL', 'STRUKTURAL', 'STRUKTURAL', 'FUNGSIONAL', 'PELAKSANA']);
    const posts = [post('staf'), post('jf', { kind: 'JF', tier: 'AHLI_MUDA' })];
    const index = indexCity(city({ posts, persons: [person('p')] }));
    const ids = (postId: string, options = {}) =>
      explainPair(index, 'p', postId, { book: BOOK, ...options })
        ?.components.filter(({ axis }) => axis === 'DA')
        .map(({ id }) => id);
    expect(ids('staf')).toEqual(['Q', 'E', 'P', 'I']);
    expect(ids('jf')).toEqual(['E']);
    expect(ids('jf', { weights: DEFAULT_WEIGHTS })).toEqual(['Q', 'E', 'P', 'I']);
  });

  test('have one version more with every change, none without one', () => {
    const set = BOOK.FUNGSIONAL;
    expect(changedSet(set, { ...EXPERIENCE })).toBe(set);
    expect(changedSet(set, { ...EXPERIENCE, K: 0.2 })).toMatchObject({
      name: set.name,
      version: 4,
      weights: { K: 0.2 },
    });
  });

  test('come back from their file as they went, and the file is the same again', () => {
    const text = writeBook(BOOK);
    expect(readBook(text)).toEqual({ book: BOOK, faults: [] });
    expect(writeBook(readBook(text).book ?? DEFAULT_BOOK)).toBe(text);
  });

  test.each([
    ['notJson', '{'],
    ['notWeights', '[]'],
    ['notWeights', 'null'],
    ['notWeights', '{"format":"tepat.weights"}'],
    [
      'newer',
      writeBook(DEFAULT_BOOK).replace('"version": 1,\n  "sets"', '"version": 2,\n  "sets"'),
    ],
  ])('are refused with the reason %s', (id, text) => {
    expect(readBook(text)).toEqual({ book: null, faults: [{ id }] });
  });

  test('of which a part is missing are refused with each part, not filled with defaults', () => {
    const file = JSON.parse(writeBook(BOOK));
    delete file.sets.STRUKTURAL.weights.K;
    file.sets.FUNGSIONAL.version = 0;
    file.sets.PELAKSANA.name = 'x'.repeat(81);
    file.sets.__proto__ = { weights: {} };
    expect(readBook(JSON.stringify(file))).toEqual({
      book: null,
      faults: [
        { id: 'group', group: 'STRUKTURAL', what: 'K' },
        { id: 'group', group: 'FUNGSIONAL', what: 'version' },
        { id: 'group', group: 'PELAKSANA', what: 'name' },
      ],
    });
  });

  test('with a weight that is no number cannot be read back by accident', () => {
    const broken = { ...BOOK.PELAKSANA, weights: { ...DEFAULT_WEIGHTS, Q: Number.NaN } };
    const { faults } = readBook(writeBook({ ...BOOK, PELAKSANA: broken }));
    expect(faults).toEqual([{ id: 'group', group: 'PELAKSANA', what: 'Q' }]);
  });
});
