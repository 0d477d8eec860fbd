import { beforeAll, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import { axesCounts, axesMarks, axesRows, axisText } from '#dashboards/positions/axes.ts';
import { drawnText, shareWithin, turnsOf, turnText } from '#dashboards/positions/robust.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { smaaInput } from '#model/fit/smaa-input.ts';
import { smaa } from '#model/fit/smaa.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';

const wish = { rank: 1, unitId: null, family: null, willingness: 'ya' } as const;
const rich = {
  education: 7,
  educationFamily: 'hukum',
  retirement: day('2045-01-01'),
  replied: true,
  ratings: [2026, 2025, 2024].map((year) => ({ year, predicate: 'BAIK' as const })),
} as const;
const index = indexCity(
  city({
    posts: [post('x', { minEducation: 7, standards: standards({ INT: 3, KS: 3 }) })],
    persons: [
      person('able', { ...rich, levels: levels({ INT: 3, KS: 3 }) }),
      person('keen', {
        ...rich,
        levels: levels({ INT: 2, KS: 2 }),
        wishes: [{ ...wish, positionId: 'x' }],
      }),
      person('neither', { ...rich, levels: levels({ INT: 1, KS: 1 }) }),
      person('open', { ...rich, replied: false, levels: levels({ INT: 2, KS: 3 }) }),
    ],
    without: ['position_history'],
  }),
);
const list = candidatesOf(index, 'x');
if (list === null) throw new Error('no such post');
const rows = axesRows(list.eligible.rows);

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

describe('candidates on both axes', () => {
  it('stand in the order of their places, the front by ability', () => {
    expect(rows.map(({ pair, place }) => [pair.personId, place])).toEqual([
      ['able', 'front'],
      ['keen', 'front'],
      ['open', 'open'],
      ['neither', 'beaten'],
    ]);
    expect(axesCounts(rows)).toMatchObject({ front: 2, open: 1, beaten: 1 });
  });

  it('are marks in the same order, the front strong, with their post in the tip', () => {
    const marks = axesMarks(rows, index.city, words);
    expect(marks.map(({ strong }) => strong)).toEqual([true, true, false, false]);
    expect(marks[0]?.tip).toMatchObject({
      title: 'SINTETIS able',
      subtitle: 'Tidak memangku jabatan',
    });
  });

  it('are nobody where an axis left the model', () => {
    expect(axesRows(list.eligible.rows.map((pair) => ({ ...pair, ns: null })))).toEqual([]);
  });

  it('write the range where something is not known', () => {
    expect(axisText({ point: 70, lo: 70, hi: 70 }, words)).toBe('70,0');
    expect(axisText({ point: 70, lo: 60, hi: 80 }, words)).toBe('70,0 (60,0–80,0)');
    expect(axisText({ point: null, lo: 0, hi: 100 }, words)).toBe('belum diketahui (0,0–100,0)');
  });
});

describe('what the draws say', () => {
  const input = smaaInput(
    index,
    list.post,
    list.eligible.rows.map(({ personId }) => personId),
    list.options,
  );
  if (input === null) throw new Error('nothing to draw');
  const drawn = smaa(input, { draws: 50 });

  it('adds the shares of the first ranks', () => {
    const row = { personId: 'a', ranks: [0.5, 0.25, 0.25], within: 1 };
    expect(shareWithin(row, 1)).toBe(0.5);
    expect(shareWithin(row, 3)).toBe(1);
    expect(shareWithin(row, 9)).toBe(1);
  });

  it('prints concentration, draws and seed', () => {
    expect(drawnText(drawn, words)).toBe(
      '50 kali bobot diacak di sekitar bobot yang dipilih (konsentrasi 20, benih 20260801), nilai yang belum diketahui ikut diacak. 4 calon.',
    );
  });

  it('names the weight at which another one leads, and says where none does', () => {
    expect(turnsOf(index, list)?.winner).toBe('able');
    expect(turnText({ weight: 0.125, personId: 'k' }, () => 'Kiki', words)).toBe(
      '12,5%: Kiki memimpin',
    );
    expect(turnText(null, () => '', words)).toBe('tetap sama');
  });
});
