import type { ImportDraft } from '#shared/contract/imports.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { host } from '../../app/host.ts';
import { announceSaved, notifyProblem } from '../../app/notify.tsx';

/** Saves the rows that stay out, each with its reason, to be mended and dropped in again. */
export const RejectedRows = ({ draft }: { readonly draft: ImportDraft }) => (
  <button type="button" className="link inline" onClick={() => void save(draft)}>
    Save them as a workbook
  </button>
);

async function save(draft: ImportDraft): Promise<void> {
  const name = draft.fileName.replace(/\.[^.]*$/, '');
  try {
    const place = await host.chooseSave('workbook', `${name}, rows left out.xlsx`);
    if (place === null) return;
    const { importId } = draft;
    const { rows } = await client.imports.rejectedRows({ importId, out: place.path });
    await announceSaved(place, `${count(rows, 'row', 'rows')} saved, each with its reason.`);
  } catch (error) {
    notifyProblem(error);
  }
}
