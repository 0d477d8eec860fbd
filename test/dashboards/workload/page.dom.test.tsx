import { createMemoryHistory } from '@tanstack/react-router';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '#app/App.tsx';
import { makeRouter } from '#app/router.ts';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import { DEFAULTS, filterOf } from '#dashboards/workload/search.ts';
import {
  cellsStatement,
  familiesStatement,
  headcountStatement,
  unitsStatement,
} from '#model/workload/statements.ts';
import { useSession } from '#session/engine.ts';
import { questionKey } from '#store/statement.ts';
import { day } from '#test/support/city.ts';
import { cellsOf, POSTS, UNITS, wordsIn } from './fixture.ts';

// The whole page in jsdom takes a second, on a busy machine several.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 30_000 });

const EMPTY = useSession.getState();
const bare = window.matchMedia;
let count = 0;

/** The session as the build's answers leave it: data to read, no engine yet. */
function prepare(without: readonly DatasetId[] = []): void {
  const answers: [string, readonly object[]][] = [
    [questionKey(cellsStatement, { ...filterOf(DEFAULTS), dimension: 'tier' }), cellsOf(POSTS)],
    [questionKey(unitsStatement, {}), UNITS],
    [questionKey(familiesStatement, {}), [{ family: 'hukum', posts: 2 }]],
    [
      questionKey(headcountStatement, {}),
      [{ headcount: 22, holders: 20, withoutPost: 2, notAtWork: 0, measuredMonths: 0 }],
    ],
  ];
  count += 1;
  useSession.setState({
    phase: { at: 'downloading', received: 1, total: 2 },
    prepared: new Map(answers),
    dataset: {
      id: `test${count}`,
      name: 'Kota kecil',
      asOf: day('2026-08-31'),
      synthetic: true,
      counts: { employees: 22 },
      loaded: new Set(DATASET_IDS.filter((id) => !without.includes(id))),
    },
  });
}

function open(address: string): ReturnType<typeof makeRouter> {
  const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
  render(<App router={router} />);
  return router;
}

/** The first heading of level 1: roles are dear to find in a whole page, tags are not. */
function heading(): string | null | undefined {
  return document.querySelector('h1')?.textContent;
}

/** The row of the table that a unit names. */
async function rowOf(unit: string): Promise<HTMLElement> {
  const row = (await screen.findByText(unit, { selector: 'th' })).closest('tr');
  if (row === null) throw new Error(`${unit} stands in no row`);
  return row;
}

/** A window in which the panel of a cell stands beside the chart. */
function onWideWindow(): void {
  window.matchMedia = (query) =>
    Object.assign(bare(query), { matches: query.startsWith('(min-width') });
}

function onPhone(): void {
  window.matchMedia = (query) =>
    Object.assign(bare(query), { matches: query === '(max-width: 767px)' });
}

beforeEach(async () => {
  // jsdom has no page to scroll.
  window.scrollTo = () => {};
  await wordsIn('id');
  prepare();
});

afterEach(() => {
  window.matchMedia = bare;
  useSession.setState(EMPTY, true);
});

describe('Beban kerja before the engine is up', () => {
  it('can be read: finding, figures and the matrix as a table', async () => {
    open('/beban-kerja?view=tabel');
    const row = await rowOf('Dinas Dukcapil');
    expect(heading()).toBe('Satu perangkat daerah bekerja di atas kapasitas');
    expect(screen.getByText('Kebutuhan (ABK)').nextSibling?.textContent).toContain('21');
    expect(within(row).getByText('1,67')).toBeDefined();
    expect(within(row).getByText('KOSONG')).toBeDefined();
    expect(screen.getByText(/2 ASN aktif belum tercatat/)).toBeDefined();
  });

  it('opens a cell with its figures, and says that the lists wait', async () => {
    const router = open('/beban-kerja?view=tabel');
    const row = await rowOf('Dinas Dukcapil');
    fireEvent.click(within(row).getByText('KOSONG'));
    const panel = await screen.findByRole('dialog');
    expect(within(panel).getByText('Dinas Dukcapil · Pimpinan tinggi')).toBeDefined();
    expect(within(panel).getByText(/menunggu mesin hitung/)).toBeDefined();
    expect(within(panel).getByText(/1\.250 jam beban ada pada 1 jabatan/)).toBeDefined();
    expect(within(panel).getByText('Rinci Dinas Dukcapil')).toBeDefined();
    expect(router.state.location.search).toMatchObject({ row: 'dukcapil', column: 'JPT' });
  });

  it('closes the panel of a second cell by Esc: it took the focus like the first', async () => {
    onWideWindow();
    const router = open('/beban-kerja?view=tabel');
    const row = await rowOf('Dinas Dukcapil');
    fireEvent.click(within(row).getByText('KOSONG'));
    await screen.findByText('Dinas Dukcapil · Pimpinan tinggi');
    const second = within(row).getByText('1,67');
    second.focus();
    fireEvent.click(second);
    await waitFor(() => expect(router.state.location.search).not.toMatchObject({ column: 'JPT' }));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('ASIDE'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(router.state.location.search).not.toHaveProperty('row');
  });

  it('keeps the figures of the question before, and says so, while a filter cannot be answered', async () => {
    const router = open('/beban-kerja?view=tabel');
    await rowOf('Dinas Dukcapil');
    await router.navigate({
      to: '/beban-kerja',
      search: (before) => ({ ...before, kinds: 'JF' }),
    });
    expect(await screen.findByText(/Angka yang tampak masih angka sebelumnya/)).toBeDefined();
    expect(heading()).toBe('Satu perangkat daerah bekerja di atas kapasitas');
    expect(screen.getByText('Atur ulang')).toBeDefined();
  });

  it('has nothing to take back without a filter', async () => {
    open('/beban-kerja');
    await screen.findByText('Kebutuhan (ABK)');
    expect(screen.queryByText('Atur ulang')).toBeNull();
  });
});

describe('Beban kerja on a phone', () => {
  it('is a ranked list without a matrix; a unit opens its panel over all tiers', async () => {
    onPhone();
    const router = open('/beban-kerja');
    const list = await screen.findByRole('list', { name: /Daftar unit/ });
    const names = within(list)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names.map((name) => /Dinas (Dukcapil|PUPR|Arsip)/.exec(name)?.[1])).toEqual([
      'Dukcapil',
      'PUPR',
      'Arsip',
    ]);
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(within(list).getByRole('button', { name: /Dinas PUPR/ }));
    expect(await screen.findByText('Dinas PUPR · Semua jenjang')).toBeDefined();
    expect(router.state.location.search).toEqual({ row: 'pupr' });
  });
});

describe('Beban kerja without some data', () => {
  it('names what is missing in place of the figures', async () => {
    prepare(['employees', 'units']);
    open('/beban-kerja');
    expect(await screen.findByText(/Belum ada: unit organisasi dan pegawai/)).toBeDefined();
    expect(screen.getByText('Buka impor data').closest('a')?.href).toContain('/data/impor');
    expect(screen.queryByText('Kebutuhan (ABK)')).toBeNull();
  });

  it('without task data says what the file would add, and still shows what can be shown', async () => {
    prepare(['workload']);
    open('/beban-kerja?view=tabel');
    expect(await screen.findByText(/menambahkan beban per tugas/)).toBeDefined();
    expect(screen.getByText('Kebutuhan (ABK)')).toBeDefined();
  });
});
