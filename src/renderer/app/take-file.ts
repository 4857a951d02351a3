import { client } from './client.ts';
import { droppedBadges } from './dropped-badges.ts';
import { droppedFile } from './dropped-file.ts';
import { host, type PickedFile } from './host.ts';
import { openPath } from './workspace-files.ts';

const isOpen = async (): Promise<boolean> => (await client.workspace.info({})) !== null;

/** What was dropped goes to the page of badges, which waits for a workspace where none is open. */
export async function takeBadges(dropped: DataTransfer, goToBadges: () => unknown): Promise<void> {
  const [first] = dropped.files;
  const many = dropped.files.length;
  const name = many === 1 && first !== undefined ? first.name : `${many} files`;
  // A browser forgets the drop as soon as it has been told.
  const files = host.filesFromDrop(dropped);
  // Whoever takes them is told what failed.
  files.catch(() => undefined);
  droppedBadges.put({ name, files });
  if (await isOpen()) goToBadges();
}

/** A workspace is opened; anything else goes to the import page, which waits for a workspace where none is open. */
export async function takeFile(file: PickedFile, goToImport: () => unknown): Promise<void> {
  if (file.name.toLowerCase().endsWith('.upskill')) {
    await openPath(file.path);
    return;
  }
  droppedFile.put(file);
  // Where none is open, the choice of a workspace says that the file waits.
  if (await isOpen()) goToImport();
}
