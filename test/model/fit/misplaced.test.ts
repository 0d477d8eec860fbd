import { describe, expect, it } from 'vitest';
import { hiddenSteps, type HiddenList } from '#model/fit/hidden.ts';
import { indexCity } from '#model/fit/index-city.ts';
import {
  certainlyMeets,
  countLevels,
  misplacedSteps,
  type MisplacedList,
} from '#model/fit/misplaced.ts';
import type { CityFacts } from '#model/facts.ts';
import {
  city,
  day,
  levels,
  person,
  post,
  standards,
  unit,
  type CityParts,
} from '#test/support/city.ts';

function ended<R>(steps: Generator<number, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

const misplaced = (of: CityFacts): MisplacedList => ended(misplacedSteps(indexCity(of)));
const hidden = (of: CityFacts): HiddenList => ended(hiddenSteps(indexCity(of)));

const NURSE = 'kesehatan-keperawatan';
const rich = {
  education: 7,
  retirement: day('2045-01-01'),
  positionSince: day('2015-01-01'),
} as const;
const trade = post('dagang', { educationFamilies: ['manajemen'], seats: 1, family: 'perdagangan' });
const health = post('sehat', { educationFamilies: [NURSE], family: 'kesehatan' });

function facts(parts: CityParts): CityFacts {
  return city({ units: [unit('a')], ...parts });
}

describe('salah kamar', () => {
  const nurse = person('n', { ...rich, positionId: 'dagang', educationFamily: NURSE });

  it('is a field that the post does not ask, with a legal vacant post that asks it', () => {
    const { rows, looked, withReason } = misplaced(
      facts({ posts: [trade, health], persons: [nurse] }),
    );
    expect([looked, withReason]).toEqual([1, 1]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      personId: 'n',
      postId: 'dagang',
      reasons: [{ id: 'field', family: NURSE, asked: ['manajemen'] }],
      mendsTotal: 1,
    });
    expect(rows[0]?.mends[0]?.postId).toBe('sehat');
  });

  it('is not mended by a post that takes any field, nor by one of mere kin', () => {
    const any = post('apa', { family: 'umum' });
    const kin = post('kerabat', { educationFamilies: ['keguruan'] });
    const { rows, withReason } = misplaced(facts({ posts: [trade, any, kin], persons: [nurse] }));
    expect([withReason, rows.length]).toEqual([1, 0]);
  });

  it('is not mended by a post without a free seat, nor by one that a gate blocks', () => {
    const holder = person('h', { ...rich, positionId: 'sehat', educationFamily: NURSE });
    expect(misplaced(facts({ posts: [trade, health], persons: [nurse, holder] })).rows).toEqual([]);
    const above = post('tinggi', { educationFamilies: [NURSE], minEducation: 9 });
    expect(misplaced(facts({ posts: [trade, above], persons: [nurse] })).rows).toEqual([]);
  });

  it('is a level under standard, mended only where every standard is certainly met', () => {
    const hard = post('sulit', { standards: standards({ INT: 4, KS: 2 }) });
    const easy = post('mudah', { standards: standards({ INT: 3, KS: 2 }) });
    const open = post('belum', { standards: standards({ INT: 3, MP: 2 }) });
    const none = post('tanpa');
    const one = person('p', { ...rich, positionId: 'sulit', levels: levels({ INT: 3, KS: 2 }) });
    const { rows } = misplaced(facts({ posts: [hard, easy, open, none], persons: [one] }));
    expect(rows[0]?.reasons).toEqual([{ id: 'competency', standards: 2, known: 2, below: 1 }]);
    expect(rows[0]?.mends.map(({ postId }) => postId)).toEqual(['mudah']);
  });

  it('is no finding where a post elsewhere merely scores higher', () => {
    const now = post('kini', { standards: standards({ INT: 1 }) });
    const better = post('lain', { standards: standards({ INT: 1 }), family: 'kesehatan' });
    const one = person('p', {
      ...rich,
      positionId: 'kini',
      levels: levels({ INT: 5 }),
      spells: [
        {
          positionId: null,
          title: 'x',
          family: 'kesehatan',
          tier: null,
          since: day('2010-01-01'),
          until: day('2024-01-01'),
        },
      ],
    });
    expect(misplaced(facts({ posts: [now, better], persons: [one] }))).toMatchObject({
      withReason: 0,
      rows: [],
    });
  });

  it('is nobody of whom nothing is known, and nobody without a post', () => {
    const blank = person('b', { positionId: 'dagang' });
    const { looked, withReason } = misplaced(
      facts({ posts: [trade, health], persons: [blank, person('o', { educationFamily: NURSE })] }),
    );
    expect([looked, withReason]).toEqual([1, 0]);
  });
});

