import { RELATIONS } from '#model/views/list.ts';
import { ANOMALIES_SQL } from '#model/rules/anomalies.ts';
import { STUDY_FAMILIES } from '#model/fit/study-families.ts';
import type { Relation } from '#store/statement.ts';
import abilities from './abilities.sql?raw';
import competency from './competency.sql?raw';
import day from './day.sql?raw';
import education from './education.sql?raw';
import evidence from './evidence.sql?raw';
import experience from './experience.sql?raw';
import fields from './fields.sql?raw';
import golongan from './golongan.sql?raw';
import letters from './letters.sql?raw';
import levels from './levels.sql?raw';
import needs from './needs.sql?raw';
import persons from './persons.sql?raw';
import posts from './posts.sql?raw';
import ratings from './ratings.sql?raw';
import rules from './rules.sql?raw';
import served from './served.sql?raw';
import spells from './spells.sql?raw';
import tests from './tests.sql?raw';
import tiers from './tiers.sql?raw';
import ways from './ways.sql?raw';
import windows from './windows.sql?raw';
import wishes from './wishes.sql?raw';

/** The families of study are a table of judgements, not a computation: the witness reads the same. */
const STUDY_SQL = `SELECT * FROM (VALUES ${Object.entries(STUDY_FAMILIES)
  .map(([family, { group, allied }]) => {
    const list = allied.map((id) => `'${id}'`).join();
    return `('${family}', '${group}', [${list}]::VARCHAR[])`;
  })
  .join()}) AS study (family, wider, allied)`;

/**
 * A second implementation of the whole score and of the rules of pairs, in SQL and from the tables of
 * the datasets: it shares no line with src/model/fit and src/model/rules but the table of families
 * of study and the checks of quality. Built after the relations of the product, of which it reads
 * `unit_paths` alone.
 */
export const WITNESS_RELATIONS: readonly Relation[] = [
  ...RELATIONS,
  ...Object.entries({
    study: STUDY_SQL,
    tiers,
    education,
    golongan,
    day,
    ratings,
    levels,
    spells,
    posts,
    persons,
    experience,
    served,
    competency,
    fields,
    ways,
    wishes,
    findings: ANOMALIES_SQL,
    evidence,
    tests,
    windows,
    letters,
  }).map(([name, sql]): Relation => ({ name: `witness_${name}`, kind: 'table', sql })),
  { name: 'witness_abilities', kind: 'view', sql: abilities },
  { name: 'witness_needs', kind: 'view', sql: needs },
  { name: 'witness_rules', kind: 'view', sql: rules },
];
