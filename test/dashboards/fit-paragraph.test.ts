import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '#core/random.ts';
import { paragraphText } from '#dashboards/fit-paragraph.ts';
import type { FitWords } from '#dashboards/fit-words.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { figuresOf, paragraphOf } from '#model/fit/paragraph.ts';
import { waterfallOf, type Waterfall } from '#model/fit/waterfall.ts';
import enFit from '#words/en/fit.json';
import idFit from '#words/id/fit.json';
import { randomCity } from '#test/support/random-city.ts';
import { fitWordsIn } from './fit-fixture.tsx';

const FIGURE = /[+−]?\d[\d.,]*\d|[+−]?\d/gu;

/** Figures in a text that are none of the waterfall, as the language writes those. */
function strangers(text: string, waterfall: Waterfall, { format }: FitWords): string[] {
  const known = new Set(
    figuresOf(waterfall).flatMap((figure) => [
      format.number(figure),
      format.number(figure, 1),
      format.signed(figure, 1),
    ]),
  );
  return [...text.matchAll(FIGURE)]
    .map(([figure]) => figure)
    .filter((figure) => !known.has(figure));
}

describe.each(['id', 'en'] as const)('the paragraph in %s', (language) => {
  const facts = randomCity(new Random(12), { units: 3, posts: 6, persons: 20 });
  const index = indexCity(facts);
  const pool = index.persons.map(({ id }) => id);
  let words: FitWords;
  beforeAll(async () => {
    words = await fitWordsIn(language);
  });

  it('names no figure that is not in the waterfall, and leaves no hole', () => {
    let figures = 0;
    for (const postId of facts.posts.keys()) {
      for (const id of pool) {
        for (const axis of ['DA', 'NS'] as const) {
          const own = waterfallOf(index, id, postId, pool, { axis });
          if (own === null) continue;
          const text = paragraphText(paragraphOf(own), words);
          expect(strangers(text, own, words)).toEqual([]);
          expect(text).not.toMatch(/\{\{|\$t|undefined|explain\.|NaN/u);
          figures += text.match(FIGURE)?.length ?? 0;
        }
      }
    }
    expect(figures).toBeGreaterThan(500);
  });

  it('with a figure of its own is refused', () => {
    const [postId = ''] = facts.posts.keys();
    const own = waterfallOf(index, pool[0] ?? '', postId, pool);
    if (own === null) throw new Error('no waterfall');
    const text = paragraphText(paragraphOf(own), words);
    const wrong = own.steps.length + 431.7;
    expect(strangers(`${text} ${words.format.number(wrong, 1)}`, own, words)).toEqual([
      words.format.number(wrong, 1),
    ]);
  });

  it('has every figure in its templates, none written out', () => {
    const templates = Object.values(language === 'id' ? idFit.explain : enFit.explain);
    for (const template of templates) expect(template).not.toMatch(/\d/u);
  });
});
