import { LAWS, law, practice } from './basis.ts';
import type { RuleId, RuleSpec } from './catalogue.ts';

/** Rules that look at the person and the post that is left. */
type PersonRule =
  | 'M-01'
  | 'M-02'
  | 'M-03'
  | 'M-04'
  | 'M-05'
  | 'M-06'
  | 'M-07'
  | 'M-08'
  | 'M-16'
  | 'M-22'
  | 'M-25'
  | 'M-27'
  | 'M-29'
  | 'M-31'
  | 'M-32';

type Specs<I extends RuleId> = { readonly [R in I]: RuleSpec<R> };

const PAIR = { scope: 'pair', curable: false, needs: [], lacks: [] } as const;

/** Rules of the person. */
export const PERSON_RULES: Specs<PersonRule> = {
  'M-01': {
    ...PAIR,
    id: 'M-01',
    severity: 'flag',
    reads: ['employees.position_id', 'employees.position_since'],
    basis: [law(LAWS.transfer, '2')],
    params: { months: 24 },
  },
  'M-02': {
    ...PAIR,
    id: 'M-02',
    severity: 'info',
    reads: ['employees.position_id', 'employees.position_since'],
    basis: [law(LAWS.transfer, '2'), law('KMK 7/2023')],
    params: { months: 60 },
  },
  'M-03': {
    ...PAIR,
    id: 'M-03',
    severity: 'gate',
    reads: ['employees.position_since', 'positions.kind'],
    basis: [law(LAWS.civilService), law(LAWS.management)],
    params: { months: 24 },
  },
  'M-04': {
    ...PAIR,
    id: 'M-04',
    severity: 'flag',
    reads: ['employees.position_since', 'positions.kind'],
    basis: [law(LAWS.civilService), law(LAWS.management)],
    params: { months: 60 },
  },
  'M-05': {
    ...PAIR,
    id: 'M-05',
    severity: 'flag',
    reads: ['employees.status'],
    basis: [law(LAWS.transfer, '3 ayat (1) huruf a')],
    params: {},
  },
  'M-06': {
    ...PAIR,
    id: 'M-06',
    severity: 'gate',
    reads: ['employees.status'],
    basis: [practice(LAWS.management)],
    params: {},
  },
  'M-07': {
    ...PAIR,
    id: 'M-07',
    severity: 'gate',
    reads: ['employees.legal_status', 'employees.status'],
    basis: [law('Referensi kedudukan hukum SIASN')],
    params: { active: ['01'], activePppk: ['71', '72', '73'] },
  },
  'M-08': {
    ...PAIR,
    id: 'M-08',
    severity: 'gate',
    needs: ['discipline'],
    reads: ['discipline.level', 'discipline.since', 'discipline.until'],
    lacks: [{ dataset: 'discipline', id: 'case' }],
    basis: [law(LAWS.transfer, '3 ayat (1) huruf f'), practice('PP 94/2021')],
    params: { blocking: ['SEDANG', 'BERAT'] },
  },
  'M-16': {
    ...PAIR,
    id: 'M-16',
    severity: 'gate',
    reads: ['employees.retirement_date', 'employees.birth_date', 'positions.retirement_age'],
    basis: [law(LAWS.civilService), law('KMK 7/2023')],
    params: { flagMonths: 12, gateMonths: 6 },
  },
  'M-22': {
    ...PAIR,
    id: 'M-22',
    severity: 'flag',
    reads: [],
    lacks: [{ dataset: 'employees', id: 'kinship' }],
    basis: [law(LAWS.transfer, '2')],
    params: {},
  },
  'M-25': {
    ...PAIR,
    id: 'M-25',
    severity: 'flag',
    reads: ['employees.position_since', 'position_history.since'],
    basis: [practice('Tata kelola mutasi yang baik')],
    params: { months: 12 },
  },
  'M-27': {
    ...PAIR,
    id: 'M-27',
    severity: 'flag',
    needs: ['aspirations'],
    reads: ['aspirations.constraint_note'],
    lacks: [{ dataset: 'aspirations', id: 'constraintKind' }],
    basis: [practice('Tata kelola mutasi yang baik')],
    params: {},
  },
  'M-29': {
    ...PAIR,
    id: 'M-29',
    severity: 'flag',
    needs: ['assessments', 'performance'],
    reads: ['assessments.assessed_on', 'assessments.status', 'performance.period'],
    basis: [practice('PermenPANRB 38/2017'), practice('PermenPANRB 6/2022')],
    params: { assessmentMonths: 36, ratingYears: 1 },
  },
  'M-31': {
    ...PAIR,
    id: 'M-31',
    severity: 'flag',
    reads: ['employees.nip', 'employees.birth_date', 'employees.golongan', 'employees.position_id'],
    basis: [law('Indeks Kualitas Data BKN')],
    params: {},
  },
  'M-32': {
    ...PAIR,
    id: 'M-32',
    severity: 'flag',
    reads: ['employees.status', 'employees.fte'],
    basis: [practice(LAWS.workload)],
    params: { fte: 1 },
  },
};
