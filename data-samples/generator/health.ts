import { addBlock, addChild, addClerks, addExperts, addPost, addUnit } from './draft.ts';
import type { Draft } from './draft.ts';
import { PUSKESMAS } from './districts.ts';
import { JF } from './functional.ts';
import { addOpd } from './plain-opd.ts';
import { clerk, jf, structural } from './titles.ts';
import type { Unit } from './types.ts';

const HEAD_NOTE = 'Tugas tambahan; termasuk masa larangan mutasi (SE Mendagri 29-3-2024)';

/** Dinas Kesehatan (88), its laboratory and pharmacy (28) and eleven puskesmas (64 each). */
export function addHealth(draft: Draft): void {
  const { root, units } = addOpd(draft, {
    id: 'DINKES',
    name: 'Dinas Kesehatan',
    kind: 'dinas',
    head: 'Kepala Dinas',
    people: 88,
    district: 'Jekan Raya',
    eu: 0.92,
    parts: [
      {
        name: 'Kesehatan Masyarakat',
        family: 'kesehatan',
        experts: ['adminkes:UP', 'promkes:UP', 'nutrisionis:P'],
      },
      {
        name: 'Pencegahan dan Pengendalian Penyakit',
        family: 'kesehatan',
        experts: ['epidemiolog:UP', 'sanitasi:PT', 'adminkes:P'],
      },
      {
        name: 'Pelayanan Kesehatan',
        family: 'kesehatan',
        experts: ['adminkes:UP', 'perawat:U'],
        clerks: ['penata*1.6', 'pengelola', 'penelaah'],
      },
      {
        name: 'Sumber Daya Kesehatan',
        family: 'kesehatan',
        experts: ['adminkes:UP', 'apoteker:P'],
      },
    ],
  });
  addBlock(draft, 'DINKES', [root, ...units], 88);
  addLaboratories(draft, root);
  for (const [index, [name, district]] of PUSKESMAS.entries()) {
    const unit = addChild(draft, root, `P${String(index + 1).padStart(2, '0')}`, {
      name: `Puskesmas ${name}`,
      kind: 'puskesmas',
      district,
    });
    addPuskesmasPosts(draft, unit);
    addBlock(draft, `Puskesmas ${name}`, [unit], 64, 20);
  }
}

function addLaboratories(draft: Draft, root: Unit): void {
  const lab = addChild(draft, root, 'U1', {
    name: 'UPTD Laboratorium Kesehatan Daerah',
    kind: 'uptd',
  });
  const pharmacy = addChild(draft, root, 'U2', {
    name: 'UPTD Instalasi Farmasi',
    kind: 'uptd',
  });
  for (const unit of [lab, pharmacy]) {
    addPost(draft, unit, structural(`Kepala ${unit.name}`, 'IV.a', 'kesehatan'));
    addPost(draft, unit, structural('Kepala Subbagian Tata Usaha', 'IV.b', 'administrasi'));
  }
  addExperts(draft, lab, ['laboratorium:THL*1.4', 'sanitasi:T']);
  addClerks(draft, lab, 'administrasi', ['kantor']);
  addExperts(draft, pharmacy, ['apoteker:PU', 'asistenApoteker:TH*1.4']);
  addClerks(draft, pharmacy, 'administrasi', ['pengolah*0.6']);
  addBlock(draft, 'Laboratorium dan farmasi', [lab, pharmacy], 28);
}

function addPuskesmasPosts(draft: Draft, unit: Unit): void {
  const head = { ...jf(JF.adminkes, 'AHLI_MUDA'), title: 'Kepala Puskesmas' };
  addPost(draft, unit, head, { full: 1, mustFill: true, legalNote: HEAD_NOTE });
  addPost(draft, unit, structural('Kepala Subbagian Tata Usaha', 'IV.b', 'administrasi'));
  addExperts(draft, unit, ['dokter:P*1.4', 'dokter:U*1.2']);
  addPost(draft, unit, jf(JF.dokterGigi, 'AHLI_PERTAMA'), { full: 1, mustFill: true });
  addExperts(draft, unit, ['perawat:L*3', 'perawat:P*4', 'perawat:H*5']);
  addPost(draft, unit, jf(JF.perawat, 'TERAMPIL'), { weight: 6, part: 6 });
  addExperts(draft, unit, ['bidan:P*3', 'bidan:H*4']);
  addPost(draft, unit, jf(JF.bidan, 'TERAMPIL'), { weight: 5, part: 5 });
  addExperts(draft, unit, [
    'apoteker:P',
    'asistenApoteker:T*1.4',
    'nutrisionis:T*1.4',
    'sanitasi:T*1.4',
    'laboratorium:T*1.4',
    'terapisGigi:T*1.2',
    'perekamMedis:T*1.4',
    'promkes:P*1.2',
    'epidemiolog:P*0.8',
  ]);
  addClerks(draft, unit, 'administrasi', ['kantor*1.6']);
  addPost(draft, unit, clerk('operator', 'pelayanan'), { weight: 0, part: 5 });
  addPost(draft, unit, clerk('umum', 'administrasi'), { weight: 0, part: 4 });
}

