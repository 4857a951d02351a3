import type { GapScope } from '#shared/contract/figures.ts';
import type { GroupField } from '#shared/skills.ts';
import { runInBackground } from '../../app/background-work.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { host } from '../../app/host.ts';
import { announceSaved, notifyProblem } from '../../app/notify.tsx';

/** Writes the figures in view as a workbook, with the requirements that they are computed from. */
export async function exportFigures(input: GapScope & { readonly by: GroupField }): Promise<void> {
  try {
    const place = await host.chooseSave('workbook', 'Gaps.xlsx');
    if (!place) return;
    const done = await runInBackground('Writing the figures', (signal) =>
      client.gaps.exportFigures({ ...input, out: place.path }, { signal }),
    );
    if (done)
      await announceSaved(place, `Exported ${count(done.rows, 'requirement', 'requirements')}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
