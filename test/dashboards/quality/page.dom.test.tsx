import { createMemoryHistory } from '@tanstack/react-router';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '#app/App.tsx';
import { makeRouter } from '#app/router.ts';
import type { DatasetId } from '#core/ids.ts';
import type { BlankRow } from '#model/quality/blanks.ts';
import { describeDataset } from '#session/dataset.ts';
import { useSession } from '#session/engine.ts';
import { blankColumns } from '#session/use-quality-blanks.ts';
import type { StoredCity } from '#store/city-store.ts';
import type { SqlParams, Statement } from '#store/statement.ts';
import { day } from '#test/support/city.ts';
import { i18n, setLanguage, startWords } from '#words/i18n.ts';
import words from '#words/id/quality.json';

// 53 checks take a while to draw on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 60_000 });

const EMPTY = useSession.getState();
// The route fetches its page on demand; a first fetch takes longer than a query waits.
beforeAll(() => import('#dashboards/quality/Page.tsx'));
beforeEach(async () => {
  // jsdom has no page to scroll.
  window.scrollTo = () => {};
  if (!i18n.isInitialized) await startWords('id');
  else await setLanguage('id');
});
afterEach(() => useSession.setState(EMPTY, true));

const OPD = { opdId: 'D', opdName: 'Dinas Satu' };

/** Rows of the blanks: all columns filled but the date of birth, and no row with a golongan. */
function blanks(...opds: readonly (readonly [string, string, number, number])[]): BlankRow[] {
  return opds.flatMap(([opdId, opdName, rows, born]) =>
    blankColumns('employees').map(({ name }) => ({
      opdId,
      opdName,
      rows,
      column: name,
      filled: name === 'birth_date' ? born : name === 'golongan' ? 0 : rows,
    })),
  );
}

/** The counts of one of the questions for counts: the one that asks about the sex in the NIP. */
const counted = (id: string): readonly object[] =>
  id.startsWith('quality/counts/') && id.split(/[ /]/u).includes('nip-sex')
    ? [{ checkId: 'nip-sex', ...OPD, checked: 10, found: 1 }]
    : [];

const ANSWERS: Readonly<Record<string, readonly object[]>> = {
  'quality/blanks/employees': blanks(['D', 'Dinas Satu', 4, 3], ['E', 'Dinas Dua', 2, 2]),
  'quality/blanks/employees/birth_date': [
    {
      ...OPD,
      personId: 'p2',
      personName: 'Budi',
      nipMasked: '••••••••••••••2001',
      positionId: null,
      title: null,
      unitId: 'D',
      unitName: 'Dinas Satu',
      label: null,
      found: null,
      expected: null,
    },
  ],
  'quality/findings/nip-sex': [
    {
      ...OPD,
      personId: 'p1',
      personName: '<img src=x onerror=alert(1)>',
      nipMasked: '••••••••••••••1001',
      positionId: 'J',
      title: 'Analis',
      unitId: 'D',
      unitName: 'Dinas Satu',
      label: null,
      found: 'P',
      expected: 'L',
    },
  ],
};

/** A database that answers the questions of the page; what is not given has no rows. */
const city: StoredCity = {
  run: <P extends SqlParams, R extends object>({ id }: Statement<P, R>) =>
    Promise.resolve([...(ANSWERS[id] ?? counted(id))] as R[]),
  drop: () => Promise.resolve(),
};

let count = 0;

function show(address: string, loaded: readonly DatasetId[] | null): void {
  count += 1;
  const about = { id: `quality-${count}`, name: 'Kota', asOf: day('2026-08-31'), synthetic: false };
  const tables = (loaded ?? []).map((dataset) => ({ dataset, rows: 1 }));
  if (loaded !== null) {
    useSession.setState({
      dataset: describeDataset(about, tables),
      // Each dataset has a city of its own.
      city: { ...city },
      phase: { at: 'ready' },
    });
  }
  const history = createMemoryHistory({ initialEntries: [address] });
  render(<App router={makeRouter(history)} />);
}

describe('the page Mutu data', () => {
  it('waits for the engine with a sentence', async () => {
    show('/data/mutu', null);
    expect(await screen.findByText(words.wait)).toBeTruthy();
  });

  it('counts findings, says what cannot be checked, and never calls that 0', async () => {
    show('/data/mutu', ['employees']);
    await screen.findByRole('heading', { level: 1, name: '1 temuan dari 10 sel yang diperiksa' });
    const table = await screen.findByRole('table', { name: words.checks.caption });
    const row = within(table).getByText(words.check['load-orphan'].name).closest('tr');
    if (!row) throw new Error('no row');
    expect(row.textContent).toContain('tidak dapat diperiksa: Beban kerja');
    const cells = within(row).getAllByRole('cell');
    expect(cells.slice(-2).map((cell) => cell.textContent)).toEqual(['–', '–']);
    expect(screen.getByText(/bukan IKD resmi BKN\. Per/u)).toBeTruthy();
  });

  it('opens the rows of a check: masked NIP, links, what stands and what belongs there', async () => {
    show('/data/mutu', ['employees']);
    const table = await screen.findByRole('table', { name: words.checks.caption });
    fireEvent.click(within(table).getByText(words.check['nip-sex'].name));
    const name = `Temuan: ${words.check['nip-sex'].name}`;
    const rows = await screen.findByRole('table', { name });
    const person = within(rows).getByRole('link', { name: '<img src=x onerror=alert(1)>' });
    expect(person.getAttribute('href')).toContain('/pegawai/p1');
    expect(within(rows).getByRole('link', { name: 'Analis' }).getAttribute('href')).toContain(
      '/jabatan/J',
    );
    expect(rows.textContent).toContain('••••••••••••••1001');
    expect(within(rows).getByText('menurut NIP: L')).toBeTruthy();
  });

  it('says that a check lacks its dataset instead of showing no rows', async () => {
    show('/data/mutu?check=load-orphan', ['employees']);
    expect(await screen.findByText(/bukan berarti tidak ada temuan/u)).toBeTruthy();
  });

  it('says that there are no findings where all that was checked is well', async () => {
    show('/data/mutu', ['units']);
    await screen.findByRole('heading', { level: 1, name: words.finding.none });
    expect(screen.getAllByText(/tidak dapat diperiksa; /u).length).toBeGreaterThan(0);
  });

  it('shows blank cells with counts, and says where no row has a value', async () => {
    show('/data/mutu?view=tabel&measure=count', ['employees']);
    const name = 'Sel kosong data Pegawai per perangkat daerah dan kolom';
    const table = await screen.findByRole('table', { name });
    const heads = within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent);
    expect(heads).toContain('TANGGAL LAHIR');
    expect(heads).not.toContain('NIP');
    const row = within(table).getByRole('row', { name: /Dinas Satu/u });
    const cells = within(row).getAllByRole('cell');
    expect(cells[heads.indexOf('TANGGAL LAHIR') - 1]?.textContent).toBe('1');
    expect(cells[heads.indexOf('GOLONGAN') - 1]?.textContent).toContain(words.blanks.never);

    fireEvent.click(within(row).getByTitle('Buka Dinas Satu, TANGGAL LAHIR'));
    const rows = await screen.findByRole('table', {
      name: 'Kosong pada TANGGAL LAHIR: Pegawai, Dinas Satu',
    });
    expect(within(rows).getByRole('link', { name: 'Budi' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: words.blanks.close }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Budi' })).toBeNull());
  });
});
