import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FitWords } from '#dashboards/fit-words.ts';
import type { PostRow } from '#model/workload/statements.ts';
import { show } from '#test/ui/render.tsx';
import { makeFormat } from '#words/format.ts';
import { i18n, setLanguage, startWords } from '#words/i18n.ts';
import type { Language } from '#words/format.ts';

/** The words that a page gets, in one language. */
export async function fitWordsIn(language: Language = 'id'): Promise<FitWords> {
  await startWords('id');
  if (language !== 'id') await setLanguage(language);
  const t = i18n.getFixedT(language, [
    'positions',
    'people',
    'pair',
    'fit',
    'found',
    'rules',
  ]) as FitWords['t'];
  return { t, format: makeFormat(language) };
}

/** Renders at an address that has the pages that links lead to. */
export async function showRouted(element: ReactElement) {
  const root = createRootRoute();
  const at = (path: string) =>
    createRoute({ getParentRoute: () => root, path, component: () => element });
  // jsdom has no page to scroll.
  window.scrollTo = () => {};
  const router = createRouter({
    routeTree: root.addChildren(['/', '/mutasi', '/pegawai/$id', '/jabatan/$id'].map(at)),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  return show(<RouterProvider router={router as never} />);
}

/** A post of the list: one seat, one full-time holder, a need of one by ABK. */
export function postRow(positionId: string, extra: Partial<PostRow> = {}): PostRow {
  return {
    positionId,
    title: `Jabatan ${positionId}`,
    unitId: 'a',
    unitName: 'Bidang A',
    opdId: 'o',
    opdName: 'Dinas O',
    kind: 'JF',
    tier: 'AHLI_MUDA',
    tierGroup: 'JF_AHLI',
    family: 'teknik_sipil',
    seats: 1,
    holders: 1,
    fte: 1,
    acting: 0,
    need: 1,
    load: 75_000,
    effectiveMinutes: 75_000,
    loadSource: 'tasks',
    needMethod: 'abk',
    needBasis: null,
    mustFill: false,
    vacantSince: null,
    monthLoad: null,
    monthMeasured: null,
    ...extra,
  };
}
