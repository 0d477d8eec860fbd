import { describe, expect, test } from 'vitest';
import type { PersonFact, PostFact, SpellFact, WishFact } from '#model/facts.ts';
import { aspirationMeasure } from '#model/fit/aspiration.ts';
import { competencyMeasure, type LevelTable } from '#model/fit/competency.ts';
import { careerKnown, experienceMeasure, experienceMonths } from '#model/fit/experience.ts';
import { integrityMeasure } from '#model/fit/integrity.ts';
import { performanceMeasure } from '#model/fit/performance.ts';
import { qualificationMeasure } from '#model/fit/qualification.ts';
import { AS_OF, day, person, post } from '#test/support/city.ts';

describe('K competency', () => {
  const asked = {
    columns: Int32Array.from([0, 1, 2]),
    levels: Int8Array.from([3, 3, 4]),
    sum: 10,
  };
  const table = (...levels: number[]): LevelTable => ({
    width: 3,
    levels: Int8Array.from(levels),
    fresh: Float64Array.from(levels, (level) => (level === 0 ? 0 : 0.8)),
  });

  test('it is the capped match; a surplus adds nothing', () => {
    expect(competencyMeasure(asked, table(3, 2, 5), 0)).toMatchObject({
      value: 90,
      lo: 90,
      hi: 90,
      known: 1,
      reason: 'K.known',
    });
  });

  test('an unknown level gives the bounds at levels 1 and 5', () => {
    const measure = competencyMeasure(asked, table(3, 0, 2), 0);
    expect(measure).toMatchObject({ lo: 60, hi: 80, known: 0.7, reason: 'K.partial' });
    expect(measure.value).toBeCloseTo(500 / 7, 10);
    expect(measure.fresh).toBeCloseTo(0.8, 12);
  });

  test('nothing known lies between all ones and all fives', () => {
    expect(competencyMeasure(asked, table(0, 0, 0), 0)).toMatchObject({
      value: null,
      lo: 30,
      hi: 100,
      known: 0,
      reason: 'K.none',
    });
  });

  test('a value below what level 1 of the unknown would give is moved into the bounds', () => {
    const easy = { columns: Int32Array.from([0, 1]), levels: Int8Array.from([5, 1]), sum: 6 };
    const measure = competencyMeasure(easy, { ...table(1, 0), width: 2 }, 0);
    expect(measure.lo).toBeCloseTo(200 / 6, 10);
    expect(measure.value).toBe(measure.lo);
  });

  test('each person has a row of the table', () => {
    expect(competencyMeasure(asked, table(1, 1, 1, 3, 3, 4), 1).value).toBe(100);
  });
});

describe('Q qualification', () => {
  const nurse = post('x', { minEducation: 6, educationFamilies: ['kesehatan-keperawatan'] });
  const measure = (facts: Partial<PersonFact>, target: PostFact = nurse) =>
    qualificationMeasure(person('p', facts), target);

  test('listed 100, same group 80, allied 50, no kin 0', () => {
    const score = (family: string, asked: string) =>
      measure(
        { education: 9, educationFamily: family },
        post('x', { minEducation: 6, educationFamilies: ['hukum', asked] }),
      ).value;
    expect(score('kesehatan-keperawatan', 'kesehatan-keperawatan')).toBe(100);
    expect(score('kesehatan-kebidanan', 'kesehatan-keperawatan')).toBe(80);
    expect(score('teknik-lingkungan', 'kesehatan-masyarakat')).toBe(50);
    expect(score('kesehatan-masyarakat', 'teknik-lingkungan')).toBe(50);
    expect(score('perikanan', 'kesehatan-keperawatan')).toBe(0);
  });

  test('under the level asked is 0, whatever the field', () => {
    expect(measure({ education: 3, educationFamily: 'kesehatan-keperawatan' })).toMatchObject({
      value: 0,
      reason: 'Q.level',
    });
    expect(measure({ education: 3 })).toMatchObject({ value: 0, known: 1 });
  });

  test('a post that lists no field takes any', () => {
    const any = post('x', { minEducation: 3 });
    expect(measure({ education: 3 }, any)).toMatchObject({ value: 100, reason: 'Q.any' });
  });

  test('what is missing is unknown up to the best it can still be', () => {
    expect(measure({ education: 9 })).toMatchObject({ value: null, lo: 0, hi: 100 });
    expect(measure({ educationFamily: 'kesehatan-gizi' })).toMatchObject({
      value: null,
      lo: 0,
      hi: 80,
      reason: 'Q.unknownLevel',
    });
    expect(measure({ educationFamily: 'hukum' })).toMatchObject({ value: 0, reason: 'Q.none' });
  });

  test('a post that states no level is unknown up to what the field gives', () => {
    expect(measure({ education: 9 }, post('x'))).toMatchObject({
      value: null,
      lo: 0,
      hi: 100,
      reason: 'Q.notStated',
    });
    const field = post('x', { educationFamilies: ['hukum'] });
    expect(measure({ educationFamily: 'pemerintahan' }, field)).toMatchObject({ lo: 0, hi: 50 });
    expect(measure({ educationFamily: 'perikanan' }, field).value).toBe(0);
  });

  test('a family that the table does not hold is not taken for a mismatch', () => {
    expect(measure({ education: 9, educationFamily: 'astronomi' })).toMatchObject({
      value: null,
      hi: 80,
      reason: 'Q.unknownFamily',
    });
  });
});

