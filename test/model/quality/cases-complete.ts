import type { CheckId } from '#model/quality/list.ts';
import { ANI, ani, BUDI, budi, gone, missing, post, type CheckCase } from './given.ts';

export const COMPLETENESS: Partial<Record<CheckId, CheckCase>> = {
  'person-post-missing': missing('position_id', 'J'),
  'person-since-missing': missing('position_since', '2020-01-01', { position_id: 'J' }),
  'person-birth-missing': missing('birth_date', '1990-01-01'),
  'person-golongan-missing': missing('golongan', 'III/a'),
  'person-golongan-since-missing': missing('golongan_since', '2020-01-01', { golongan: 'III/a' }),
  'person-education-missing': missing('education_level', '40'),
  'rating-missing': {
    rows: {
      employees: [ani(), budi({}), { ...ani(), nip: '199501012025051001' }],
      performance: [
        { nip: ANI, period: '2025', predicate: 'BAIK' },
        { nip: ANI, period: '2024', predicate: 'BAIK' },
        { nip: BUDI, period: '2025-12', predicate: 'BAIK' },
        { nip: BUDI, period: '2024', predicate: null },
      ],
    },
    by: 'person',
    checked: 4,
    bad: [['p2', null, '2024']],
  },
  'assessment-missing': {
    rows: {
      positions: [post('J')],
      employees: [ani({ position_id: 'J' }), budi({ position_id: 'J' })],
      assessments: [{ nip: BUDI, competency_id: 'INT', level: 3 }],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', null, null]],
  },
  'post-standard-missing': {
    rows: { positions: [post('A'), post('B')], position_standards: [{ position_id: 'B' }] },
    by: 'post',
    checked: 2,
    bad: [['A', null, null]],
  },
  'post-load-missing': {
    rows: {
      positions: [
        post('A'),
        post('B', { need_method: 'abk' }),
        post('C', { need_method: 'rombel' }),
      ],
      workload: [{ position_id: 'B', task: 't', period: '2026', volume: 1, norm_minutes: 1 }],
    },
    by: 'post',
    checked: 2,
    bad: [['A', null, null]],
  },
  'post-need-missing': {
    rows: {
      positions: [
        post('A', { need_method: 'rombel' }),
        post('B', { need_method: 'abk_kes', need: 2 }),
        post('C', { need_method: 'abk' }),
      ],
    },
    by: 'post',
    checked: 2,
    bad: [['A', null, 'rombel']],
  },
};

export const TIMELINESS: Partial<Record<CheckId, CheckCase>> = {
  'assessment-old': {
    rows: {
      employees: [ani(), budi()],
      assessments: [
        { nip: ANI, competency_id: 'INT', assessed_on: '2023-08-30' },
        { nip: BUDI, competency_id: 'INT', assessed_on: '2020-01-01' },
        { nip: BUDI, competency_id: 'KS', assessed_on: '2023-08-31' },
      ],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', '30-08-2023', '31-08-2023']],
  },
  'load-old': {
    rows: {
      positions: [post('A'), post('B'), post('C')],
      workload: [
        { position_id: 'A', period: '2024' },
        { position_id: 'B', period: '2025' },
        { position_id: 'C', period: '2025-08' },
      ],
    },
    by: 'post',
    checked: 3,
    bad: [['A', '2024-12', '2025-08']],
  },
  'retirement-passed': {
    rows: {
      employees: [
        ani({ retirement_date: '2026-08-01' }),
        budi({ retirement_date: '2026-09-01' }),
        gone({ retirement_date: '2020-01-01' }),
      ],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', '01-08-2026', null]],
  },
  'rating-late': {
    rows: {
      employees: [ani(), budi()],
      performance: [
        { nip: ANI, period: '2024', predicate: 'BAIK' },
        { nip: BUDI, period: '2025' },
      ],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', null, '2025']],
    asOf: '2026-04-01',
  },
};
