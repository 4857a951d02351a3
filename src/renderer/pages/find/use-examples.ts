import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/queries.ts';
import { examplesOf } from './examples.ts';

const byPeople = (facets: readonly { value: string | null; people: number }[] = []): string[] =>
  facets
    .flatMap(({ value, people }) => (value === null ? [] : [{ value, people }]))
    .toSorted((a, b) => b.people - a.people)
    .map(({ value }) => value);

/** Questions about the most required skills, or any where none is required; none: there are no skills. */
export function useExamples(): readonly string[] | undefined {
  const skills = useQuery(orpc.gaps.skills.queryOptions({ input: {} })).data?.skills;
  const library = useQuery(orpc.skills.find.queryOptions({ input: { limit: 4 } })).data;
  const levels = useQuery(orpc.skills.scale.queryOptions()).data;
  const places = useQuery(orpc.people.facets.queryOptions({ input: { field: 'location' } })).data;
  const departments = useQuery(
    orpc.people.facets.queryOptions({ input: { field: 'department' } }),
  ).data;
  if (skills === undefined || library === undefined || levels === undefined) return undefined;
  const required = skills
    .filter((one) => one.required > 0)
    .toSorted((a, b) => b.required - a.required)
    .map(({ skill }) => skill);
  return examplesOf({
    skills: required.length > 0 ? required : library.map(({ name }) => name),
    places: byPeople(places),
    departments: byPeople(departments),
    levels,
  });
}
