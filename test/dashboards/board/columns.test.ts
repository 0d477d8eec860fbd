import { describe, expect, test } from 'vitest';
import {
  boardColumns,
  benchOf,
  type BoardInput,
  type Column,
} from '#dashboards/board/board-rows.ts';
import {
  boardStep,
  firstSpot,
  historyStep,
  holdsPerson,
  sameLine,
  spotNow,
  type KeyPress,
} from '#dashboards/board/board-keys.ts';
import { boardSearch, unitsIn } from '#dashboards/board/search.ts';
import { unitsShowing } from '#dashboards/board/use-workspace.ts';
import { unitNodes } from '#dashboards/board/unit-nodes.ts';
import { applyMoves } from '#scenario/apply.ts';
import { NO_LOCKS } from '#scenario/locks.ts';
import type { Moves } from '#scenario/moves.ts';
import { move, TOWN } from './town.ts';

const NODES = unitNodes(TOWN);

function input(moves: Moves, extra: Partial<BoardInput> = {}): BoardInput {
  return {
    base: TOWN,
    nodes: NODES,
    placement: applyMoves(TOWN, moves),
    locks: NO_LOCKS,
    view: 'sesudah',
    units: ['dinas', 'badan'],
    ...extra,
  };
}

function keys(column: Column | undefined): readonly string[] {
  return column?.rows.map(({ key }) => key) ?? [];
}

describe('columns of units', () => {
  test('own posts first, each with its people and free seats, then the units below by name', () => {
    const [dinas] = boardColumns(input([]));
    expect(keys(dinas)).toEqual([
      'post:kepala',
      'person:citra@kepala',
      'unit:umum',
      'post:staf',
      'person:ani@staf',
      'person:budi@staf',
      'seat:staf',
      'unit:bina',
      'post:penyuluh',
      'seat:penyuluh',
    ]);
  });

  test('someone who comes is marked with the post left, the post shows EJ before and after', () => {
    const [dinas, badan] = boardColumns(input([move('ani', 'staf', 'arsip')]));
    expect(badan?.rows.find(({ key }) => key === 'person:ani@arsip')).toMatchObject({
      mark: 'comes',
      other: 'staf',
      since: null,
    });
    expect(dinas?.rows.find(({ key }) => key === 'post:staf')).toMatchObject({
      before: 0.5,
      index: 1,
      holders: 1,
      seats: 3,
    });
    expect(keys(dinas)).not.toContain('person:ani@staf');
  });

  test('before shows the baseline without marks', () => {
    const [dinas, badan] = boardColumns(input([move('ani', 'staf', 'arsip')], { view: 'sebelum' }));
    expect(dinas?.rows.find(({ key }) => key === 'person:ani@staf')).toMatchObject({
      mark: 'stays',
    });
    expect(keys(badan)).toContain('seat:arsip');
  });

  test('changes shows only posts that are touched, with who goes and who comes', () => {
    const moves = [move('ani', 'staf', 'arsip'), move('citra', 'kepala', null)];
    const [dinas, badan] = boardColumns(input(moves, { view: 'perubahan' }));
    expect(keys(dinas)).toEqual([
      'post:kepala',
      'person:citra@kepala',
      'seat:kepala',
      'unit:umum',
      'post:staf',
      'person:ani@staf',
      'seat:staf',
    ]);
    expect(dinas?.rows[1]).toMatchObject({ mark: 'goes', other: null });
    expect(dinas?.rows[5]).toMatchObject({ mark: 'goes', other: 'arsip' });
    expect(keys(badan)).toEqual(['post:arsip', 'person:ani@arsip']);
  });

  test('two people on one seat are both there, and the post has more holders than seats', () => {
    const moves = [move('ani', 'staf', 'arsip'), move('budi', 'staf', 'arsip')];
    const [, badan] = boardColumns(input(moves));
    expect(badan?.rows[0]).toMatchObject({ kind: 'post', holders: 2, seats: 1 });
    expect(keys(badan)).not.toContain('seat:arsip');
  });

  test('locks are on the lines; a unit that the city does not hold has no column', () => {
    const locks = { persons: ['ani'], posts: ['arsip'] };
    const columns = boardColumns(input([], { locks, units: ['hilang', 'umum', 'badan'] }));
    expect(columns.map(({ unitId }) => unitId)).toEqual(['umum', 'badan']);
    expect(columns[0]?.rows[1]).toMatchObject({ personId: 'ani', locked: true });
    expect(columns[1]?.rows[0]).toMatchObject({ postId: 'arsip', locked: true });
  });

  test('lines that say the same are the same objects, others are not', () => {
    const before = boardColumns(input([]));
    const after = boardColumns(input([move('dodi', 'kurir', 'arsip')]), before);
    expect(after[0]?.rows.every((row, at) => row === before[0]?.rows[at])).toBe(true);
    expect(after[1]?.rows[0]).not.toBe(before[1]?.rows[0]);
  });

  test('the bench holds people without a post, in the order of their moves', () => {
    const placement = applyMoves(TOWN, [move('budi', 'staf', null), move('ani', 'staf', null)]);
    expect(benchOf(TOWN, placement).map(({ id }) => id)).toEqual(['budi', 'ani']);
  });
});