describe('E experience', () => {
  const posts = new Map([
    ['adm', post('adm', { family: 'administrasi' })],
    ['ti', post('ti', { family: 'ti' })],
  ]);
  const spell = (
    since: string,
    until: string | null,
    extra: Partial<SpellFact> = {},
  ): SpellFact => ({
    positionId: 'adm',
    title: 'Staf',
    family: 'administrasi',
    tier: null,
    since: day(since),
    until: until === null ? null : day(until),
    ...extra,
  });
  const months = (...spells: SpellFact[]) =>
    experienceMonths(person('p', { spells }), posts, AS_OF).get('administrasi') ?? 0;

  test('a month served five years ago counts half of one served now', () => {
    const now = months(spell('2026-09-01', '2026-10-01'));
    const then = months(spell('2021-09-01', '2021-10-01'));
    expect(then / now).toBeCloseTo(0.5, 3);
  });

  test('ten years in the family are full, five are about 72', () => {
    expect(experienceMeasure(months(spell('2016-10-01', null)), true).value).toBe(100);
    const five = experienceMeasure(months(spell('2021-10-01', null)), true);
    expect(five.value).toBeCloseTo(72.1, 1);
  });

  test('splitting a spell, overlapping and the order change nothing', () => {
    const whole = months(spell('2018-01-01', '2024-01-01'));
    const parts = [spell('2021-05-05', '2024-01-01'), spell('2018-01-01', '2021-05-05')];
    expect(months(...parts)).toBeCloseTo(whole, 9);
    expect(months(...parts, spell('2019-01-01', '2020-01-01'))).toBeCloseTo(whole, 9);
  });

  test('the present post counts from its start, once', () => {
    const since = { positionId: 'adm', positionSince: day('2021-10-01') };
    const alone = experienceMonths(person('p', since), posts, AS_OF).get('administrasi');
    const both = person('p', { ...since, spells: [spell('2021-10-01', null)] });
    expect(experienceMonths(both, posts, AS_OF).get('administrasi')).toBe(alone);
    expect(alone).toBeCloseTo(43.28, 1);
  });

  test('a spell without a family takes that of its post; swapped ends and the future count nothing', () => {
    const none = { family: null, positionId: 'ti' };
    const found = experienceMonths(
      person('p', { spells: [spell('2025-01-01', null, none)] }),
      posts,
      AS_OF,
    );
    expect([...found.keys()]).toEqual(['ti']);
    expect(months(spell('2024-01-01', '2023-01-01'), spell('2027-01-01', null))).toBe(0);
  });

  test('nobody knows the career of a person without a spell', () => {
    expect(experienceMeasure(30, false)).toMatchObject({ value: null, lo: 50, hi: 100 });
    expect(experienceMeasure(0, true)).toMatchObject({ value: 0, known: 1 });
  });

  test('a present post that the history does not hold is no record of a career', () => {
    const held = spell('2021-10-01', null);
    expect(careerKnown(person('p'))).toBe(false);
    expect(careerKnown(person('p', { spells: [{ ...held, presumed: true }] }))).toBe(false);
    expect(careerKnown(person('p', { spells: [held, { ...held, presumed: true }] }))).toBe(true);
  });
});

