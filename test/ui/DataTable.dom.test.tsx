import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { compareValues, DataTable } from '#ui/DataTable.tsx';
import type { DataColumn, Sort } from '#ui/DataTable.tsx';
import { show } from './render.tsx';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly age: number | null;
}

const COLUMNS: readonly DataColumn<Person>[] = [
  { id: 'name', header: 'Nama', cell: (row) => row.name, sortValue: (row) => row.name },
  {
    id: 'age',
    header: 'Usia',
    align: 'end',
    cell: (row) => row.age ?? '–',
    sortValue: (row) => row.age,
  },
  { id: 'link', header: 'Tautan', cell: (row) => <a href={`#${row.id}`}>buka</a> },
];
const ROWS: readonly Person[] = [
  { id: 'a', name: 'Unit 10', age: 40 },
  { id: 'b', name: 'Unit 9', age: null },
  { id: 'c', name: 'anu', age: 51 },
];
const keyOf = (row: Person): string => row.id;

function Sorted({ first }: { readonly first: Sort | null }): ReactElement {
  const [sort, setSort] = useState(first);
  return (
    <DataTable
      caption="Pegawai"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={keyOf}
      sort={sort}
      onSort={setSort}
    />
  );
}

const names = (): (string | null)[] =>
  screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('order', () => {
  it('figures by size, words as a reader expects: 9 before 10, capitals beside small letters', () => {
    expect(compareValues(9, 10)).toBeLessThan(0);
    expect(compareValues('Unit 9', 'Unit 10')).toBeLessThan(0);
    expect(compareValues('anu', 'Unit 1')).toBeLessThan(0);
  });

  it('without a sort the rows keep their order', async () => {
    await show(<Sorted first={null} />);
    expect(names()).toEqual(['Unit 10', 'Unit 9', 'anu']);
  });

  it('a missing value goes last in both directions', async () => {
    await show(<Sorted first={{ id: 'age', desc: false }} />);
    expect(names()).toEqual(['Unit 10', 'anu', 'Unit 9']);
    fireEvent.click(screen.getByRole('button', { name: 'Usia' }));
    expect(names()).toEqual(['anu', 'Unit 10', 'Unit 9']);
  });

  it('the head says which way it is sorted; figures begin with the largest, words with the first', async () => {
    await show(<Sorted first={null} />);
    const head = (name: string): HTMLElement => screen.getByRole('columnheader', { name });
    fireEvent.click(within(head('Usia')).getByRole('button'));
    expect(head('Usia').getAttribute('aria-sort')).toBe('descending');
    expect(head('Nama').getAttribute('aria-sort')).toBe('none');
    fireEvent.click(within(head('Nama')).getByRole('button'));
    expect(head('Nama').getAttribute('aria-sort')).toBe('ascending');
    expect(names()).toEqual(['anu', 'Unit 9', 'Unit 10']);
  });

  it('a column without a sort value has no button', async () => {
    await show(<Sorted first={null} />);
    expect(
      within(screen.getByRole('columnheader', { name: 'Tautan' })).queryByRole('button'),
    ).toBeNull();
  });
});

describe('rows', () => {
  async function opening(rows: readonly Person[] = ROWS): Promise<string[]> {
    const opened: string[] = [];
    await show(
      <DataTable
        caption="Pegawai"
        columns={COLUMNS}
        rows={rows}
        rowKey={keyOf}
        current="b"
        onOpen={({ id }) => opened.push(id)}
      />,
    );
    return opened;
  }
  const row = (index: number): HTMLElement => {
    const found = screen.getAllByRole('row')[index + 1];
    if (!found) throw new Error(`no row ${index}`);
    return found;
  };

  it('open by click and by Enter', async () => {
    const opened = await opening();
    fireEvent.click(row(0));
    fireEvent.keyDown(row(2), { key: 'Enter' });
    expect(opened).toEqual(['a', 'c']);
  });

  it('leave a link inside them to itself', async () => {
    const opened = await opening();
    const [link] = screen.getAllByRole('link');
    if (!link) throw new Error('no link');
    fireEvent.click(link);
    fireEvent.keyDown(link, { key: 'Enter' });
    expect(opened).toEqual([]);
  });

  it('are one stop of the Tab key, walked by arrows', async () => {
    await opening();
    const stops = (): number[] => [0, 1, 2].map((index) => row(index).tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    row(0).focus();
    fireEvent.keyDown(row(0), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(row(1));
    expect(stops()).toEqual([-1, 0, -1]);
    fireEvent.keyDown(row(1), { key: 'ArrowUp' });
    fireEvent.keyDown(row(0), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(row(0));
  });

  it('say which one is open elsewhere, and how many there are', async () => {
    await opening();
    expect(row(1).getAttribute('aria-current')).toBe('true');
    expect(row(0).getAttribute('aria-current')).toBeNull();
    expect(screen.getByRole('table', { name: 'Pegawai' }).getAttribute('aria-rowcount')).toBe('4');
    expect(row(2).getAttribute('aria-rowindex')).toBe('4');
  });

  it('where there are none it says so', async () => {
    await opening([]);
    expect(screen.getByText('Tidak ada baris')).toBeTruthy();
  });
});

it('of many rows only those near the window are in the page, all are counted', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    id: `${index}`,
    name: `Unit ${index}`,
    age: index,
  }));
  await show(
    <DataTable caption="Banyak" columns={COLUMNS} rows={many} rowKey={keyOf} height={360} />,
  );
  const shown = screen.getAllByRole('rowheader').length;
  expect(shown).toBeGreaterThan(8);
  expect(shown).toBeLessThan(60);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
});

it('a table whose rows do not open can be scrolled by the keyboard', async () => {
  await show(<Sorted first={null} />);
  expect(screen.getByRole('group', { name: 'Pegawai' }).tabIndex).toBe(0);
});
