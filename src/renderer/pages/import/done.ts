import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/queries.ts';
import { chooseFile } from './choose-file.ts';
import { session } from './session.ts';

/** Whether the change has been undone since: from here, by Ctrl+Z or on the History page. */
export function useTakenBack(changeId: number | null): boolean {
  const latest = useQuery(
    orpc.history.list.queryOptions({
      input: { offset: 0, limit: 50, kind: 'import' },
      enabled: changeId !== null,
    }),
  );
  const change = latest.data?.changes.find(({ id }) => id === changeId);
  return change !== undefined && change.undoneBy !== null;
}

/** Begins again with another file. */
export async function another(): Promise<void> {
  session.reset();
  await chooseFile();
}
