import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { estimate } from '#charts/measure.ts';
import { findIn } from '#dashboards/find-in.ts';
import { examplePost, postChoices } from '#dashboards/transfer/choices.ts';
import { candidateOf } from '#dashboards/transfer/candidate.ts';
import { courseOf, pairFinding, planFinding } from '#dashboards/transfer/finding.ts';
import type { Words } from '#dashboards/transfer/names.ts';
import { dumbbellRows, layoutDumbbell } from '#dashboards/transfer/options.ts';
import { deltaOf, rampOfPlan, unitChanges, valueOf } from '#dashboards/transfer/plan-view.ts';
import { actText, changeRows, coverageRow } from '#dashboards/transfer/rows.ts';
import { transferSearch } from '#dashboards/transfer/search.ts';
import { scenarioBase } from '#scenario/base.ts';
import { impactOf } from '#scenario/impact.ts';
import type { Move } from '#scenario/moves.ts';
import { SUM_KEYS } from '#scenario/sums.ts';
import { AS_OF } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';
import { makeFormat } from '#words/format.ts';
import { i18n, startWords } from '#words/i18n.ts';
import { TOWN } from './town.ts';

const BASE = scenarioBase(TOWN);
let words: Words;

beforeAll(async () => {
  await startWords('id');
  const t = i18n.getFixedT('id', ['transfer', 'rules', 'fit']) as unknown as Words['t'];
  words = { t, format: makeFormat('id') };
});

function move(personId: string, from: string | null, to: string): Move {
  return { personId, from, to, effective: AS_OF, reasonCode: null, reason: '' };
}

describe('identities of the plan', () => {
  it.each([1, 2, 3, 4, 5])('city %i: changes of perangkat daerah sum to the city’s', (seed) => {
    const random = new Random(seed);
    const base = scenarioBase(randomCity(random, { units: 6, posts: 60, persons: 120 }));
    const people = [...base.city.persons.values()];
    const posts = [...base.city.posts.keys()];
    const moves = people
      .slice(0, 25)
      .map(({ id, positionId }) => move(id, positionId, random.pick(posts)));
    const impact = impactOf(base, moves);
    const opds = unitChanges(base, impact, 'shortage').filter(({ isOpd }) => isOpd);
    for (const key of SUM_KEYS) {
      const sum = opds.reduce((total, one) => total + one.impact.difference[key], 0);
      expect(sum, key).toBeCloseTo(impact.city.difference[key], 6);
    }
  });

  it('a person who leaves one post for another changes no headcount of the city', () => {
    const { city } = impactOf(BASE, [move('ani', 'staf', 'loket'), move('budi', 'staf', 'meja')]);
    expect(city.difference.holders).toBe(0);
    expect(city.difference.fte).toBe(0);
    expect(city.difference.need).toBe(0);
  });
});

