import type { Predicate } from '#core/ratings.ts';
import { retirementDay } from '#core/retirement.ts';
import { fteOf } from './capacity.ts';
import { day } from './days.ts';
import type { Draft } from './draft.ts';
import { findPost } from './organisation.ts';
import { makeNip } from './people.ts';
import type { Serials } from './people.ts';
import type { Person, Post } from './types.ts';
import { entryDecree, waveDecree } from './waves.ts';

/** The two people written by hand, the posts that are open to them, and what they were rated. */
export interface Cases {
  readonly nurse: Person;
  readonly nurseClerkPost: Post;
  readonly nurseFunctionalPost: Post;
  readonly officer: Person;
  readonly officerPost: Post;
  readonly levels: ReadonlyMap<Person, ReadonlyMap<string, number>>;
  readonly predicates: ReadonlyMap<Person, Predicate>;
}

/** Turns two people of the city into the nurse of S6 and the officer of S9. Before the load. */
export function plantCases(draft: Draft, serials: Serials): Cases {
  const nurse = plantNurse(draft, serials);
  const officer = plantOfficer(draft, serials);
  const ward = findPost(draft, 'DINKES-P04', 'Perawat Ahli Pertama');
  ward.need = fteOf(ward) + 1;
  ward.needBasis = 'ABK Kesehatan 2026';
  return {
    nurse,
    nurseClerkPost: findPost(draft, 'DINKES-B3', 'Penata Layanan Operasional'),
    nurseFunctionalPost: ward,
    officer,
    officerPost: findPost(draft, 'BAPPEDA-B5', 'Analis Kebijakan Ahli Pertama'),
    levels: new Map([
      [nurse, levels(2, { PP: 3, KOM: 3, 'TEK-EKO': 1, 'TEK-KLN': 3, 'TEK-KSM': 3 })],
      [officer, levels(3, { MP: 2, PK: 2, 'TEK-ADM': 3, 'TEK-KEB': 3, 'TEK-REN': 2 })],
    ]),
    predicates: new Map<Person, Predicate>([
      [nurse, 'BAIK'],
      [officer, 'BAIK'],
    ]),
  };
}

const NINE = ['INT', 'KS', 'KOM', 'OPH', 'PP', 'PDOL', 'MP', 'PK', 'PB'];

function levels(base: number, others: Readonly<Record<string, number>>): Map<string, number> {
  return new Map([...NINE.map((id) => [id, base] as const), ...Object.entries(others)]);
}

/** A civil servant of the posts given who is far from retirement. */
function pickHolder(posts: readonly Post[]): Person {
  const found = posts
    .flatMap((post) => post.holders)
    .find((person) => person.status === 'PNS' && person.retirement > day('2035-01-01'));
  if (!found) throw new Error(`no civil servant in ${posts.map((post) => post.id).join(', ')}`);
  return found;
}

/** Gives a person a new birth and entry, with the NIP and the retirement that follow. */
function rebirth(person: Person, birth: string, entry: string, serials: Serials): void {
  person.birth = day(birth);
  person.entry = day(entry);
  person.nip = makeNip('PNS', person.birth, person.entry, person.sex, serials);
  person.retirement = retirementDay(person.birth, person.post.def.bup) ?? person.retirement;
}

function plantNurse(draft: Draft, serials: Serials): Person {
  const clerks = ['Penelaah Teknis Kebijakan', 'Pengolah Data dan Informasi'].flatMap((title) =>
    ['B1', 'B2', 'B3'].map((part) => findPost(draft, `PERDAGANGAN-${part}`, title)),
  );
  const person = pickHolder(clerks);
  const { post } = person;
  rebirth(person, '1988-06-14', '2014-03-01', serials);
  person.name = person.sex === 'P' ? 'Rensi Dian Asang' : 'Hendri Adi Asang';
  person.educationLevel = '42';
  person.educationField = 'Profesi Ners';
  person.educationFamily = 'kesehatan-keperawatan';
  person.licenses = ['STR Perawat'];
  person.golongan = 'III/b';
  person.golonganSince = day('2023-04-01');
  person.home = 'Jekan Raya';
  const ward = findPost(draft, 'DINKES-P04', 'Perawat Terampil');
  const moved = day('2022-07-03');
  person.positionSince = moved;
  person.spells.push(
    {
      post: ward,
      title: ward.def.title,
      since: person.entry,
      until: moved,
      decree: entryDecree('PNS', person.entry),
    },
    { post, title: post.def.title, since: moved, until: null, decree: waveDecree(moved) },
  );
  return person;
}

function plantOfficer(draft: Draft, serials: Serials): Person {
  const clerks = [
    'Penelaah Teknis Kebijakan',
    'Pengolah Data dan Informasi',
    'Pengadministrasi Perkantoran',
  ].map((title) => findPost(draft, 'SETDA-B7', title));
  const person = pickHolder(clerks);
  const { post } = person;
  rebirth(person, '1986-11-22', '2010-03-01', serials);
  person.name = person.sex === 'P' ? 'Lidia Sari Nahan' : 'Yosua Putra Nahan';
  person.educationLevel = '40';
  person.educationField = 'S-1 Administrasi Publik';
  person.educationFamily = 'administrasi-publik';
  person.golongan = 'III/b';
  person.golonganSince = day('2022-10-01');
  person.home = 'Jekan Raya';
  const earlier = findPost(draft, 'SETDA-B1', 'Penelaah Teknis Kebijakan');
  const moved = day('2022-07-03');
  person.positionSince = moved;
  person.spells.push(
    {
      post: earlier,
      title: earlier.def.title,
      since: person.entry,
      until: moved,
      decree: entryDecree('PNS', person.entry),
    },
    { post, title: post.def.title, since: moved, until: null, decree: waveDecree(moved) },
  );
  return person;
}

/** Acting heads: the secretary of each office whose head is missing. */
export function appointActing(draft: Draft): Person[] {
  return draft.posts.flatMap((post) => {
    if (post.def.kind !== 'JPT' || post.full > 0 || post.def.title.startsWith('Staf Ahli'))
      return [];
    const secretary = draft.posts.find(
      (one) => one.unit.parent === post.unit && one.def.title === 'Sekretaris',
    );
    const person = secretary?.holders[0];
    if (!person) throw new Error(`nobody can act for ${post.id}`);
    person.acting = post;
    return [person];
  });
}
