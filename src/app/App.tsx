import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useSession } from '#session/engine.ts';
import { cssVariablesResolver, theme } from '#ui/theme.ts';
import { i18n } from '#words/i18n.ts';
import type { makeRouter } from './router.ts';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' } },
});

// Answers about a dataset that is not the current one would stay in memory for minutes.
useSession.subscribe(({ city }, { city: before }) => {
  if (city !== before) queries.removeQueries({ type: 'inactive' });
});

/** The product over a router. */
export function App({ router }: { readonly router: ReturnType<typeof makeRouter> }): ReactElement {
  return (
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          defaultColorScheme="auto"
        >
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MantineProvider>
      </I18nextProvider>
    </StrictMode>
  );
}
