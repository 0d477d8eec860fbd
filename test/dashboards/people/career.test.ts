import { beforeAll, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import { boxText, talentGrid, talentText } from '#dashboards/people/talent.ts';
import { careerBars, careerSpan, yearTicks } from '#dashboards/people/timeline.ts';
import { boxOf, DEFAULT_CUTS } from '#model/talent/box.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { AS_OF, city, day, post } from '#test/support/city.ts';

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

const facts = city({ posts: [post('x')] });
const spell = (
  title: string,
  since: string,
  until: string | null,
  positionId: string | null = null,
) => ({
  title,
  positionId,
  family: null,
  tier: null,
  since: day(since),
  until: until === null ? null : day(until),
});

describe('a career on a scale of time', () => {
  const spells = [
    spell('lama', '2011-05-01', '2019-01-01'),
    spell('kini', '2019-01-01', null, 'x'),
    spell('terbalik', '2018-01-01', '2017-01-01'),
  ];

  it('has the newest first, the present one to the day of the data, none that ends before it begins', () => {
    const bars = careerBars(spells, facts, words);
    expect(bars.map(({ label }) => label)).toEqual(['kini · Unit a', 'lama']);
    expect(bars[0]).toMatchObject({ from: day('2019-01-01'), to: AS_OF, open: true });
    expect(bars[0]?.text).toContain('sekarang');
    expect(bars[1]).toMatchObject({ to: day('2019-01-01'), open: false });
  });

  it('lasts from the new year of the first post to the day of the data', () => {
    const bars = careerBars(spells, facts, words);
    expect(careerSpan(bars, AS_OF)).toEqual([day('2011-01-01'), AS_OF]);
    expect(careerSpan([], AS_OF)).toEqual([day('2026-01-01'), AS_OF]);
  });

  it('names years, fewer of a long time', () => {
    const labels = (from: string, to: string) =>
      yearTicks([day(from), day(to)]).map(({ label }) => label);
    expect(labels('2024-01-01', '2026-10-01')).toEqual(['2024', '2025', '2026']);
    expect(labels('2011-01-01', '2026-10-01').slice(0, 3)).toEqual(['2011', '2013', '2015']);
    expect(labels('1990-01-01', '2026-10-01').slice(0, 3)).toEqual(['1990', '1995', '2000']);
  });
});

describe('the place in the talent grid', () => {
  const point = { personId: 'p', predicate: 'BAIK', lo: 80, hi: 80 } as const;
  const states = (one: Parameters<typeof talentGrid>[0]) =>
    talentGrid(one, DEFAULT_CUTS).rows.map(({ cells }) => cells.map(({ state }) => state));

  it('is one box where predicate and potential are known', () => {
    expect(states(point)).toEqual([
      ['out', 'out', 'out'],
      ['out', 'in', 'out'],
      ['out', 'out', 'out'],
    ]);
    expect(talentText(point, DEFAULT_CUTS, words)).toBe(
      'Kotak 5 (PermenPANRB 3/2020). Predikat tahun terakhir Baik, JPM terbatas terhadap jabatan sekarang 80,0.',
    );
  });

  it('is every box that is possible where something is not known, and no box is claimed', () => {
    expect(states({ ...point, lo: 60, hi: 95 })[1]).toEqual(['maybe', 'maybe', 'maybe']);
    expect(states({ ...point, predicate: null }).map(([, mid]) => mid)).toEqual([
      'maybe',
      'maybe',
      'maybe',
    ]);
    expect(talentText({ ...point, lo: 60, hi: 95 }, DEFAULT_CUTS, words)).toMatch(
      /^Belum dapat ditempatkan/u,
    );
  });

  it('is counted by both numberings, never bare', () => {
    const { rows } = talentGrid(point, DEFAULT_CUTS);
    for (const { band, cells } of rows) {
      for (const { potential, boxes } of cells) {
        expect(boxes.permenpan).toBe(boxOf(band, potential, 'permenpan'));
        expect(boxes.kemenkeu).toBe(boxOf(band, potential, 'kemenkeu'));
      }
    }
    expect(boxText(6, 'kemenkeu', words)).toBe('Kotak 6 (Kemenkeu, sumber kedua)');
  });
});
