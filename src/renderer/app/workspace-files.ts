import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { runInBackground } from './background-work.ts';
import { client } from './client.ts';
import { droppedBadges } from './dropped-badges.ts';
import { droppedFile } from './dropped-file.ts';
import { formatSize } from './format.ts';
import { host } from './host.ts';
import { announceSaved, notifyDone, notifyProblem } from './notify.tsx';
import { forgetAll } from './queries.ts';

/** Where a file waits for a workspace, its page comes first. */
function firstPage(): string {
  if (droppedFile.peek()) return '#/import';
  return droppedBadges.peek() ? '#/credentials?view=badges' : '#/';
}

/** What to do with the files of workspaces. Each asks where it must, tells what went wrong, and refreshes what is shown. */
async function opened(work: () => Promise<WorkspaceInfo | null>): Promise<boolean> {
  const before = window.location.hash;
  try {
    const info = await work();
    if (!info) return false;
    // The page may be left already: news of the opening travel faster than its answer.
    if (window.location.hash === before) {
      window.location.hash = firstPage();
    }
    await forgetAll();
    for (const warning of info.warnings) notifyDone(warning);
    return true;
  } catch (error) {
    notifyProblem(error);
    return false;
  }
}

export const openPath = (path: string): Promise<boolean> =>
  opened(() => client.workspace.open({ path }));

export const openWorkspace = (): Promise<boolean> =>
  opened(async () => {
    const file = await host.chooseOpen('workspace');
    return file && client.workspace.open({ path: file.path });
  });

export const newWorkspace = (): Promise<boolean> =>
  opened(async () => {
    const place = await host.chooseSave('workspace', 'Company.upskill');
    return place && client.workspace.create({ path: place.path });
  });

export const newSample = (): Promise<boolean> =>
  opened(async () => {
    const place = await host.chooseSave('workspace', 'Sample company.upskill');
    if (!place) return null;
    return runInBackground(
      'Importing the sample company',
      (signal) => client.workspace.createSample({ path: place.path }, { signal }),
      true,
    );
  });

export async function closeWorkspace(): Promise<void> {
  try {
    await client.workspace.close();
    await forgetAll();
  } catch (error) {
    notifyProblem(error);
  }
}

export async function backUp(name: string): Promise<void> {
  try {
    const day = new Date().toISOString().slice(0, 10);
    const place = await host.chooseSave('workspace', `${name} backup ${day}.upskill`);
    if (!place) return;
    const done = await runInBackground('Backing up', (signal) =>
      client.workspace.backup({ out: place.path }, { signal }),
    );
    if (done) await announceSaved(place, `Backed up, ${formatSize(done.sizeBytes)}.`);
  } catch (error) {
    notifyProblem(error);
  }
}

export const restoreFromFile = (): Promise<boolean> =>
  opened(async () => {
    const file = await host.chooseOpen('workspace');
    return file && client.workspace.restore({ path: file.path });
  });

export const restorePoint = (id: string): Promise<boolean> =>
  opened(() => client.workspace.restore({ restorePoint: id }));
