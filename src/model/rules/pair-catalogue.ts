import { LAWS, law, practice } from './basis.ts';
import type { RuleId, RuleSpec } from './catalogue.ts';

/** Rules that hold the person against the post that is entered. */
type PairRule =
  | 'M-09'
  | 'M-10'
  | 'M-11'
  | 'M-12'
  | 'M-13'
  | 'M-14'
  | 'M-15'
  | 'M-17'
  | 'M-18'
  | 'M-23'
  | 'M-24'
  | 'M-28'
  | 'M-30'
  | 'M-33';

type Specs<I extends RuleId> = { readonly [R in I]: RuleSpec<R> };

const PAIR = { scope: 'pair', curable: false, needs: [], lacks: [] } as const;

/** Rules of a person and a post. */
export const PAIR_RULES: Specs<PairRule> = {
  'M-09': {
    ...PAIR,
    id: 'M-09',
    severity: 'gate',
    needs: ['performance'],
    reads: ['performance.period', 'performance.predicate', 'positions.tier'],
    basis: [law(LAWS.transfer, '3 ayat (1) huruf h'), law('PermenPANRB 6/2022')],
    params: { years: 2, failing: ['BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'] },
  },
  'M-10': {
    ...PAIR,
    id: 'M-10',
    severity: 'gate',
    reads: ['employees.education_level', 'positions.min_education'],
    basis: [practice(LAWS.management)],
    params: {},
  },
  'M-11': {
    ...PAIR,
    id: 'M-11',
    severity: 'flag',
    reads: ['employees.education_family', 'positions.education_families'],
    basis: [practice(LAWS.management)],
    params: {},
  },
  'M-12': {
    ...PAIR,
    id: 'M-12',
    severity: 'gate',
    curable: true,
    reads: ['employees.licenses', 'positions.license'],
    basis: [practice('Syarat jabatan pada peta jabatan')],
    params: {},
  },
  'M-13': {
    ...PAIR,
    id: 'M-13',
    severity: 'gate',
    reads: ['positions.tier', 'position_history.tier', 'position_history.since'],
    lacks: [{ dataset: 'positions', id: 'fieldYears' }],
    basis: [practice(LAWS.management), law('SE Kepala BKN 7/2024 (I-MUT)')],
    params: { steps: 1, JPT_PRATAMA: 24, ADMINISTRATOR: 36, PENGAWAS: 48 },
  },
  'M-14': {
    ...PAIR,
    id: 'M-14',
    // A gate only where the office sets that a rank below the band blocks.
    severity: 'flag',
    reads: ['employees.golongan', 'positions.min_golongan', 'positions.max_golongan'],
    basis: [practice(LAWS.management)],
    params: { belowBlocks: false },
  },
  'M-15': {
    ...PAIR,
    id: 'M-15',
    severity: 'gate',
    reads: ['employees.birth_date', 'positions.tier', 'positions.kind'],
    basis: [practice(LAWS.management), practice(LAWS.functional)],
    params: {
      JPT_PRATAMA: 56,
      AHLI_PERTAMA: 53,
      AHLI_MUDA: 53,
      AHLI_MADYA: 55,
      AHLI_UTAMA: 60,
      PEMULA: 53,
      TERAMPIL: 53,
      MAHIR: 53,
      PENYELIA: 53,
    },
  },
  'M-17': {
    ...PAIR,
    id: 'M-17',
    severity: 'gate',
    curable: true,
    needs: ['competency_tests'],
    reads: ['competency_tests.title', 'competency_tests.passed_on', 'positions.seats'],
    basis: [law(LAWS.functional)],
    params: {},
  },
  'M-18': {
    ...PAIR,
    id: 'M-18',
    severity: 'gate',
    reads: ['positions.kind'],
    lacks: [{ dataset: 'employees', id: 'secondPost' }],
    basis: [law(LAWS.management, '53')],
    params: { kinds: ['ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA'] },
  },
  'M-23': {
    ...PAIR,
    id: 'M-23',
    severity: 'gate',
    curable: true,
    needs: ['office'],
    reads: ['office.setting', 'office.since', 'office.until', 'positions.legal_note'],
    basis: [
      law(LAWS.election, '162 ayat (3)'),
      practice(LAWS.election, '71 ayat (2)'),
      law('SE Mendagri 29-3-2024'),
    ],
    params: {
      months: 6,
      kinds: ['JPT', 'ADMINISTRATOR', 'PENGAWAS'],
      notes: ['masa larangan'],
    },
  },
  'M-24': {
    ...PAIR,
    id: 'M-24',
    severity: 'flag',
    reads: ['positions.tier'],
    basis: [practice(LAWS.civilService)],
    params: {},
  },
  'M-28': {
    ...PAIR,
    id: 'M-28',
    severity: 'flag',
    reads: ['positions.job_family', 'positions.kind'],
    basis: [practice('Formasi guru dan tenaga kesehatan')],
    params: { families: ['pendidikan', 'kesehatan'] },
  },
  'M-30': {
    ...PAIR,
    id: 'M-30',
    severity: 'info',
    reads: ['positions.job_class', 'office.setting', 'office.value'],
    basis: [practice('Peraturan kepala daerah tentang TPP')],
    params: {},
  },
  'M-33': {
    ...PAIR,
    id: 'M-33',
    severity: 'flag',
    needs: ['assessments', 'position_standards'],
    reads: ['assessments.level', 'assessments.assessed_on', 'position_standards.level'],
    basis: [law('PermenPANRB 38/2017')],
    params: { flag: 68, info: 80 },
  },
};
