import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FitWords } from '#dashboards/fit-words.ts';
import { Candidates } from '#dashboards/positions/Candidates.tsx';
import { postFinding } from '#dashboards/positions/candidates.ts';
import { positionSearch, type PositionSearch } from '#dashboards/positions/search.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { fitWordsIn, showRouted } from '#test/dashboards/fit-fixture.tsx';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';

const rich = { education: 7, educationFamily: 'hukum', retirement: day('2045-01-01') } as const;
const ratings = [2026, 2025, 2024].map((year) => ({ year, predicate: 'BAIK' as const }));
const asked = post('x', {
  minEducation: 7,
  educationFamilies: ['hukum'],
  standards: standards({ INT: 3, KS: 3 }),
});
const facts = city({
  posts: [asked],
  persons: [
    person('best', { ...rich, ratings, levels: levels({ INT: 3, KS: 3 }) }),
    person('worst', { ...rich, ratings, levels: levels({ INT: 1, KS: 1 }) }),
    person('left', { ...rich, legalStatus: '03' }),
  ],
});
const list = candidatesOf(indexCity(facts), 'x');

let words: FitWords;
let changes: Partial<PositionSearch>[];

async function open(search: Partial<PositionSearch> = {}): Promise<void> {
  words = await fitWordsIn();
  if (list === null) throw new Error('no such post');
  await showRouted(
    <Candidates
      list={list}
      city={facts}
      search={{ ...positionSearch.parse({}), ...search }}
      stale={false}
      words={words}
      onChange={(change) => changes.push(change)}
    />,
  );
}

beforeEach(() => {
  changes = [];
});

describe('the candidates of a post', () => {
  it('come in groups, the unbeaten set first, with a rank where it can be claimed', async () => {
    await open();
    const headings = await screen.findAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Kelompok teratas, 1 orang',
      'Di bawahnya, 1 orang',
      'Tidak ikut dihitung',
    ]);
    const row = screen.getByRole('row', { name: /SINTETIS best/u });
    expect(within(row).getByText('Peringkat 1')).toBeDefined();
    expect(within(row).getByText('Tidak memangku jabatan')).toBeDefined();
  });

  it('open by a click into the address', async () => {
    await open();
    fireEvent.click(await screen.findByRole('row', { name: /SINTETIS worst/u }));
    expect(changes).toEqual([{ person: 'worst' }]);
  });

  it('keep apart who a gate blocks, with the rule and its basis, and no rank', async () => {
    await open({ view: 'terhalang' });
    const row = await screen.findByRole('row', { name: /SINTETIS left/u });
    expect(within(row).getByText('M-07 Kedudukan hukum')).toBeDefined();
    expect(screen.getByText(/M-07 Kedudukan hukum: 1\. Dasar: Referensi/u)).toBeDefined();
    expect(screen.queryByText(/^Peringkat \d/u)).toBeNull();
  });

  it('say so where a group is empty', async () => {
    await open({ view: 'setelah' });
    expect(await screen.findByText(/hanya kurang syarat yang dapat dipenuhi/u)).toBeDefined();
  });

  it('show the weight of ability only where both axes are combined', async () => {
    await open({ by: 'combined' });
    expect(await screen.findByDisplayValue(/80% kemampuan, 20% keinginan/u)).toBeDefined();
  });

  it('are summed up in one sentence', async () => {
    words = await fitWordsIn();
    expect(postFinding('Analis', list, words)).toBe(
      '2 orang dapat diusulkan untuk Analis; 1 di kelompok teratas',
    );
    expect(postFinding('Analis', null, words)).toBe('Analis');
  });
});
