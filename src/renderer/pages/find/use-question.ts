import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { TEXT_FILTER_FIELDS } from '#shared/contract/people.ts';
import { orpc } from '../../app/queries.ts';
import {
  conditionsOf,
  conditionText,
  readFindSearch,
  type AskedSkill,
  type FindSearch,
  type WhoSearch,
} from './find-search.ts';

type Parsed = InferContractRouterOutputs<Contract>['talent']['parse'];

/** What is asked: as the address says it, or else as the question in it is read. */
export interface Question {
  readonly ask: string;
  readonly conditions: readonly AskedSkill[];
  readonly who: WhoSearch;
  readonly staying: boolean;
  readonly nearly: boolean;
  /** Words of the question that were not understood. */
  readonly notUnderstood: readonly string[];
  readonly error: unknown;
  /** False while the question is being read. */
  readonly ready: boolean;
}

type Change = Partial<Pick<Question, 'conditions' | 'who' | 'staying' | 'nearly'>>;

/** Whom the address allows, and what the question says of it besides. */
function whoOf(search: FindSearch, parsed: Parsed | undefined): WhoSearch {
  const { ask: _ask, has: _has, staying: _staying, nearly: _nearly, ...who } = search;
  const values = parsed?.filter.values ?? {};
  return {
    ...who,
    ...Object.fromEntries(
      TEXT_FILTER_FIELDS.flatMap((field) => {
        const said = values[field];
        return said === undefined ? [] : [[field, said] as const];
      }),
    ),
  };
}

export function useQuestion(): {
  readonly question: Question;
  /** Asks anew, as a step that "back" undoes. */
  readonly put: (ask: string) => void;
  /** Changes what is asked; the words of the question stay as they are. */
  readonly change: (change: Change) => void;
} {
  const search = useSearch({ from: '/find' });
  const navigate = useNavigate({ from: '/find' });
  const ask = search.ask ?? '';
  const answer = useQuery(
    orpc.talent.parse.queryOptions({
      input: { text: ask },
      enabled: ask !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const parsed = ask === '' ? undefined : answer.data;
  const question = useMemo((): Question => {
    const told = search.has === undefined ? parsed : undefined;
    return {
      ask,
      conditions:
        search.has === undefined
          ? (told?.conditions.map(({ skill: _skill, ...asked }) => asked) ?? [])
          : conditionsOf(search.has),
      who: whoOf(search, told),
      staying: search.staying ?? told?.withoutLeaving ?? false,
      nearly: search.nearly ?? false,
      notUnderstood: parsed?.notUnderstood ?? [],
      error: answer.error,
      ready: ask === '' || search.has !== undefined || parsed !== undefined,
    };
  }, [search, ask, parsed, answer.error]);

  const put = useCallback(
    (next: string) =>
      void navigate({
        search: ({ ask: former, has: _has, staying: _staying, nearly, ...who }) => ({
          // A team that a link led here from stays; what a former question said does not.
          ...(former === undefined ? who : {}),
          ...(next === '' ? {} : { ask: next }),
          ...(nearly === undefined ? {} : { nearly }),
        }),
      }),
    [navigate],
  );
  const change = useCallback(
    (change: Change) => {
      const next = { ...question, ...change };
      void navigate({
        search: readFindSearch({
          ...next.who,
          ...(next.ask === '' ? {} : { ask: next.ask }),
          has: next.conditions.map((condition) => conditionText(condition)),
          ...(next.staying ? { staying: true } : {}),
          ...(next.nearly ? { nearly: true } : {}),
        }),
        replace: true,
      });
    },
    [navigate, question],
  );
  return { question, put, change };
}
