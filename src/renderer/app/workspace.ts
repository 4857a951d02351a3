import { useQuery } from '@tanstack/react-query';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { useBackgroundWork } from './background-work.ts';
import { orpc } from './queries.ts';

/** The open workspace; null where none is open, undefined until it is known. */
export function useWorkspace(): WorkspaceInfo | null | undefined {
  const { data } = useQuery(orpc.workspace.info.queryOptions({ input: {} }));
  return useBackgroundWork()?.covering ? null : data;
}

export const usePreferences = () => useQuery(orpc.settings.preferences.queryOptions()).data;

export function useWorkspaceSettings() {
  const open = useWorkspace();
  return useQuery(orpc.settings.workspace.queryOptions({ enabled: Boolean(open) })).data;
}

/** What to call the workspace: the company's name where given, else the file's. */
export function useWorkspaceName(): string {
  const open = useWorkspace();
  const settings = useWorkspaceSettings();
  if (!open) return 'Upskill Ledger';
  return settings?.companyName || open.name;
}

let lastPath: string | null = null;

/** Remembers what is open, so that it can be opened again after the worker stopped. */
export const rememberOpenPath = (path: string | null): void => {
  lastPath = path;
};
export const lastOpenPath = (): string | null => lastPath;
