import type { Person, PeopleFilter } from '#shared/contract/people.ts';
import { client } from '../../../../app/client.ts';
import { orpc, queryClient } from '../../../../app/queries.ts';

const WINDOW = 1000;

async function all(filter: Partial<PeopleFilter>): Promise<Person[]> {
  const found: Person[] = [];
  for (;;) {
    const { total, people } = await client.people.list({
      filter,
      offset: found.length,
      limit: WINDOW,
    });
    found.push(...people);
    if (people.length === 0 || found.length >= total) return found;
  }
}

/** All people of the workspace, also those who left: an award may be from before. Asked once until something changes. */
export const everyone = (): Promise<Person[]> =>
  queryClient.fetchQuery({
    queryKey: [...orpc.people.list.key(), 'everyone'],
    queryFn: () => all({ presence: 'all' }),
  });

/** Everyone active in a department. */
export const ofDepartment = (department: string): Promise<Person[]> =>
  all({ values: { department: [department] } });
