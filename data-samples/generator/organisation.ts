import type { Day } from '#core/day.ts';
import type { Random } from '#core/random.ts';
import { day } from './days.ts';
import { addDistrictOffices } from './district-offices.ts';
import { isRemote } from './districts.ts';
import { addPost, newDraft } from './draft.ts';
import type { Block, Draft } from './draft.ts';
import { addHealth, addHospital } from './health.ts';
import { addPlainOpd } from './plain-opd.ts';
import { addSchools } from './schools.ts';
import { addSetda, addSetwan } from './secretariat.ts';
import { clerk } from './titles.ts';
import type { Post } from './types.ts';

/** Vacancies written for the city. */
export const VACANT = { jpt: 13, administrator: 24, pengawas: 38 } as const;

/** Structural posts that carry two holders, as an office that forgot to release the first would. */
export const DOUBLE_HELD = 3;

/** Heads that stay filled: three assistants and Kadinkes were sworn in lately, others are needed. */
const KEEP_HEADS = ['DINKES', 'BKPSDM', 'SETWAN', 'INSPEKTORAT', 'DUKCAPIL'];

/** The organisation with its posts, its vacancies and how many people each post gets. */
export function buildOrganisation(seed: number, copy: number): Draft {
  const draft = newDraft(seed, copy);
  addSetda(draft);
  addSetwan(draft);
  addPlainOpd(draft);
  addSchools(draft);
  addHealth(draft);
  addHospital(draft);
  addDistrictOffices(draft);
  addPublicOrderHelpers(draft);
  const random = draft.random.fork('vacancies');
  vacateStructural(draft, random);
  const closed = closePosts(draft, random);
  for (const block of draft.blocks) fillBlock(block, closed);
  return draft;
}

/** 260 people at half time in the public order office. */
function addPublicOrderHelpers(draft: Draft): void {
  for (const [code, part] of [
    ['SATPOLPP-B1', 40],
    ['SATPOLPP-B2', 170],
    ['SATPOLPP-B3', 50],
  ] as const) {
    const unit = draft.units.find((one) => one.id === draft.tag + code);
    if (!unit) throw new Error(`no unit ${code}`);
    addPost(draft, unit, clerk('operator', 'ketertiban'), { weight: 0, part });
  }
}

function vacateStructural(draft: Draft, random: Random): void {
  const kept = new Set(KEEP_HEADS.map((id) => draft.tag + id));
  const jpt = draft.posts.filter((post) => post.def.kind === 'JPT');
  const heads = jpt.filter(
    (post) => post.def.title.startsWith('Kepala') && !kept.has(post.unit.id),
  );
  const experts = jpt.filter((post) => post.def.title.startsWith('Staf Ahli'));
  const empty = [...random.sample(heads, VACANT.jpt - 2), ...random.sample(experts, 2)];
  const withoutHead = new Set(empty.map((post) => post.unit.id));
  const free = draft.posts.filter((post) => mayBeVacant(post, withoutHead));
  const administrators = free.filter((post) => post.def.kind === 'ADMINISTRATOR');
  const supervisors = free.filter((post) => post.def.kind === 'PENGAWAS');
  empty.push(...drawRemoteFirst(administrators, VACANT.administrator, random));
  empty.push(...drawRemoteFirst(supervisors, VACANT.pengawas, random));
  for (const post of empty) {
    post.full = 0;
    post.vacantSince = vacantDay(post, random);
  }
  const filled = supervisors.filter((post) => post.full === 1 && post.unit.kind === 'bagian');
  for (const post of random.sample(filled, DOUBLE_HELD)) post.full = 2;
}

/** The secretary of an office without a head stays, to act for it; so do single heads of houses. */
function mayBeVacant(post: Post, withoutHead: ReadonlySet<string>): boolean {
  const { title } = post.def;
  if (title === 'Direktur RSUD' || title === 'Camat') return false;
  return !(title === 'Sekretaris' && withoutHead.has(post.unit.parent?.id ?? ''));
}

