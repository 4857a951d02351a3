import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/mantine.css';
import './components/components.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openConnection } from './app/client.ts';

const place = document.querySelector('#root');
if (!place) throw new Error('index.html lacks #root');
void openConnection();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
