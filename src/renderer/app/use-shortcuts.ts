import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useActions, type Action } from './actions.ts';
import { showShortcuts, showSpotlight } from './overlays.ts';
import { PAGES } from './pages.ts';
import { pageAction } from './page-actions.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

/** The keys that work on every page. A field keeps its own undo; a dialog keeps everything to itself. */
export function useShortcuts(): void {
  const actions = useActions();
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const deed = deedOf(event, actions, (index) => {
        const page = PAGES[index];
        if (page) void router.navigate({ to: page.to });
      });
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions, router]);
}

function deedOf(
  event: KeyboardEvent,
  actions: readonly Action[],
  openPage: (index: number) => void,
): (() => unknown) | null {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
  const action = (id: Action['id']): (() => unknown) | null => {
    const found = actions.find((one) => one.id === id && one.enabled);
    return found ? () => found.run() : null;
  };
  if (inDialog) return null;
  if (command && !event.altKey) {
    if (key === 'k') return action('find') && showSpotlight;
    if (key === 'e') return action('export');
    if (key === 'f') return pageAction('search') ?? null;
    if (key === 'z' && !isTyping(event.target)) return action(event.shiftKey ? 'redo' : 'undo');
    if (key === 'y' && !isTyping(event.target)) return action('redo');
    if (key === ',') return action('settings');
    if (/^[1-9]$/.test(key) && action('find')) return () => openPage(Number(key) - 1);
    return null;
  }
  if (event.altKey && key === 'arrowleft') return action('back');
  if (event.altKey && key === 'arrowright') return action('forward');
  if (isTyping(event.target)) return null;
  if (key === '?') return showShortcuts;
  if (key === 'f2') return pageAction('edit') ?? null;
  return null;
}
