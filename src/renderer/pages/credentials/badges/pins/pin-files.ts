import { client } from '../../../../app/client.ts';
import { count } from '../../../../app/format.ts';
import { host } from '../../../../app/host.ts';
import { notifyProblem } from '../../../../app/notify.tsx';
import { perform } from '../../../../app/perform.ts';

/** Asks for a file and keeps it as the copy of what stands at a URL. */
export async function pinDocument(
  wanted: Omit<Parameters<typeof client.badges.pinDocument>[0], 'path'> = {},
): Promise<void> {
  try {
    const file = await host.chooseOpen('evidence');
    if (file === null) return;
    await perform(
      client.badges.pinDocument({ ...wanted, path: file.path }),
      ({ document }) =>
        `Pinned ${file.name}${document.ageDays > 0 ? `, ${count(document.ageDays, 'day', 'days')} old` : ''}.`,
    );
  } catch (error) {
    notifyProblem(error);
  }
}
