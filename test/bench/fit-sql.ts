import { monthsBetween } from '#core/day.ts';
import { TIERS } from '#core/tiers.ts';
import { AREA_SCORE, WISH_SCORES } from '#model/fit/aspiration.ts';
import { EXPERIENCE_FULL } from '#model/fit/experience.ts';
import type { FitIndex } from '#model/fit/index-city.ts';
import { distanceScore } from '#model/fit/location.ts';
import { FIELD_SCORES } from '#model/fit/qualification.ts';
import { familyRelation } from '#model/fit/study-families.ts';
import type { PersonFact, PostFact } from '#model/facts.ts';
import { riseOf } from '#model/rules/career.ts';
import { CATALOGUE, type RuleId } from '#model/rules/catalogue.ts';
import { answerOfRule, verdictOfOne } from '#model/rules/evaluate.ts';
import {
  COMPETENCIES,
  DISTRICTS,
  JOB_FAMILIES,
  SCALE_DAY,
  STUDIES,
  kilometresBetween,
  kindOfTier,
  type Scale,
  type ScalePersons,
} from './fit-scale.ts';

/** A number, NULL or a list of numbers; places of a list are counted from 1. */
type Cell = number | null | readonly number[];

/** A table of numbers and lists of them. */
interface NumberTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const KINDS = ['JPT', 'ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA', 'JF'];

/**
 * The generated scale as tables for `fit-pairs.sql`, prepared as far as the tables of the kernel are:
 * what depends on a person alone or on a kind of post is worked out, all numbers, no text. Each is
 * one SELECT that a relation can be made of.
 */
export function sqlTables(scale: Scale, index: FitIndex): { name: string; sql: string }[] {
  return [personTable(scale, index), postTable(scale, index)].map(({ name, columns, rows }) => {
    const values = rows.map((row) => `(${row.map(cellText).join()})`);
    return { name, sql: `SELECT * FROM (VALUES ${values.join()}) AS t (${columns.join()})` };
  });
}

function cellText(cell: Cell): string {
  if (cell === null) return 'NULL';
  return typeof cell === 'number' ? String(cell) : `[${cell.join()}]::DOUBLE[]`;
}

function numbered(letter: string): string[] {
  return Array.from({ length: COMPETENCIES }, (_, c) => `${letter}${c + 1}`);
}

/** Rules that close a post to a person whatever the post, and those that look at its tier alone. */
const OF_PERSON: readonly RuleId[] = ['M-03', 'M-06', 'M-07', 'M-16'];
const OF_TIER: readonly RuleId[] = ['M-08', 'M-09', 'M-13'];

function blocks(index: FitIndex, id: RuleId, person: PersonFact, post: PostFact): boolean {
  return verdictOfOne(answerOfRule(index.rules, id, person, post, SCALE_DAY)) === 'blocked';
}

function personTable({ persons, posts }: Scale, index: FitIndex): NumberTable {
  const samples = TIERS.map((tier) => index.posts.find((post) => post.tier === tier));
  const rows = index.persons.map((person, row) => {
    const held = persons.post[row] ?? -1;
    const tier = posts.tier[held] ?? -1;
    const levels = index.levels.levels.subarray(row * COMPETENCIES, (row + 1) * COMPETENCIES);
    let closed = 0;
    for (const [bit, post] of samples.entries()) {
      const ids = bit === 0 ? [...OF_PERSON, ...OF_TIER] : OF_TIER;
      if (post === undefined) continue;
      const hit = ids.find((id) => blocks(index, id, person, post));
      if (hit !== undefined) closed |= OF_PERSON.includes(hit) ? 4095 : 1 << bit;
    }
    return [
      row,
      ...[...levels].map((level) => Math.max(1, level)),
      index.performance[row]?.lo ?? null,
      index.integrity[row]?.lo ?? null,
      person.education,
      (persons.study[row] ?? -1) + 2,
      (persons.home[row] ?? -1) + 2,
      held,
      held < 0 ? null : KINDS.indexOf(kindOfTier(TIERS[tier] ?? 'PELAKSANA')),
      held < 0 ? null : (posts.title[held] ?? null),
      held < 0 ? null : (posts.jobClass[held] ?? null),
      closed,
      Math.floor(monthsBetween(persons.birth[row] ?? 0, SCALE_DAY) / 12),
      persons.replied[row] === 1 ? 30 : 0,
      servedPoints(index, row),
      held < 0 ? null : TIERS.map((to) => riseOf(TIERS[tier] ?? null, to) ?? 0),
      ...wishCells(persons, row),
    ];
  });
  const of = 'performance integrity education study home held held_kind held_title held_class';
  const rest = 'closed age no_wish served rises wish_kind wish_target wish_points';
  const other = 'other_kind other_target other_points';
  return {
    name: 'fit_persons',
    columns: ['row', ...numbered('l'), ...`${of} ${rest} ${other}`.split(' ')],
    rows,
  };
}

