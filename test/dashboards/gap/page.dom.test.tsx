import { createMemoryHistory } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { App } from '#app/App.tsx';
import { makeRouter } from '#app/router.ts';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import type { GapPersonRow } from '#model/gap/statements.ts';
import { useSession } from '#session/engine.ts';
import type { StoredCity } from '#store/city-store.ts';
import type { SqlParams, Statement } from '#store/statement.ts';
import { day } from '#test/support/city.ts';
import { cellsFrom, DICTIONARY, holders, match, person, UNITS, wordsIn } from './fixture.ts';

const EMPTY = useSession.getState();
const bare = window.matchMedia;
let count = 0;

// Dinas Pendidikan: 12 of 20 assessed, six under standard. Dinas Kesehatan: 2 of 14, one of them.
const PAIRS = [
  ...holders('disdik', 'INT', 20, [1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3]),
  ...holders('disdik', 'KS', 20, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]),
  ...holders('dinkes', 'INT', 14, [1, 3]),
  ...holders('pupr', 'TEK', 5, []),
];
const PEOPLE: readonly GapPersonRow[] = [
  person('low', { level: 1 }),
  person('only'),
  person('old', { level: null, recorded: 4, gap: null, state: 'expired' }),
  person('x', { level: null, recorded: null, gap: null, state: null, assessedOn: null }),
];

/** A database that holds the answers to the questions of the page, whatever the filter. */
function cityWith(answers: Readonly<Record<string, readonly object[]>>): StoredCity {
  return {
    run: <P extends SqlParams, R extends object>({ id }: Statement<P, R>) => {
      const rows = answers[id];
      return rows === undefined
        ? Promise.reject(new Error(`no answer to ${id}`))
        : Promise.resolve([...rows] as R[]);
    },
    drop: () => Promise.resolve(),
  };
}

const ANSWERS = {
  'gap/cells': cellsFrom(PAIRS),
  'gap/competencies': DICTIONARY,
  'gap/coverage': [{ holders: 40, withStandard: 39, assessed: 14, expiredOnly: 3 }],
  'gap/matches': [match('low', { jpmCapped: 60 }), match('only'), match('x', { jpmCapped: null })],
  'gap/people': PEOPLE,
  'workload/units': UNITS,
};

function start(
  answers: Readonly<Record<string, readonly object[]>> = ANSWERS,
  without: readonly DatasetId[] = [],
): void {
  count += 1;
  useSession.setState({
    phase: { at: 'ready' },
    prepared: new Map(),
    city: cityWith(answers),
    dataset: {
      id: `gap${count}`,
      name: 'Kota kecil',
      asOf: day('2026-09-30'),
      synthetic: true,
      counts: { employees: 40 },
      loaded: new Set(DATASET_IDS.filter((id) => !without.includes(id))),
    },
  });
}

function open(address: string): ReturnType<typeof makeRouter> {
  const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
  render(<App router={router} />);
  return router;
}

// The route fetches its page on demand; a first fetch takes longer than a query waits.
beforeAll(() => import('#dashboards/gap/Page.tsx'));

beforeEach(async () => {
  // jsdom has no page to scroll.
  window.scrollTo = () => {};
  await wordsIn('id');
  start();
});

afterEach(() => {
  window.matchMedia = bare;
  useSession.setState(EMPTY, true);
});

const cellText = (cell: HTMLElement | undefined): string =>
  (cell?.textContent ?? '').replaceAll('\u{a0}', ' ');

