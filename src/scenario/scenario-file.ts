import { z } from 'zod';
import { isoOfDay, parseIsoDay, type Day } from '#core/day.ts';
import type { PersonId } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import { digestOf, fingerprintOf } from './fingerprint.ts';
import { labelOf } from './rebase.ts';
import { REASON_CODES } from './reasons.ts';
import type { Scenario } from './scenario.ts';

const FORMAT = 'tepat-skenario';
/** Grows with every change that an older reader would misread. */
export const FILE_VERSION = 1;
/** Characters of the longest file that is read. */
export const LONGEST_FILE = 20_000_000;
const MOST_MOVES = 20_000;

const id = z.string().min(1).max(200);
const idOrNull = id.nullable();
const text = z.string().max(2_000);
const day = z.string().transform((iso, context): Day => {
  const parsed = parseIsoDay(iso);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'no such day' });
  return z.NEVER;
});
const instant = z.iso.datetime();

const content = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FILE_VERSION),
  name: text,
  note: text,
  createdAt: instant,
  changedAt: instant,
  source: z.object({
    kind: z.enum(['empty', 'copy', 'list', 'file', 'optimiser']),
    what: text,
    seed: z.number().int().nullable(),
  }),
  /** The data that it was made on. */
  data: z.object({ datasetId: id, asOf: day, fingerprint: z.string().max(64) }),
  /** How rules and scores were set. */
  method: z.object({
    rules: z.string().max(100),
    parameters: text,
    competency: z.string().max(100),
    weights: z.unknown(),
  }),
  /** Who and what the moves speak of; the NIP is null where it was not known. */
  people: z.array(z.object({ id, name: text, nip: z.string().max(40).nullable() })).max(MOST_MOVES),
  posts: z.array(z.object({ id, title: text, unit: text })).max(3 * MOST_MOVES),
  moves: z
    .array(
      z.object({
        person: id,
        from: idOrNull,
        to: idOrNull,
        effective: day,
        reasonCode: z.enum(REASON_CODES).nullable(),
        reason: text,
      }),
    )
    .max(MOST_MOVES),
  locks: z.object({
    persons: z.array(id).max(MOST_MOVES),
    posts: z.array(id).max(MOST_MOVES),
  }),
});

/** A scenario file as read: everything checked but whether the data carry it. */
export interface ScenarioFile extends z.output<typeof content> {
  /** Changed by hand since it was written; it is read all the same. */
  readonly edited: boolean;
}

/** How rules and scores are set where a file is written or opened. */
export type WorkingMethod = z.output<typeof content>['method'];

/**
 * Why a file is no scenario: `huge` longer than any; `not-json` no JSON; `truncated` a scenario that
 * breaks off; `other` something else; `version` of a later version (`where` says which); `invalid` a
 * part that cannot be read, which `where` names (`moves.3.effective`).
 */
export interface FileFault {
  readonly fault: 'huge' | 'not-json' | 'truncated' | 'other' | 'version' | 'invalid';
  readonly where: string;
}

/** What goes into a file beside the scenario. */
export interface FileAbout {
  readonly city: CityFacts;
  /** NIP by person; empty where they are not to go out. */
  readonly nips: ReadonlyMap<PersonId, string>;
  readonly method: WorkingMethod;
}

/**
 * The scenario as a text of JSON: moves and locks with the names they speak of, the data they were
 * made on, the rules and weights in force. It holds persons and is not sealed. The same arguments
 * give the same text; the steps that could be undone stay behind.
 */
export function scenarioText(scenario: Scenario, { city, nips, method }: FileAbout): string {
  const { name, note, createdAt, changedAt, source, datasetId, asOf, history, labels } = scenario;
  const { moves, locks } = history;
  const persons = unique([...moves.map(({ personId }) => personId), ...locks.persons]);
  const posts = unique([...moves.flatMap(({ from, to }) => [from, to]), ...locks.posts]);
  const written = {
    format: FORMAT,
    version: FILE_VERSION,
    name,
    note,
    createdAt,
    changedAt,
    source,
    data: { datasetId, asOf: isoOfDay(asOf), fingerprint: fingerprintOf(city) },
    method,
    people: persons.map((one) => ({
      id: one,
      name: city.persons.get(one)?.name ?? labelOf(labels.persons, one) ?? '',
      nip: nips.get(one) ?? null,
    })),
    posts: posts.map((one) => ({ id: one, ...postText(city, one, labels.posts) })),
    moves: moves.map(({ personId, from, to, effective, reasonCode, reason }) => ({
      person: personId,
      from,
      to,
      effective: isoOfDay(effective),
      reasonCode,
      reason,
    })),
    locks: { persons: [...locks.persons], posts: [...locks.posts] },
  };
  return `${JSON.stringify({ ...written, digest: digestOf(JSON.stringify(written)) }, null, 1)}\n`;
}

/** Reads a file; whether the people and posts in it are there is asked by whoever opens it. */
export function readScenarioFile(given: string): ScenarioFile | FileFault {
  if (given.length > LONGEST_FILE) return { fault: 'huge', where: '' };
  const raw = jsonOf(given);
  if (raw === undefined) {
    return { fault: looksLikeOurs(given) ? 'truncated' : 'not-json', where: '' };
  }
  return isOurs(raw) ? readContent(raw) : { fault: 'other', where: '' };
}

function isOurs(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && 'format' in raw && raw.format === FORMAT;
}

function readContent(raw: Readonly<Record<string, unknown>>): ScenarioFile | FileFault {
  const { digest, ...rest } = raw;
  const { version } = rest;
  if (typeof version === 'number' && version > FILE_VERSION) {
    return { fault: 'version', where: String(version) };
  }
  const read = content.safeParse(raw);
  if (!read.success) {
    return { fault: 'invalid', where: read.error.issues[0]?.path.join('.') ?? '' };
  }
  return { ...read.data, edited: digest !== digestOf(JSON.stringify(rest)) };
}

/** Whether reading gave a fault. */
export function isFileFault(read: ScenarioFile | FileFault): read is FileFault {
  return 'fault' in read;
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

function looksLikeOurs(given: string): boolean {
  return given.trimStart().startsWith('{') && given.slice(0, 200).includes(`"${FORMAT}"`);
}

function postText(
  { posts, units }: CityFacts,
  postId: string,
  labels: Readonly<Record<string, string>>,
): { title: string; unit: string } {
  const post = posts.get(postId);
  if (post === undefined) return { title: labelOf(labels, postId) ?? '', unit: '' };
  return { title: post.title, unit: units.get(post.unitId)?.name ?? '' };
}

function unique(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((one) => one !== null))];
}
