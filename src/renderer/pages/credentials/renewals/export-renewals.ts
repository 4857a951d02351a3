import { toUnits } from '#shared/money.ts';
import { client } from '../../../app/client.ts';
import { exportTable } from '../../../app/export-table.ts';
import { count } from '../../../app/format.ts';
import { host } from '../../../app/host.ts';
import { announceSaved, notifyProblem } from '../../../app/notify.tsx';
import { stateOf } from './renewal-columns.tsx';
import type { RenewalsInput } from './renewals-query.ts';
import { allRenewals } from './use-renewals.ts';

export const RESTS_ON =
  'Rests on it: requirements of the person’s role that are met with this award and would not be without it; of an expired one, those that renewing it would meet.';

/** The list as it stands, as a workbook. */
export async function exportRenewals(query: RenewalsInput): Promise<void> {
  try {
    const rows = await allRenewals(query);
    await exportTable({
      title: 'Renewals',
      notes: [
        'Awards of active people that expire, or expired within a year, and are not renewed.',
        RESTS_ON,
      ],
      columns: [
        { header: 'Person', kind: 'text' },
        { header: 'Role', kind: 'text' },
        { header: 'Department', kind: 'text' },
        { header: 'Credential', kind: 'text' },
        { header: 'Awarding body', kind: 'text' },
        { header: 'Issued', kind: 'date' },
        { header: 'Expires', kind: 'date' },
        { header: 'Days left', kind: 'integer' },
        { header: 'Due from', kind: 'date' },
        { header: 'Renewal', kind: 'text' },
        { header: 'Requirements resting on it', kind: 'integer' },
        { header: 'Price', kind: 'decimal' },
        { header: 'Currency', kind: 'text' },
      ],
      rows: rows.map((row) => [
        row.person,
        row.role,
        row.department,
        row.credential,
        row.issuer,
        row.issued,
        row.expires,
        row.daysLeft,
        row.renewFrom,
        stateOf(row).word,
        row.requirementsLost,
        row.price === null ? null : toUnits(row.price),
        row.price?.currency ?? null,
      ]),
    });
  } catch (error) {
    notifyProblem(error);
  }
}

/** The same as a calendar file, for any calendar program. */
export async function exportCalendar(query: RenewalsInput): Promise<void> {
  try {
    const place = await host.chooseSave('calendar', 'Renewals.ics');
    if (!place) return;
    const { sort: _, direction: __, offset: ___, limit: ____, ...scope } = query;
    const { events } = await client.development.exportCalendar({ ...scope, out: place.path });
    await announceSaved(place, `Wrote ${count(events, 'event', 'events')}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
