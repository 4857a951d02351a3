import { useMemo, useState } from 'react';
import type { Person } from '#shared/contract/people.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { orpc, queryClient } from '../../app/queries.ts';
import type { TableSelection } from '../../components/DataTable.tsx';
import type { ListQuery } from './use-people.ts';

export interface PeopleSelection extends TableSelection<Person> {
  readonly ids: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** The chosen people, by id, so that order does not matter. Another filter starts with nobody chosen. */
export function useSelection(
  query: ListQuery,
  personAt: (index: number) => Person | undefined,
): PeopleSelection {
  const list = JSON.stringify(query.filter);
  const [chosen, setChosen] = useState({ list, ids: NONE });
  const ids = chosen.list === list ? chosen.ids : NONE;
  return useMemo(() => {
    const set = (next: ReadonlySet<number>): void => setChosen({ list, ids: next });
    // Ranges may reach over rows that were never on the screen: their ids are asked for.
    const add = (from: number, to: number): void => {
      queryClient
        .fetchQuery(orpc.people.ids.queryOptions({ input: query }))
        .then((all) => set(new Set([...ids, ...all.slice(from, to + 1)])))
        .catch(notifyProblem);
    };
    return {
      ids,
      count: ids.size,
      isSelected: (person) => ids.has(person.id),
      toggle(index) {
        const person = personAt(index);
        if (!person) return;
        const next = new Set(ids);
        if (!next.delete(person.id)) next.add(person.id);
        set(next);
      },
      extend: (from, to) => add(Math.min(from, to), Math.max(from, to)),
      all: () => add(0, Number.MAX_SAFE_INTEGER),
      clear: () => set(NONE),
    };
  }, [ids, list, personAt, query]);
}