function drawRemoteFirst(posts: readonly Post[], count: number, random: Random): Post[] {
  const rest = [...posts];
  const drawn: Post[] = [];
  while (drawn.length < count && rest.length > 0) {
    const post = random.weighted(rest, (one) => (isRemote(one.unit.district) ? 2.5 : 1));
    rest.splice(rest.indexOf(post), 1);
    drawn.push(post);
  }
  return drawn;
}

/** First of a month: posts fall empty by retirement or by a move of the holder. */
function vacantDay(post: Post, random: Random): Day {
  const months = post.def.kind === 'JPT' ? random.int(2, 22) : random.int(1, 26);
  const index = 2026 * 12 + 8 - months;
  const month = String((index % 12) + 1).padStart(2, '0');
  return day(`${Math.floor(index / 12)}-${month}-01`);
}

/** Posts that get nobody although people are drawn by weight: the planted ones and some others. */
function closePosts(draft: Draft, random: Random): ReadonlySet<Post> {
  const closed = new Set<Post>();
  const close = (id: string, title: string, since: string): void => {
    const post = findPost(draft, id, title);
    post.full = 0;
    post.mustFill = true;
    post.vacantSince = day(since);
    closed.add(post);
  };
  close('DINKES-P11', 'Dokter Gigi Ahli Pertama', '2024-11-01');
  close('DINKES-B3', 'Penata Layanan Operasional', '2026-03-01');
  close('BAPPEDA-B5', 'Analis Kebijakan Ahli Pertama', '2026-02-19');
  const others = draft.posts.filter(
    (post) => post.weight > 0 && post.def.kind === 'JF' && !closed.has(post) && mayClose(post),
  );
  for (const post of random.sample(others, Math.round(others.length * 0.05))) closed.add(post);
  return closed;
}

/** Service posts stay open: their loads are planted. */
function mayClose(post: Post): boolean {
  const { id } = post.unit;
  return !/DUKCAPIL|DPMPTSP|RSUD|PUPR/.test(id) && post.def.family !== 'pelayanan';
}

/** The post of a title in a unit; the id is that of the first copy. */
export function findPost(draft: Draft, unitId: string, title: string): Post {
  const found = draft.posts.find(
    (post) => post.unit.id === draft.tag + unitId && post.def.title === title,
  );
  if (!found) throw new Error(`no post ${title} in ${unitId}`);
  return found;
}

/** Shares the people of a block by weight (largest remainder), at least one for each open post. */
function fillBlock(block: Block, closed: ReadonlySet<Post>): void {
  const fixed = block.posts.reduce((sum, post) => sum + post.full, 0);
  const open = block.posts.filter((post) => post.weight > 0 && !closed.has(post));
  let rest = block.people - fixed;
  if (rest < 0) throw new Error(`${block.name}: ${-rest} people short for its fixed posts`);
  if (open.length === 0) {
    if (rest > 0) throw new Error(`${block.name}: no post for ${rest} people`);
    return;
  }
  const ranked = open.toSorted((a, b) => b.weight - a.weight);
  for (const post of ranked.slice(0, rest)) post.full = 1;
  rest -= Math.min(rest, ranked.length);
  shareByWeight(ranked, rest);
}

function shareByWeight(posts: readonly Post[], people: number): void {
  const total = posts.reduce((sum, post) => sum + Math.max(0.05, post.weight - 0.6), 0);
  const quotas = posts.map((post) => {
    const quota = (Math.max(0.05, post.weight - 0.6) / total) * people;
    return { post, whole: Math.floor(quota), part: quota - Math.floor(quota) };
  });
  const given = quotas.reduce((sum, quota) => sum + quota.whole, 0);
  const next = new Set(
    quotas
      .toSorted((a, b) => b.part - a.part)
      .slice(0, people - given)
      .map((quota) => quota.post),
  );
  for (const { post, whole } of quotas) post.full += whole + (next.has(post) ? 1 : 0);
}