describe('Kesenjangan kompetensi', () => {
  it('heads the page with the weakest competency, its n and coverage', async () => {
    open('/kompetensi?view=tabel');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Integritas paling sering di bawah standar: 7 dari 14 yang dinilai, di antara 34 pemangku',
      }),
    ).toBeDefined();
    expect(await screen.findByText('dari 40 pemangku (35%)')).toBeDefined();
    expect(screen.getByText(/angka di bawah berlaku untuk 14 orang/iu)).toBeDefined();
    expect(screen.getByText(/kategori pemetaan .* tidak dicampur/iu)).toBeDefined();
  });

  it('says n in every cell; few assessed and nobody assessed are said in words as well', async () => {
    open('/kompetensi?view=tabel&competencies=all');
    const row = async (name: RegExp) =>
      within(await screen.findByRole('row', { name })).getAllByRole('cell');
    const [integrity, cooperation] = await row(/Dinas Pendidikan/);
    expect(cellText(integrity)).toBe('50% · 12');
    expect(cellText(cooperation)).toBe('0% · 12');
    const [few, absent] = await row(/Dinas Kesehatan/);
    expect(cellText(few)).toMatch(/^50% · 2.*kurang dari 3 orang dinilai/u);
    expect(cellText(absent)).toMatch(/tidak ada jabatan pemangku yang memintanya/u);
    const unknown = (await row(/Dinas PUPR/)).at(-2);
    expect(cellText(unknown)).toMatch(/^\?.*belum ada yang dinilai/u);
  });

  it('opens a cell: people with level, standard and gap, the single holder, and who is not assessed', async () => {
    const router = open('/kompetensi?view=tabel');
    const row = await screen.findByRole('row', { name: /Dinas Kesehatan/ });
    fireEvent.click(within(row).getByTitle('Buka Dinas Kesehatan, Integritas'));
    const panel = await screen.findByRole('dialog');
    expect(await within(panel).findByText('level 1, standar 3 (−2)')).toBeDefined();
    expect(
      within(panel).getByText(
        'SINTETIS only: satu-satunya yang diketahui memenuhi standar Integritas, dari 2 yang diases di antara 14.',
      ),
    ).toBeDefined();
    expect(within(panel).getByText('kedaluwarsa, tidak dihitung')).toBeDefined();
    expect(within(panel).getByText(/1 pemangku lain belum pernah dinilai/)).toBeDefined();
    const link = within(panel).getByRole('link', { name: 'SINTETIS low' });
    expect(link.getAttribute('href')).toMatch(/\/pegawai\/low$/u);
    expect(router.state.location.search).toMatchObject({ row: 'dinkes', column: 'INT' });
  });

  it('opens the margin of a unit: its holders by their match with a category each', async () => {
    open('/kompetensi?view=tabel&row=disdik');
    const panel = await screen.findByRole('dialog');
    expect(await within(panel).findByText('JPM 60,0 (KMS)')).toBeDefined();
    expect(within(panel).getByText('JPM 100,0 (MS)')).toBeDefined();
    expect(within(panel).getByText(/1 pemangku lain belum punya asesmen/)).toBeDefined();
  });

  it('offers to take the filters back only when there are some', async () => {
    const router = open('/kompetensi?kinds=JF&view=tabel');
    fireEvent.click(await screen.findByRole('button', { name: 'Atur ulang' }));
    await screen.findByRole('row', { name: /Dinas Kesehatan/ });
    await expect.poll(() => router.state.location.search).toEqual({ view: 'tabel' });
    expect(screen.queryByRole('button', { name: 'Atur ulang' })).toBeNull();
  });

  it('is a ranked list on a phone, of units or of competencies', async () => {
    window.matchMedia = (query) =>
      Object.assign(bare(query), { matches: query === '(max-width: 767px)' });
    open('/kompetensi');
    const list = await screen.findByRole('list', { name: /Daftar unit/ });
    expect(within(list).getAllByRole('button')[0]?.textContent).toMatch(/^Dinas Pendidikan/u);
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Kompetensi' }));
    expect(await screen.findByRole('list', { name: /Daftar kompetensi/ })).toBeDefined();
  });
});

describe('Kesenjangan kompetensi without some data', () => {
  it('names what is missing and what it would add', async () => {
    start(ANSWERS, ['position_standards', 'assessments']);
    open('/kompetensi');
    expect(await screen.findByText(/standar kompetensi jabatan, yang menambahkan/)).toBeDefined();
    expect(screen.getByText(/hasil asesmen, yang menambahkan/)).toBeDefined();
    expect(screen.queryByText(/pegawai, yang menambahkan/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Buka impor data' })).toBeDefined();
  });

  it('without the dictionary shows codes, all of them, and says what it would add', async () => {
    const bareNames = DICTIONARY.map((row) => ({ ...row, name: null, kind: null }));
    start({ ...ANSWERS, 'gap/competencies': bareNames }, ['competencies']);
    open('/kompetensi?view=tabel');
    expect(await screen.findByRole('columnheader', { name: 'TEK' })).toBeDefined();
    expect(screen.getByText(/menambahkan nama dan jenis kompetensi/)).toBeDefined();
  });

  it('says what failed and what to do when the engine refuses', async () => {
    const { 'gap/cells': _, ...rest } = ANSWERS;
    start(rest);
    open('/kompetensi');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('tidak dapat dihitung');
    expect(within(alert).getByRole('button', { name: 'Coba lagi' })).toBeDefined();
  });
});