function press(key: string, extra: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...extra };
}

describe('keys of the board', () => {
  const columns = boardColumns(input([]));
  const at = (key: string, unitId = 'dinas') => ({ unitId, key });

  test('arrows pass over the headings of units and stop at the ends', () => {
    const go = (key: string, from: string) => boardStep(columns, at(from), press(key));
    expect(go('ArrowDown', 'person:citra@kepala')).toEqual({ type: 'go', to: at('post:staf') });
    expect(go('ArrowUp', 'post:staf')).toEqual({ type: 'go', to: at('person:citra@kepala') });
    expect(go('ArrowUp', 'post:kepala')).toBeNull();
    expect(go('End', 'post:kepala')).toEqual({ type: 'go', to: at('seat:penyuluh') });
    expect(go('Home', 'seat:penyuluh')).toEqual({ type: 'go', to: at('post:kepala') });
    expect(go('ArrowDown', 'seat:penyuluh')).toBeNull();
  });

  test('left and right go to the column beside, to its last line where it is shorter', () => {
    expect(boardStep(columns, at('post:kepala'), press('ArrowRight'))).toEqual({
      type: 'go',
      to: at('post:arsip', 'badan'),
    });
    expect(boardStep(columns, at('seat:penyuluh'), press('ArrowRight'))).toEqual({
      type: 'go',
      to: at('person:dodi@kurir', 'badan'),
    });
    expect(boardStep(columns, at('post:kepala'), press('ArrowLeft'))).toBeNull();
  });

  test('letters ask for a move, a lock and the way back, never together with Ctrl, Alt or Cmd', () => {
    const spot = at('person:ani@staf');
    expect(boardStep(columns, spot, press('m'))).toEqual({ type: 'move' });
    expect(boardStep(columns, spot, press('L'))).toEqual({ type: 'lock' });
    expect(boardStep(columns, spot, press('Delete'))).toEqual({ type: 'back' });
    expect(boardStep(columns, spot, press('x'))).toBeNull();
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      expect(boardStep(columns, spot, press('m', held))).toBeNull();
    }
  });

  test('Ctrl or Cmd with Z and Y step through the history', () => {
    expect(historyStep(press('z', { ctrlKey: true }))).toBe('undo');
    expect(historyStep(press('Z', { metaKey: true, shiftKey: true }))).toBe('redo');
    expect(historyStep(press('y', { ctrlKey: true }))).toBe('redo');
    expect(historyStep(press('z'))).toBeNull();
    expect(historyStep(press('z', { ctrlKey: true, altKey: true }))).toBeNull();
  });

  test('the choice follows a person to another post and column, else falls back to the first line', () => {
    const moved = boardColumns(input([move('ani', 'staf', 'arsip')]));
    expect(spotNow(moved, at('person:ani@staf'))).toEqual(at('person:ani@arsip', 'badan'));
    expect(spotNow(moved, at('person:budi@staf'))).toEqual(at('person:budi@staf'));
    expect(spotNow(moved, at('seat:hilang'))).toEqual(at('post:kepala'));
    expect(spotNow([], at('post:kepala'))).toBeNull();
    expect(firstSpot(moved)).toEqual(at('post:kepala'));
  });

  test('is of another line where somebody is on no column, so that nothing is done to that line', () => {
    const [dinas] = boardColumns(input([move('ani', 'staf', 'arsip')], { units: ['dinas'] }));
    const open = dinas === undefined ? [] : [dinas];
    const asked = at('person:ani@arsip', 'badan');
    const found = spotNow(open, asked);
    expect(holdsPerson(open, 'ani')).toBe(false);
    expect(holdsPerson(open, 'budi')).toBe(true);
    expect(found).not.toBeNull();
    expect(found !== null && sameLine(asked, found)).toBe(false);
    expect(sameLine(asked, at('person:ani@staf'))).toBe(true);
    expect(sameLine(at('post:kepala'), at('post:staf'))).toBe(false);
  });

  test('of a move opens the unit that it goes to, the first making room', () => {
    expect(unitsShowing(TOWN, 'dinas', 'arsip')).toBe('dinas,badan');
    expect(unitsShowing(TOWN, 'dinas,badan', 'arsip')).toBe('dinas,badan');
    expect(unitsShowing(TOWN, 'a,b,c,d', 'arsip')).toBe('b,c,d,badan');
    expect(unitsShowing(TOWN, 'dinas', 'hilang')).toBe('dinas');
  });
});

describe('the address of the board', () => {
  test('holds four units at most, each once, and falls back to its defaults', () => {
    expect(unitsIn('a,b,,a,c,d,e')).toEqual(['a', 'b', 'c', 'd']);
    expect(boardSearch.parse({ units: 12, view: 'lain', narrow: 3 })).toEqual({
      units: '12',
      view: 'sesudah',
      narrow: 'semua',
    });
    expect(boardSearch.parse({ units: 'a,b,c,d,e', view: 'perubahan' })).toMatchObject({
      units: 'a,b,c,d',
      view: 'perubahan',
    });
  });
});
