import { beforeAll, describe, expect, it } from 'vitest';
import {
  componentSentence,
  rankGroups,
  rankText,
  readableFacts,
  removedTexts,
  rowRules,
  ruleLines,
  type FitWords,
} from '#dashboards/fit-words.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { RULE_IDS } from '#model/rules/catalogue.ts';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';
import { fitWordsIn } from './fit-fixture.tsx';

let words: FitWords;
beforeAll(async () => {
  words = await fitWordsIn();
});

const asked = post('x', {
  kind: 'JF',
  tier: 'AHLI_PERTAMA',
  title: 'Perawat Ahli Pertama',
  minEducation: 7,
  educationFamilies: ['kesehatan-keperawatan'],
  standards: standards({ INT: 3, KS: 2 }),
});
const known = person('known', {
  positionId: 'y',
  positionSince: day('2026-01-01'),
  education: 8,
  educationFamily: 'hukum',
  retirement: day('2045-01-01'),
  levels: levels({ INT: 3, KS: 2 }),
});
const index = indexCity(
  city({ posts: [asked, post('y')], persons: [known, person('bare')], without: ['discipline'] }),
);

describe('the rules of a pair', () => {
  const pair = explainPair(index, 'known', 'x');

  it('are all there, failing ones first, then what is unknown, then what passes', () => {
    const lines = ruleLines(pair?.evaluation.outcomes ?? [], words);
    expect(lines.map(({ id }) => id).toSorted()).toEqual([...RULE_IDS]);
    const states = lines.map(({ state }) => state);
    const order = ['fail', 'unknown', 'pass'];
    expect(states).toEqual(states.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('say gate or flag, the basis with its article, and from when a time rule passes', () => {
    const line = ruleLines(pair?.evaluation.outcomes ?? [], words).find(({ id }) => id === 'M-01');
    expect(line).toMatchObject({ state: 'fail', severity: 'Penanda: perlu alasan tertulis' });
    expect(line?.basis[0]).toContain('Peraturan BKN 5/2019, Pasal 2');
    expect(line?.earliest).toBe('Paling cepat 1 Januari 2028');
  });

  it('call a gate that can be opened so, not a block', () => {
    const line = ruleLines(pair?.evaluation.outcomes ?? [], words).find(({ id }) => id === 'M-17');
    expect(line).toMatchObject({ state: 'fail', severity: 'Dapat dipenuhi' });
    expect(line?.sentence).toContain('Layak setelah');
  });
});

describe('the components of a pair', () => {
  it('each have a sentence with no hole and no code in it', () => {
    for (const id of ['known', 'bare']) {
      const pair = explainPair(index, id, 'x');
      for (const view of pair?.components ?? []) {
        const sentence = componentSentence(view, words);
        expect(sentence).not.toMatch(/\{\{|\$t|reason\.|undefined|keperawatan-|-keperawatan/u);
      }
    }
  });

  it('leave the model by name where their dataset is not loaded', () => {
    const texts = removedTexts(explainPair(index, 'known', 'x')?.removed ?? [], words);
    expect(texts).toContain('Integritas: data Hukuman disiplin belum dimuat');
    expect(texts).toContain('Lokasi: pengaturan kantor tidak memuat jarak antar kecamatan');
    expect(texts).toContain('Minat kerja: belum ada kolomnya dalam data yang dapat dimuat');
  });
});

describe('a ranked list', () => {
  const list = candidatesOf(index, 'x');

  it('shows rules of a row by answer, each rule once', () => {
    const row = list?.curable.rows[0];
    if (row === undefined) throw new Error('nobody is curable');
    const { missing, flags, unknown, byHand, told, passed } = rowRules(row);
    expect(missing).toEqual(['M-17']);
    const all = [...missing, ...flags, ...unknown, ...byHand, ...told, ...passed];
    expect(all.toSorted()).toEqual([...RULE_IDS]);
  });

  it('claims a rank only where it is certain', () => {
    expect(rankText({ rank: { best: 2, worst: 2 } }, 9, words)).toEqual({
      rank: 'Peringkat 2',
      claimed: true,
    });
    expect(rankText({ rank: { best: 1, worst: 1232 } }, 4000, words)).toEqual({
      rank: '1–1.232',
      claimed: false,
    });
    expect(rankText({ rank: { best: 1, worst: 9 } }, 9, words).rank).toBe('Belum dapat dibedakan');
  });

  it('parts into the unbeaten set and the rest', () => {
    const rows = list?.curable.rows ?? [];
    const { top, rest } = rankGroups({ total: rows.length, unbeaten: 1, rows });
    expect([top.length, top.length + rest.length]).toEqual([1, rows.length]);
  });
});

it('codes of families are words, predicates stay codes', () => {
  const facts = readableFacts({
    family: 'teknik_sipil',
    asked: 'a-b, c-d',
    predicate1: 'SANGAT_BAIK',
    has: 7,
  });
  expect(facts).toEqual({
    family: 'teknik sipil',
    asked: 'a b, c d',
    predicate1: 'SANGAT_BAIK',
    has: 7,
  });
});
