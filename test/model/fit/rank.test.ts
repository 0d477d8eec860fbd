import { describe, expect, test } from 'vitest';
import type { PersonFact } from '#model/facts.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf, freeSeats, postsOf, type CandidateList } from '#model/fit/rank.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import { city, day, levels, person, post, standards, unit } from '#test/support/city.ts';

const ASKED = { INT: 3, KS: 3, PP: 3 };
const TARGET = post('target', {
  minEducation: 7,
  educationFamilies: ['hukum'],
  standards: standards(ASKED),
});
const STAFF = post('staf');

/** Somebody of whom everything that scores read is known, and whom no gate stops. */
function known(id: string, own: Readonly<Record<string, number>>, extra: Partial<PersonFact> = {}) {
  return person(id, {
    positionId: 'staf',
    positionSince: day('2018-01-01'),
    education: 7,
    educationFamily: 'hukum',
    retirement: day('2045-01-01'),
    levels: levels(own),
    ratings: [2025, 2024, 2023].map((year) => ({ year, predicate: 'BAIK' as const })),
    spells: [
      {
        positionId: 'staf',
        title: 'Staf',
        family: 'administrasi',
        tier: 'PELAKSANA',
        since: day('2018-01-01'),
        until: null,
      },
    ],
    replied: true,
    wishes: [{ rank: 1, positionId: 'target', unitId: null, family: null, willingness: 'ya' }],
    ...extra,
  });
}

function candidates(persons: readonly PersonFact[], target = TARGET): CandidateList {
  const index = indexCity(city({ posts: [STAFF, target], persons }));
  const list = candidatesOf(index, target.id);
  if (list === null) throw new Error('no such post');
  return list;
}

const ids = (list: { rows: readonly { personId: string }[] }) =>
  list.rows.map((row) => row.personId);

describe('candidates of a post', () => {
  const strong = known('strong', { INT: 3, KS: 3, PP: 3 });
  const weak = known('weak', { INT: 2, KS: 1, PP: 2 });

  test('known in full they are in the order of their scores, and the rank is claimed', () => {
    const { eligible, threshold } = candidates([weak, strong]);
    expect(ids(eligible)).toEqual(['strong', 'weak']);
    expect(eligible.rows[0]?.da).toMatchObject({ completeness: 1 });
    expect(eligible.unbeaten).toBe(1);
    expect(eligible.rows.map((row) => row.rank)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
    ]);
    expect(threshold).toBeCloseTo((0.4 * 100) / 9, 10);
  });

  test('one level in one competency is no difference', () => {
    const near = known('near', { INT: 3, KS: 3, PP: 2 });
    const { eligible } = candidates([near, strong]);
    expect(ids(eligible)).toEqual(['strong', 'near']);
    expect(eligible.rows[0]?.rank).toEqual({ best: 1, worst: 2 });
  });

  test('who was never assessed is not sorted under who was', () => {
    const { eligible } = candidates([weak, known('unknown', {})]);
    const unknown = eligible.rows.find((row) => row.personId === 'unknown');
    expect(unknown?.layer).toBe(0);
    expect(unknown?.rank).toEqual({ best: 1, worst: 2 });
    expect(unknown?.da?.completeness).toBeCloseTo(0.6, 12);
  });

  test('the present holder is no candidate, nor who has left service', () => {
    const holder = known('holder', ASKED, { positionId: 'target' });
    const left = known('left', ASKED, { legalStatus: '99' });
    const list = candidates([holder, left, weak]);
    expect(ids(list.eligible)).toEqual(['weak']);
    expect(list.blocked.total).toBe(0);
  });

  test('a gate lists a person apart with the gate, on leave as well', () => {
    const school = known('school', ASKED, { education: 3 });
    const leave = known('leave', ASKED, { legalStatus: '02', education: 3 });
    const { blocked, eligible } = candidates([school, leave, weak]);
    expect(ids(eligible)).toEqual(['weak']);
    expect(blocked.rows).toEqual([
      { personId: 'school', postId: 'target', gates: ['M-10'] },
      { personId: 'leave', postId: 'target', gates: ['M-07', 'M-10'] },
    ]);
    expect([...blocked.byRule]).toEqual([
      ['M-10', 2],
      ['M-07', 1],
    ]);
  });

  test('a curable gate leaves the candidate in, ranked apart, with what is missing', () => {
    const functional = post('jf', { ...TARGET, id: 'jf', kind: 'JF', tier: 'AHLI_PERTAMA' });
    const tested = known(
      'tested',
      { INT: 1, KS: 1, PP: 1 },
      {
        tests: [
          { title: 'Jabatan target', tier: null, passedOn: day('2026-01-01'), validUntil: null },
        ],
      },
    );
    const { eligible, curable } = candidates([weak, strong, tested], functional);
    expect(ids(eligible)).toEqual(['tested']);
    expect(ids(curable)).toEqual(['strong', 'weak']);
    expect(curable.rows[0]).toMatchObject({ verdict: 'curable', missing: ['M-17'] });
  });

  test('flags and unknown rules stay with the candidate', () => {
    const fresh = known('fresh', ASKED, { positionSince: day('2026-01-01'), retirement: null });
    expect(candidates([fresh]).eligible.rows[0]).toMatchObject({
      verdict: 'needs-reason',
      flags: ['M-01', 'M-25'],
      unknown: ['M-14', 'M-16'],
      byHand: ['M-08', 'M-18', 'M-22'],
    });
  });

  test('a post that is not there has no list; the limit cuts rows, not counts', () => {
    const index = indexCity(city({ posts: [STAFF, TARGET], persons: [weak, strong] }));
    expect(candidatesOf(index, 'nowhere')).toBeNull();
    const cut = candidatesOf(index, 'target', { limit: 1 });
    expect(cut?.eligible.total).toBe(2);
    expect(cut?.eligible.rows).toHaveLength(1);
  });

  test('a post without standard claims no rank; what else it does not state is unknown', () => {
    const list = candidates([weak, strong], post('bare', { family: null }));
    expect(list.threshold).toBeNull();
    expect(list.removed.filter((part) => part.reason === 'post').map((part) => part.id)).toEqual([
      'K',
    ]);
    const [row] = list.eligible.rows;
    expect(row).toMatchObject({ rank: { best: 1, worst: 2 }, hasStandard: false });
    expect(row?.da?.completeness).toBeCloseTo(0.25 / 0.6, 12);
    expect(row?.unknown).toEqual(['M-10', 'M-14', 'M-33']);
  });
});

