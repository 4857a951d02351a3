import type { IconName } from '../components/Icon.tsx';

/** The pages of the rail, in its order. */
export const PAGES = [
  { to: '/', label: 'Home', icon: 'home', foot: false },
  { to: '/people', label: 'People', icon: 'person', foot: false },
  { to: '/teams', label: 'Teams', icon: 'people', foot: false },
  { to: '/skills', label: 'Skills & roles', icon: 'skills', foot: false },
  { to: '/matrix', label: 'Matrix', icon: 'matrix', foot: false },
  { to: '/gaps', label: 'Gaps', icon: 'gaps', foot: false },
  { to: '/credentials', label: 'Credentials', icon: 'award', foot: false },
  { to: '/history', label: 'History', icon: 'history', foot: false },
  { to: '/import', label: 'Import', icon: 'import', foot: true },
  { to: '/settings', label: 'Settings', icon: 'settings', foot: true },
] as const satisfies readonly { to: string; label: string; icon: IconName; foot: boolean }[];

/** Ctrl 1 opens the first page, Ctrl 9 the ninth; Settings has the comma, as in other programs. */
export const keysOfPage = (to: (typeof PAGES)[number]['to']): string | undefined => {
  if (to === '/settings') return 'Ctrl ,';
  const place = PAGES.findIndex((page) => page.to === to) + 1;
  return place <= 9 ? `Ctrl ${place}` : undefined;
};
