import { describe, expect, it } from 'vitest';
import { axisTerms, meanOf, workedOf, type Example } from '#dashboards/method/worked.ts';
import type { ComputedId } from '#model/fit/components.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { chosenModel, chosenOptions } from '#model/fit/options.ts';
import type { CompetencyMethod } from '#model/fit/competency-methods.ts';
import { syntheticCity } from './city.ts';

const index = indexCity(syntheticCity());

function exampleOf(personId: string, postId: string, method: CompetencyMethod = 'jpm'): Example {
  const pair = explainPair(index, personId, postId, { method });
  const row = index.rowOf.get(personId);
  const post = index.city.posts.get(postId);
  if (pair === null || row === undefined || post === undefined) throw new Error('no such pair');
  return { index, model: chosenModel(index, post, chosenOptions(index, { method })), row, pair };
}

function worked(example: Example, id: ComputedId) {
  const view = example.pair.components.find((one) => one.id === id);
  if (view === undefined) throw new Error(`${id} is not in the model`);
  return { view, worked: workedOf(example, view) };
}

describe('formulas worked on a pair', () => {
  it('give the very value that the score counts, for every component and pair', () => {
    const seen = new Set<string>();
    for (const person of index.persons) {
      for (const post of index.posts) {
        const example = exampleOf(person.id, post.id);
        for (const view of example.pair.components) {
          const { value, known } = view.measure;
          const result = workedOf(example, view)?.result ?? null;
          if (result === null || value === null) continue;
          // A value over a part of the competencies is moved into its bounds.
          if (view.id === 'K' && known < 1) continue;
          expect(result).toBeCloseTo(value, 9);
          seen.add(view.id);
        }
      }
    }
    expect([...seen].toSorted()).toEqual(['C', 'E', 'K', 'L', 'P']);
  });

  it('axes: the sum of the terms over their weight is the point where it lies in the bounds', () => {
    const { pair } = exampleOf('lengkap', 'tujuan');
    expect(pair.da?.completeness).toBe(1);
    expect(meanOf(axisTerms(pair, 'DA'))).toBeCloseTo(pair.da?.point ?? -1, 9);
    expect(meanOf(axisTerms(pair, 'NS'))).toBeCloseTo(pair.ns?.point ?? -1, 9);
  });

  it('counts a level above the standard as the standard', () => {
    expect(worked(exampleOf('lengkap', 'tujuan'), 'K').worked).toEqual({
      key: 'share',
      values: { counted: 5, asked: 6 },
      result: 500 / 6,
    });
  });

  it('show nothing where nothing is known, or where a method has a table of its own', () => {
    expect(worked(exampleOf('kosong', 'tujuan'), 'K').worked).toBeNull();
    expect(worked(exampleOf('kosong', 'tujuan'), 'P').worked).toBeNull();
    expect(worked(exampleOf('lengkap', 'tujuan', 'profile'), 'K').worked).toBeNull();
  });

  it('have no mean without terms', () => {
    expect(meanOf([])).toBe(0);
  });
});
