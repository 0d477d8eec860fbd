import type { RuleId } from '#model/rules/catalogue.ts';
import type { RuleState } from '#model/rules/context.ts';
import { day, levels, standards } from '#test/support/city.ts';
import { after, type Pair } from './judge.ts';

/** A pair for each answer that a rule can give; an answer that is not here it never gives. */
export type RuleFixtures = Readonly<Partial<Record<RuleState, Pair>>>;

const STAFF: NonNullable<Pair['own']> = {};
const HEAD: NonNullable<Pair['own']> = { kind: 'PENGAWAS', tier: 'PENGAWAS' };
const SENIOR: NonNullable<Pair['own']> = { kind: 'JPT', tier: 'JPT_PRATAMA' };
const NURSE: NonNullable<Pair['own']> = { kind: 'JF', tier: 'TERAMPIL', family: 'kesehatan' };
const ANALYST: NonNullable<Pair['target']> = {
  kind: 'JF',
  tier: 'AHLI_PERTAMA',
  title: 'Analis Kebijakan Ahli Pertama',
};
const PASSED = {
  title: 'Analis Kebijakan',
  tier: null,
  passedOn: day('2025-05-01'),
  validUntil: null,
};
const since = (iso: string): NonNullable<Pair['person']> => ({ positionSince: day(iso) });
const BAD_YEAR = [
  { year: 2025, predicate: 'KURANG' as const },
  { year: 2024, predicate: 'BAIK' as const },
];
const GOOD_YEARS = [
  { year: 2025, predicate: 'BAIK' as const },
  { year: 2024, predicate: 'BAIK' as const },
];
const WINDOW = { windows: [{ since: day('2026-09-01'), until: day('2026-12-31') }] };
const FIVE = { A: 3, B: 3 };

