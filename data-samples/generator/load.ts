import type { Random } from '#core/random.ts';
import { YEAR_MINUTES, fteOf } from './capacity.ts';
import type { Draft } from './draft.ts';
import { loadGroups } from './load-groups.ts';
import type { LoadGroup } from './load-groups.ts';
import { stateTeacherNeeds } from './needs.ts';
import { SERVICES, WINDOW, monthlyVolumes, serviceOf, serviceTask } from './services.ts';
import type { ServiceSpec } from './services.ts';
import { CLERK_TASKS, EXPERT_TASKS, HEAD_TASKS } from './task-table.ts';
import type { TaskSpec } from './task-table.ts';
import type { Post, Task } from './types.ts';

/**
 * Gives every post its load so that each group meets its target: tasks for posts by abk, a stated
 * need for the others; then the seats that follow.
 */
export function giveLoad(draft: Draft, random: Random): void {
  stateTeacherNeeds(draft, random.fork('classes'));
  const volumes = new Map(
    SERVICES.map((service) => [service, monthlyVolumes(service, random.fork(service.name))]),
  );
  const rough = new Map(draft.posts.map((post) => [post, roughLoad(post, random)]));
  for (const group of loadGroups(draft)) {
    scaleGroup(group, rough);
    for (const post of group.posts) writeLoad(draft, post, rough.get(post) ?? 0, volumes, random);
    settle(group);
  }
  for (const post of draft.posts) giveSeats(post, random);
}

/** Load before it is drawn to the target of its group; a stated need is kept. */
function roughLoad(post: Post, random: Random): number {
  if (isFixed(post)) return (post.need ?? 0) * YEAR_MINUTES;
  const fte = fteOf(post);
  if (fte === 0) return YEAR_MINUTES * (0.95 + random.next() * 0.15);
  const spread = post.def.kind === 'JF' || post.def.kind === 'PELAKSANA' ? 0.2 : 0.1;
  return fte * YEAR_MINUTES * Math.exp(random.normal(0, spread));
}

/** Need stated before: classes, the law, and the dentist that every puskesmas must have. */
function isFixed(post: Post): boolean {
  return post.need !== null || post.def.title === 'Dokter Gigi Ahli Pertama';
}

function scaleGroup(group: LoadGroup, rough: Map<Post, number>): void {
  const fixed = group.posts.filter(isFixed).reduce((sum, post) => sum + fixedLoad(post), 0);
  const free = group.posts.filter((post) => !isFixed(post));
  if (free.length === 0) return;
  const total = free.reduce((sum, post) => sum + (rough.get(post) ?? 0), 0);
  const factor = (group.minutes - fixed) / total;
  if (!(factor > 0)) throw new Error(`${group.name}: its fixed needs exceed its target`);
  for (const post of free) rough.set(post, (rough.get(post) ?? 0) * factor);
}

function fixedLoad(post: Post): number {
  return (post.need ?? 1) * YEAR_MINUTES;
}

function writeLoad(
  draft: Draft,
  post: Post,
  minutes: number,
  volumes: ReadonlyMap<ServiceSpec, ReadonlyMap<string, number>>,
  random: Random,
): void {
  if (post.def.method === 'abk') {
    writeTasks(draft, post, minutes, volumes, random);
    post.load = taskLoad(post);
    return;
  }
  if (post.need === null) {
    const need = isFixed(post) ? 1 : Math.max(0.1, Math.round((minutes / YEAR_MINUTES) * 10) / 10);
    post.need = need;
    post.needBasis = isFixed(post) ? '1 per puskesmas' : 'ABK Kesehatan 2026';
  }
  post.load = post.need * YEAR_MINUTES;
}

/** Minutes of a year: yearly tasks and the twelve months of the window. */
export function taskLoad(post: Post): number {
  return post.tasks.reduce((sum, task) => sum + taskMinutes(task), 0);
}

function taskMinutes(task: Task): number {
  if (task.months === null) return (task.volume ?? 0) * task.norm;
  const { months } = task;
  return WINDOW.reduce((sum, month) => sum + (months.get(month) ?? 0), 0) * task.norm;
}

function writeTasks(
  draft: Draft,
  post: Post,
  minutes: number,
  volumes: ReadonlyMap<ServiceSpec, ReadonlyMap<string, number>>,
  random: Random,
): void {
  const service = serviceOf(draft, post);
  const months = service ? volumes.get(service) : undefined;
  let rest = minutes;
  if (service && months) {
    const cases = WINDOW.reduce((sum, month) => sum + (months.get(month) ?? 0), 0);
    const norm = Math.max(0.01, Math.round(((minutes * service.share) / cases) * 100) / 100);
    post.tasks.push({
      task: serviceTask(service, post),
      output: service.output,
      service: service.name,
      norm,
      volume: null,
      months,
    });
    rest -= norm * cases;
  }
  writeYearly(post, rest, random);
}

const SHARES = [0.42, 0.28, 0.18, 0.12];

function writeYearly(post: Post, minutes: number, random: Random): void {
  const specs = tasksOf(post);
  const weights = specs.map((_, index) => (SHARES[index] ?? 0.1) * (0.85 + random.next() * 0.3));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, [task, output, norm]] of specs.entries()) {
    const share = (weights[index] ?? 0) / total;
    const volume = Math.max(1, Math.round((minutes * share) / norm));
    post.tasks.push({ task, output, service: null, norm, volume, months: null });
  }
}

function tasksOf(post: Post): readonly TaskSpec[] {
  const { kind, title, family } = post.def;
  if (kind === 'JF') return EXPERT_TASKS[family];
  if (kind !== 'PELAKSANA') return HEAD_TASKS[kind];
  const found = CLERK_TASKS[title];
  if (!found) throw new Error(`no tasks for ${title}`);
  return found;
}

/** Takes what rounding left over into the yearly task with the shortest norm of the largest post. */
function settle(group: LoadGroup): void {
  const open = group.posts
    .filter((post) => post.def.method === 'abk')
    .toSorted((a, b) => b.load - a.load);
  for (const post of open.slice(0, 3)) {
    const short = group.minutes - group.posts.reduce((sum, one) => sum + one.load, 0);
    const task = post.tasks
      .filter((one) => one.volume !== null)
      .toSorted((a, b) => a.norm - b.norm)[0];
    if (!task) continue;
    task.volume = Math.max(1, (task.volume ?? 0) + Math.round(short / task.norm));
    post.load = taskLoad(post);
  }
}

/** Seats follow the need, in heads; some sheets lag behind by one. */
function giveSeats(post: Post, random: Random): void {
  const need = post.load / YEAR_MINUTES;
  const single =
    post.def.kind !== 'PELAKSANA' &&
    /^(Kepala|Direktur|Sekretaris|Asisten|Staf Ahli|Inspektur|Camat|Lurah)/.test(post.def.title);
  const heads = post.holders.length;
  const seats = Math.max(1, heads + Math.round(need - fteOf(post)));
  const lag = post.vacantSince === null && post.need === null && random.chance(0.06);
  post.seats = single ? 1 : Math.max(1, seats + (lag ? random.pick([-1, 1]) : 0));
}