describe('what leaves the model', () => {
  const persons = [known('a', ASKED)];
  const posts = [STAFF, TARGET];

  test('a dataset that is not loaded takes its component along, by name', () => {
    const without = ['discipline', 'aspirations', 'performance'] as const;
    const index = indexCity(city({ posts, persons, without }));
    const list = candidatesOf(index, 'target');
    expect(list?.removed).toEqual([
      { id: 'P', axis: 'DA', reason: 'dataset', dataset: 'performance' },
      { id: 'I', axis: 'DA', reason: 'dataset', dataset: 'discipline' },
      { id: 'A', axis: 'NS', reason: 'dataset', dataset: 'aspirations' },
      { id: 'L', axis: 'NS', reason: 'noDistance', dataset: null },
      { id: 'M', axis: 'NS', reason: 'noColumn', dataset: null },
    ]);
    expect(list?.eligible.rows[0]).toMatchObject({
      ns: { point: 50, completeness: 1 },
      da: { completeness: 1 },
    });
  });

  test('an axis of which nothing is left leaves the other one alone', () => {
    const index = indexCity(city({ posts, persons, without: ['aspirations', 'office'] }));
    const list = candidatesOf(index, 'target', { weights: { ...DEFAULT_WEIGHTS, C: 0 } });
    expect(list?.removed.map(({ id, reason }) => [id, reason])).toEqual([
      ['A', 'dataset'],
      ['L', 'dataset'],
      ['M', 'noColumn'],
      ['C', 'weight'],
    ]);
    expect(list?.eligible.rows[0]).toMatchObject({ ns: null });
    expect(list?.eligible.rows[0]?.combined).toEqual(list?.eligible.rows[0]?.da);
  });

  test('weights that are no numbers count as nothing and throw nothing', () => {
    const index = indexCity(city({ posts, persons }));
    const weights = { ...DEFAULT_WEIGHTS, K: Number.NaN, Q: -3, E: 0 };
    const list = candidatesOf(index, 'target', { weights });
    expect(list?.removed.filter((part) => part.reason === 'weight').map((part) => part.id)).toEqual(
      ['K', 'Q', 'E'],
    );
    const none = { K: 0, Q: 0, E: 0, P: 0, I: 0, A: 0, L: 0, M: 0, C: 0 };
    expect(candidatesOf(index, 'target', { weights: none })?.eligible.rows[0]).toMatchObject({
      da: null,
      combined: null,
      rank: { best: 1, worst: 1 },
    });
  });
});

