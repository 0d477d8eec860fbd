import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { boardSearch } from '#dashboards/board/search.ts';
import { compareScenariosSearch } from '#dashboards/compare-scenarios/search.ts';
import { deviceSearch } from '#dashboards/device/search.ts';
import { hiddenSearch, misplacedSearch } from '#dashboards/found/search.ts';
import { gapSearch } from '#dashboards/gap/search.ts';
import { importSearch } from '#dashboards/import/search.ts';
import { methodSearch } from '#dashboards/method/search.ts';
import { peopleSearch, personSearch } from '#dashboards/people/search.ts';
import { compareSearch, positionSearch, positionsSearch } from '#dashboards/positions/search.ts';
import { proposalsSearch } from '#dashboards/proposals/search.ts';
import { qualitySearch } from '#dashboards/quality/search.ts';
import { rulesSearch } from '#dashboards/rules/search.ts';
import { impactSearch } from '#dashboards/scenario-impact/search.ts';
import { shockSearch } from '#dashboards/shock/search.ts';
import { transferSearch } from '#dashboards/transfer/search.ts';
import { weightsSearch } from '#dashboards/weights/search.ts';
import { WorkloadPage } from '#dashboards/workload/Page.tsx';
import { workloadSearch } from '#dashboards/workload/search.ts';
import { Crash } from './Crash.tsx';
import { Missing } from './Missing.tsx';
import { Root } from './Root.tsx';
import { typedSearch } from './search.ts';

const root = createRootRoute({
  component: Root,
  errorComponent: Crash,
  notFoundComponent: Missing,
});
const at = { getParentRoute: () => root } as const;

// A page is its schema and its component. Beban kerja is read first and comes with the shell.

const home = createRoute({
  ...at,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/beban-kerja', replace: true });
  },
});

const workload = createRoute({
  ...at,
  path: '/beban-kerja',
  ...typedSearch(workloadSearch),
  component: WorkloadPage,
});

const gap = createRoute({
  ...at,
  path: '/kompetensi',
  ...typedSearch(gapSearch),
  component: lazyRouteComponent(() => import('#dashboards/gap/Page.tsx'), 'GapPage'),
});

const positions = createRoute({
  ...at,
  path: '/jabatan',
  ...typedSearch(positionsSearch),
  component: lazyRouteComponent(() => import('#dashboards/positions/Page.tsx'), 'PositionsPage'),
});

const position = createRoute({
  ...at,
  path: '/jabatan/$id',
  ...typedSearch(positionSearch),
  component: lazyRouteComponent(
    () => import('#dashboards/positions/PositionPage.tsx'),
    'PositionPage',
  ),
});

const compare = createRoute({
  ...at,
  path: '/jabatan/$id/banding',
  ...typedSearch(compareSearch),
  component: lazyRouteComponent(
    () => import('#dashboards/positions/ComparePage.tsx'),
    'ComparePage',
  ),
});

const people = createRoute({
  ...at,
  path: '/pegawai',
  ...typedSearch(peopleSearch),
  component: lazyRouteComponent(() => import('#dashboards/people/Page.tsx'), 'PeoplePage'),
});

const person = createRoute({
  ...at,
  path: '/pegawai/$id',
  ...typedSearch(personSearch),
  component: lazyRouteComponent(() => import('#dashboards/people/PersonPage.tsx'), 'PersonPage'),
});

const transfer = createRoute({
  ...at,
  path: '/mutasi',
  ...typedSearch(transferSearch),
  component: lazyRouteComponent(() => import('#dashboards/transfer/Page.tsx'), 'TransferPage'),
});

const misplaced = createRoute({
  ...at,
  path: '/salah-kamar',
  ...typedSearch(misplacedSearch),
  component: lazyRouteComponent(
    () => import('#dashboards/found/MisplacedPage.tsx'),
    'MisplacedPage',
  ),
});

const hidden = createRoute({
  ...at,
  path: '/kecocokan',
  ...typedSearch(hiddenSearch),
  component: lazyRouteComponent(() => import('#dashboards/found/HiddenPage.tsx'), 'HiddenPage'),
});

const rules = createRoute({
  ...at,
  path: '/aturan',
  ...typedSearch(rulesSearch),
  component: lazyRouteComponent(() => import('#dashboards/rules/Page.tsx'), 'RulesPage'),
});

const weights = createRoute({
  ...at,
  path: '/bobot',
  ...typedSearch(weightsSearch),
  component: lazyRouteComponent(() => import('#dashboards/weights/Page.tsx'), 'WeightsPage'),
});

const method = createRoute({
  ...at,
  path: '/metodologi',
  ...typedSearch(methodSearch),
  component: lazyRouteComponent(() => import('#dashboards/method/Page.tsx'), 'MethodPage'),
});

const preflight = createRoute({
  ...at,
  path: '/mutasi/pemeriksaan',
  component: lazyRouteComponent(() => import('#dashboards/preflight/Page.tsx'), 'PreflightPage'),
});

const scenarios = createRoute({
  ...at,
  path: '/skenario',
  component: lazyRouteComponent(() => import('#dashboards/scenarios/Page.tsx'), 'ScenariosPage'),
});

const board = createRoute({
  ...at,
  path: '/skenario/$id',
  ...typedSearch(boardSearch),
  component: lazyRouteComponent(() => import('#dashboards/board/Page.tsx'), 'BoardPage'),
});

const scenarioImpact = createRoute({
  ...at,
  path: '/skenario/$id/dampak',
  ...typedSearch(impactSearch),
  component: lazyRouteComponent(
    () => import('#dashboards/scenario-impact/Page.tsx'),
    'ScenarioImpactPage',
  ),
});

const compareScenarios = createRoute({
  ...at,
  path: '/skenario/banding',
  ...typedSearch(compareScenariosSearch),
  component: lazyRouteComponent(
    () => import('#dashboards/compare-scenarios/Page.tsx'),
    'CompareScenariosPage',
  ),
});

const shock = createRoute({
  ...at,
  path: '/skenario/$id/guncangan',
  ...typedSearch(shockSearch),
  component: lazyRouteComponent(() => import('#dashboards/shock/Page.tsx'), 'ShockPage'),
});

const proposals = createRoute({
  ...at,
  path: '/skenario/$id/usulan',
  ...typedSearch(proposalsSearch),
  component: lazyRouteComponent(() => import('#dashboards/proposals/Page.tsx'), 'ProposalsPage'),
});

const importData = createRoute({
  ...at,
  path: '/data/impor',
  ...typedSearch(importSearch),
  component: lazyRouteComponent(() => import('#dashboards/import/Page.tsx'), 'ImportPage'),
});

const device = createRoute({
  ...at,
  path: '/data/perangkat',
  ...typedSearch(deviceSearch),
  component: lazyRouteComponent(() => import('#dashboards/device/Page.tsx'), 'DevicePage'),
});

const quality = createRoute({
  ...at,
  path: '/data/mutu',
  ...typedSearch(qualitySearch),
  component: lazyRouteComponent(() => import('#dashboards/quality/Page.tsx'), 'QualityPage'),
});

/** Every address of the product, below the hash. */
export const routeTree = root.addChildren([
  home,
  workload,
  gap,
  positions,
  position,
  compare,
  people,
  person,
  transfer,
  misplaced,
  hidden,
  rules,
  weights,
  method,
  preflight,
  scenarios,
  board,
  scenarioImpact,
  compareScenarios,
  shock,
  proposals,
  importData,
  quality,
  device,
]);
