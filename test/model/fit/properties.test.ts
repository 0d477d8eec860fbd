import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import type { CityFacts, LevelFact, PersonFact } from '#model/facts.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { COMPETENCY_METHODS } from '#model/fit/competency-methods.ts';
import { candidatesOf, type CandidateList, type RankedPair } from '#model/fit/rank.ts';
import { inService } from '#model/rules/person-status.ts';
import { AS_OF } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';

const CITY = randomCity(new Random(20260131), { units: 6, posts: 40, persons: 150 });

function withPersons(persons: readonly PersonFact[]): CityFacts {
  return { ...CITY, persons: new Map(persons.map((fact) => [fact.id, fact])) };
}

function listOf(facts: CityFacts, postId: string): CandidateList {
  const list = candidatesOf(indexCity(facts), postId, { limit: 1000, by: 'combined' });
  if (list === null) throw new Error(`no post ${postId}`);
  return list;
}

function everyRow(list: CandidateList) {
  return [...list.eligible.rows, ...list.curable.rows];
}

describe('properties of the fit', () => {
  test('bounds hold the point, within 0 to 100; complete means lo = hi', () => {
    let complete = 0;
    for (const postId of CITY.posts.keys()) {
      for (const { da, ns, combined } of everyRow(listOf(CITY, postId))) {
        for (const score of [da, ns, combined]) {
          if (score === null) continue;
          expect(score.lo).toBeGreaterThanOrEqual(0);
          expect(score.hi).toBeLessThanOrEqual(100 + 1e-9);
          expect(score.lo).toBeLessThanOrEqual(score.hi);
          if (score.point !== null) {
            expect(score.point).toBeGreaterThanOrEqual(score.lo);
            expect(score.point).toBeLessThanOrEqual(score.hi);
          }
          if (score.completeness < 1) continue;
          complete += 1;
          expect(score.lo).toBe(score.hi);
        }
      }
    }
    expect(complete).toBeGreaterThan(50);
  });

  test('everybody in service but the holder is in one of the three lists', () => {
    const working = [...CITY.persons.values()].filter(inService);
    for (const post of CITY.posts.values()) {
      const { eligible, curable, blocked } = listOf(CITY, post.id);
      const others = working.filter((person) => person.positionId !== post.id).length;
      expect(eligible.total + curable.total + blocked.total).toBe(others);
    }
  });

  test('a list is in order: no row is beaten by a later one', () => {
    for (const postId of CITY.posts.keys()) {
      const { rows } = listOf(CITY, postId).eligible;
      for (const [at, row] of rows.entries()) {
        const later = rows.slice(at + 1).map((other) => other.combined?.lo ?? 0);
        expect(Math.max(0, ...later)).toBeLessThanOrEqual(row.combined?.hi ?? 100);
        expect(row.rank.best).toBeLessThanOrEqual(row.rank.worst);
      }
    }
  });

  test('the order of people and of their records moves nothing', () => {
    const random = new Random(5);
    const shuffled = withPersons(
      random.shuffle([...CITY.persons.values()]).map((person) => ({
        ...person,
        levels: random.shuffle([...person.levels]),
        ratings: random.shuffle([...person.ratings]),
        spells: random.shuffle([...person.spells]),
        wishes: random.shuffle([...person.wishes]),
      })),
    );
    for (const postId of CITY.posts.keys()) {
      const before = listOf(CITY, postId);
      const after = listOf(shuffled, postId);
      expect(after.eligible.rows.map((row) => row.personId)).toEqual(
        before.eligible.rows.map((row) => row.personId),
      );
      expect(after.curable).toEqual(before.curable);
    }
  });

  test('the ids of people move nothing but where two cannot be told apart', () => {
    const renamed = new Map(
      [...CITY.persons.keys()].map((id, at) => [id, `z${(at * 7919) % 150}`]),
    );
    const people = withPersons(
      [...CITY.persons.values()].map((own) => ({ ...own, id: renamed.get(own.id) ?? own.id })),
    );
    const legal = [...CITY.legal.persons].map(([id, own]) => [renamed.get(id) ?? id, own] as const);
    const facts = { ...people, legal: { ...CITY.legal, persons: new Map(legal) } };
    expect(facts.persons.size).toBe(CITY.persons.size);
    for (const postId of [...CITY.posts.keys()].slice(0, 12)) {
      const strip = ({ personId: _, ...rest }: RankedPair) => rest;
      const before = listOf(CITY, postId).eligible;
      const after = listOf(facts, postId).eligible;
      expect(after.unbeaten).toBe(before.unbeaten);
      expect(after.rows.map(({ combined, layer, rank }) => ({ combined, layer, rank }))).toEqual(
        before.rows.map(({ combined, layer, rank }) => ({ combined, layer, rank })),
      );
      const own = new Map(after.rows.map((row) => [row.personId, strip(row)]));
      for (const row of before.rows) {
        expect(own.get(renamed.get(row.personId) ?? '')).toEqual(strip(row));
      }
    }
  });

  test('a name and a golongan move nothing', () => {
    const renamed = withPersons(
      [...CITY.persons.values()].map((person) => ({
        ...person,
        name: `SINTETIS lain ${person.id.length}`,
        golongan: 'III/a',
      })),
    );
    for (const postId of CITY.posts.keys()) {
      expect(listOf(renamed, postId)).toEqual(listOf(CITY, postId));
    }
  });

  test('a level more under the standard never lowers a score, and raises one known in full', () => {
    const random = new Random(8);
    for (let round = 0; round < 300; round += 1) {
      const person = random.pick([...CITY.persons.values()].filter(inService));
      const post = random.pick(
        [...CITY.posts.values()].filter((fact) => fact.standards.length > 0),
      );
      const before = explainPair(indexCity(withPersons([person])), person.id, post.id);
      const low = before?.competencies.find((line) => line.gap !== null && line.gap < 0);
      if (before === null || low === undefined) continue;
      const raised = { ...person, levels: raise(person.levels, low.competencyId) };
      const after = explainPair(indexCity(withPersons([raised])), person.id, post.id);
      expect(after?.da?.lo).toBeGreaterThan(before.da?.lo ?? 0);
      expect(after?.da?.hi).toBeGreaterThan(before.da?.hi ?? 0);
      expect(after?.da?.point).toBeGreaterThanOrEqual(before.da?.point ?? 0);
    }
  });

  test('by every method a level more under the standard never lowers a score', () => {
    const random = new Random(31);
    let raised = 0;
    for (let round = 0; round < 150; round += 1) {
      const person = random.pick([...CITY.persons.values()].filter(inService));
      const post = random.pick(
        [...CITY.posts.values()].filter((fact) => fact.standards.length > 0),
      );
      const index = indexCity(withPersons([person]));
      const low = explainPair(index, person.id, post.id)?.competencies.find(
        ({ gap }) => gap !== null && gap < 0,
      );
      if (low === undefined) continue;
      const levels = raise(person.levels, low.competencyId);
      const after = indexCity(withPersons([{ ...person, levels }]));
      for (const method of COMPETENCY_METHODS) {
        const own = explainPair(index, person.id, post.id, { method })?.da;
        const more = explainPair(after, person.id, post.id, { method })?.da;
        expect(more?.lo).toBeGreaterThan(own?.lo ?? 0);
        expect(more?.hi).toBeGreaterThan(own?.hi ?? 0);
        expect(more?.point).toBeGreaterThanOrEqual((own?.point ?? 0) - 1e-9);
        expect(more?.lo).toBeLessThanOrEqual(more?.point ?? 0);
        expect(more?.hi).toBeGreaterThanOrEqual(more?.point ?? 0);
        raised += 1;
      }
    }
    expect(raised).toBeGreaterThan(100);
  });

  test('an assessment more never widens the bounds', () => {
    const random = new Random(13);
    for (let round = 0; round < 200; round += 1) {
      const person = random.pick([...CITY.persons.values()].filter(inService));
      const post = random.pick(
        [...CITY.posts.values()].filter((fact) => fact.standards.length > 0),
      );
      const before = explainPair(indexCity(withPersons([person])), person.id, post.id);
      const unknown = before?.competencies.find((line) => line.level === null);
      if (before?.da === null || before === null || unknown === undefined) continue;
      const fact = { competencyId: unknown.competencyId, level: random.int(1, 5) };
      const levels = [...person.levels, { ...fact, assessedOn: AS_OF, draft: false }];
      const after = explainPair(
        indexCity(withPersons([{ ...person, levels }])),
        person.id,
        post.id,
      );
      expect(after?.da?.lo).toBeGreaterThanOrEqual(before.da.lo - 1e-9);
      expect(after?.da?.hi).toBeLessThanOrEqual(before.da.hi + 1e-9);
      expect(after?.da?.completeness).toBeGreaterThan(before.da.completeness);
    }
  });
});

function raise(levels: readonly LevelFact[], competencyId: string): LevelFact[] {
  return levels.map((fact) =>
    fact.competencyId === competencyId ? { ...fact, level: fact.level + 1 } : fact,
  );
}