describe('P performance', () => {
  const of = (...predicates: readonly PersonFact['ratings'][number]['predicate'][]) =>
    performanceMeasure(
      predicates.map((predicate, back) => ({ year: 2025 - back, predicate })),
      2025,
      AS_OF,
    );

  test('three years weigh .5, .3 and .2', () => {
    expect(of('SANGAT_BAIK', 'BAIK', 'KURANG')).toMatchObject({ value: 82, lo: 82, hi: 82 });
    expect(of('BAIK', 'BAIK', 'BAIK', 'SANGAT_KURANG').value).toBeCloseTo(80, 12);
  });

  test('a missing year leaves the mean and widens the bounds to the ends of the map', () => {
    const measure = of('BAIK', null, 'BAIK');
    expect(measure.value).toBeCloseTo(80, 12);
    expect(measure.lo).toBeCloseTo(62, 12);
    expect(measure.hi).toBeCloseTo(86, 12);
    expect(measure.known).toBeCloseTo(0.7, 12);
  });

  test('no year at all is unknown between the ends of the map', () => {
    expect(of()).toMatchObject({ value: null, lo: 20, hi: 100, reason: 'P.none' });
  });

  test('it ages with its newest year', () => {
    expect(of('BAIK').fresh).toBeCloseTo(0.625, 2);
    expect(of(null, 'BAIK').fresh).toBe(0);
  });
});

describe('I integrity', () => {
  const sanction = (level: 'RINGAN' | 'SEDANG' | 'BERAT', until: string | null) => ({
    level,
    since: day('2026-01-01'),
    until: until === null ? null : day(until),
  });

  test('the worst sanction in force counts, an ended one does not', () => {
    expect(integrityMeasure([], AS_OF)).toMatchObject({ value: 100, known: 1 });
    expect(integrityMeasure([sanction('BERAT', '2026-09-30')], AS_OF).value).toBe(100);
    expect(integrityMeasure([sanction('RINGAN', '2026-10-01')], AS_OF).value).toBe(75);
    const two = [sanction('RINGAN', null), sanction('SEDANG', null)];
    expect(integrityMeasure(two, AS_OF)).toMatchObject({ value: 50, reason: 'I.SEDANG' });
  });

  test('one that begins later is not in force yet', () => {
    const later = { level: 'BERAT', since: AS_OF + 1, until: null } as const;
    expect(integrityMeasure([later], AS_OF).value).toBe(100);
  });
});

describe('A aspiration', () => {
  const target = post('x', { unitId: 'bidang', family: 'ti' });
  const above = new Set(['bidang', 'dinas']);
  const wish = (extra: Partial<WishFact>): WishFact => ({
    rank: 1,
    positionId: null,
    unitId: null,
    family: null,
    willingness: 'ya',
    ...extra,
  });
  const measure = (...wishes: WishFact[]) =>
    aspirationMeasure(person('p', { wishes, replied: true }), target, above);

  test('the post by its rank: 100 85 70 60 50 40 30', () => {
    const scores = [1, 2, 3, 4, 5, 6, 7].map(
      (rank) => measure(wish({ rank, positionId: 'x' })).value,
    );
    expect(scores).toEqual([100, 85, 70, 60, 50, 40, 30]);
  });

  test('its unit, one above it, or its job family: 60', () => {
    expect(measure(wish({ rank: 3, unitId: 'bidang' })).value).toBe(60);
    expect(measure(wish({ unitId: 'dinas' }))).toMatchObject({ value: 60, reason: 'A.unit' });
    expect(measure(wish({ family: 'ti' }))).toMatchObject({ value: 60, reason: 'A.family' });
  });

  test('replied without listing it: 30; no reply: unknown, not 30', () => {
    expect(measure(wish({ positionId: 'other' }), wish({ unitId: 'badan' })).value).toBe(30);
    expect(measure(wish({})).value).toBe(30);
    expect(measure().value).toBe(30);
    expect(aspirationMeasure(person('p'), target, above)).toMatchObject({
      value: null,
      lo: 0,
      hi: 100,
      reason: 'A.noReply',
    });
  });

  test('not willing: 0; the more specific wish decides', () => {
    expect(measure(wish({ willingness: 'tidak' })).value).toBe(0);
    expect(measure(wish({ unitId: 'dinas', willingness: 'tidak' })).value).toBe(0);
    const both = [wish({ willingness: 'tidak' }), wish({ rank: 2, positionId: 'x' })];
    expect(measure(...both).value).toBe(85);
  });

  test('two wishes that contradict each other wait for confirmation', () => {
    const both = [
      wish({ rank: 1, positionId: 'x' }),
      wish({ rank: 2, positionId: 'x', willingness: 'tidak' }),
    ];
    expect(measure(...both)).toMatchObject({ value: null, lo: 0, hi: 100, reason: 'A.conflict' });
  });
});
