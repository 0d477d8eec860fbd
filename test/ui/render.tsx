import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { cssVariablesResolver, theme } from '#ui/theme.ts';
import { i18n, startWords } from '#words/i18n.ts';

function Around({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        env="test"
        forceColorScheme="light"
      >
        {children}
      </MantineProvider>
    </I18nextProvider>
  );
}

/** Renders with theme and words, as the app does. */
export async function show(element: ReactElement) {
  await startWords('id');
  return render(element, { wrapper: Around });
}
