import { addBlock, addChild, addClerks, addPost } from './draft.ts';
import type { Draft } from './draft.ts';
import type { DistrictName } from './districts.ts';
import { JF } from './functional.ts';
import { addOpd } from './plain-opd.ts';
import { clerk, jf } from './titles.ts';
import type { Unit } from './types.ts';

const HEAD_NOTE = 'Tugas tambahan; termasuk masa larangan mutasi (SE Mendagri 29-3-2024)';

/** Primary schools by kecamatan: 96. */
const PRIMARY: readonly (readonly [DistrictName, number])[] = [
  ['Pahandut', 28],
  ['Jekan Raya', 36],
  ['Sabangau', 13],
  ['Bukit Batu', 11],
  ['Rakumpit', 8],
];

/** Lower secondary schools by kecamatan: 20. */
const SECONDARY: readonly (readonly [DistrictName, number])[] = [
  ['Pahandut', 5],
  ['Jekan Raya', 7],
  ['Sabangau', 3],
  ['Bukit Batu', 3],
  ['Rakumpit', 2],
];

const NURSERIES: readonly DistrictName[] = [
  'Pahandut',
  'Pahandut',
  'Jekan Raya',
  'Jekan Raya',
  'Sabangau',
  'Bukit Batu',
];

/** Unit ids (first copy) of the school with three teachers too many and of the one with too few. */
export const SURPLUS_SCHOOL = 'DISDIK-SD34';
export const SHORT_SCHOOL = 'DISDIK-SD35';

/** Subjects of a lower secondary school: name, tier, people of 35, hours a week in each class. */
export const SUBJECTS = [
  { name: 'Bahasa Indonesia', tier: 'AHLI_MUDA', people: 4, hours: 6 },
  { name: 'Matematika', tier: 'AHLI_MUDA', people: 4, hours: 5 },
  { name: 'IPA', tier: 'AHLI_MUDA', people: 4, hours: 5 },
  { name: 'IPS', tier: 'AHLI_PERTAMA', people: 3, hours: 4 },
  { name: 'Bahasa Inggris', tier: 'AHLI_MUDA', people: 3, hours: 4 },
  { name: 'Pendidikan Agama', tier: 'AHLI_PERTAMA', people: 3, hours: 3 },
  { name: 'PPKn', tier: 'AHLI_PERTAMA', people: 2, hours: 3 },
  { name: 'PJOK', tier: 'AHLI_PERTAMA', people: 2, hours: 3 },
  { name: 'Seni dan Informatika', tier: 'AHLI_PERTAMA', people: 3, hours: 5 },
  { name: 'Bimbingan Konseling', tier: 'AHLI_PERTAMA', people: 2, hours: 3 },
] as const;

/** Dinas Pendidikan (80), its supervisors (26) and its schools. */
export function addSchools(draft: Draft): void {
  const { root, units } = addOpd(draft, {
    id: 'DISDIK',
    name: 'Dinas Pendidikan',
    kind: 'dinas',
    head: 'Kepala Dinas',
    people: 80,
    district: 'Jekan Raya',
    eu: 0.9,
    parts: [
      {
        name: 'Pembinaan PAUD dan Pendidikan Nonformal',
        family: 'pendidikan',
        experts: ['analisKebijakan:U'],
      },
      { name: 'Pembinaan Sekolah Dasar', family: 'pendidikan', experts: ['analisKebijakan:UP'] },
      {
        name: 'Pembinaan Sekolah Menengah Pertama',
        family: 'pendidikan',
        experts: ['analisKebijakan:P'],
      },
      {
        name: 'Guru dan Tenaga Kependidikan',
        family: 'kepegawaian',
        experts: ['analisSdm:UP', 'pranataSdm:T'],
      },
    ],
    uptd: [
      {
        name: 'UPTD Sanggar Kegiatan Belajar',
        family: 'pendidikan',
        experts: [],
        clerks: ['pengelola', 'operator'],
      },
    ],
  });
  addBlock(draft, 'DISDIK', [root, ...units], 80);
  const supervisors = addChild(draft, root, 'PS', {
    name: 'Kelompok Pengawas Sekolah',
    kind: 'bidang',
  });
  addPost(draft, supervisors, jf(JF.pengawasSekolah, 'AHLI_MADYA'), {
    full: 15,
    need: 16,
    basis: '1 per 8 sekolah',
  });
  addPost(draft, supervisors, jf(JF.pengawasSekolah, 'AHLI_MUDA'), {
    full: 11,
    need: 12,
    basis: '1 per 8 sekolah',
  });
  addBlock(draft, 'Pengawas sekolah', [supervisors], 26);
  addPrimary(draft, root);
  addSecondary(draft, root);
  addNurseries(draft, root);
}

