import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { Skill } from '#shared/contract/skills.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { host } from '../../../app/host.ts';
import { announceSaved, notifyProblem } from '../../../app/notify.tsx';
import type { SkillQuery } from './use-skills.ts';

type Table = InferContractRouterInputs<Contract>['reports']['table'];
type Cell = Table['rows'][number][number];
type Kind = Table['columns'][number]['kind'];

const PARTS: Readonly<Record<string, readonly [string, Kind, (skill: Skill) => Cell]>> = {
  name: ['Skill', 'text', ({ name }) => name],
  aliases: ['Other names', 'text', ({ aliases }) => aliases.join('; ') || null],
  category: ['Category', 'text', ({ category }) => category],
  group: ['Group', 'text', ({ group }) => group],
  tags: ['Tags', 'text', ({ tags }) => tags.join('; ') || null],
  currencyMonths: ['Rating holds, months', 'integer', ({ currencyMonths }) => currencyMonths],
  roles: ['Roles that require it', 'integer', ({ roles }) => roles],
  rated: ['People rated', 'integer', ({ rated }) => rated],
  source: [
    'Source',
    'text',
    ({ source, sourceId }) => [source, sourceId].filter(Boolean).join(' · ') || null,
  ],
};

const WINDOW = 1000;

async function allSkills(query: SkillQuery): Promise<Skill[]> {
  const all: Skill[] = [];
  for (;;) {
    const { total, skills } = await client.skills.list({
      ...query,
      offset: all.length,
      limit: WINDOW,
    });
    all.push(...skills);
    if (skills.length === 0 || all.length >= total) return all;
  }
}

/** Writes the table as it is shown, in its order and with its columns, as a workbook. */
export async function exportSkills(query: SkillQuery, columns: readonly string[]): Promise<void> {
  try {
    const place = await host.chooseSave('workbook', 'Skills.xlsx');
    if (!place) return;
    const parts = columns.map((id) => PARTS[id]).filter((part) => part !== undefined);
    const skills = await allSkills(query);
    await client.reports.table({
      out: place.path,
      title: 'Skills',
      notes: [
        'Roles: those that require the skill today. People rated: active people with a rating; the others are unrated, which is not zero.',
      ],
      columns: parts.map(([header, kind]) => ({ header, kind })),
      rows: skills.map((skill) => parts.map(([, , value]) => value(skill))),
    });
    await announceSaved(place, `Exported ${count(skills.length, 'skill', 'skills')}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