describe('units of the plan', () => {
  const impact = impactOf(BASE, [move('ani', 'staf', 'loket')]);

  it('come with the greatest change first, whichever way it goes', () => {
    expect(unitChanges(BASE, impact, 'shortage').map(({ id }) => id)).toEqual([
      'badan',
      'bidang',
      'dinas',
    ]);
    const sizes = unitChanges(BASE, impact, 'ratio').map((one) =>
      Math.abs(deltaOf(one.impact, 'ratio') ?? 0),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('a load index of KOSONG is no number, and has no difference', () => {
    const emptied = impactOf(BASE, [move('citra', 'loket', 'staf')]);
    const badan = unitChanges(BASE, emptied, 'ratio').find(({ id }) => id === 'badan');
    if (badan === undefined) throw new Error('badan is not touched');
    expect(valueOf(badan.impact.after, 'ratio')).toBeNull();
    expect(deltaOf(badan.impact, 'ratio')).toBeNull();
    expect(courseOf(badan.impact)).toBe('vacated');
  });

  it('the chart holds perangkat daerah alone, all marks within its frame', () => {
    const rows = dumbbellRows(unitChanges(BASE, impact, 'ratio'), 'ratio', words);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['badan', 'dinas']);
    for (const width of [340, 900]) {
      const layout = layoutDumbbell(rows, 'ratio', width, estimate);
      for (const value of rows.flatMap(({ before, after }) => [before, after])) {
        expect(layout.x(value ?? 1)).toBeGreaterThan(0);
        expect(layout.x(value ?? 1)).toBeLessThan(width);
      }
      expect(layout.x(1)).toBeGreaterThanOrEqual(layout.x(layout.ticks[0] ?? 1));
      expect(layout.x(1)).toBeLessThan(layout.x(layout.ticks.at(-1) ?? 1));
    }
  });

  it('learning the posts costs 156.25 hours a full-time move', () => {
    expect(rampOfPlan(BASE, impact)).toBe(156.25);
    expect(rampOfPlan(BASE, impactOf(BASE, []))).toBe(0);
  });
});

describe('figures in words', () => {
  const impact = impactOf(BASE, [move('ani', 'staf', 'loket')]);
  const post = (id: string) => {
    const found = impact.posts.find((one) => one.post.id === id);
    if (found === undefined) throw new Error(`post ${id} is not touched`);
    return found;
  };

  it('shortage and surplus are rows of their own; the letter is text beside the index', () => {
    const rows = new Map(changeRows(post('loket'), 'post', words).map((row) => [row.id, row]));
    expect(rows.get('ratio')).toMatchObject({
      before: { text: '3,00', note: 'A, kelebihan beban' },
      after: { text: '1,50' },
      difference: { text: '−1,50' },
    });
    expect(rows.get('shortage')).toMatchObject({
      before: { text: '2,0' },
      after: { text: '1,0' },
      difference: { text: '−1,0' },
    });
    expect(rows.get('surplus')?.difference.text).toBe('0,0');
    expect(rows.get('holders')?.difference.text).toBe('+1');
  });

  it('half a person between need and holders calls for action, less does not', () => {
    expect(actText(post('loket').after, words)).toBe(
      'Perlu tindakan: kurang 1,0 orang dari kebutuhan',
    );
    expect(actText(post('staf').before, words)).toBe(
      'Perlu tindakan: lebih 1,0 orang dari kebutuhan',
    );
    expect(actText(post('staf').after, words)).toBeNull();
  });

  it('coverage is a range with what is known of it; a unit that asks nothing has none', () => {
    const unit = (id: string) => impact.units.find(({ unitId }) => unitId === id);
    const badan = unit('badan');
    if (badan === undefined) throw new Error('badan is not touched');
    expect(coverageRow(badan, words)?.after.note).toMatch(/^diketahui 1 dari 2/);
    const none = { ...badan.coverage.before, need: 0 };
    expect(coverageRow({ ...badan, coverage: { before: none, after: none } }, words)).toBeNull();
  });

  it('the heading says what becomes of giver and receiver', () => {
    const candidate = candidateOf(BASE, [], { personId: 'ani', postId: 'loket', day: AS_OF });
    if (candidate === null) throw new Error('no move');
    const text = pairFinding(candidate, TOWN, words);
    expect(text).toMatch(/^Dinas Perdagangan .*; Dinas Dukcapil masih melebihi kapasitas \(/);
    expect(planFinding(impact, words)).toMatch(/^1 perpindahan: kekurangan kota /);
    expect(planFinding(impactOf(BASE, []), words)).toMatch(/^Tidak ada perpindahan/);
    const { posts } = impact.city.before;
    const before = { ...impact.city.before, unknownPosts: posts };
    const unknown = { ...impact, city: { ...impact.city, before } };
    expect(planFinding(unknown, words)).toMatch(/^1 perpindahan; beban jabatan belum diketahui/);
  });
});

describe('choices', () => {
  it('put vacant posts first, must-fill ones before; every word of a query must be there', () => {
    const posts = postChoices(BASE);
    expect(posts.slice(0, 3).map(({ id }) => id)).toEqual(['meja', 'sarjana', 'kepala']);
    expect(examplePost(posts)?.id).toBe('meja');
    expect(findIn(posts, 'dukcapil loket').shown.map(({ id }) => id)).toEqual(['loket']);
    expect(findIn(posts, 'loket pasar').shown).toEqual([]);
    expect(findIn(posts, '', 2)).toMatchObject({ more: 3 });
  });

  it('an address without parameters, or with nonsense, is the empty page', () => {
    expect(transferSearch.parse({})).toEqual({
      person: null,
      post: null,
      date: null,
      measure: 'ratio',
      view: 'bagan',
    });
    expect(transferSearch.parse({ date: '2026-02-31', measure: 'x', person: 12 })).toMatchObject({
      person: '12',
      date: null,
      measure: 'ratio',
    });
  });
});
