import type { CheckId } from '#model/quality/list.ts';
import type { GivenRow } from '#test/support/node-engine.ts';
import { ANI, ani, budi, post, type CheckCase } from './given.ts';

const nip = (digits: string): GivenRow => ({ ...ani(), nip: digits });

export const ACCURACY: Partial<Record<CheckId, CheckCase>> = {
  'nip-structure': {
    rows: {
      employees: [
        ani(),
        nip('199002302015051001'),
        nip('200001012015051001'),
        nip('199001012015133001'),
        nip('199001012015053001'),
        nip('199001012023211001'),
        nip('199001012026091001'),
        nip('199001012026081001'),
      ],
    },
    by: 'person',
    checked: 8,
    bad: [
      ['p2', '1-8: 19900230', null],
      ['p3', '9-14: 201505', null],
      ['p4', '9-14: 201513', null],
      ['p5', '15: 3', null],
      ['p7', '9-14: 202609', null],
    ],
  },
  'person-age': {
    rows: {
      employees: [ani({ birth_date: '2009-09-01' }), budi({ birth_date: '2009-08-31' })],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', '01-09-2009', null]],
  },
  'person-date-future': {
    rows: {
      employees: [
        ani({ position_since: '2026-09-01', birth_date: '1986-09-26' }),
        budi({ position_since: '2026-08-31' }),
      ],
    },
    by: 'person',
    checked: 3,
    bad: [['p1', '01-09-2026', '31-08-2026']],
  },
  'person-start-order': {
    rows: {
      employees: [
        ani({ golongan_since: '2015-04-30', position_since: '2015-05-01' }),
        { ...ani({ golongan_since: '2022-12-31' }), nip: '199001012023211001' },
      ],
    },
    by: 'person',
    checked: 3,
    bad: [
      ['p1', '30-04-2015', '01-05-2015'],
      ['p2', '31-12-2022', '01-01-2023'],
    ],
  },
  'assessment-level': {
    rows: {
      employees: [ani()],
      assessments: [
        { nip: ANI, competency_id: 'INT', level: 5 },
        { nip: ANI, competency_id: 'KS', level: 6 },
        { nip: ANI, competency_id: 'PB', level: 0 },
      ],
    },
    by: 'label',
    checked: 3,
    bad: [
      ['KS', '6', null],
      ['PB', '0', null],
    ],
  },
  'assessment-future': {
    rows: {
      employees: [ani()],
      assessments: [
        { nip: ANI, assessed_on: '2026-08-31' },
        { nip: ANI, assessed_on: '2026-09-01' },
      ],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', '01-09-2026', '31-08-2026']],
  },
  'standard-level': {
    rows: {
      positions: [post('A')],
      position_standards: [
        { position_id: 'A', competency_id: 'INT', level: 1 },
        { position_id: 'A', competency_id: 'KS', level: 7 },
      ],
    },
    by: 'label',
    checked: 2,
    bad: [['KS', '7', null]],
  },
  'predicate-table': {
    rows: {
      employees: [ani()],
      performance: [
        ['2023', 'BAIK'],
        ['2024', 'SANGAT_BAIK'],
        ['2025', null],
      ].map(([period = null, predicate = null]) => ({
        nip: ANI,
        period,
        predicate,
        result_rating: 'SESUAI',
        behaviour_rating: 'SESUAI',
      })),
    },
    by: 'label',
    checked: 2,
    bad: [['2024', 'SANGAT_BAIK', 'BAIK']],
  },
  'history-future': {
    rows: {
      employees: [ani()],
      position_history: [
        { nip: ANI, title: 'Lalu', since: '2020-01-01' },
        { nip: ANI, title: 'Nanti', since: '2027-01-01' },
      ],
    },
    by: 'label',
    checked: 2,
    bad: [['Nanti', '01-01-2027', '31-08-2026']],
  },
  'history-order': {
    rows: {
      employees: [ani()],
      position_history: [
        { nip: ANI, title: 'Baik', since: '2020-01-01', until: '2021-01-01' },
        { nip: ANI, title: 'Terbalik', since: '2021-01-01', until: '2020-12-31' },
        { nip: ANI, title: 'Berjalan', since: '2021-01-01' },
      ],
    },
    by: 'label',
    checked: 2,
    bad: [['Terbalik', '31-12-2020', '01-01-2021']],
  },
  'effective-minutes': {
    rows: {
      positions: [post('A')],
      workload: [
        { position_id: 'A', task: 'tahun', period: '2026', effective_minutes: 75_000 },
        { position_id: 'A', task: 'bulan', period: '2026-08', effective_minutes: 6_250 },
        { position_id: 'A', task: 'setahun', period: '2026-08', effective_minutes: 75_000 },
        { position_id: 'A', task: 'jam', period: '2026', effective_minutes: 1_250 },
        { position_id: 'A', task: 'lama', period: '2026', effective_minutes: 72_000 },
        { position_id: 'A', task: 'kosong', period: '2026' },
      ],
    },
    by: 'label',
    checked: 5,
    bad: [
      ['jam', '1250.0', '75000'],
      ['lama', '72000.0', '75000'],
    ],
  },
};
