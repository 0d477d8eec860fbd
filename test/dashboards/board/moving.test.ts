import { beforeAll, describe, expect, test } from 'vitest';
import {
  isLocked,
  placePerson,
  stepHistory,
  takeBack,
  toggleLock,
  type Acted,
} from '#dashboards/board/board-actions.ts';
import { dropTarget, dropText, sameTarget } from '#dashboards/board/drag-store.ts';
import { canTake, postOptions } from '#dashboards/board/post-options.ts';
import { whatIf } from '#dashboards/board/what-if.ts';
import type { MoveWords } from '#dashboards/move-words.ts';
import { CATALOGUE } from '#model/rules/catalogue.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { postsOf } from '#model/fit/rank.ts';
import { applyMoves } from '#scenario/apply.ts';
import { impactOf } from '#scenario/impact.ts';
import { NO_LOCKS } from '#scenario/locks.ts';
import { refusalOfAction, type MoveAction } from '#scenario/moves.ts';
import { changeMoves, newScenario, type Scenario } from '#scenario/scenario.ts';
import { makeFormat } from '#words/format.ts';
import { i18n, startWords } from '#words/i18n.ts';
import { AS_OF } from '#test/support/city.ts';
import { move, TOWN } from './town.ts';

let words: MoveWords;

beforeAll(async () => {
  await startWords('id');
  words = {
    t: i18n.getFixedT('id', ['board', 'transfer', 'rules', 'scenarios']),
    format: makeFormat('id'),
  };
});

/** A scenario that can be acted on, as the session does it. */
function acting() {
  const about = { id: 's', name: 'Uji', datasetId: 'd', asOf: AS_OF, now: '2026-10-01T00:00:00Z' };
  let scenario: Scenario = newScenario(about);
  return {
    get board(): Acted {
      return { base: TOWN, catalogue: CATALOGUE, scenario };
    },
    change: (action: MoveAction) => {
      const refusal = refusalOfAction(scenario.history, action);
      if (refusal === null) scenario = changeMoves(scenario, action, about.now);
      return refusal;
    },
    get moves() {
      return scenario.history.moves;
    },
  };
}

describe('one more move, before it is made', () => {
  test('answers for both posts as the impact of the whole list does', () => {
    const moves = [move('budi', 'staf', null)];
    const what = whatIf(TOWN, moves, { personId: 'ani', to: 'arsip', day: AS_OF });
    expect(what?.impact.posts.map(({ post }) => post.id).toSorted()).toEqual(['arsip', 'staf']);
    const whole = impactOf(TOWN, [...moves, move('ani', 'staf', 'arsip')]);
    expect(what?.impact.city.after).toEqual(whole.city.after);
    expect(what?.impact.city.before).toEqual(impactOf(TOWN, moves).city.after);
  });

  test('says which rules of the whole list stand against it: a taken seat among them', () => {
    const moves = [move('budi', 'staf', 'arsip')];
    const what = whatIf(TOWN, moves, { personId: 'ani', to: 'arsip', day: AS_OF });
    expect(what?.failing.map(({ id }) => id)).toContain('M-19');
    expect(what?.blocked).toBe(false);
  });

  test('is nothing for a place that is held already, and for what the city does not hold', () => {
    const ask = (personId: string, to: string | null) =>
      whatIf(TOWN, [], { personId, to, day: AS_OF });
    expect(ask('ani', 'staf')).toBeNull();
    expect(ask('siapa', 'arsip')).toBeNull();
    expect(ask('ani', 'tidak-ada')).toBeNull();
    const moved = [move('ani', 'staf', 'arsip')];
    expect(whatIf(TOWN, moved, { personId: 'ani', to: 'arsip', day: AS_OF })).toBeNull();
    expect(
      whatIf(TOWN, moved, { personId: 'ani', to: 'staf', day: AS_OF })?.impact.city.after,
    ).toEqual(impactOf(TOWN, []).city.after);
  });

  test('keeps the day and the reason of a move that goes on to another post', () => {
    const own = {
      ...move('ani', 'staf', 'arsip'),
      effective: AS_OF + 31,
      reasonCode: 'need' as const,
    };
    const what = whatIf(TOWN, [own], { personId: 'ani', to: 'penyuluh', day: AS_OF });
    expect(what?.move).toEqual({ ...own, to: 'penyuluh' });
  });
});

