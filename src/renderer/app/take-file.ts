import { client } from './client.ts';
import { droppedFile } from './dropped-file.ts';
import type { PickedFile } from './host.ts';
import { openPath } from './workspace-files.ts';

/** A workspace is opened; anything else goes to the import page, which waits for a workspace where none is open. */
export async function takeFile(file: PickedFile, goToImport: () => unknown): Promise<void> {
  if (file.name.toLowerCase().endsWith('.upskill')) {
    await openPath(file.path);
    return;
  }
  droppedFile.put(file);
  const open = await client.workspace.info({});
  // Where none is open, the choice of a workspace says that the file waits.
  if (open) goToImport();
}
