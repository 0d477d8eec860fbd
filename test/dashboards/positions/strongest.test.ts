import { beforeAll, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import {
  certainText,
  noStrongestText,
  strongestIn,
  strongestOf,
} from '#dashboards/positions/strongest.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { scanAll } from '#model/fit/kernel/best-pairs.ts';
import { residentTables } from '#model/fit/kernel/resident-tables.ts';
import { chosenOptions, type FitOptions } from '#model/fit/options.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import { fitWordsIn } from '#test/dashboards/fit-fixture.tsx';
import { city, day, levels, person, post, standards, type CityParts } from '#test/support/city.ts';

const rich = { education: 7, educationFamily: 'hukum', retirement: day('2045-01-01') } as const;
const asks = { minEducation: 7, educationFamilies: ['hukum'] };
const parts: CityParts = {
  posts: [
    post('free', { ...asks, standards: standards({ INT: 3, KS: 3 }) }),
    post('taken', { ...asks, standards: standards({ INT: 3, KS: 3 }) }),
    post('closed', { minEducation: 9, standards: standards({ INT: 3 }) }),
  ],
  persons: [
    person('weak', { ...rich, levels: levels({ INT: 1, KS: 1 }) }),
    person('strong', { ...rich, levels: levels({ INT: 3, KS: 3 }) }),
    person('holder', { ...rich, positionId: 'taken' }),
  ],
};

function found(given: CityParts, options: FitOptions = {}) {
  const index = indexCity(city(given));
  const chosen = chosenOptions(index, options);
  const best = (curable: 'with' | 'without') =>
    scanAll(residentTables(index), { index, chosen, best: { curable } });
  return { index, of: strongestOf(index, best('without'), best('with')) };
}

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

describe('the strongest candidate of a post', () => {
  it('is whoever has the highest certain ability, with the very figure of the list of the post', () => {
    const { index, of } = found(parts);
    const listed = candidatesOf(index, 'free')?.eligible.rows.toSorted(
      (a, b) => (b.da?.lo ?? 0) - (a.da?.lo ?? 0),
    );
    expect(listed?.[0]?.personId).toBe('strong');
    expect(of('free')).toEqual({
      name: 'SINTETIS strong',
      lo: listed?.[0]?.da?.lo,
      curable: false,
    });
    const strongest = strongestIn(of, 'free');
    expect(strongest && certainText(strongest, words)).toMatch(/^paling sedikit \d+,\d$/u);
    expect(noStrongestText(of, 'free', words)).toBeNull();
  });

  it('is nobody where no seat is free, and the row says nothing more', () => {
    const { of } = found(parts);
    expect(of('taken')).toBe('full');
    expect(strongestIn(of, 'taken')).toBeNull();
    expect(noStrongestText(of, 'taken', words)).toBeNull();
  });

  it('is somebody whom a step opens, and it is said, where nobody is eligible at once', () => {
    const { of } = found({
      ...parts,
      posts: [
        post('free', {
          ...asks,
          kind: 'JF',
          tier: 'AHLI_PERTAMA',
          standards: standards({ INT: 3 }),
        }),
      ],
    });
    const strongest = strongestIn(of, 'free');
    expect(strongest).toMatchObject({ name: 'SINTETIS strong', curable: true });
    expect(strongest && certainText(strongest, words)).toContain('layak setelah syarat dipenuhi');
  });

  it('is nobody where a rule stops everyone', () => {
    const { of } = found({
      ...parts,
      persons: parts.persons?.map((one) => ({ ...one, legalStatus: '03' })) ?? [],
    });
    expect(of('free')).toBe('nobody');
    expect(noStrongestText(of, 'free', words)).toBe('tidak ada yang layak');
  });

  it('is nobody where nothing of the candidates is certain', () => {
    const onlyStudies = { ...DEFAULT_WEIGHTS, K: 0, Q: 1, E: 0, P: 0, I: 0 };
    const unknown = { posts: [post('free', asks)], persons: [person('unknown')] };
    const { of } = found(unknown, { weights: onlyStudies });
    expect(of('free')).toBe('uncertain');
    expect(noStrongestText(of, 'free', words)).toBe('belum ada nilai yang pasti');
  });

  it('cannot be told where nothing of ability is weighed', () => {
    const none = { ...DEFAULT_WEIGHTS, K: 0, Q: 0, E: 0, P: 0, I: 0 };
    const { of } = found(parts, { weights: none });
    expect(of('free')).toBe('unscored');
    expect(noStrongestText(of, 'free', words)).toContain('belum dapat dinilai');
  });

  it('is said to be on its way, or to have failed', () => {
    expect(noStrongestText('waiting', 'free', words)).toBe('sedang dihitung');
    expect(noStrongestText('failed', 'free', words)).toBe('tidak dapat dihitung');
    expect(strongestIn('waiting', 'free')).toBeNull();
  });
});