describe('what is done and said', () => {
  test('moving, taking back, stepping back and forward each say what became of it', () => {
    const work = acting();
    expect(placePerson(work.board, 'ani', 'arsip', work.change, words)).toBe(
      'Ani dipindahkan ke Arsiparis.',
    );
    expect(work.moves).toHaveLength(1);
    expect(placePerson(work.board, 'ani', 'arsip', work.change, words)).toBe(
      'Tidak ada yang berubah.',
    );
    expect(takeBack(work.board, 'ani', work.change, words)).toBe('Perpindahan Ani dibatalkan.');
    expect(takeBack(work.board, 'ani', work.change, words)).toContain('tidak punya perpindahan');
    expect(stepHistory(work.board, 'undo', work.change, words)).toBe(
      'Dibatalkan: menghapus perpindahan Ani.',
    );
    expect(work.moves).toHaveLength(1);
    expect(stepHistory(work.board, 'redo', work.change, words)).toContain('Dilakukan lagi');
    expect(work.moves).toHaveLength(0);
    expect(stepHistory(work.board, 'redo', work.change, words)).toBe('');
  });

  test('a move back to the post held is the move taken away; the bench has its own words', () => {
    const work = acting();
    expect(placePerson(work.board, 'ani', null, work.change, words)).toBe(
      'Ani masuk bangku tunggu.',
    );
    expect(placePerson(work.board, 'ani', 'staf', work.change, words)).toBe(
      'Ani kembali ke Pengelola Umum.',
    );
    expect(work.moves).toEqual([]);
  });

  test('a gate keeps the person where they are and is named', () => {
    const work = acting();
    expect(placePerson(work.board, 'ani', 'kepala', work.change, words)).toMatch(
      /^Ani tidak dipindahkan ke Kepala Dinas\. Terhalang: M-\d\d/u,
    );
    expect(work.moves).toEqual([]);
  });

  test('a lock stands against the move and says so, until it is opened', () => {
    const work = acting();
    const ani = { kind: 'person', id: 'ani' } as const;
    expect(toggleLock(work.board, ani, work.change, words)).toBe('Penempatan Ani dikunci.');
    expect(isLocked(work.board.scenario.history.locks, ani)).toBe(true);
    expect(placePerson(work.board, 'ani', 'arsip', work.change, words)).toContain(
      'penempatan Ani dikunci',
    );
    expect(work.moves).toEqual([]);
    toggleLock(work.board, ani, work.change, words);
    toggleLock(work.board, { kind: 'post', id: 'arsip' }, work.change, words);
    expect(placePerson(work.board, 'ani', 'arsip', work.change, words)).toContain(
      'jabatan Arsiparis dikunci',
    );
  });
});

describe('posts to move to', () => {
  const index = indexCity(TOWN.city);
  const placement = applyMoves(TOWN, [move('budi', 'staf', 'arsip')]);
  const options = postOptions({
    city: TOWN.city,
    placement,
    locks: { ...NO_LOCKS, posts: ['kurir'] },
    list: postsOf(index, 'ani', { limit: Number.POSITIVE_INFINITY }),
    personId: 'ani',
  });
  const of = (id: string) => options.find((one) => one.id === id);

  test('the post held is not among them, blocked and locked ones stand last and cannot be taken', () => {
    expect(of('staf')).toBeUndefined();
    expect(options.map(({ id }) => id)).toEqual(['penyuluh', 'arsip', 'kepala', 'kurir']);
    expect(options.map(canTake)).toEqual([true, true, false, false]);
    expect(of('kepala')?.gates.length).toBeGreaterThan(0);
    expect(of('kurir')?.state).toBe('locked');
  });

  test('seats count the moves of the scenario; a fit has both its ends', () => {
    expect(of('arsip')?.free).toBe(0);
    expect(of('penyuluh')?.free).toBe(2);
    const fit = of('penyuluh')?.fit;
    expect(fit === null || fit === undefined ? 1 : fit.hi - fit.lo).toBeGreaterThanOrEqual(0);
  });

  test('without scores they stand by free seats and title', () => {
    const plain = postOptions({
      city: TOWN.city,
      placement,
      locks: NO_LOCKS,
      list: null,
      personId: 'ani',
    });
    expect(plain.map(({ id, fit }) => [id, fit])).toEqual([
      ['penyuluh', null],
      ['arsip', null],
      ['kepala', null],
      ['kurir', null],
    ]);
  });
});

describe('targets of a drag', () => {
  test('are written into the page and read back; other text is none', () => {
    for (const target of [{ kind: 'bench' }, { kind: 'post', id: 'a:b' }] as const) {
      expect(dropTarget(dropText(target))).toEqual(target);
    }
    expect(dropTarget('unit:a')).toBeNull();
    expect(dropTarget(null)).toBeNull();
    expect(sameTarget({ kind: 'bench' }, { kind: 'bench' })).toBe(true);
    expect(sameTarget({ kind: 'post', id: 'a' }, { kind: 'post', id: 'b' })).toBe(false);
    expect(sameTarget(null, { kind: 'bench' })).toBe(false);
  });
});