function postTable({ posts }: Scale, index: FitIndex): NumberTable {
  const rows = index.posts.map((post, row) => {
    const tier = posts.tier[row] ?? 0;
    const unit = posts.unit[row] ?? 0;
    const levels = posts.standards.subarray(row * COMPETENCIES, (row + 1) * COMPETENCIES);
    return [
      row,
      ...levels,
      levels.reduce((sum, level) => sum + level, 0),
      1 << tier,
      tier + 1,
      KINDS.indexOf(post.kind),
      posts.title[row] ?? null,
      post.jobClass,
      post.minEducation,
      CATALOGUE.rules['M-15'].params[post.tier] ?? null,
      fieldPoints(post.educationFamilies),
      (posts.family[row] ?? 0) + 1,
      unit,
      wayPoints(unit % DISTRICTS),
    ];
  });
  const of =
    'asked tier_bit tier kind title class least_education age_limit fields family unit ways';
  return { name: 'fit_posts', columns: ['row', ...numbered('s'), ...of.split(' ')], rows };
}

/** Lower end of each field of study against a list; of one that is not recorded in front. */
function fieldPoints(asked: readonly string[]): number[] {
  return [null, ...STUDIES].map((own) => {
    if (asked.length === 0) return 100;
    const relation = own === null ? 'unknown' : familyRelation(own, asked);
    return relation === 'unknown' ? 0 : FIELD_SCORES[relation];
  });
}

/** Lower end of the way from each home; from one that is not recorded in front. */
function wayPoints(place: number): number[] {
  const homes = [...Array.from({ length: DISTRICTS }).keys()];
  return [0, ...homes.map((home) => distanceScore(kilometresBetween(home, place)))];
}

/** Lower end of experience in each job family. */
function servedPoints({ families, experience }: FitIndex, row: number): number[] {
  const points = Array.from({ length: JOB_FAMILIES }, () => 0);
  for (const [id, column] of families) {
    const months = experience[row * families.size + column] ?? 0;
    points[Number(id.split('-').at(-1))] = 100 * Math.min(1, months / EXPERIENCE_FULL);
  }
  return points;
}

/** The two wishes: kind, target and lower end; of two for one target both have the lower end of both. */
function wishCells({ wishKind, wishTarget, wishRefused }: ScalePersons, row: number): number[] {
  const made = [0, 1].map((nth) => {
    const at = row * 2 + nth;
    const kind = wishKind[at] ?? 0;
    const points = kind === 1 ? (WISH_SCORES[nth] ?? 0) : AREA_SCORE;
    const target = (wishTarget[at] ?? -1) + (kind === 3 ? 1 : 0);
    return { kind, target, points, refused: wishRefused[at] === 1 };
  });
  return made.flatMap(({ kind, target }) => {
    const same = made.filter((wish) => wish.kind === kind && wish.target === target);
    const refused = same.some((wish) => wish.refused);
    return [kind, target, refused ? 0 : Math.max(...same.map(({ points }) => points))];
  });
}
