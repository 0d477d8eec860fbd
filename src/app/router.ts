import { createHashHistory, createRouter } from '@tanstack/react-router';
import type { RouterHistory } from '@tanstack/react-router';
import { Crash } from './Crash.tsx';
import { PagePending } from './PagePending.tsx';
import { routeTree } from './routes.tsx';

/** The router over a history; the hash keeps addresses off every server and needs no rewrite rules. */
export function makeRouter(history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    defaultPreload: 'intent',
    defaultErrorComponent: Crash,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 150,
    scrollRestoration: false,
  });
}

/** The router of the page in the browser's hash. */
export function makeHashRouter(): ReturnType<typeof makeRouter> {
  return makeRouter(createHashHistory());
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
