import { describe, expect, it } from 'vitest';
import { COMPONENT_IDS } from '#model/fit/components.ts';
import {
  adoptBook,
  axisComponents,
  EMPTY_LIBRARY,
  groupsUsing,
  nameFault,
  PRESETS,
  presetWeights,
  removeSet,
  renameSet,
  saveSet,
  setName,
  setNamed,
  chooseSet,
} from '#model/fit/weight-library.ts';
import { DEFAULT_BOOK, readBook, writeBook } from '#model/fit/weight-sets.ts';
import { DEFAULT_WEIGHTS, weightFaults } from '#model/fit/weights.ts';

const HEAVY = { ...DEFAULT_WEIGHTS, K: 0.6, Q: 0 };
const LIGHT = { ...DEFAULT_WEIGHTS, K: 0.2, Q: 0.4 };

describe('presets', () => {
  it.each(PRESETS)('%s sums to 1 within each axis', (preset) => {
    expect(weightFaults(presetWeights(preset))).toEqual([]);
  });

  it('takes only the order of the product from it: ties share a weight, higher stays higher', () => {
    const order = presetWeights('order');
    expect(order.E).toBe(order.P);
    expect(order.K).toBeGreaterThan(order.Q);
    expect(order.Q).toBeGreaterThan(order.E);
    expect(order.P).toBeGreaterThan(order.I);
    // (1 + 1/2 + 1/3 + 1/4 + 1/5) / 5
    expect(order.K).toBeCloseTo(137 / 300, 12);
    expect(order.I).toBeCloseTo(1 / 25, 12);
  });

  it('weighs all alike within an axis in `equal`', () => {
    const equal = presetWeights('equal');
    for (const axis of ['DA', 'NS'] as const) {
      const own = axisComponents(axis);
      expect(own.map((id) => equal[id])).toEqual(own.map(() => 1 / own.length));
    }
  });
});

describe('sets of an office', () => {
  it('get a version more with other weights, in the book too, and none with the same', () => {
    const first = chooseSet(
      saveSet(EMPTY_LIBRARY, '  Guru   SMP ', HEAVY),
      'FUNGSIONAL',
      'Guru SMP',
    );
    expect(first.book.FUNGSIONAL).toEqual({ name: 'Guru SMP', version: 1, weights: HEAVY });
    const second = saveSet(first, 'Guru SMP', LIGHT);
    expect(second.own).toEqual([{ name: 'Guru SMP', version: 2, weights: LIGHT }]);
    expect(second.book.FUNGSIONAL).toBe(second.own[0]);
    expect(second.book.STRUKTURAL).toBe(DEFAULT_BOOK.STRUKTURAL);
    expect(saveSet(second, 'Guru SMP', LIGHT).own[0]?.version).toBe(2);
  });

  it('keep weights and version under another name', () => {
    const library = chooseSet(saveSet(EMPTY_LIBRARY, 'A', HEAVY), 'PELAKSANA', 'A');
    const renamed = renameSet(library, 'A', 'B');
    expect(renamed.own).toEqual([{ name: 'B', version: 1, weights: HEAVY }]);
    expect(renamed.book.PELAKSANA.name).toBe('B');
    expect(groupsUsing(renamed, 'B')).toEqual(['PELAKSANA']);
  });

  it('leave their kind of post with the built-in weights when they go', () => {
    const library = chooseSet(saveSet(EMPTY_LIBRARY, 'A', HEAVY), 'PELAKSANA', 'A');
    expect(removeSet(library, 'A')).toEqual(EMPTY_LIBRARY);
    expect(removeSet(library, '')).toEqual(library);
  });

  it('cannot be chosen where they are not', () => {
    expect(chooseSet(EMPTY_LIBRARY, 'PELAKSANA', 'hilang')).toBe(EMPTY_LIBRARY);
    expect(setNamed(EMPTY_LIBRARY, '')).toBe(DEFAULT_BOOK.STRUKTURAL);
  });

  it('have names that can be told apart', () => {
    const library = saveSet(EMPTY_LIBRARY, 'Guru', HEAVY);
    expect(nameFault(library, '   ')).toBe('empty');
    expect(nameFault(library, 'x'.repeat(81))).toBe('long');
    expect(nameFault(library, 'GURU')).toBe('taken');
    expect(nameFault(library, 'GURU', 'Guru')).toBeNull();
    expect(nameFault(library, 'Perawat')).toBeNull();
    expect(setName(' a  b ')).toBe('a b');
  });
});

describe('the sets of a file', () => {
  it('come back as they were written', () => {
    const library = chooseSet(saveSet(EMPTY_LIBRARY, 'A', HEAVY), 'PELAKSANA', 'A');
    const { book } = readBook(writeBook(library.book));
    expect(book).not.toBeNull();
    expect(adoptBook(EMPTY_LIBRARY, book ?? DEFAULT_BOOK, 'Tanpa nama')).toEqual(library);
  });

  it('never overwrite a set of another weight, and are not doubled', () => {
    const mine = saveSet(EMPTY_LIBRARY, 'A', HEAVY);
    const book = { ...DEFAULT_BOOK, FUNGSIONAL: { name: 'a', version: 7, weights: LIGHT } };
    const once = adoptBook(mine, book, 'Tanpa nama');
    expect(once.own.map(({ name, version }) => [name, version])).toEqual([
      ['A', 1],
      ['a 2', 7],
    ]);
    expect(once.book.FUNGSIONAL.weights).toBe(LIGHT);
    expect(adoptBook(once, book, 'Tanpa nama').own).toEqual(once.own);
  });

  it('get a name where the file has none but other weights than the product', () => {
    const book = { ...DEFAULT_BOOK, FUNGSIONAL: { name: ' ', version: 1, weights: LIGHT } };
    const { own } = adoptBook(EMPTY_LIBRARY, book, 'Tanpa nama');
    expect(own.map(({ name }) => name)).toEqual(['Tanpa nama']);
    expect(COMPONENT_IDS.every((id) => own[0]?.weights[id] === LIGHT[id])).toBe(true);
  });
});
