import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { fireEvent, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { dayOf } from '#core/day.ts';
import { Crash } from '#app/Crash.tsx';
import { EngineBar, EngineFailure } from '#app/EngineBar.tsx';
import { Missing } from '#app/Missing.tsx';
import { NAV_PAGES, pageAt } from '#app/nav.ts';
import { makeRouter } from '#app/router.ts';
import { Shell } from '#app/Shell.tsx';
import { DataChip, DisplaySwitches } from '#app/Toolbar.tsx';
import { show } from '#test/ui/render.tsx';

function Framed(): ReactElement {
  return (
    <Shell data={<span>data</span>} switches={<span>tampilan</span>} engine={null} failure={null} />
  );
}

/** A router whose every page is `page`, at an address. */
function shellAt(address: string, page: () => ReactElement): ReactElement {
  const root = createRootRoute({ component: Framed, notFoundComponent: Missing });
  const routes = NAV_PAGES.map(({ to }) =>
    createRoute({ getParentRoute: () => root, path: to, component: page, errorComponent: Crash }),
  );
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  return <RouterProvider router={router as never} />;
}

const phone = (yes: boolean): void => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: yes && query.includes('max-width'),
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  vi.stubGlobal('scrollTo', () => {});
};

describe('the shell', () => {
  const page = (): ReactElement => <h1>Temuan</h1>;

  it('has one header, one navigation and one main, and a link that skips to it', async () => {
    phone(false);
    await show(shellAt('/kompetensi', page));
    const main = await screen.findByRole('main');
    expect(screen.getByRole('banner').textContent).toBe('datatampilan');
    expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe('Temuan');
    fireEvent.click(screen.getByRole('link', { name: 'Langsung ke isi' }));
    expect(document.activeElement).toBe(main);
  });

  it('gives the window the name of the page', async () => {
    phone(false);
    await show(shellAt('/kompetensi', page));
    await vi.waitFor(() => expect(document.title).toBe('Kesenjangan kompetensi · Tepat'));
  });

  it('lists every page once and marks the one that is open', async () => {
    phone(false);
    await show(shellAt('/kompetensi', page));
    const links = within(await screen.findByRole('navigation', { name: 'Halaman' })).getAllByRole(
      'link',
    );
    expect(links.map((link) => link.getAttribute('href'))).toEqual(NAV_PAGES.map(({ to }) => to));
    const current = links.filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current.map((link) => link.textContent)).toEqual(['Kesenjangan kompetensi']);
  });

  it('folds to icons that keep their names', async () => {
    phone(false);
    localStorage.clear();
    await show(shellAt('/jabatan', page));
    fireEvent.click(await screen.findByRole('button', { name: 'Ciutkan menu' }));
    expect(screen.getByRole('button', { name: 'Lebarkan menu' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Jabatan' })).toBeTruthy();
  });

  it('on a phone shows four pages, and the others under Lainnya', async () => {
    phone(true);
    await show(shellAt('/beban-kerja', page));
    const bar = await screen.findByRole('navigation', { name: 'Halaman' });
    expect(within(bar).getAllByRole('link')).toHaveLength(4);
    fireEvent.click(within(bar).getByRole('button', { name: 'Lainnya' }));
    const rest = within(await screen.findByRole('dialog', { name: 'Lainnya' })).getAllByRole(
      'link',
    );
    expect(rest).toHaveLength(NAV_PAGES.length - 4);
  });

  it('a page that throws leaves the shell standing and says what to do', async () => {
    phone(false);
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    await show(
      shellAt('/pegawai', () => {
        throw new Error('rusak');
      }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Di mana: #/pegawai');
    expect(within(alert).getByRole('button', { name: 'Salin rincian' })).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Halaman' })).toBeTruthy();
    silent.mockRestore();
  });

  it('an address that leads nowhere says so and leads home', async () => {
    phone(false);
    await show(shellAt('/tidak/ada', page));
    expect((await screen.findByText(/Tidak ada halaman di alamat/u)).textContent).toContain(
      '#/tidak/ada',
    );
    expect(screen.getByRole('link', { name: 'Buka Beban kerja' }).getAttribute('href')).toBe(
      '/beban-kerja',
    );
  });
});

describe('the data chip', () => {
  const data = {
    name: 'Kota Palangka Raya',
    people: 5873,
    asOf: dayOf(2026, 9, 30) ?? 0,
    synthetic: true,
  };

  it('names the data, its persons and its date, and says that made-up persons are made up', async () => {
    await show(<DataChip dataset={data} />);
    expect(screen.getByText('5.873 ASN · per 30 September 2026')).toBeTruthy();
    expect(screen.getByText('Data contoh')).toBeTruthy();
  });

  it('real data carries no such mark; persons that are not counted are not a zero', async () => {
    await show(<DataChip dataset={{ ...data, synthetic: false, people: null }} />);
    expect(screen.queryByText('Data contoh')).toBeNull();
    expect(screen.getByText('per 30 September 2026')).toBeTruthy();
  });

  it('before there is any it says so', async () => {
    await show(<DataChip dataset={null} />);
    expect(screen.getByText('Belum ada data')).toBeTruthy();
  });
});

it('languages are chosen by their names, each read out in its own language', async () => {
  const chosen: string[] = [];
  await show(<DisplaySwitches onLanguage={(language) => chosen.push(language)} />);
  const english = screen.getByRole('button', { name: 'English' });
  expect(english.lang).toBe('en');
  expect(english.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(english);
  expect(chosen).toEqual(['en']);
});

describe('the engine bar', () => {
  const bar = (
    engine: Parameters<typeof EngineBar>[0]['engine'],
    onRetry = (): void => {},
  ): ReactElement => (
    <section aria-label="mesin">
      <EngineFailure engine={engine} onRetry={onRetry} />
      <EngineBar engine={engine} />
    </section>
  );
  const text = (): string => screen.getByRole('region', { name: 'mesin' }).textContent ?? '';

  it('is not there before the start and once the engine runs', async () => {
    const { rerender } = await show(bar({ at: 'idle' }));
    expect(text()).toBe('');
    rerender(bar({ at: 'ready' }));
    expect(text()).toBe('');
  });

  it('shows bytes, then rows', async () => {
    const { rerender } = await show(
      bar({ at: 'downloading', received: 3_200_000, total: 7_700_000 }),
    );
    expect(text()).toContain('3,2 MB dari 7,7 MB');
    rerender(bar({ at: 'loading', rows: 12_000, rowsTotal: 80_000 }));
    expect(text()).toContain('12.000 dari 80.000 baris');
  });

  it('a failure says what failed, where, and what to do, and is tried again', async () => {
    const tries: number[] = [];
    await show(
      bar({ at: 'failed', failure: { step: 'fetch', detail: '404' } }, () => tries.push(1)),
    );
    expect(screen.getByRole('alert').textContent).toContain('Periksa sambungan jaringan');
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(tries).toHaveLength(1);
  });
});

it('addresses below a page belong to it, others to none', () => {
  expect(pageAt('/pegawai/k3v9')?.words).toBe('people');
  expect(pageAt('/pegawai')?.words).toBe('people');
  expect(pageAt('/pegawaian')).toBeUndefined();
  expect(pageAt('/')).toBeUndefined();
});

it('every page of the rail is a route', () => {
  const { routesByPath } = makeRouter(createMemoryHistory());
  const paths = Object.keys(routesByPath);
  expect(NAV_PAGES.map(({ to }) => to).filter((to) => !paths.includes(to))).toEqual([]);
});
