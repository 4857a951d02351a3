import { client } from './client.ts';
import { notifyDone, notifyProblem } from './notify.tsx';

/** The title of the change that was undone or redone: the history puts it in quotation marks. */
const named = (title: string): string => /“(.+)”/.exec(title)?.[1] ?? title;

/** Takes back the latest change, or the one named, and offers to do it again. */
export async function undo(changeId?: number): Promise<void> {
  try {
    const done = await client.history.undo(changeId === undefined ? {} : { changeId });
    notifyDone(`Undone: ${named(done.title)}`, { label: 'Redo', run: redo });
  } catch (error) {
    notifyProblem(error);
  }
}

export async function redo(): Promise<void> {
  try {
    const done = await client.history.redo();
    notifyDone(`Done again: ${named(done.title)}`, { label: 'Undo', run: () => undo() });
  } catch (error) {
    notifyProblem(error);
  }
}
