import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { cssVariablesResolver, theme } from '../theme/theme.ts';
import { connection } from './client.ts';
import { ConnectionLost } from './ConnectionLost.tsx';
import { FolderChooser } from './FolderChooser.tsx';
import { queryClient } from './queries.ts';
import { router } from './router.tsx';
import { useWatch } from './use-watch.ts';

export const App = () => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariablesResolver}
    defaultColorScheme="auto"
  >
    <QueryClientProvider client={queryClient}>
      <Notifications position="bottom-right" containerWidth={360} limit={4} />
      <Connected />
      <FolderChooser />
    </QueryClientProvider>
  </MantineProvider>
);

/** The program as soon as the worker answers; a lost connection covers it without taking it away. */
function Connected() {
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  useWatch(state === 'open');
  return (
    <>
      {connection.everOpen() && <RouterProvider router={router} />}
      {state === 'lost' && <ConnectionLost />}
    </>
  );
}
