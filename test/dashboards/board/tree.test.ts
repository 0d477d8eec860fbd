import { describe, expect, test } from 'vitest';
import { treeStep, typedAhead } from '#dashboards/board/tree-keys.ts';
import { treeRows, type TreeState } from '#dashboards/board/tree-rows.ts';
import { unitNodes, unitsAbove } from '#dashboards/board/unit-nodes.ts';
import { applyMoves } from '#scenario/apply.ts';
import { scenarioBase } from '#scenario/base.ts';
import { city, post, unit } from '#test/support/city.ts';
import { move, TOWN } from './town.ts';

const NODES = unitNodes(TOWN);
const NOW = applyMoves(TOWN, []);

function rows(state: Partial<TreeState> = {}) {
  return treeRows(NODES, { open: new Set(), query: '', narrow: 'semua', placement: NOW, ...state });
}

function names(state: Partial<TreeState> = {}): string[] {
  return rows(state).map(({ name, level }) => `${level} ${name}`);
}

describe('the organisation as nodes', () => {
  test('agencies by name, the posts of each in the order of tiers', () => {
    expect(NODES.roots.map(({ name }) => name)).toEqual(['Badan Arsip', 'Dinas Sosial']);
    expect(NODES.byId.get('dinas')?.units.map(({ name }) => name)).toEqual([
      'Bagian Umum',
      'Bidang Pembinaan',
    ]);
    expect(unitsAbove(NODES, 'umum')).toEqual(['dinas']);
    expect(unitsAbove(NODES, 'dinas')).toEqual([]);
    expect(unitsAbove(NODES, 'tidak-ada')).toEqual([]);
  });

  test('no post is left out: units that are not in the file, and parents that go round', () => {
    const odd = scenarioBase(
      city({
        units: [
          unit('x', { parentId: 'y', opdId: 'x' }),
          unit('y', { parentId: 'x', opdId: 'x' }),
          unit('z', { parentId: 'hilang', opdId: 'z' }),
        ],
        posts: [
          post('a', { unitId: 'x', opdId: 'x' }),
          post('b', { unitId: 'y', opdId: 'x' }),
          post('c', { unitId: 'z', opdId: 'z' }),
          post('d', { unitId: 'tanpa', opdId: 'tanpa' }),
        ],
        persons: [],
      }),
    );
    const open = new Set(['x', 'y', 'z', 'tanpa']);
    const shown = treeRows(unitNodes(odd), {
      open,
      query: '',
      narrow: 'semua',
      placement: applyMoves(odd, []),
    });
    const posts = shown.filter(({ kind }) => kind === 'post').map(({ id }) => id);
    expect(posts.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('lines of the tree', () => {
  test('only what is open; each line knows its place among its siblings', () => {
    expect(names()).toEqual(['1 Badan Arsip', '1 Dinas Sosial']);
    expect(names({ open: new Set(['dinas']) })).toEqual([
      '1 Badan Arsip',
      '1 Dinas Sosial',
      '2 Kepala Dinas',
      '2 Bagian Umum',
      '2 Bidang Pembinaan',
    ]);
    expect(rows({ open: new Set(['dinas']) })[4]).toMatchObject({
      key: 'u:bina',
      place: 3,
      of: 3,
      open: false,
      parent: 'u:dinas',
    });
  });

  test('a search opens the way to what it finds; a unit that is found keeps all below it', () => {
    expect(names({ query: 'PENYULUH' })).toEqual([
      '1 Dinas Sosial',
      '2 Bidang Pembinaan',
      '3 Penyuluh',
    ]);
    expect(names({ query: 'bagian umum' })).toEqual(['1 Dinas Sosial', '2 Bagian Umum']);
    expect(names({ query: 'bagian umum', open: new Set(['umum']) })).toContain('3 Pengelola Umum');
    expect(names({ query: 'tidak ada' })).toEqual([]);
  });

  test('narrowed to posts that lack half a person or have half a person too many, moves counted', () => {
    const open = new Set(['dinas', 'umum', 'bina', 'badan']);
    expect(names({ narrow: 'lebih', open })).toEqual([
      '1 Dinas Sosial',
      '2 Bagian Umum',
      '3 Pengelola Umum',
    ]);
    expect(names({ narrow: 'kurang', open })).toEqual([
      '1 Badan Arsip',
      '2 Arsiparis',
      '1 Dinas Sosial',
      '2 Bidang Pembinaan',
      '3 Penyuluh',
    ]);
    const placement = applyMoves(TOWN, [move('ani', 'staf', 'arsip')]);
    expect(names({ narrow: 'lebih', open, placement })).toEqual([]);
    expect(names({ narrow: 'kurang', open, placement })).not.toContain('2 Arsiparis');
  });
});

describe('keys of the tree', () => {
  const open = rows({ open: new Set(['dinas']) });

  test('arrows, Home and End walk the lines and stop at the ends', () => {
    expect(treeStep(open, null, 'ArrowDown')).toEqual({ type: 'focus', key: 'u:dinas' });
    expect(treeStep(open, 'u:dinas', 'ArrowDown')).toEqual({ type: 'focus', key: 'p:kepala' });
    expect(treeStep(open, 'u:badan', 'ArrowUp')).toBeNull();
    expect(treeStep(open, 'u:bina', 'ArrowDown')).toBeNull();
    expect(treeStep(open, 'u:bina', 'Home')).toEqual({ type: 'focus', key: 'u:badan' });
    expect(treeStep(open, 'u:badan', 'End')).toEqual({ type: 'focus', key: 'u:bina' });
  });

  test('right opens, then steps in; left closes, then steps out', () => {
    expect(treeStep(open, 'u:badan', 'ArrowRight')).toEqual({ type: 'open', id: 'badan' });
    expect(treeStep(open, 'u:dinas', 'ArrowRight')).toEqual({ type: 'focus', key: 'p:kepala' });
    expect(treeStep(open, 'p:kepala', 'ArrowRight')).toBeNull();
    expect(treeStep(open, 'u:dinas', 'ArrowLeft')).toEqual({ type: 'close', id: 'dinas' });
    expect(treeStep(open, 'p:kepala', 'ArrowLeft')).toEqual({ type: 'focus', key: 'u:dinas' });
    expect(treeStep(open, 'u:badan', 'ArrowLeft')).toBeNull();
  });

  test('Enter and space choose; other keys and an empty tree do nothing', () => {
    expect(treeStep(open, 'p:kepala', 'Enter')).toMatchObject({
      type: 'choose',
      row: { id: 'kepala' },
    });
    expect(treeStep(open, 'p:kepala', ' ')).toMatchObject({ type: 'choose' });
    expect(treeStep(open, 'p:kepala', 'x')).toBeNull();
    expect(treeStep([], null, 'ArrowDown')).toBeNull();
  });

  test('a letter goes to the next name that begins with it, round the end', () => {
    expect(typedAhead(open, 'u:badan', 'b')).toBe('u:umum');
    expect(typedAhead(open, 'u:umum', 'b')).toBe('u:bina');
    expect(typedAhead(open, 'u:bina', 'B')).toBe('u:badan');
    expect(typedAhead(open, 'u:umum', 'bi')).toBe('u:bina');
    expect(typedAhead(open, 'u:bina', 'bi')).toBe('u:bina');
    expect(typedAhead(open, 'u:bina', 'z')).toBeNull();
    expect(typedAhead(open, 'u:bina', ' ')).toBeNull();
  });
});
