import { useWorkspace } from '../../app/workspace.ts';

/** The day every figure is of, `YYYY-MM-DD`; empty for the moment before the workspace is known. */
export const useToday = (): string => useWorkspace()?.asOf ?? '';
