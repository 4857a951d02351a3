import { client } from '../../../app/client.ts';
import { ask, work } from '../actions.ts';
import { session } from '../session.ts';
import type { MatchWhat } from './words.ts';

type ReadingChange = Omit<Parameters<typeof client.skillFiles.setReading>[0], 'importId'>;
type Decision = Parameters<typeof client.skillFiles.setMatch>[0]['decision'];

const importId = (): string => session.get().reading?.importId ?? '';

/** Corrects how the file is read. What was compared with the workspace is compared anew. */
export async function setReading(change: ReadingChange): Promise<void> {
  const reading = await ask(client.skillFiles.setReading({ importId: importId(), ...change }));
  if (reading === null) return;
  session.set({
    reading,
    skillDifference: null,
    failure: null,
    version: session.get().version + 1,
  });
}

/** Shows the first rows of another sheet; nothing else changes. */
export async function showSheet(index: number): Promise<void> {
  const reading = await ask(client.skillFiles.setReading({ importId: importId(), show: index }));
  if (reading !== null) session.set({ reading, failure: null });
}

export const openReading = (): void => session.set({ step: 'reading', failure: null });
export const openMatches = (): void => session.set({ step: 'matches', failure: null });

/** Decides which of the workspace a name of the file is; without a text, for all that are open. */
export async function setMatch(what: MatchWhat, decision: Decision, text?: string): Promise<void> {
  const done = await ask(
    client.skillFiles.setMatch({
      importId: importId(),
      what,
      decision,
      ...(text === undefined ? {} : { text }),
    }),
  );
  if (done === null) return;
  session.set({ skillDifference: null, failure: null, version: session.get().version + 1 });
}

/** Compares the file with the workspace, and shows what would change. */
export async function openDifferences(): Promise<void> {
  const known = session.get().skillDifference;
  const skillDifference =
    known ??
    (await work('check', 'Comparing with the workspace', (signal) =>
      client.skillFiles.difference({ importId: importId() }, { signal }),
    ));
  if (skillDifference === null) return;
  session.set({ skillDifference, step: 'differences', failure: null });
}

/** Writes everything as one change. */
export async function commitSkillFile(): Promise<void> {
  const skillResult = await work('write', 'Writing', (signal) =>
    client.skillFiles.commit({ importId: importId() }, { signal }),
  );
  if (skillResult !== null) session.set({ skillResult });
}
