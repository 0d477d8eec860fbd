import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { Crumbs } from '#ui/Crumbs.tsx';
import { LongList } from '#ui/LongList.tsx';
import { PickMany } from '#ui/PickMany.tsx';
import { SortMenu } from '#ui/SortMenu.tsx';
import { show } from './render.tsx';

describe('several of a few codes', () => {
  const OPTIONS = [
    { value: 'PNS', label: 'PNS' },
    { value: 'PPPK', label: 'PPPK' },
  ] as const;

  function Example({ onTake }: { readonly onTake: (codes: readonly string[]) => void }) {
    const [value, setValue] = useState<readonly string[]>([]);
    return (
      <PickMany
        label="Status"
        options={OPTIONS}
        value={value}
        onChange={(next) => {
          setValue(next);
          onTake(next);
        }}
        text={value.length === 0 ? 'Semua' : value.join(', ')}
      />
    );
  }

  it('are taken and given back one by one, and the field says which', async () => {
    const taken: (readonly string[])[] = [];
    await show(<Example onTake={(codes) => taken.push(codes)} />);
    fireEvent.click(screen.getByRole('button', { name: 'Status: Semua' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'PPPK' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'PNS' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'PPPK' }));
    expect(taken).toEqual([['PPPK'], ['PPPK', 'PNS'], ['PNS']]);
    expect(screen.getByRole('button', { name: 'Status: PNS' })).toBeTruthy();
  });
});

describe('a long list', () => {
  const list = (count: number, empty?: string): ReactElement => (
    <LongList
      items={Array.from({ length: count }, (_, index) => `butir ${index}`)}
      keyOf={(item) => item}
      item={(item) => <span>{item}</span>}
      more={(rest) => `${rest} lagi`}
      {...(empty === undefined ? {} : { empty })}
    />
  );

  it('begins with thirty and grows by a hundred or by what is left', async () => {
    await show(list(145));
    expect(screen.getAllByRole('listitem')).toHaveLength(30);
    fireEvent.click(screen.getByRole('button', { name: '100 lagi' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(130);
    fireEvent.click(screen.getByRole('button', { name: '15 lagi' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(145);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('without items says so', async () => {
    await show(list(0, 'Tidak ada'));
    expect(screen.getByText('Tidak ada')).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('the way back up', () => {
  const way = (...ids: readonly string[]): ReactElement => (
    <Crumbs
      label="Letak"
      steps={[{ id: null, name: 'Semua' }, ...ids.map((id) => ({ id, name: id }))]}
      render={({ id, name }) => <a href={`#${id ?? ''}`}>{name}</a>}
    />
  );

  it('leads to every step but the one where the reader is', async () => {
    await show(way('dinas', 'bidang'));
    const nav = within(screen.getByRole('navigation', { name: 'Letak' }));
    expect(nav.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Semua',
      'dinas',
    ]);
    expect(nav.getByText('bidang').getAttribute('aria-current')).toBe('location');
  });

  it('is not there at the top', async () => {
    await show(way());
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

it('the sort menu tells the chosen order by its state, not by its mark alone', async () => {
  const picked: string[] = [];
  const choice = (key: string, chosen: boolean) => ({
    key,
    label: key,
    chosen,
    mark: 'down' as const,
    onPick: () => picked.push(key),
  });
  await show(
    <SortMenu
      label="Urutkan"
      axes={[{ label: 'Baris', choices: [choice('rasio', true), choice('nama', false)] }]}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Urutkan' }));
  const [first, second] = await screen.findAllByRole('menuitemradio');
  expect(first?.getAttribute('aria-checked')).toBe('true');
  expect(first?.querySelector('svg')).not.toBeNull();
  expect(second?.getAttribute('aria-checked')).toBe('false');
  expect(second?.querySelector('svg')).toBeNull();
  if (second) fireEvent.click(second);
  expect(picked).toEqual(['nama']);
});