describe('posts of a person', () => {
  const health = post('puskesmas', {
    unitId: 'b',
    opdId: 'b',
    minEducation: 6,
    educationFamilies: ['kesehatan-keperawatan'],
    family: 'kesehatan',
    standards: standards(ASKED),
  });
  const nurse = known('nurse', ASKED, { educationFamily: 'kesehatan-keperawatan', education: 6 });

  test('a nurse in trade is led to the health post', () => {
    const trade = { ...TARGET, minEducation: 6, family: 'kesehatan' };
    const index = indexCity(
      city({ units: [unit('a'), unit('b')], posts: [STAFF, trade, health], persons: [nurse] }),
    );
    const list = postsOf(index, 'nurse');
    expect(list?.eligible.rows.map((row) => row.postId)).toEqual(['puskesmas', 'target']);
    expect(list?.eligible.rows[0]).toMatchObject({ flags: [], unknown: ['M-14'] });
    expect(list?.eligible.rows[1]?.flags).toEqual(['M-11']);
  });

  test('wishes tell posts apart that abilities do not', () => {
    const twin = { ...health, id: 'twin' };
    const wish = { rank: 2, positionId: 'twin', unitId: null, family: null } as const;
    const wishes = [{ ...wish, willingness: 'ya' as const }];
    const index = indexCity(city({ posts: [health, twin], persons: [{ ...nurse, wishes }] }));
    const list = postsOf(index, 'nurse');
    expect(list?.options.by).toBe('combined');
    expect(list?.eligible.rows.map((row) => row.postId)).toEqual(['twin', 'puskesmas']);
    expect(postsOf(index, 'nurse', { by: 'da' })?.eligible.unbeaten).toBe(2);
  });

  test('the post held is not offered; with free seats only, full posts are left out', () => {
    const other = person('other', { positionId: 'puskesmas' });
    const index = indexCity(city({ posts: [STAFF, TARGET, health], persons: [nurse, other] }));
    expect(freeSeats(index, health)).toBe(0);
    const all = postsOf(index, 'nurse');
    expect((all?.eligible.total ?? 0) + (all?.blocked.total ?? 0)).toBe(2);
    const free = postsOf(index, 'nurse', { freeSeatsOnly: true });
    expect((free?.eligible.total ?? 0) + (free?.blocked.total ?? 0)).toBe(1);
    expect(postsOf(index, 'nobody')).toBeNull();
  });
});

describe('the parts of a pair', () => {
  const index = indexCity(
    city({ posts: [STAFF, TARGET], persons: [known('a', { INT: 3, KS: 2 })] }),
  );

  test('they are the figures of the list and add up to them', () => {
    const row = candidatesOf(index, 'target')?.eligible.rows[0];
    const parts = explainPair(index, 'a', 'target');
    expect(parts?.da).toEqual(row?.da);
    expect(parts?.combined).toEqual(row?.combined);
    const da = parts?.components.filter((part) => part.axis === 'DA') ?? [];
    expect(da.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 12);
    const lo = da.reduce((sum, part) => sum + part.weight * part.measure.lo, 0);
    expect(lo).toBeCloseTo(row?.da?.lo ?? Number.NaN, 10);
  });

  test('each has the facts it rests on', () => {
    const parts = explainPair(index, 'a', 'target');
    const facts = Object.fromEntries(parts?.components.map((part) => [part.id, part.facts]) ?? []);
    expect(facts['K']).toEqual({ standards: 3, known: 2, below: 1, expired: 0 });
    expect(facts['P']).toMatchObject({ year1: 2025, predicate1: 'BAIK', year3: 2023 });
    expect(facts['A']).toEqual({ rank: 1, willingness: 'ya' });
    expect(parts?.competencies.map((line) => line.gap)).toEqual([0, -1, null]);
    expect(parts?.methods.jpm?.capped).toBeCloseTo((100 * 5) / 6, 10);
    expect(parts?.methods.profile?.known).toBe(2);
  });

  test('an expired or draft level is shown and not counted', () => {
    const old = [
      { competencyId: 'INT', level: 3, assessedOn: day('2020-01-01'), draft: false },
      { competencyId: 'KS', level: 3, assessedOn: day('2026-01-01'), draft: true },
    ];
    const stale = indexCity(city({ posts: [TARGET], persons: [known('b', {}, { levels: old })] }));
    const parts = explainPair(stale, 'b', 'target');
    expect(parts?.competencies.map((line) => [line.level, line.state])).toEqual([
      [null, 'expired'],
      [null, 'draft'],
      [null, null],
    ]);
    expect(parts?.components[0]?.measure).toMatchObject({ value: null, reason: 'K.none' });
  });

  test('a pair that is not there has no parts', () => {
    expect(explainPair(index, 'nobody', 'target')).toBeNull();
    expect(explainPair(index, 'a', 'nowhere')).toBeNull();
  });
});
