import '@mantine/core/styles.css';
import './look/app.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AskFailed, UNREACHABLE } from './api/ask.ts';
import { noticeTouches } from './api/attended.ts';
import { InLanguage } from './language/words.tsx';
import { theme, variables } from './look/theme.ts';
import { router } from './shell/routes.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');

noticeTouches();

const RETRIES = 2;
const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refused it will refuse again; only a connection that was gone is worth another try.
      retry: (failures, error) =>
        error instanceof AskFailed && error.code === UNREACHABLE && failures < RETRIES,
      staleTime: 5_000,
    },
  },
});

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <InLanguage>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </InLanguage>
    </MantineProvider>
  </StrictMode>,
);