function addSchool(
  draft: Draft,
  root: Unit,
  code: string,
  name: string,
  district: DistrictName,
): Unit {
  return addChild(draft, root, code, { name, kind: 'sekolah', district });
}

/** Number of a school by kecamatan, such as 07. */
function two(number: number): string {
  return String(number).padStart(2, '0');
}

function addPrimary(draft: Draft, root: Unit): void {
  let count = 0;
  for (const [district, schools] of PRIMARY) {
    for (let index = 1; index <= schools; index += 1) {
      count += 1;
      const unit = addSchool(draft, root, `SD${two(count)}`, `SDN ${index} ${district}`, district);
      addPrimaryPosts(draft, unit);
      addBlock(draft, unit.name, [unit], 15, 6);
    }
  }
}

/** Six part-time helpers, two of them teachers but for the planted schools. */
function addPrimaryPosts(draft: Draft, unit: Unit): void {
  const planted = [SURPLUS_SCHOOL, SHORT_SCHOOL].some((id) => unit.id === draft.tag + id);
  const head = {
    ...jf(JF.guruKelas, 'AHLI_MUDA'),
    title: 'Kepala Sekolah',
    method: 'statutory',
  } as const;
  addPost(draft, unit, head, {
    full: 1,
    need: 1,
    basis: '1 per sekolah',
    mustFill: true,
    legalNote: HEAD_NOTE,
  });
  addPost(draft, unit, jf(JF.guruKelas, 'AHLI_MUDA'), { full: 4 });
  addPost(draft, unit, jf(JF.guruKelas, 'AHLI_PERTAMA'), { full: 6, part: planted ? 0 : 2 });
  addPost(draft, unit, jf(JF.guruMapel, 'AHLI_PERTAMA'), { full: 3 });
  addPost(draft, unit, clerk('operator', 'administrasi'), { full: 1, part: planted ? 4 : 2 });
  addPost(draft, unit, clerk('umum', 'administrasi'), { full: 0, part: 2 });
}

function addSecondary(draft: Draft, root: Unit): void {
  let count = 0;
  for (const [district, schools] of SECONDARY) {
    for (let index = 1; index <= schools; index += 1) {
      count += 1;
      const unit = addSchool(draft, root, `SM${two(count)}`, `SMPN ${index} ${district}`, district);
      const head = {
        ...jf(JF.guruMapel, 'AHLI_MADYA'),
        title: 'Kepala Sekolah',
        method: 'statutory',
      } as const;
      addPost(draft, unit, head, {
        full: 1,
        need: 1,
        basis: '1 per sekolah',
        mustFill: true,
        legalNote: HEAD_NOTE,
      });
      for (const subject of SUBJECTS) {
        const def = jf({ ...JF.guruMapel, name: `Guru ${subject.name}` }, subject.tier);
        addPost(draft, unit, def, { full: subject.people });
      }
      addClerks(draft, unit, 'administrasi', ['kantor']);
      addPost(draft, unit, clerk('operator', 'administrasi'), { full: 1, part: 6 });
      addPost(draft, unit, clerk('umum', 'administrasi'), { full: 0, part: 4 });
      addBlock(draft, unit.name, [unit], 35, 10);
    }
  }
}

function addNurseries(draft: Draft, root: Unit): void {
  for (const [index, district] of NURSERIES.entries()) {
    const name = `TK Negeri Pembina ${index + 1} ${district}`;
    const unit = addSchool(draft, root, `TK${two(index + 1)}`, name, district);
    const head = {
      ...jf(JF.guruTk, 'AHLI_MUDA'),
      title: 'Kepala Sekolah',
      method: 'statutory',
    } as const;
    addPost(draft, unit, head, {
      full: 1,
      need: 1,
      basis: '1 per sekolah',
      mustFill: true,
      legalNote: HEAD_NOTE,
    });
    addPost(draft, unit, jf(JF.guruTk, 'AHLI_MUDA'), { full: 2 });
    addPost(draft, unit, jf(JF.guruTk, 'AHLI_PERTAMA'), { full: 4, part: 2 });
    addPost(draft, unit, clerk('umum', 'administrasi'), { full: 0, part: 2 });
    addBlock(draft, unit.name, [unit], 7, 4);
  }
}
