import '@mantine/core/styles.css';
import './look/app.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { InLanguage } from './language/words.tsx';
import { theme, variables } from './look/theme.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <InLanguage language="nl">
        <QueryClientProvider client={new QueryClient()}>
          <main />
        </QueryClientProvider>
      </InLanguage>
    </MantineProvider>
  </StrictMode>,
);
