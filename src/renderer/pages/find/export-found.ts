import { client } from '../../app/client.ts';
import { exportTable } from '../../app/export-table.ts';
import { notifyProblem } from '../../app/notify.tsx';
import type { FoundPerson } from './found-columns.tsx';
import { askedOf } from './use-found.ts';
import type { Question } from './use-question.ts';

const WINDOW = 1000;

async function everybody(question: Question): Promise<FoundPerson[]> {
  const asked = askedOf(question);
  const all: FoundPerson[] = [];
  for (;;) {
    const { total, people } = await client.talent.search({
      ...asked,
      offset: all.length,
      limit: WINDOW,
    });
    all.push(...people);
    if (people.length === 0 || all.length >= total) return all;
  }
}

/** Writes everyone found, in their order, as a workbook. Unrated stays empty. */
export async function exportFound(
  question: Question,
  skillName: (skillId: number) => string,
): Promise<void> {
  try {
    const people = await everybody(question);
    const asked = question.conditions.map(
      ({ skillId, level, credential, need }) =>
        `${skillName(skillId)} ≥ ${level}${credential ? ', valid credential' : ''}${need === 'wish' ? ' (wish)' : ''}`,
    );
    await exportTable({
      title: 'People found',
      notes: [
        `Asked for: ${asked.join('; ')}`,
        'Match: levels had of levels asked for; a wish counts half, a credential as one level more. An empty level is unrated, which is not zero.',
      ],
      columns: [
        { header: 'Person', kind: 'text' },
        { header: 'Role', kind: 'text' },
        { header: 'Department', kind: 'text' },
        { header: 'Location', kind: 'text' },
        { header: 'Leaving date', kind: 'date' },
        { header: 'Match', kind: 'percent' },
        { header: 'Every must met', kind: 'text' },
        ...asked.map((header) => ({ header, kind: 'integer' as const })),
      ],
      rows: people.map((one) => [
        one.name,
        one.role,
        one.department,
        one.location,
        one.leavingDate,
        one.score,
        one.meetsAll ? 'yes' : 'nearly',
        ...one.levels.map(({ level }) => level),
      ]),
    });
  } catch (error) {
    notifyProblem(error);
  }
}
