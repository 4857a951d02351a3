import { runInBackground } from '../../app/background-work.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { host } from '../../app/host.ts';
import { announceSaved, notifyProblem } from '../../app/notify.tsx';
import type { MatrixScope } from './matrix-search.ts';

/** Writes the matrix as a workbook for a manager to fill in; imported again, it shows what changed. */
export async function exportMatrix(scope: MatrixScope): Promise<void> {
  try {
    const place = await host.chooseSave('workbook', 'Skill matrix.xlsx');
    if (!place) return;
    const done = await runInBackground('Exporting the matrix', (signal) =>
      client.assessments.exportMatrix({ ...scope, out: place.path }, { signal }),
    );
    if (!done) return;
    const size = `${count(done.people, 'person', 'people')} × ${count(done.skills, 'skill', 'skills')}`;
    await announceSaved(place, `Exported ${size}. Import it again once it is filled in.`);
  } catch (error) {
    notifyProblem(error);
  }
}
