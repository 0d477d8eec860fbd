import { createMemoryHistory } from '@tanstack/react-router';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '#app/App.tsx';
import { makeRouter } from '#app/router.ts';
import { DATASET_IDS, type DatasetId } from '#core/ids.ts';
import type { CityFacts } from '#model/facts.ts';
import { FACTS_STATEMENTS } from '#model/facts-statements.ts';
import type { PersonRow } from '#model/people/statements.ts';
import { useSession } from '#session/engine.ts';
import { changePlan } from '#session/plan.ts';
import { activeScenario, forgetScenarios, historyOf } from '#session/scenarios.ts';
import type { StoredCity } from '#store/city-store.ts';
import type { SqlParams, Statement } from '#store/statement.ts';
import { i18n, setLanguage, startWords } from '#words/i18n.ts';
import { factsRows } from './facts-rows.ts';
import { TOWN } from './town.ts';

// The first test waits for the page and its charts to be fetched.
configure({ asyncUtilTimeout: 5000 });

const EMPTY = useSession.getState();
let count = 0;

function personRow(city: CityFacts, id: string): PersonRow {
  const person = city.persons.get(id);
  const post = person?.positionId ? city.posts.get(person.positionId) : undefined;
  return {
    personId: id,
    name: person?.name ?? id,
    nipMasked: '••••••••••••••1001',
    status: 'PNS',
    legalStatus: '01',
    atWork: true,
    golongan: null,
    positionId: post?.id ?? null,
    title: post?.title ?? null,
    kind: post?.kind ?? null,
    tier: post?.tier ?? null,
    unitId: post?.unitId ?? null,
    unitName: post?.unitId ?? null,
    opdId: post?.opdId ?? null,
    opdName: post?.opdId ?? null,
    positionSince: null,
  };
}

