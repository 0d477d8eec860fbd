import { describe, expect, it } from 'vitest';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { SCHEMAS } from '#validate/datasets/all.ts';
import { matchHeaders } from '#validate/headers.ts';
import { MISSPELT } from './misspelt.ts';

interface Tried {
  readonly line: string;
  /** Schema column, `-` for none. */
  readonly wanted: string;
  readonly found: string;
}

/** What was assigned to a column that it does not mean, and the share of the others that were found. */
function scored(tried: readonly Tried[]) {
  const wrong = tried.filter(({ wanted, found }) => found !== '-' && found !== wanted);
  const meant = tried.filter(({ wanted }) => wanted !== '-');
  const missed = meant.filter(({ found }) => found === '-').map(({ line }) => line);
  return { wrong, missed, recall: 1 - missed.length / meant.length, count: meant.length };
}

const byHand = MISSPELT.flatMap(([dataset, lines]): Tried[] => {
  const pairs = lines.split('|').map((line) => line.split(' > '));
  const headers = pairs.map(([header = '']) => header);
  const matches = matchHeaders(headers, dataset);
  return pairs.map(([header = '', wanted = ''], at) => {
    const found = matches[at]?.column ?? '-';
    return { line: `${dataset}: ${header} > ${found}`, wanted, found };
  });
});

describe('headers as offices misspell them', () => {
  it('feed no column that they do not mean', () => {
    expect(scored(byHand).wrong).toEqual([]);
  });

  it('are found, 95 of 100 at least', () => {
    const { missed, recall, count } = scored(byHand);
    expect(count).toBeGreaterThan(120);
    expect(missed).toEqual([
      'employees: namaa > -',
      'position_history: UNOR IDD > -',
      'position_standards: BOBT > -',
      'unit_results: UNOR IDD > -',
    ]);
    expect(recall).toBeGreaterThan(0.95);
  });
});

/** A letter left out and two letters in the wrong order, at every third place. */
function slips(text: string): string[] {
  const found: string[] = [];
  for (let at = 1; at < text.length - 1; at += 3) {
    found.push(text.slice(0, at) + text.slice(at + 1));
    found.push(text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2));
  }
  return found;
}

/** Every label and alias of a dataset of eight letters or more with a slip, among the other labels. */
function slipped(dataset: DatasetId): Tried[] {
  const { columns } = SCHEMAS[dataset];
  return columns.flatMap((column, at) =>
    [column.label, ...column.aliases]
      .filter((text) => text.replace(/[^A-Za-z]/g, '').length >= 8)
      .flatMap(slips)
      .map((header) => {
        const headers = columns.map(({ label }, index) => (index === at ? header : label));
        const found = matchHeaders(headers, dataset)[at]?.column ?? '-';
        return { line: `${dataset}: ${header} > ${found}`, wanted: column.name, found };
      }),
  );
}

describe('every header with a slip of the hand', () => {
  const tried = DATASET_IDS.flatMap(slipped);

  it('feeds its column or none', () => {
    expect(scored(tried).wrong).toEqual([]);
  });

  it('is found, 95 of 100 at least', () => {
    const { missed, recall, count } = scored(tried);
    expect(count).toBeGreaterThan(1_000);
    expect(recall, missed.join('\n')).toBeGreaterThan(0.95);
  });
});
