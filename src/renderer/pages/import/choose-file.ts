import { host } from '../../app/host.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { startImport } from './actions.ts';

/** Asks for a file, as the host does it, and begins to read it. False: none was chosen. */
export async function chooseFile(): Promise<boolean> {
  try {
    const file = await host.chooseOpen('table');
    if (file === null) return false;
    void startImport(file);
    return true;
  } catch (error) {
    notifyProblem(error);
    return false;
  }
}
