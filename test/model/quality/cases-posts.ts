import type { CheckId } from '#model/quality/list.ts';
import { ani, budi, gone, post, type CheckCase } from './given.ts';

export const PERSON_AND_POST: Partial<Record<CheckId, CheckCase>> = {
  'nip-birth': {
    rows: {
      employees: [ani({ birth_date: '1986-09-27' }), budi({ birth_date: '1990-01-01' }), gone()],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', '27-09-1986', '26-09-1986']],
  },
  'nip-sex': {
    rows: { employees: [ani({ sex: 'P' }), budi({ sex: 'P' }), gone()] },
    by: 'person',
    checked: 2,
    bad: [['p1', 'P', 'L']],
  },
  'nip-status': {
    rows: {
      employees: [
        ani({ status: 'PPPK' }),
        budi({ status: 'CPNS' }),
        { ...ani({ status: 'PNS' }), nip: '199001012023211001' },
        { ...ani({ status: 'PPPK_PW' }), nip: '199001012023211002' },
      ],
    },
    by: 'person',
    checked: 3,
    bad: [
      ['p1', 'PPPK', 'PNS'],
      ['p3', 'PNS', 'PPPK'],
    ],
  },
  'golongan-status': {
    rows: {
      employees: [
        ani({ golongan: 'IX' }),
        budi({ golongan: 'III/a' }),
        ani({ nip: '199001012023211001', status: 'PPPK', golongan: 'III/a' }),
      ],
    },
    by: 'person',
    checked: 3,
    bad: [
      ['p1', 'IX', 'PNS'],
      ['p3', 'III/a', 'PPPK'],
    ],
  },
  'golongan-band': {
    rows: {
      positions: [
        post('A', { min_golongan: 'III/a', max_golongan: 'III/d' }),
        post('B', { min_golongan: 'IV/a' }),
      ],
      employees: [
        ani({ position_id: 'A', golongan: 'II/d' }),
        budi({ position_id: 'A', golongan: 'III/a' }),
        ani({ nip: '197501012000011001', position_id: 'A', golongan: 'IV/a' }),
        ani({ nip: '197501012000011002', position_id: 'B', golongan: 'IV/b' }),
        ani({ nip: '197501012000011003', position_id: 'B', golongan: 'IX' }),
      ],
    },
    by: 'person',
    checked: 4,
    bad: [
      ['p1', 'II/d', 'III/a – III/d'],
      ['p3', 'IV/a', 'III/a – III/d'],
    ],
  },
  'education-below': {
    rows: {
      positions: [post('A', { min_education: '40' })],
      employees: [
        ani({ position_id: 'A', education_level: '30' }),
        budi({ position_id: 'A', education_level: '35' }),
      ],
    },
    by: 'person',
    checked: 2,
    bad: [['p1', 'education:30', 'education:40']],
  },
  'person-post-unknown': {
    rows: {
      positions: [post('A')],
      employees: [ani({ position_id: 'A', acting_position_id: 'X' }), budi({ position_id: 'Y' })],
    },
    by: 'person',
    checked: 3,
    bad: [
      ['p1', 'X', null],
      ['p2', 'Y', null],
    ],
  },
  'post-tier': {
    rows: {
      positions: [
        post('A', { kind: 'JF', tier: 'AHLI_MUDA' }),
        post('B', { kind: 'JF', tier: 'PENGAWAS' }),
        post('C', { kind: 'JPT', tier: 'JPT_PRATAMA' }),
        post('D', { kind: 'PELAKSANA', tier: 'MAHIR' }),
      ],
    },
    by: 'post',
    checked: 4,
    bad: [
      ['B', 'PENGAWAS', 'JF'],
      ['D', 'MAHIR', 'PELAKSANA'],
    ],
  },
  'post-echelon': {
    rows: {
      positions: [
        post('A', { kind: 'JPT', echelon: 'II.b' }),
        post('B', { kind: 'PENGAWAS', echelon: 'III.a' }),
        post('C', { kind: 'ADMINISTRATOR', echelon: 'Eselon III/A' }),
        post('D', { kind: 'JF', echelon: 'Fungsional' }),
        post('E', { kind: 'JF', echelon: 'IV.a' }),
      ],
    },
    by: 'post',
    checked: 4,
    bad: [
      ['B', 'PENGAWAS, III.a', 'ADMINISTRATOR'],
      ['E', 'JF, IV.a', 'PENGAWAS'],
    ],
  },
  'post-unit-unknown': {
    rows: {
      units: [{ unit_id: 'U', name: 'Dinas' }],
      positions: [post('A'), post('B', { unit_id: 'X' })],
    },
    by: 'post',
    checked: 2,
    bad: [['B', 'X', null]],
  },
  'post-overfilled': {
    rows: {
      positions: [
        post('A', { kind: 'JPT', seats: 1 }),
        post('B', { kind: 'PENGAWAS', seats: 1 }),
        post('C', { kind: 'JF', seats: 1 }),
      ],
      employees: [
        ani({ position_id: 'A' }),
        budi({ position_id: 'A' }),
        gone({ position_id: 'B' }),
        ani({ nip: '197501012000011001', position_id: 'B', acting_position_id: 'A' }),
      ],
    },
    by: 'post',
    checked: 2,
    bad: [['A', '2', '1']],
  },
};