/** A database that holds the answers to the questions of the page. */
function database(): StoredCity {
  const rows = factsRows(TOWN);
  const answers = new Map<string, readonly object[]>(
    Object.entries(FACTS_STATEMENTS).map(([name, { id }]) => [
      id,
      rows[name as keyof typeof rows] as readonly object[],
    ]),
  );
  answers.set(
    'people/list',
    [...TOWN.persons.keys()].map((id) => personRow(TOWN, id)),
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

function prepare(without: readonly DatasetId[] = []): void {
  count += 1;
  useSession.setState({
    phase: { at: 'ready' },
    city: database(),
    dataset: {
      id: `kota${count}`,
      name: 'Kota kecil',
      asOf: TOWN.asOf,
      synthetic: true,
      counts: { employees: 4 },
      loaded: new Set(DATASET_IDS.filter((id) => !without.includes(id))),
    },
  });
}

function open(address: string): ReturnType<typeof makeRouter> {
  const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
  render(<App router={router} />);
  return router;
}

const heading = async (text: RegExp): Promise<HTMLElement> =>
  screen.findByText(text, { selector: 'h1' });

beforeEach(async () => {
  window.scrollTo = () => {};
  if (!i18n.isInitialized) await startWords('id');
  await setLanguage('id');
  forgetScenarios();
  prepare();
});

afterEach(() => useSession.setState(EMPTY, true));

describe('Dampak mutasi', () => {
  it('begins empty, with a vacant post of the data as the example', async () => {
    open('/mutasi');
    expect(
      await screen.findByText(/Contoh dari data ini: Arsiparis di Dinas Dukcapil/),
    ).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Jadikan tujuan' }));
    expect(await screen.findByText('Pilih pegawai yang akan pindah.')).toBeDefined();
  });

  it('shows both sides before anything is added, then adds, takes back and does again', async () => {
    open('/mutasi?person=citra&post=staf');
    await heading(/^Dinas Dukcapil menjadi KOSONG/);
    const gives = screen.getByRole('table', { name: /^Yang melepas/ });
    expect(within(gives).getByText('Jabatan menjadi KOSONG')).toBeDefined();
    expect(screen.getByRole('table', { name: /^Yang menerima/ })).toBeDefined();
    expect(historyOf(activeScenario()).moves).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Tambahkan ke rencana' }));
    await heading(/^1 perpindahan/);
    fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    await heading(/^Dampak mutasi$/);
    fireEvent.click(screen.getByRole('button', { name: /^Ulangi: menambahkan/ }));
    await heading(/^1 perpindahan/);
    fireEvent.click(screen.getByRole('button', { name: /^Hapus perpindahan/ }));
    expect(await screen.findByText(/Belum ada perpindahan dalam rencana/)).toBeDefined();
  });

  it('asks for a reason where a gate is curable, and adds with one', async () => {
    open('/mutasi?person=ani&post=meja');
    fireEvent.click(await screen.findByRole('button', { name: 'Tambahkan ke rencana' }));
    expect(await screen.findByText('Pilih alasannya lebih dulu.')).toBeDefined();
    expect(historyOf(activeScenario()).moves).toEqual([]);
    const [reasons] = screen.getAllByRole('combobox', { name: /^Alasan/ });
    if (reasons === undefined) throw new Error('no list of reasons');
    fireEvent.click(reasons);
    fireEvent.click(
      await screen.findByRole('option', { name: 'Kebutuhan organisasi', hidden: true }),
    );
    fireEvent.change(screen.getByRole('textbox', { name: /^Penjelasan alasan/ }), {
      target: { value: 'Ikut uji kompetensi bulan depan' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Tambahkan ke rencana' }));
    expect(
      await screen.findByText(/Alasan: Kebutuhan organisasi: Ikut uji kompetensi bulan depan/),
    ).toBeDefined();
  });

  it('lets a blocked move be looked at and says why it cannot be added', async () => {
    open('/mutasi?person=ani&post=sarjana');
    expect(await screen.findByText(/Tidak dapat ditambahkan: M-10/)).toBeDefined();
    expect(screen.getByRole('table', { name: /^Yang menerima/ })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Tambahkan ke rencana' })).toBeNull();
  });

  it('keys of undo belong to a text while it is typed', async () => {
    open('/mutasi?person=citra&post=staf');
    fireEvent.click(await screen.findByRole('button', { name: 'Tambahkan ke rencana' }));
    await heading(/^1 perpindahan/);
    const [typed] = screen.getAllByRole('textbox', { name: 'Pegawai' });
    if (typed === undefined) throw new Error('no field');
    fireEvent.keyDown(typed, { key: 'z', ctrlKey: true });
    expect(historyOf(activeScenario()).moves).toHaveLength(1);
  });

  it('says which lock stands against a move, and leaves the plan as it is', async () => {
    changePlan({ type: 'lock-post', postId: 'staf' });
    open('/mutasi?person=citra&post=staf');
    fireEvent.click(await screen.findByRole('button', { name: 'Tambahkan ke rencana' }));
    expect(await screen.findByText(/^Tidak dilakukan: jabatan .* dikunci/)).toBeDefined();
    expect(historyOf(activeScenario()).moves).toEqual([]);
  });

  it('other data leaves the scenario with its own and says so', async () => {
    open('/mutasi?person=citra&post=staf');
    fireEvent.click(await screen.findByRole('button', { name: 'Tambahkan ke rencana' }));
    await heading(/^1 perpindahan/);
    prepare();
    expect(
      await screen.findByText(/Skenario 1 dengan 1 perpindahan dibuat pada data lain/),
    ).toBeDefined();
  });

  it('names the files that it cannot be without', async () => {
    prepare(['positions']);
    open('/mutasi');
    expect(await screen.findByText(/Belum ada: peta jabatan/)).toBeDefined();
  });

  it('a link to a person who is not in the data says so', async () => {
    open('/mutasi?person=tidakada');
    expect(await screen.findByText(/tidak ada dalam data yang dimuat/)).toBeDefined();
  });
});
