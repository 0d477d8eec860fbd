import { createMemoryHistory } from '@tanstack/react-router';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '#app/App.tsx';
import { makeRouter } from '#app/router.ts';
import { DATASET_IDS } from '#core/ids.ts';
import { FACTS_STATEMENTS } from '#model/facts-statements.ts';
import type { Move } from '#scenario/moves.ts';
import { useSession } from '#session/engine.ts';
import { createScenario, forgetScenarios } from '#session/scenarios.ts';
import type { StoredCity } from '#store/city-store.ts';
import type { SqlParams, Statement } from '#store/statement.ts';
import { i18n, setLanguage, startWords } from '#words/i18n.ts';
import { factsRows } from '#test/dashboards/transfer/facts-rows.ts';
import { TOWN } from '#test/dashboards/transfer/town.ts';

// The first test waits for the page and its charts to be fetched.
configure({ asyncUtilTimeout: 20_000 });

const EMPTY = useSession.getState();
let count = 0;

function database(): StoredCity {
  const rows = factsRows(TOWN);
  const answers = new Map<string, readonly object[]>(
    Object.entries(FACTS_STATEMENTS).map(([name, { id }]) => [
      id,
      rows[name as keyof typeof rows] as readonly object[],
    ]),
  );
  return {
    run: <P extends SqlParams, R extends object>({ id }: Statement<P, R>) => {
      const found = answers.get(id);
      return found === undefined
        ? Promise.reject(new Error(`no answer to ${id}`))
        : Promise.resolve([...found] as R[]);
    },
    drop: () => Promise.resolve(),
  };
}

function move(personId: string, from: string | null, to: string | null): Move {
  return { personId, from, to, effective: TOWN.asOf, reasonCode: null, reason: '' };
}

const LEVEL: readonly Move[] = [move('ani', 'staf', 'loket')];
const MORE: readonly Move[] = [...LEVEL, move('budi', 'staf', 'meja')];

function made(name: string, moves: readonly Move[]): string {
  const id = createScenario(name, moves);
  if (id === null) throw new Error('no data to make a scenario on');
  return id;
}

function open(address: string): void {
  render(<App router={makeRouter(createMemoryHistory({ initialEntries: [address] }))} />);
}

beforeEach(async () => {
  window.scrollTo = () => {};
  if (!i18n.isInitialized) await startWords('id');
  await setLanguage('id');
  count += 1;
  useSession.setState({
    phase: { at: 'ready' },
    city: database(),
    dataset: {
      id: `dampak${count}`,
      name: 'Kota kecil',
      asOf: TOWN.asOf,
      synthetic: true,
      counts: { employees: 4 },
      loaded: new Set(DATASET_IDS),
    },
  });
});

afterEach(() => {
  forgetScenarios();
  useSession.setState(EMPTY, true);
});

/** The row of a table that a measure names. */
async function rowOf(table: string, measure: RegExp): Promise<HTMLElement> {
  const within_ = within(await screen.findByRole('table', { name: table }));
  const row = within_.getByRole('rowheader', { name: measure }).closest('tr');
  if (row === null) throw new Error(`no row ${measure.source}`);
  return row;
}

const DELTA = 'Ukuran sebelum, sesudah, dan selisih';

describe('Dampak skenario', () => {
  it('tells before, after and difference of the city, with n, and says what is not loaded', async () => {
    open(`/skenario/${made('Ratakan', LEVEL)}/dampak`);
    await screen.findByRole('heading', {
      level: 1,
      name: /^1 perpindahan: kekurangan kota 5,0 menjadi 4,0 orang/u,
    });
    const shortage = await rowOf(DELTA, /^Kekurangan pegawai/u);
    expect(
      within(shortage)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['5,0', '4,0', '−1,0', 'membaik', '5 dari 5']);
    const pay = await rowOf(DELTA, /^Selisih TPP/u);
    expect(pay.textContent).toContain('TPP per kelas jabatan belum dimuat');
  });

  it('narrows to the unit that is opened among those who give and receive', async () => {
    open(`/skenario/${made('Ratakan', LEVEL)}/dampak`);
    const sides = await screen.findByRole('table', { name: 'Dampak per perangkat daerah' });
    fireEvent.click(within(sides).getByRole('rowheader', { name: 'Dinas Perdagangan' }));
    const eu = await rowOf(DELTA, /^Indeks beban/u);
    expect(within(eu).getAllByRole('cell')[0]?.textContent).toBe('1,00');
    expect(await screen.findByText(/^Dinas Perdagangan: /u)).toBeDefined();
  });

  it('opens the list behind a guard-rail', async () => {
    open(`/skenario/${made('Ratakan', MORE)}/dampak`);
    const line = await screen.findByText('1 jabatan ditinggalkan KOSONG');
    expect(line.tagName).toBe('SUMMARY');
    expect(line.parentElement?.textContent).toContain('Penelaah, Bidang Pasar');
  });

  it('has nothing to measure without moves, and says where they are made', async () => {
    open(`/skenario/${made('Kosong', [])}/dampak`);
    await screen.findByRole('heading', {
      level: 1,
      name: 'Belum ada perpindahan dalam skenario ini',
    });
    expect(screen.getByRole('link', { name: 'Buka papan' })).toBeDefined();
  });

  it('counts no move that the data do not carry, and says so', async () => {
    const id = made('Usang', [
      ...LEVEL,
      move('ani', 'loket', 'meja'),
      move('hilang', null, 'meja'),
    ]);
    open(`/skenario/${id}/dampak`);
    expect(await screen.findByText(/^2 perpindahan tidak berlaku lagi/u)).toBeDefined();
    expect(await screen.findByRole('heading', { level: 1, name: /^1 perpindahan/u })).toBeDefined();
  });
});

describe('Bandingkan skenario', () => {
  const TABLE = 'Ukuran setiap skenario';

  it('puts the baseline and all scenarios side by side and marks the best in words', async () => {
    made('Satu', LEVEL);
    made('Dua', MORE);
    open('/skenario/banding');
    const row = await rowOf(TABLE, /^Kekurangan pegawai/u);
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['5,0', '4,0sama baik', '4,0sama baik']);
    const empty = await rowOf(TABLE, /^Jabatan wajib isi/u);
    expect(
      within(empty)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1', '1', '0terbaik']);
  });

  it('says how many people differ, and who', async () => {
    made('Satu', LEVEL);
    made('Dua', MORE);
    open('/skenario/banding');
    expect(await screen.findByText('Beda A dan B = 1 orang.')).toBeDefined();
    const table = screen.getByRole('table', { name: 'Orang yang diperlakukan berbeda' });
    expect(within(table).getByRole('rowheader').textContent).toBe('SINTETIS budi');
    expect(within(table).getByText('hanya pindah di B')).toBeDefined();
  });

  it('without a scenario says where to begin', async () => {
    open('/skenario/banding');
    expect(await screen.findByText('Belum ada skenario pada data ini')).toBeDefined();
  });
});
