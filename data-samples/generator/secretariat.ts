import { addBlock, addChild, addClerks, addExperts, addPost, addUnit } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Family } from './families.ts';
import { structural } from './titles.ts';
import type { Unit } from './types.ts';

interface BureauSpec {
  readonly name: string;
  readonly family: Family;
  readonly subheads: readonly string[];
  readonly experts: readonly string[];
  readonly clerks: readonly string[];
}

const BUREAUS: readonly BureauSpec[] = [
  {
    name: 'Pemerintahan',
    family: 'kebijakan',
    subheads: [],
    experts: ['analisKebijakan:UP'],
    clerks: ['penelaah', 'pengolah'],
  },
  {
    name: 'Kesejahteraan Rakyat',
    family: 'sosial',
    subheads: [],
    experts: ['analisKebijakan:UP'],
    clerks: ['penelaah', 'pengolah'],
  },
  {
    name: 'Hukum',
    family: 'hukum',
    subheads: [],
    experts: ['perancang:YUP', 'analisKebijakan:P*0.5'],
    clerks: ['penelaah', 'pengolah*0.6'],
  },
  {
    name: 'Perekonomian dan Sumber Daya Alam',
    family: 'kebijakan',
    subheads: [],
    experts: ['analisKebijakan:UP'],
    clerks: ['penelaah', 'pengolah'],
  },
  {
    name: 'Administrasi Pembangunan',
    family: 'kebijakan',
    subheads: [],
    experts: ['analisKebijakan:UP'],
    clerks: ['penelaah', 'pengolah'],
  },
  {
    name: 'Pengadaan Barang dan Jasa',
    family: 'teknik',
    subheads: [],
    experts: ['pbj:YUP*1.8'],
    clerks: ['penelaah', 'pengolah*0.6'],
  },
  {
    name: 'Umum',
    family: 'administrasi',
    subheads: ['Rumah Tangga', 'Tata Usaha Pimpinan', 'Keuangan Sekretariat'],
    experts: ['arsiparis:T*0.8'],
    clerks: ['penelaah*2.4', 'pengolah*1.4', 'kantor*4', 'operator*3.2'],
  },
  {
    name: 'Organisasi',
    family: 'kebijakan',
    subheads: [],
    experts: ['analisKebijakan:UP', 'analisSdm:P*0.6'],
    clerks: ['penelaah', 'pengolah*0.6'],
  },
  {
    name: 'Protokol dan Komunikasi Pimpinan',
    family: 'komunikasi',
    subheads: ['Protokol', 'Komunikasi Pimpinan'],
    experts: ['humas:UPT'],
    clerks: ['penata', 'pengelola'],
  },
];

/** Setda (190): Sekda, three assistants, three expert staff, nine bagian. */
export function addSetda(draft: Draft): void {
  const root = addUnit(draft, {
    id: 'SETDA',
    name: 'Sekretariat Daerah',
    kind: 'sekretariat',
    district: 'Jekan Raya',
  });
  addPost(draft, root, structural('Sekretaris Daerah', 'II.a', 'kepemimpinan'));
  for (const name of [
    'Asisten Pemerintahan dan Kesejahteraan Rakyat',
    'Asisten Perekonomian dan Pembangunan',
    'Asisten Administrasi Umum',
    'Staf Ahli Bidang Pemerintahan, Hukum dan Politik',
    'Staf Ahli Bidang Ekonomi, Keuangan dan Pembangunan',
    'Staf Ahli Bidang Kemasyarakatan dan SDM',
  ]) {
    addPost(draft, root, structural(name, 'II.b', 'kepemimpinan'), {
      mustFill: name.startsWith('Asisten'),
    });
  }
  const units = BUREAUS.map((bureau, index) => addBureau(draft, root, bureau, `B${index + 1}`));
  addBlock(draft, 'SETDA', [root, ...units], 190);
}

function addBureau(draft: Draft, root: Unit, spec: BureauSpec, code: string): Unit {
  const unit = addChild(draft, root, code, { name: `Bagian ${spec.name}`, kind: 'bagian' });
  addPost(draft, unit, structural(`Kepala Bagian ${spec.name}`, 'III.a', spec.family));
  for (const name of spec.subheads) {
    addPost(draft, unit, structural(`Kepala Subbagian ${name}`, 'IV.a', spec.family));
  }
  addExperts(draft, unit, spec.experts);
  addClerks(draft, unit, spec.family, spec.clerks);
  if (spec.family !== 'administrasi') addClerks(draft, unit, 'administrasi', ['kantor']);
  return unit;
}

/** Setwan (52): the secretary of the council and three bagian. */
export function addSetwan(draft: Draft): void {
  const root = addUnit(draft, {
    id: 'SETWAN',
    name: 'Sekretariat DPRD',
    kind: 'sekretariat',
    district: 'Jekan Raya',
  });
  addPost(draft, root, structural('Sekretaris DPRD', 'II.b', 'kepemimpinan'));
  const bureaus: readonly BureauSpec[] = [
    {
      name: 'Umum dan Keuangan',
      family: 'administrasi',
      subheads: ['Umum dan Kepegawaian', 'Program dan Keuangan'],
      experts: ['perencana:P'],
      clerks: ['penelaah', 'pengolah', 'kantor*2', 'operator*2'],
    },
    {
      name: 'Persidangan dan Perundang-undangan',
      family: 'hukum',
      subheads: [],
      experts: ['perancang:UP', 'analisKebijakan:P'],
      clerks: ['penelaah', 'pengolah*1.4'],
    },
    {
      name: 'Fasilitasi Penganggaran dan Pengawasan',
      family: 'kebijakan',
      subheads: [],
      experts: ['analisKebijakan:UP'],
      clerks: ['penelaah', 'pengolah'],
    },
  ];
  const units = bureaus.map((bureau, index) => addBureau(draft, root, bureau, `B${index + 1}`));
  addBlock(draft, 'SETWAN', [root, ...units], 52);
}
