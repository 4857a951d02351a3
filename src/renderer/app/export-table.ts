import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { client } from './client.ts';
import { count } from './format.ts';
import { host } from './host.ts';
import { announceSaved, notifyProblem } from './notify.tsx';

type Table = Omit<InferContractRouterInputs<Contract>['reports']['table'], 'out'>;

/** Asks where to, and writes a table as it is shown as a workbook. */
export async function exportTable(table: Table): Promise<void> {
  try {
    const place = await host.chooseSave('workbook', `${table.title}.xlsx`);
    if (!place) return;
    const done = await client.reports.table({ ...table, out: place.path });
    await announceSaved(place, `Exported ${count(done.rows, 'row', 'rows')}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
