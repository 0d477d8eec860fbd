import { describe, expect, test } from 'vitest';
import { Random } from '#core/random.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { figuresOf, paragraphOf } from '#model/fit/paragraph.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { waterfallOf } from '#model/fit/waterfall.ts';
import { city, levels, person, post, standards } from '#test/support/city.ts';
import { randomCity } from '#test/support/random-city.ts';

describe('the waterfall against the middle of the pool', () => {
  const facts = randomCity(new Random(55), { units: 4, posts: 25, persons: 60 });
  const index = indexCity(facts);

  test('leads from the middle to the very bounds of the list', () => {
    for (const { id: postId } of [...facts.posts.values()].slice(0, 10)) {
      const rows = candidatesOf(index, postId)?.eligible.rows ?? [];
      const pool = rows.map(({ personId }) => personId);
      for (const { personId, da, ns } of rows) {
        const own = waterfallOf(index, personId, postId, pool);
        expect(own?.lo).toBeCloseTo(da?.lo ?? -1, 9);
        expect(own?.hi).toBeCloseTo(da?.hi ?? -1, 9);
        const wishes = waterfallOf(index, personId, postId, pool, { axis: 'NS' });
        expect(wishes?.lo).toBeCloseTo(ns?.lo ?? -1, 9);
        expect(wishes?.levelStep).toBeNull();
        if (own === null || da?.completeness !== 1) continue;
        const sum = own.steps.reduce((total, step) => total + (step.delta ?? 0), own.start);
        expect(sum).toBeCloseTo(da.point ?? -1, 9);
      }
    }
  });

  test('every figure of its paragraph is one of its own', () => {
    const seen = new Set<string>();
    for (const { id: postId } of [...facts.posts.values()].slice(0, 8)) {
      const pool = index.persons.slice(0, 20).map(({ id }) => id);
      for (const { id } of index.persons.slice(0, 25)) {
        for (const axis of ['DA', 'NS'] as const) {
          const own = waterfallOf(index, id, postId, pool, { axis });
          if (own === null) continue;
          const figures = new Set(figuresOf(own));
          for (const { id: sentence, values } of paragraphOf(own)) {
            seen.add(sentence);
            for (const value of Object.values(values)) expect(figures.has(value)).toBe(true);
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(8);
  });

  test('of people who are not there, or an axis that left, is none', () => {
    const [postId = ''] = facts.posts.keys();
    const id = index.persons[0]?.id ?? '';
    expect(waterfallOf(index, 'nobody', postId, [])).toBeNull();
    expect(waterfallOf(index, id, 'nowhere', [])).toBeNull();
    const weights = { K: 0, Q: 0, E: 0, P: 0, I: 0, A: 1, L: 0, M: 0, C: 0 };
    expect(waterfallOf(index, id, postId, [], { weights })).toBeNull();
  });
});

describe('the paragraph', () => {
  const asked = post('x', { standards: standards({ INT: 3, KS: 3, PP: 3 }), minEducation: 7 });
  const known = (id: string, own: Readonly<Record<string, number>>) =>
    person(id, {
      education: 7,
      levels: levels(own),
      ratings: [2025, 2024, 2023].map((year) => ({ year, predicate: 'BAIK' as const })),
      spells: [
        {
          positionId: null,
          title: 'x',
          family: 'administrasi',
          tier: null,
          since: 19000,
          until: null,
        },
      ],
    });
  const persons = [
    known('best', { INT: 3, KS: 3, PP: 3 }),
    known('mid', { INT: 3, KS: 2, PP: 2 }),
    known('mid2', { INT: 3, KS: 2, PP: 2 }),
    known('low', { INT: 1, KS: 1, PP: 1 }),
    known('half', { INT: 3 }),
  ];
  const index = indexCity(city({ posts: [asked], persons }));
  const pool = ['best', 'mid', 'mid2', 'low'];
  const told = (id: string) => {
    const own = waterfallOf(index, id, 'x', pool);
    return own === null
      ? []
      : paragraphOf(own).map(({ id: sentence, component }) => [sentence, component]);
  };

  test('says where the score stands, and what lifts or lowers it', () => {
    expect(told('best')).toEqual([
      ['above', null],
      ['lifts', 'K'],
    ]);
    expect(told('low')).toEqual([
      ['below', null],
      ['lowers', 'K'],
    ]);
    expect(told('mid')).toEqual([
      ['near', null],
      ['nothingTold', null],
    ]);
  });

  test('does not place who is known in part, and says what is open', () => {
    expect(told('half')).toEqual([
      ['open', null],
      ['lifts', 'K'],
      ['partly', 'K'],
    ]);
  });
});