/** Fixtures of every rule of the catalogue. */
export const FIXTURES: Readonly<Record<RuleId, RuleFixtures>> = {
  'M-01': {
    pass: { own: STAFF, person: since('2024-10-01') },
    fail: { own: STAFF, person: since('2024-10-02') },
    unknown: { own: STAFF },
  },
  'M-02': {
    pass: { own: STAFF, person: since('2021-10-01') },
    fail: { own: STAFF, person: since('2021-09-30') },
    unknown: { own: STAFF },
  },
  'M-03': {
    pass: { own: SENIOR, person: since('2024-10-01') },
    fail: { own: SENIOR, person: since('2024-10-02') },
    unknown: { own: SENIOR },
  },
  'M-04': {
    pass: { own: SENIOR, person: since('2021-10-01') },
    fail: { own: SENIOR, person: since('2021-09-30') },
    unknown: { own: SENIOR },
  },
  // The status is a required column: these three are never unknown.
  'M-05': { pass: { person: { status: 'PNS' } }, fail: { person: { status: 'PPPK' } } },
  'M-06': { pass: { person: { status: 'PNS' } }, fail: { person: { status: 'CPNS' } } },
  'M-07': {
    pass: { person: { legalStatus: '01' } },
    fail: { person: { legalStatus: '03' } },
    unknown: { person: { legalStatus: null } },
  },
  // A case in process has no column: nobody passes.
  'M-08': {
    fail: { person: { sanctions: [{ level: 'BERAT', since: day('2026-01-01'), until: null }] } },
    unknown: {},
  },
  'M-09': {
    pass: { own: STAFF, target: HEAD, person: { ratings: GOOD_YEARS } },
    fail: { own: STAFF, target: HEAD, person: { ratings: BAD_YEAR } },
    unknown: { own: STAFF, target: HEAD },
  },
  'M-10': {
    pass: { person: { education: 7 }, target: { minEducation: 7 } },
    fail: { person: { education: 6 }, target: { minEducation: 7 } },
    unknown: { target: { minEducation: 7 } },
  },
  'M-11': {
    pass: { person: { educationFamily: 'hukum' }, target: { educationFamilies: ['hukum'] } },
    fail: { person: { educationFamily: 'ti' }, target: { educationFamilies: ['hukum'] } },
    unknown: { target: { educationFamilies: ['hukum'] } },
  },
  'M-12': {
    pass: { person: { licenses: ['STR Perawat'] }, targetLegal: { license: 'str  perawat' } },
    fail: { person: { licenses: ['STR Bidan'] }, targetLegal: { license: 'STR Perawat' } },
    unknown: { targetLegal: { license: 'STR Perawat' } },
  },
  'M-13': {
    pass: { own: STAFF, target: HEAD, person: since('2022-10-01') },
    fail: { own: STAFF, target: { kind: 'ADMINISTRATOR', tier: 'ADMINISTRATOR' } },
    unknown: { target: HEAD },
  },
  'M-14': {
    pass: { person: { golongan: 'III/c' }, targetLegal: { minGolongan: 'III/c' } },
    fail: { person: { golongan: 'III/b' }, targetLegal: { minGolongan: 'III/c' } },
    unknown: { person: { golongan: 'IX' }, targetLegal: { minGolongan: 'III/c' } },
  },
  'M-15': {
    pass: { target: SENIOR, record: { birthDate: day('1969-10-02') } },
    fail: { target: SENIOR, record: { birthDate: day('1969-10-01') } },
    unknown: { target: SENIOR },
  },
  'M-16': {
    pass: { person: { retirement: day('2027-10-01') } },
    fail: { person: { retirement: day('2027-03-31') } },
    unknown: {},
  },
  'M-17': {
    pass: { target: ANALYST, person: { tests: [PASSED] } },
    fail: { target: ANALYST },
    unknown: { target: ANALYST, without: ['competency_tests'] },
  },
  // A person has one post in the files: a second one is never seen.
  'M-18': { pass: { target: ANALYST }, unknown: { target: HEAD } },
  // Heads are counted from the files: never unknown.
  'M-19': {
    pass: { plan: { entered: { holders: 1, seats: 1 } } },
    fail: { plan: { entered: { holders: 2, seats: 1 } } },
  },
  'M-20': {
    pass: { plan: { entered: { index: 0.69, overNeed: 0.4 } } },
    fail: { plan: { entered: { index: 0.69, overNeed: 0.5 } } },
    unknown: { plan: { entered: { index: 0.69, overNeed: null } } },
  },
  'M-21': {
    pass: { plan: { left: after({ index: 1, overNeed: -0.5 }) } },
    fail: { plan: { left: after({ index: 1.01, overNeed: -0.5 }) } },
    unknown: { plan: { left: after({ index: null }) } },
  },
  // Kinship has no column.
  'M-22': { unknown: {} },
  'M-23': {
    pass: {
      target: HEAD,
      office: { windows: [{ since: day('2024-01-01'), until: day('2026-09-30') }] },
    },
    fail: { target: HEAD, office: WINDOW },
    unknown: { target: HEAD },
  },
  'M-24': {
    pass: { own: STAFF, target: HEAD },
    fail: { own: HEAD, target: STAFF },
    unknown: { target: HEAD },
  },
  'M-25': {
    pass: { own: STAFF, person: since('2025-10-01') },
    fail: {
      own: STAFF,
      person: {
        ...since('2025-10-02'),
        spells: [
          {
            positionId: null,
            title: 'Lama',
            family: null,
            tier: null,
            since: day('2020-01-01'),
            until: day('2025-10-02'),
          },
        ],
      },
    },
    unknown: { own: STAFF },
  },
  'M-26': {
    pass: { plan: { left: after() } },
    fail: { plan: { left: after(), sole: [{ competencyId: 'PP', assessed: 2, holders: 14 }] } },
    unknown: { plan: { left: after() }, without: ['assessments'] },
  },
  // A constraint is read by the planner: the rule never fails by itself.
  'M-27': {
    pass: { person: { replied: true } },
    unknown: { person: { replied: true }, record: { declaresConstraint: true } },
  },
  'M-28': {
    pass: { own: NURSE, target: { family: 'kesehatan' } },
    fail: { own: NURSE, target: { family: 'administrasi' } },
    unknown: { own: NURSE, target: { family: null } },
  },
  'M-29': {
    pass: { person: { levels: levels(FIVE), ratings: GOOD_YEARS } },
    fail: { person: { levels: levels(FIVE, day('2023-09-30')), ratings: GOOD_YEARS } },
    unknown: { person: { ratings: GOOD_YEARS } },
  },
  'M-30': {
    pass: { own: { jobClass: 7 }, target: { jobClass: 7 } },
    fail: { own: { jobClass: 7 }, target: { jobClass: 9 } },
    unknown: { own: { jobClass: null } },
  },
  'M-31': {
    pass: {},
    fail: { record: { anomalies: ['nip-birth'] } },
    unknown: { person: { id: 'stranger' } },
  },
  'M-32': {
    pass: { person: { status: 'PPPK_PW', fte: 0.5 } },
    fail: { person: { status: 'PPPK_PW', fte: 1 } },
  },
  'M-33': {
    pass: {
      target: { standards: standards({ A: 3, B: 2 }) },
      person: { levels: levels({ A: 2, B: 2 }) },
    },
    fail: {
      target: { standards: standards({ A: 3, B: 3 }) },
      person: { levels: levels({ A: 2, B: 2 }) },
    },
    unknown: {
      target: { standards: standards({ A: 3, B: 3 }) },
      person: { levels: levels({ A: 3 }) },
    },
  },
};
