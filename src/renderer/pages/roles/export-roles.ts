import type { Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { host } from '../../app/host.ts';
import { announceSaved, notifyProblem } from '../../app/notify.tsx';

/** Writes the list of roles as a workbook. */
export async function exportRoles(roles: readonly Role[]): Promise<void> {
  try {
    const place = await host.chooseSave('workbook', 'Roles.xlsx');
    if (!place) return;
    await client.reports.table({
      out: place.path,
      title: 'Roles',
      notes: ['Requirements are those in force today, the family’s included.'],
      columns: [
        { header: 'Role', kind: 'text' },
        { header: 'Family', kind: 'text' },
        { header: 'Is a family', kind: 'text' },
        { header: 'People', kind: 'integer' },
        { header: 'Requirements', kind: 'integer' },
        { header: 'Critical', kind: 'integer' },
        { header: 'In force since', kind: 'date' },
      ],
      rows: roles.map((role) => [
        role.name,
        role.family,
        role.isFamily ? 'yes' : 'no',
        role.people,
        role.requirements,
        role.critical,
        role.since,
      ]),
    });
    await announceSaved(place, `Exported ${count(roles.length, 'role', 'roles')}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
