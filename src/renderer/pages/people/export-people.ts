import { runInBackground } from '../../app/background-work.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { host } from '../../app/host.ts';
import { announceSaved, notifyProblem } from '../../app/notify.tsx';
import type { ListQuery } from './use-people.ts';

/** Writes what the table shows, in its order and with its columns, as a workbook. */
export async function exportPeople(query: ListQuery, columns: string[]): Promise<void> {
  try {
    const place = await host.chooseSave('workbook', 'People.xlsx');
    if (!place) return;
    const done = await runInBackground('Exporting people', (signal) =>
      client.people.exportExcel({ ...query, columns, out: place.path }, { signal }),
    );
    if (done) await announceSaved(place, `Exported ${count(done.rows, 'person', 'people')}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
