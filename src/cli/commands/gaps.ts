import { Problem } from '#shared/errors.ts';
import { GROUP_FIELDS, type GroupField } from '#shared/skills.ts';
import type { Client } from '#worker/client.ts';
import type { Request } from '../arguments.ts';
import type { Command } from './command.ts';
import { gapsOfScope, type Filter, type GapsScope } from './gaps-document.ts';
import { gapsOfPerson } from './gaps-person.ts';
import { gapsText } from './gaps-text.ts';

const unknownName = (what: string, name: string): Problem =>
  new Problem(
    'NOT_FOUND',
    `There is no ${what} “${name}”.`,
    'See “upskill people” for how the workspace has it.',
  );

/** The value as people have it, whatever its case. */
async function valueOf(
  client: Client,
  field: GroupField,
  wanted: string,
  asOf: string | undefined,
): Promise<string> {
  const filter = { presence: 'all' as const, ...(asOf === undefined ? {} : { asOf }) };
  const facets = await client.people.facets({ filter, field });
  const values = facets.flatMap(({ value }) => value ?? []);
  const found =
    values.find((value) => value === wanted) ??
    values.find((value) => value.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) throw unknownName(field, wanted);
  return found;
}

async function scopeOf(client: Client, request: Request, by: GroupField): Promise<GapsScope> {
  const values: NonNullable<Filter['values']> = {};
  const team = request.text('team');
  if (team !== undefined) values[by] = [await valueOf(client, by, team, request.asOf)];
  const role = request.text('role');
  if (role !== undefined) values.role = [await valueOf(client, 'role', role, request.asOf)];
  return {
    filter: { values },
    staleAsUnrated: request.flag('stale-as-unrated'),
    ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
  };
}

export const run: Command = async ({ client, open }, request) => {
  const by = request.text('by') === undefined ? 'department' : request.oneOf('by', GROUP_FIELDS);
  await open();
  const scope = await scopeOf(client, request, by);
  const number = request.text('person');
  const found =
    number === undefined
      ? await gapsOfScope(client, scope, by)
      : await gapsOfPerson(client, scope, by, number);
  return { json: found, text: gapsText(found, by) };
};
