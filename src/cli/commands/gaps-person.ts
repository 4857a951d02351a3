import type { GroupField } from '#shared/skills.ts';
import type { Client } from '#worker/client.ts';
import { personOf } from './person-of.ts';
import { figuresOf, type GapsDocument, type GapsScope } from './gaps-document.ts';

/** The document of one person, found by employee number: the same lists, each of that person alone. */
export async function gapsOfPerson(
  client: Client,
  { asOf: day, staleAsUnrated }: GapsScope,
  by: GroupField,
  number: string,
): Promise<GapsDocument> {
  const person = await personOf(client, number);
  const found = await client.gaps.person({
    personId: person.id,
    staleAsUnrated,
    ...(day === undefined ? {} : { asOf: day }),
  });
  const figures = figuresOf(found.figures);
  return {
    asOf: found.asOf,
    people: 1,
    ...figures,
    teams: [{ team: person[by], people: 1, ...figures }],
    roles: [{ role: found.role, people: 1, ...figures }],
    skills: found.requirements.map(({ skill, required, level, met, gap }) => ({
      skill,
      required: 1,
      met: met ? 1 : 0,
      unknown: level === null ? 1 : 0,
      bench: level !== null && level >= required ? 1 : 0,
      index: gap / required,
    })),
    persons: [{ person: person.name, employeeNumber: number, role: person.role, ...figures }],
  };
}
