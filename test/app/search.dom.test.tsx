import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { typedSearch } from '#app/search.ts';

const schema = z.object({
  kolom: z.enum(['jenjang', 'rumpun']).default('jenjang').catch('jenjang'),
  unit: z.array(z.string()).default([]).catch([]),
  turun: z.boolean().default(true).catch(true),
});

function routerAt(address: string) {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/halaman',
    ...typedSearch(schema),
  });
  return createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
}

async function loaded(address: string): Promise<ReturnType<typeof routerAt>> {
  const router = routerAt(address);
  await router.load();
  // An address that holds more or other than the schema is replaced by its clean form, and read again.
  await router.load();
  return router;
}

async function searchAt(address: string): Promise<unknown> {
  return (await loaded(address)).state.matches.at(-1)?.search;
}

it('an address without parameters has the defaults', async () => {
  expect(await searchAt('/halaman')).toEqual({ kolom: 'jenjang', unit: [], turun: true });
});

it('parameters keep their types', async () => {
  expect(await searchAt('/halaman?kolom=rumpun&unit=%5B%22u1%22%5D&turun=false')).toEqual({
    kolom: 'rumpun',
    unit: ['u1'],
    turun: false,
  });
});

it('a value that does not fit falls back to its default, the others stay', async () => {
  expect(await searchAt('/halaman?kolom=apa&unit=7&turun=false')).toEqual({
    kolom: 'jenjang',
    unit: [],
    turun: false,
  });
});

it('a parameter that the page does not know is dropped from links and from the clean address', async () => {
  const router = await loaded('/halaman?nip=199001012015031001&kolom=rumpun');
  const kept = router.buildLocation({ to: '/halaman', search: true } as never);
  expect(kept.href).toBe('/halaman?kolom=rumpun');
});

it('defaults stay out of links', () => {
  const router = routerAt('/halaman');
  const link = (search: Partial<z.output<typeof schema>>): string =>
    router.buildLocation({ to: '/halaman', search } as never).href;
  expect(link({ kolom: 'jenjang', unit: [], turun: true })).toBe('/halaman');
  expect(link({ kolom: 'rumpun', unit: [], turun: true })).toBe('/halaman?kolom=rumpun');
});
