import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import { PairPanel } from '#dashboards/PairPanel.tsx';
import {
  counterfactualTexts,
  earliestText,
  poolOf,
  whoStandsAbove,
} from '#dashboards/pair-story.ts';
import { endText, stepText, waterfallBars } from '#dashboards/waterfall-bars.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { waterfallOf } from '#model/fit/waterfall.ts';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';
import { fitWordsIn, showRouted } from './fit-fixture.tsx';

const rich = { education: 7, educationFamily: 'hukum', retirement: day('2045-01-01') } as const;
const index = indexCity(
  city({
    posts: [post('x', { minEducation: 7, standards: standards({ INT: 3, KS: 3 }) })],
    persons: [
      person('best', { ...rich, levels: levels({ INT: 3, KS: 3 }) }),
      person('mid', { ...rich, levels: levels({ INT: 2, KS: 3 }) }),
      person('low', { ...rich, levels: levels({ INT: 1, KS: 1 }) }),
      person('gone', { ...rich, legalStatus: '03' }),
    ],
  }),
);
const list = candidatesOf(index, 'x');
if (list === null) throw new Error('no such post');

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

function open(personId: string, given: typeof list | null = list) {
  return showRouted(
    <PairPanel
      {...{ index, personId }}
      postId="x"
      options={{}}
      list={given}
      title={personId}
      note=""
      link={null}
      onClose={() => {}}
    />,
  );
}

describe('whom a candidate is compared with', () => {
  it('is everybody whom no gate stops', () => {
    expect(poolOf(list).toSorted()).toEqual(['best', 'low', 'mid']);
  });

  it('is the one just before in the list, nobody for the first and for the blocked', () => {
    expect(whoStandsAbove(list, 'low')).toBe('mid');
    expect(whoStandsAbove(list, 'best')).toBeNull();
    expect(whoStandsAbove(list, 'gone')).toBeNull();
  });
});

describe('the rows of a waterfall', () => {
  it('lead from the middle to the person: ends and steps are those of the model', () => {
    const waterfall = waterfallOf(index, 'low', 'x', poolOf(list));
    if (waterfall === null) throw new Error('no waterfall');
    const bars = waterfallBars(waterfall, words);
    expect(bars.map(({ id }) => id)).toEqual([
      'middle',
      ...waterfall.steps.map(({ id }) => id),
      'person',
    ]);
    expect(bars[0]?.from).toBeCloseTo(waterfall.start, 9);
    expect(bars.at(-1)?.lo).toBeCloseTo(waterfall.lo, 9);
    expect(bars.at(-1)?.hi).toBeCloseTo(waterfall.hi, 9);
    for (const [at, step] of waterfall.steps.entries()) {
      const bar = bars[at + 1];
      expect((bar?.hi ?? 0) - (bar?.from ?? 0)).toBeCloseTo(step.hi, 9);
      expect(bar?.to === null).toBe(step.delta === null);
    }
  });

  it('write what is not known as a range, never as a figure', () => {
    const step = { id: 'P', weight: 0.15, own: null, median: 80, n: 2, delta: null } as const;
    expect(stepText({ ...step, lo: -9, hi: 3 }, words)).toBe('belum diketahui: −9,0 sampai +3,0');
    expect(stepText({ ...step, delta: 3, lo: 3, hi: 3 }, words)).toBe('+3,0');
    expect(endText({ lo: 60, hi: 80 }, words)).toBe('60,0 sampai 80,0');
  });
});

describe('what would change it', () => {
  it('names the levels with their ends, and claims no cost without a table', () => {
    const raises = [{ competencyId: 'INT', name: 'Integritas', from: 1, to: 3, hours: null }];
    const base = { id: 'raise', raises, levels: 2, unknown: [] } as const;
    const texts = counterfactualTexts(
      { ...base, claim: 'fewest', hours: null, basis: null },
      words,
    );
    expect(texts.steps).toEqual(['Integritas dari level 1 ke 3']);
    expect(texts.sentence).toContain('biayanya tidak dibandingkan');
  });
});

describe('the earliest day', () => {
  it('is the day asked for, a later one, or none, with what waiting does not mend', () => {
    const asked = day('2026-10-01');
    expect(earliestText({ day: asked, stays: [] }, asked, words)).toHaveLength(1);
    const later = earliestText({ day: day('2027-01-05'), stays: ['M-10'] }, asked, words);
    expect(later[0]).toContain('5 Januari 2027');
    expect(later[1]).toContain('M-10');
    expect(earliestText({ day: null, stays: [] }, asked, words)[0]).toContain('tidak cukup');
  });
});

describe('the panel of a pair', () => {
  it('tells why in words, shows the waterfall with a table, and what would change it', async () => {
    await open('low');
    const panel = await screen.findByRole('dialog');
    expect(
      within(panel).getByText(/nilai tengah .* dari 3 calon, jadi belum dapat dinyatakan/u),
    ).toBeDefined();
    expect(within(panel).getByRole('img', { name: /Bagan air terjun/u })).toBeDefined();
    expect(within(panel).getByText(/^Agar memenuhi syarat standar/u)).toBeDefined();
    expect(within(panel).getByText('Agar pasti di atas SINTETIS mid')).toBeDefined();
    expect(within(panel).getByRole('heading', { name: 'Paling cepat' })).toBeDefined();
  });

  it('says that it waits while the candidates are worked out', async () => {
    await open('low', null);
    const panel = await screen.findByRole('dialog');
    expect(within(panel).getByText('Pembanding sedang dihitung …')).toBeDefined();
    expect(within(panel).queryByText(/^Agar pasti di atas/u)).toBeNull();
  });
});
