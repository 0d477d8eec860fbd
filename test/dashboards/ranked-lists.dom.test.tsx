import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RankedList } from '#dashboards/RankedLists.tsx';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { fitWordsIn, showRouted } from '#test/dashboards/fit-fixture.tsx';
import { city, day, levels, person, post, standards } from '#test/support/city.ts';

const rich = { education: 7, educationFamily: 'hukum', retirement: day('2045-01-01') } as const;
const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at).padStart(2, '0')}`);
const facts = city({
  posts: [
    post('x', {
      minEducation: 7,
      educationFamilies: ['hukum'],
      standards: standards({ INT: 4, KS: 4 }),
    }),
  ],
  persons: [
    ...names('top', 7).map((id) => person(id, { ...rich, levels: levels({ INT: 4, KS: 4 }) })),
    ...names('low', 8).map((id) => person(id, { ...rich, levels: levels({ INT: 1, KS: 1 }) })),
  ],
});
const list = candidatesOf(indexCity(facts), 'x', { weights: null, by: 'da' });

async function open(first: number | undefined, sought = ''): Promise<void> {
  const words = await fitWordsIn();
  if (list === null) throw new Error('no such post');
  await showRouted(
    <RankedList
      ranking={list.eligible}
      shown={({ personId }) => personId.startsWith(sought)}
      scores={['da']}
      groups={{ top: () => 'Teratas', topNote: '', rest: () => 'Lainnya', restNote: '' }}
      side={{
        keyOf: ({ personId }) => personId,
        name: ({ personId }) => [personId, ''],
        header: 'Nama',
        caption: (group) => group,
        empty: 'kosong',
        current: null,
        onOpen: () => undefined,
        more: String,
      }}
      first={first}
      words={words}
    />,
  );
}

const rowsOf = (table: string): readonly string[] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('the first rows of a ranking', () => {
  it('are the unbeaten set, then those below it, until all are asked for', async () => {
    await open(10);
    expect(await screen.findByText('10 dari 15 ditampilkan')).toBeDefined();
    expect(rowsOf('Teratas')).toEqual(names('top', 7));
    expect(rowsOf('Lainnya')).toEqual(names('low', 3));
    fireEvent.click(screen.getByText('Tampilkan semua 15'));
    expect(rowsOf('Lainnya')).toEqual(names('low', 8));
    expect(screen.queryByText(/ditampilkan/u)).toBeNull();
  });

  it('are of the unbeaten set alone where that is larger', async () => {
    await open(5);
    expect(await screen.findByText('5 dari 15 ditampilkan')).toBeDefined();
    expect(rowsOf('Teratas')).toEqual(names('top', 5));
    expect(screen.queryByRole('table', { name: 'Lainnya' })).toBeNull();
  });

  it('are taken from what the text leaves', async () => {
    await open(10, 'low');
    await screen.findByRole('table', { name: 'Lainnya' });
    expect(rowsOf('Lainnya')).toEqual(names('low', 8));
    expect(screen.queryByText(/ditampilkan/u)).toBeNull();
  });

  it('are all where no number is given', async () => {
    await open(undefined);
    await screen.findByRole('table', { name: 'Lainnya' });
    expect(rowsOf('Lainnya').length).toBe(8);
  });
});