describe('kecocokan tersembunyi', () => {
  const policy = post('analis', {
    family: 'kebijakan',
    minEducation: 7,
    standards: standards({ INT: 2, KS: 2 }),
  });
  const desk = post('meja', { family: 'administrasi' });
  const strong = {
    ...rich,
    positionId: 'meja',
    educationFamily: 'hukum',
    levels: levels({ INT: 3, KS: 2 }),
  };

  it('is a pair certain on every standard, in another family, that no wish names', () => {
    const { rows, total } = hidden(
      facts({ posts: [policy, desk], persons: [person('p', strong)] }),
    );
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      personId: 'p',
      title: 'Jabatan analis',
      matches: [{ postId: 'analis', standards: 2, replied: false }],
    });
  });

  it.each([
    ['a standard that is not known', { levels: levels({ INT: 3 }) }],
    ['a standard that is not met', { levels: levels({ INT: 3, KS: 1 }) }],
    ['a wish for the post', { replied: true, wishes: [wish({ positionId: 'analis' })] }],
    [
      'a refusal of the post',
      { replied: true, wishes: [wish({ positionId: 'analis', willingness: 'tidak' })] },
    ],
    ['a wish for its unit', { replied: true, wishes: [wish({ unitId: 'a' })] }],
    ['a wish for its family', { replied: true, wishes: [wish({ family: 'kebijakan' })] }],
    ['a service that has ended', { legalStatus: '03' }],
  ])('is not there with %s', (_, extra) => {
    const one = person('p', { ...strong, ...extra });
    expect(hidden(facts({ posts: [policy, desk], persons: [one] })).rows).toEqual([]);
  });

  it('is not the next post in the own family, nor one without a standard or a free seat', () => {
    const same = { ...policy, id: 'sama', family: 'administrasi' };
    const bare = post('kosong', { family: 'kebijakan' });
    const full = { ...policy, id: 'penuh', seats: 0 };
    const { rows } = hidden(
      facts({ posts: [same, bare, full, desk], persons: [person('p', strong)] }),
    );
    expect(rows).toEqual([]);
  });

  it('puts posts of one name together, and says where one of the name is wished for', () => {
    const other = { ...policy, id: 'analis-2', unitId: 'b', opdId: 'b' };
    const one = person('p', {
      ...strong,
      replied: true,
      wishes: [wish({ positionId: 'analis-2' })],
    });
    const twin = { ...policy, id: 'analis-3' };
    const found = hidden(
      city({
        posts: [policy, { ...other, title: policy.title }, { ...twin, title: policy.title }, desk],
        persons: [one],
      }),
    );
    expect(found.rows).toHaveLength(1);
    expect(found.rows[0]?.matches.map(({ postId }) => postId)).toEqual(['analis', 'analis-3']);
    expect(found.rows[0]?.wishedAlike).toEqual(['analis-2']);
  });

  it('is ordered by what is certain, the ids decide between equals', () => {
    const sure = person('a', { ...strong, ratings: [{ year: 2025, predicate: 'SANGAT_BAIK' }] });
    const { rows } = hidden(
      facts({ posts: [policy, desk], persons: [person('z', strong), person('b', strong), sure] }),
    );
    expect(rows.map(({ personId }) => personId)).toEqual(['a', 'b', 'z']);
    const los = rows.map(({ matches: [best] }) => best.da.lo);
    expect(los.toSorted((a, b) => b - a)).toEqual(los);
  });
});

describe('levels beside a standard', () => {
  it('are counted, and met only where all are known', () => {
    const index = indexCity(
      facts({
        posts: [post('x', { standards: standards({ INT: 3, KS: 2, MP: 1 }) }), post('y')],
        persons: [
          person('p', { levels: levels({ INT: 2, KS: 2 }) }),
          person('q', { levels: levels({ INT: 3, KS: 3, MP: 1 }) }),
        ],
      }),
    );
    expect(countLevels(index, 0, 'x')).toEqual({ standards: 3, known: 2, below: 1 });
    expect(certainlyMeets(index, 0, 'x')).toBe(false);
    expect(certainlyMeets(index, 1, 'x')).toBe(true);
    expect(certainlyMeets(index, 1, 'y')).toBe(false);
  });
});

function wish(extra: object) {
  return {
    rank: 1,
    positionId: null,
    unitId: null,
    family: null,
    willingness: 'ya' as const,
    ...extra,
  };
}
