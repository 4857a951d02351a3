import { useRouter } from '@tanstack/react-router';
import type { MenuCommand } from '#shared/bridge.ts';
import type { IconName } from '../components/Icon.tsx';
import type { CredentialView } from '../pages/credentials/credentials-search.ts';
import { pageAction, usePageActions } from './page-actions.ts';
import { showShortcuts, showSpotlight } from './overlays.ts';
import { redo, undo } from './undo.ts';
import { useWorkspace } from './workspace.ts';
import {
  backUp,
  closeWorkspace,
  newSample,
  newWorkspace,
  openWorkspace,
  restoreFromFile,
} from './workspace-files.ts';

export interface Action {
  readonly id:
    | MenuCommand
    | 'sample'
    | 'add'
    | 'new-skill'
    | 'new-role'
    | 'scale'
    | 'talent'
    | 'new-credential'
    | 'new-stack'
    | (typeof CREDENTIAL_PLACES)[number]['view'];
  readonly label: string;
  readonly icon: IconName;
  /** As shown: `Ctrl Z`. */
  readonly keys?: string;
  /** False: listed in menus as not possible now, left out of the search box. */
  readonly enabled: boolean;
  run(): unknown;
}

/** Parts of the page Credentials that are looked for by their own names. */
const CREDENTIAL_PLACES = [
  { view: 'stacks', label: 'Stacks of credentials', icon: 'award' },
  { view: 'awards', label: 'Awards: who holds what', icon: 'award' },
  { view: 'renewals', label: 'Renewals: what expires', icon: 'calendar' },
  { view: 'badges', label: 'Check a badge', icon: 'award' },
  { view: 'issuers', label: 'Issuers and platforms', icon: 'people' },
] as const satisfies readonly { view: CredentialView; label: string; icon: IconName }[];

/** Every action of the program that is not bound to one thing on a page: for menu, keyboard and search box. */
export function useActions(): readonly Action[] {
  const open = useWorkspace();
  usePageActions();
  const router = useRouter();
  const isOpen = Boolean(open);
  const exporting = pageAction('export');
  const adding = pageAction('add');
  return [
    {
      id: 'undo',
      label: open?.undo ? `Undo: ${open.undo.title}` : 'Undo',
      icon: 'undo',
      keys: 'Ctrl Z',
      enabled: Boolean(open?.undo),
      run: () => undo(),
    },
    {
      id: 'redo',
      label: open?.redo ? `Redo: ${open.redo.title}` : 'Redo',
      icon: 'redo',
      keys: 'Ctrl Shift Z',
      enabled: Boolean(open?.redo),
      run: () => redo(),
    },
    {
      id: 'import',
      label: 'Import a roster',
      icon: 'import',
      enabled: isOpen,
      run: () => router.navigate({ to: '/import' }),
    },
    {
      id: 'add',
      label: 'Add a person',
      icon: 'plus',
      enabled: isOpen && Boolean(adding),
      run: () => adding?.(),
    },
    {
      id: 'new-skill',
      label: 'New skill',
      icon: 'plus',
      enabled: isOpen,
      run: () => router.navigate({ to: '/skills', search: { add: 'skill' } }),
    },
    {
      id: 'new-role',
      label: 'New role',
      icon: 'plus',
      enabled: isOpen,
      run: () => router.navigate({ to: '/skills', search: { tab: 'roles', add: 'role' } }),
    },
    {
      id: 'scale',
      label: 'Edit the scale',
      icon: 'skills',
      enabled: isOpen,
      run: () => router.navigate({ to: '/skills', search: { tab: 'scale' } }),
    },
    {
      id: 'new-credential',
      label: 'New credential',
      icon: 'plus',
      enabled: isOpen,
      run: () => router.navigate({ to: '/credentials', search: { add: 'credential' } }),
    },
    {
      id: 'new-stack',
      label: 'New stack',
      icon: 'plus',
      enabled: isOpen,
      run: () => router.navigate({ to: '/credentials', search: { view: 'stacks', add: 'stack' } }),
    },
    ...CREDENTIAL_PLACES.map(({ view, label, icon }) => ({
      id: view,
      label,
      icon,
      enabled: isOpen,
      run: () => router.navigate({ to: '/credentials', search: { view } }),
    })),
    {
      id: 'talent',
      label: 'Find people by skill',
      icon: 'search',
      enabled: isOpen,
      run: () => router.navigate({ to: '/find' }),
    },
    {
      id: 'export',
      label: 'Export this page to Excel',
      icon: 'export',
      keys: 'Ctrl E',
      enabled: isOpen && Boolean(exporting),
      run: () => exporting?.(),
    },
    {
      id: 'print',
      label: 'Print this page',
      icon: 'print',
      enabled: isOpen,
      run: () => window.print(),
    },
    {
      id: 'backup',
      label: 'Back up the workspace',
      icon: 'save',
      enabled: isOpen,
      run: () => backUp(open?.name ?? 'Workspace'),
    },
    {
      id: 'restore',
      label: 'Restore from a backup',
      icon: 'history',
      enabled: isOpen,
      run: restoreFromFile,
    },
    { id: 'new', label: 'New workspace', icon: 'plus', enabled: true, run: newWorkspace },
    { id: 'open', label: 'Open a workspace', icon: 'folder', enabled: true, run: openWorkspace },
    {
      id: 'sample',
      label: 'Look around with a sample company',
      icon: 'people',
      enabled: true,
      run: newSample,
    },
    {
      id: 'close',
      label: 'Close the workspace',
      icon: 'close',
      enabled: isOpen,
      run: closeWorkspace,
    },
    {
      id: 'settings',
      label: 'Settings',
      icon: 'settings',
      keys: 'Ctrl ,',
      enabled: isOpen,
      run: () => router.navigate({ to: '/settings' }),
    },
    {
      id: 'find',
      label: 'Find a person, skill, page or action',
      icon: 'search',
      keys: 'Ctrl K',
      enabled: isOpen,
      run: showSpotlight,
    },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      icon: 'keyboard',
      keys: '?',
      enabled: true,
      run: showShortcuts,
    },
    {
      id: 'back',
      label: 'Back',
      icon: 'back',
      keys: 'Alt ←',
      enabled: isOpen,
      run: () => router.history.back(),
    },
    {
      id: 'forward',
      label: 'Forward',
      icon: 'forward',
      keys: 'Alt →',
      enabled: isOpen,
      run: () => router.history.forward(),
    },
  ];
}
