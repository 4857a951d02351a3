import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LoadingRows, ErrorState } from '../components/States.tsx';
import { Chooser } from './Chooser.tsx';
import { DropLayer } from './DropLayer.tsx';
import { orpc } from './queries.ts';
import { Rail } from './Rail.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { Spotlight } from './Spotlight.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useDesktop } from './use-desktop.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useThemeChoice } from './use-theme-choice.ts';
import { rememberOpenPath, useWorkspace } from './workspace.ts';
import './shell.css';

/** The window: title bar, rail, the page, status bar; or the choice of a workspace where none is open. */
export function Shell() {
  const open = useWorkspace();
  useThemeChoice();
  useShortcuts();
  useDesktop();
  useEffect(() => {
    if (open !== undefined) rememberOpenPath(open?.path ?? null);
  }, [open]);
  return (
    <div className={open ? 'window' : 'window unopened'}>
      <a className="skip-link" href="#main" onClick={skip}>
        Skip to the page
      </a>
      <TitleBar />
      {open && <Rail />}
      <main id="main" tabIndex={-1}>
        <Content />
      </main>
      <StatusBar />
      <DropLayer />
      <Spotlight />
      <ShortcutList />
    </div>
  );
}

function skip(event: React.MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#page-title, #main')?.focus();
}

function Content() {
  const info = useQuery(orpc.workspace.info.queryOptions({ input: {} }));
  useFocusOnEntry();
  const open = useWorkspace();
  if (open) return <Outlet />;
  if (open === null) return <Chooser />;
  if (info.error) return <ErrorState error={info.error} onRetry={() => void info.refetch()} />;
  return <LoadingRows />;
}

/** A new page takes the focus at its title, so that reading and the Tab key start there; unless it took it itself. */
function useFocusOnEntry(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        const main = document.querySelector('#main');
        if (!pathChanged || (main?.contains(document.activeElement) ?? false)) return;
        document.querySelector<HTMLElement>('#page-title')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
