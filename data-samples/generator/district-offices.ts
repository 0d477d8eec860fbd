import { addBlock, addChild, addClerks, addExperts, addPost, addUnit } from './draft.ts';
import type { Draft } from './draft.ts';
import { DISTRICTS, KELURAHAN } from './districts.ts';
import type { DistrictName } from './districts.ts';
import { clerk, structural } from './titles.ts';
import type { Unit } from './types.ts';

/** People of each kecamatan office and the EU that its load is drawn to, kelurahan included. */
export const KECAMATAN: Readonly<Record<DistrictName, { id: string; people: number; eu: number }>> =
  {
    Pahandut: { id: 'KEC-PAHANDUT', people: 32, eu: 0.92 },
    'Jekan Raya': { id: 'KEC-JEKAN', people: 34, eu: 0.98 },
    Sabangau: { id: 'KEC-SABANGAU', people: 22, eu: 1.02 },
    'Bukit Batu': { id: 'KEC-BUKITBATU', people: 20, eu: 1.08 },
    Rakumpit: { id: 'KEC-RAKUMPIT', people: 14, eu: 1.1 },
  };

const SECTIONS = [
  ['Kepala Seksi Pemerintahan', 'kebijakan'],
  ['Kepala Seksi Ketenteraman dan Ketertiban', 'ketertiban'],
  ['Kepala Seksi Pelayanan Umum', 'pelayanan'],
] as const;

/** Five kecamatan and their thirty kelurahan. */
export function addDistrictOffices(draft: Draft): void {
  for (const district of DISTRICTS) {
    const { id, people } = KECAMATAN[district];
    const root = addUnit(draft, { id, name: `Kecamatan ${district}`, kind: 'kecamatan', district });
    addDistrictPosts(draft, root);
    addBlock(draft, id, [root], people);
    for (const [index, [name, count]] of KELURAHAN[district].entries()) {
      const unit = addChild(draft, root, `K${index + 1}`, {
        name: `Kelurahan ${name}`,
        kind: 'kelurahan',
      });
      addVillagePosts(draft, unit);
      addBlock(draft, unit.name, [unit], count, 8);
    }
  }
}

function addDistrictPosts(draft: Draft, root: Unit): void {
  addPost(draft, root, structural('Camat', 'III.a', 'kepemimpinan'), { mustFill: true });
  addPost(draft, root, structural('Sekretaris Kecamatan', 'III.b', 'administrasi'));
  addPost(draft, root, structural('Kepala Subbagian Umum dan Kepegawaian', 'IV.b', 'administrasi'));
  addPost(draft, root, structural('Kepala Subbagian Keuangan', 'IV.b', 'keuangan'));
  for (const [title, family] of SECTIONS) addPost(draft, root, structural(title, 'IV.a', family));
  addExperts(draft, root, ['analisKebijakan:P']);
  addClerks(draft, root, 'pelayanan', ['penata*1.4', 'pengelola*1.2', 'operator']);
  addClerks(draft, root, 'keuangan', ['pengolah*0.6']);
  addClerks(draft, root, 'administrasi', ['kantor*1.4']);
}

function addVillagePosts(draft: Draft, unit: Unit): void {
  addPost(draft, unit, structural('Lurah', 'IV.a', 'kepemimpinan'), { mustFill: true });
  addPost(draft, unit, structural('Sekretaris Kelurahan', 'IV.b', 'administrasi'));
  addPost(draft, unit, structural('Kepala Seksi Pemerintahan dan Pelayanan', 'IV.b', 'pelayanan'));
  addPost(draft, unit, structural('Kepala Seksi Pemberdayaan dan Ketertiban', 'IV.b', 'sosial'));
  addPost(draft, unit, clerk('penata', 'pelayanan'), { weight: 1 });
  addPost(draft, unit, clerk('pengelola', 'pelayanan'), { weight: 1.2 });
  addPost(draft, unit, clerk('kantor', 'administrasi'), { weight: 1.4 });
  addPost(draft, unit, clerk('operator', 'pelayanan'), { weight: 0, part: 5 });
  addPost(draft, unit, clerk('umum', 'administrasi'), { weight: 0, part: 3 });
}
