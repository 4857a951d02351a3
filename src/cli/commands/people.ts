import type { Person } from '#shared/contract/people.ts';
import { textTable } from '../output.ts';
import type { Command } from './command.ts';

const PAGE = 1000;

export const run: Command = async ({ client, open }, request) => {
  const filter = {
    presence: request.oneOf('presence', ['active', 'left', 'all']),
    search: request.text('search') ?? '',
    ...(request.asOf === undefined ? {} : { asOf: request.asOf }),
  };
  await open();
  const people: Person[] = [];
  for (let total = 1; people.length < total;) {
    const page = await client.people.list({ filter, offset: people.length, limit: PAGE });
    total = page.people.length === 0 ? 0 : page.total;
    people.push(...page.people);
  }
  const rows = people.map((person) => [
    person.employeeNumber,
    person.name,
    person.department,
    person.role,
    person.manager,
    person.hireDate,
    person.status,
  ]);
  const headings = ['NUMBER', 'NAME', 'DEPARTMENT', 'ROLE', 'MANAGER', 'HIRED', 'STATUS'];
  return { json: people, text: `${textTable(headings, rows)}\n${people.length} people` };
};
