import { Problem } from '#shared/errors.ts';
import type { Client } from '#worker/client.ts';

const MOST_ALIKE = 1000;

/** The person with this employee number. @throws Problem NOT_FOUND */
export async function personOf(client: Client, number: string) {
  const { people } = await client.people.list({
    filter: { presence: 'all', search: number },
    limit: MOST_ALIKE,
  });
  const found = people.find((person) => person.employeeNumber === number);
  if (found) return found;
  throw new Problem(
    'NOT_FOUND',
    `There is nobody with the employee number “${number}”.`,
    'See “upskill people” for the numbers.',
  );
}
