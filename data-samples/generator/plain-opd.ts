import { addBlock, addChild, addClerks, addExperts, addPost, addUnit } from './draft.ts';
import type { Draft } from './draft.ts';
import { PEOPLE_OPD } from './opd-people.ts';
import type { OpdSpec, PartSpec } from './opd-spec.ts';
import { STAFF_OPD } from './opd-staff.ts';
import { WORKS_OPD } from './opd-works.ts';
import { structural } from './titles.ts';
import type { Unit } from './types.ts';

/** Every perangkat daerah of the plain shape. */
export const PLAIN_OPD: readonly OpdSpec[] = [...STAFF_OPD, ...WORKS_OPD, ...PEOPLE_OPD];

/** Adds every perangkat daerah of the plain shape: head, secretariat, bidang and UPTD. */
export function addPlainOpd(draft: Draft): void {
  for (const spec of PLAIN_OPD) {
    const { root, units } = addOpd(draft, spec);
    addBlock(draft, spec.id, [root, ...units], spec.people);
  }
}

/** Adds one perangkat daerah; answers its root and the units below. */
export function addOpd(draft: Draft, spec: OpdSpec): { root: Unit; units: Unit[] } {
  const root = addUnit(draft, spec);
  const head = spec.kind === 'inspektorat' ? spec.head : `${spec.head} ${shortName(spec)}`;
  addPost(draft, root, structural(head, 'II.b', 'kepemimpinan'));
  const units = [addSecretariat(draft, root, spec.office ?? 1)];
  for (const [index, part] of spec.parts.entries()) {
    units.push(addPart(draft, root, part, index, spec.kind === 'inspektorat'));
  }
  for (const [index, part] of (spec.uptd ?? []).entries()) {
    units.push(addUptd(draft, root, part, index));
  }
  return { root, units };
}

function shortName(spec: OpdSpec): string {
  return spec.name.replace(/^(Dinas|Badan|Satuan) /, '');
}

/** Secretary, two subheads and the office staff. `office` multiplies the weight of the clerks. */
export function addSecretariat(draft: Draft, root: Unit, office: number): Unit {
  const unit = addChild(draft, root, 'SEK', { name: 'Sekretariat', kind: 'bagian' });
  addPost(draft, unit, structural('Sekretaris', 'III.a', 'administrasi'));
  addPost(draft, unit, structural('Kepala Subbagian Umum dan Kepegawaian', 'IV.a', 'kepegawaian'));
  addPost(draft, unit, structural('Kepala Subbagian Keuangan dan Aset', 'IV.a', 'keuangan'));
  addExperts(draft, unit, ['perencana:P*0.6']);
  addClerks(draft, unit, 'keuangan', ['pengolah*0.9']);
  addClerks(draft, unit, 'administrasi', [
    `penelaah*${office * 0.8}`,
    `kantor*${office * 1.3}`,
    `operator*${office * 0.7}`,
  ]);
  return unit;
}

function addPart(
  draft: Draft,
  root: Unit,
  part: PartSpec,
  index: number,
  inspectorate: boolean,
): Unit {
  const name = inspectorate ? part.name : `Bidang ${part.name}`;
  const unit = addChild(draft, root, `B${index + 1}`, { name, kind: 'bidang' });
  const head = inspectorate
    ? structural(part.name, 'III.a', part.family)
    : structural(`Kepala Bidang ${part.name}`, 'III.b', part.family);
  addPost(draft, unit, head);
  addExperts(draft, unit, part.experts);
  addClerks(draft, unit, part.family, part.clerks ?? ['penelaah', 'pengolah']);
  return unit;
}

/** A technical unit: head, subhead for its office, experts and clerks. */
export function addUptd(draft: Draft, root: Unit, part: PartSpec, index: number): Unit {
  const unit = addChild(draft, root, `U${index + 1}`, { name: part.name, kind: 'uptd' });
  addPost(draft, unit, structural(`Kepala ${part.name}`, 'IV.a', part.family));
  addPost(draft, unit, structural('Kepala Subbagian Tata Usaha', 'IV.b', 'administrasi'));
  addExperts(draft, unit, part.experts);
  addClerks(draft, unit, part.family, part.clerks ?? ['pengelola']);
  return unit;
}
