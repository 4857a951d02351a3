import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { exportTable } from '../../app/export-table.ts';
import { notifyProblem } from '../../app/notify.tsx';

export type NearPerson =
  InferContractRouterOutputs<Contract>['talent']['nearest']['people'][number];

const WINDOW = 1000;

async function everybody(roleId: number): Promise<NearPerson[]> {
  const all: NearPerson[] = [];
  for (;;) {
    const { total, people } = await client.talent.nearest({
      roleId,
      offset: all.length,
      limit: WINDOW,
    });
    all.push(...people);
    if (people.length === 0 || all.length >= total) return all;
  }
}

/** Writes who is nearest to a role, and what each is missing, as a workbook. */
export async function exportNearest({ id, name }: Role): Promise<void> {
  try {
    const people = await everybody(id);
    await exportTable({
      title: `Nearest people for ${name}`,
      notes: [
        'Match: levels had of levels required, by importance. Unrated counts as missing. People rated in nothing that the role requires are left out.',
      ],
      columns: [
        { header: 'Person', kind: 'text' },
        { header: 'Role', kind: 'text' },
        { header: 'Department', kind: 'text' },
        { header: 'Location', kind: 'text' },
        { header: 'Match', kind: 'percent' },
        { header: 'Requirements', kind: 'integer' },
        { header: 'Met', kind: 'integer' },
        { header: 'Unrated', kind: 'integer' },
        { header: 'Missing', kind: 'text' },
      ],
      rows: people.map((one) => [
        one.name,
        one.role,
        one.department,
        one.location,
        one.match,
        one.requirements,
        one.met,
        one.unknown,
        one.missing
          .map(({ skill, level, required }) => `${skill} ${level ?? '?'} → ${required}`)
          .join('; ') || null,
      ]),
    });
  } catch (error) {
    notifyProblem(error);
  }
}
