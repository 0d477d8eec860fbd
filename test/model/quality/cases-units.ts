import type { CheckId } from '#model/quality/list.ts';
import { ANI, ani, orphan, post, type CheckCase } from './given.ts';

export const UNITS_AND_ORPHANS: Partial<Record<CheckId, CheckCase>> = {
  'unit-parent-unknown': {
    rows: {
      units: [
        { unit_id: 'A', name: 'A' },
        { unit_id: 'B', name: 'B', parent_id: 'A' },
        { unit_id: 'C', name: 'C', parent_id: 'X' },
      ],
    },
    by: 'unit',
    checked: 2,
    bad: [['C', 'X', null]],
  },
  'unit-cycle': {
    rows: {
      units: [
        { unit_id: 'A', name: 'A', parent_id: 'B' },
        { unit_id: 'B', name: 'B', parent_id: 'A' },
        { unit_id: 'C', name: 'C', parent_id: 'A' },
        { unit_id: 'D', name: 'D' },
      ],
    },
    by: 'unit',
    checked: 3,
    bad: [
      ['A', 'B', null],
      ['B', 'A', null],
    ],
  },
  'unit-name-variant': {
    rows: {
      units: [
        { unit_id: 'A', name: 'Dinas Sosial', kind: 'dinas' },
        { unit_id: 'B', name: 'DINAS SOSIAL KOTA PALANGKARAYA', kind: 'dinas' },
        { unit_id: 'C', name: 'Dinas Kesehatan', kind: 'dinas' },
      ],
      positions: [post('J', { unit_id: 'A' })],
    },
    by: 'unit',
    checked: 3,
    bad: [['B', 'DINAS SOSIAL KOTA PALANGKARAYA', 'Dinas Sosial']],
  },
  'unit-name-parent': {
    rows: {
      units: [
        { unit_id: 'A', name: 'Dinas Sosial' },
        { unit_id: 'B', name: 'DINAS SOSIAL - BIDANG SATU', parent_id: 'A' },
        { unit_id: 'C', name: 'Bidang Dua', parent_id: 'A' },
        { unit_id: 'D', name: 'Dinas Sosial Bidang Tiga', parent_id: 'A' },
      ],
    },
    by: 'unit',
    checked: 3,
    bad: [['B', 'DINAS SOSIAL - BIDANG SATU', 'BIDANG SATU']],
  },
  'load-orphan': {
    rows: {
      positions: [post('A')],
      workload: [
        { position_id: 'A', task: 'baik' },
        { position_id: 'X', task: 'yatim' },
      ],
    },
    by: 'label',
    checked: 2,
    bad: [['yatim', 'X', null]],
  },
  'standard-orphan': {
    rows: {
      positions: [post('A')],
      position_standards: [
        { position_id: 'A', competency_id: 'INT' },
        { position_id: 'X', competency_id: 'KS' },
      ],
    },
    by: 'label',
    checked: 2,
    bad: [['KS', 'X', null]],
  },
  'standard-competency': {
    rows: {
      positions: [post('A')],
      competencies: [{ competency_id: 'INT' }],
      position_standards: [
        { position_id: 'A', competency_id: 'INT' },
        { position_id: 'A', competency_id: 'XX' },
      ],
    },
    by: 'post',
    checked: 2,
    bad: [['A', 'XX', null]],
  },
  'assessment-competency': {
    rows: {
      employees: [ani()],
      competencies: [{ competency_id: 'INT' }],
      assessments: [
        { nip: ANI, competency_id: 'INT' },
        { nip: ANI, competency_id: 'XX' },
      ],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', 'XX', null]],
  },
  'result-orphan': {
    rows: {
      units: [{ unit_id: 'A', name: 'A' }],
      unit_results: [
        { unit_id: 'A', indicator: 'IKM' },
        { unit_id: 'X', indicator: 'SKM' },
      ],
    },
    by: 'label',
    checked: 2,
    bad: [['SKM', 'X', null]],
  },
  'assessment-orphan': orphan('assessments'),
  'rating-orphan': orphan('performance'),
  'history-orphan': orphan('position_history'),
  'discipline-orphan': orphan('discipline'),
  'training-orphan': orphan('training'),
  'test-orphan': orphan('competency_tests'),
  'wish-orphan': orphan('aspirations'),
};