const WARDS = [
  {
    name: 'Rawat Jalan',
    experts: ['dokter:Y*1.6', 'dokter:U*1.4', 'dokterGigi:P*1.2', 'perawat:PTH*1.6', 'bidan:T'],
  },
  {
    name: 'Rawat Inap',
    experts: ['dokter:U*1.2', 'perawat:PTH*4.2', 'perawat:L*2.4', 'bidan:PTH*1.4'],
  },
  { name: 'Gawat Darurat', experts: ['dokter:P*2.4', 'perawat:PTH*2.4', 'bidan:T'] },
  { name: 'Bedah dan Intensif', experts: ['dokter:Y*1.2', 'perawat:PTH*2', 'perawat:U'] },
  {
    name: 'Penunjang Medik',
    experts: [
      'laboratorium:TP*1.8',
      'radiografer:T*1.6',
      'apoteker:P*1.8',
      'asistenApoteker:TH*1.4',
      'nutrisionis:T*1.4',
      'fisioterapis:T',
      'sanitasi:T',
    ],
  },
];

/** RSUD Kota (345): director, three heads, six subheads, five installations. */
export function addHospital(draft: Draft): void {
  const root = addUnit(draft, {
    id: 'RSUD',
    name: 'RSUD Kota Palangka Raya',
    kind: 'rsud',
    district: 'Jekan Raya',
  });
  addPost(draft, root, structural('Direktur RSUD', 'III.a', 'kesehatan'), { mustFill: true });
  const office = addChild(draft, root, 'B1', { name: 'Bagian Tata Usaha', kind: 'bagian' });
  const care = addChild(draft, root, 'B2', { name: 'Bidang Pelayanan Medik', kind: 'bidang' });
  const support = addChild(draft, root, 'B3', { name: 'Bidang Penunjang', kind: 'bidang' });
  for (const [unit, head, subheads] of [
    [office, 'Kepala Bagian Tata Usaha', ['Umum dan Kepegawaian', 'Keuangan dan Program']],
    [care, 'Kepala Bidang Pelayanan Medik', ['Pelayanan Medik', 'Keperawatan']],
    [support, 'Kepala Bidang Penunjang', ['Penunjang Medik', 'Sarana dan Prasarana']],
  ] as const) {
    const family = unit === office ? 'administrasi' : 'kesehatan';
    addPost(draft, unit, structural(head, 'III.b', family));
    for (const name of subheads) {
      const kind = unit === office ? 'Subbagian' : 'Seksi';
      addPost(draft, unit, structural(`Kepala ${kind} ${name}`, 'IV.a', family));
    }
  }
  addClerks(draft, office, 'administrasi', ['penelaah*2', 'kantor*5', 'operator*4']);
  addClerks(draft, office, 'keuangan', ['pengolah*3']);
  addExperts(draft, care, ['adminkes:P', 'perekamMedis:T*2.2', 'perekamMedis:H']);
  addClerks(draft, care, 'pelayanan', ['pengelola*4', 'operator*7']);
  addExperts(draft, support, ['komputer:T', 'adminkes:P']);
  const wards = WARDS.map((ward, index) => {
    const unit = addChild(draft, root, `I${index + 1}`, {
      name: `Instalasi ${ward.name}`,
      kind: 'bidang',
    });
    addExperts(draft, unit, ward.experts);
    return unit;
  });
  addBlock(draft, 'RSUD', [root, office, care, support, ...wards], 345);
}
