import type { GroupField } from '#shared/skills.ts';
import type { Client } from '#worker/client.ts';

const PAGE = 1000;

type Overview = Awaited<ReturnType<Client['gaps']['overview']>>;
export type Filter = NonNullable<Parameters<Client['gaps']['overview']>[0]['filter']>;
export interface GapsScope {
  readonly filter: Filter;
  readonly staleAsUnrated: boolean;
  readonly asOf?: string;
}

/** What every list of the document says. Shares are 0–1; null where there is nothing to divide by. */
export interface Figures {
  readonly requirements: number;
  readonly met: number;
  readonly unknown: number;
  readonly coverage: number | null;
  readonly depthCoverage: number | null;
  readonly index: number | null;
  readonly ratedShare: number | null;
  readonly readiness: number | null;
}
type GroupFigures = { readonly people: number } & Figures;

export interface GapsDocument extends GroupFigures {
  readonly asOf: string;
  readonly teams: readonly ({ readonly team: string | null } & GroupFigures)[];
  readonly roles: readonly ({ readonly role: string | null } & GroupFigures)[];
  readonly skills: readonly {
    readonly skill: string;
    readonly required: number;
    readonly met: number;
    readonly unknown: number;
    readonly bench: number;
    readonly index: number | null;
  }[];
  readonly persons: readonly ({
    readonly person: string;
    readonly employeeNumber: string | null;
    readonly role: string | null;
  } & Figures)[];
}

export const figuresOf = (from: Figures): Figures => ({
  requirements: from.requirements,
  met: from.met,
  unknown: from.unknown,
  coverage: from.coverage,
  depthCoverage: from.depthCoverage,
  index: from.index,
  ratedShare: from.ratedShare,
  readiness: from.readiness,
});

/** Employee numbers by id, of whoever the filter may leave. */
async function employeeNumbers(
  client: Client,
  filter: Filter,
): Promise<ReadonlyMap<number, string | null>> {
  const numbers = new Map<number, string | null>();
  for (let total = 1; numbers.size < total;) {
    const page = await client.people.list({
      filter: { ...filter, presence: 'all' },
      offset: numbers.size,
      limit: PAGE,
    });
    total = page.people.length === 0 ? 0 : page.total;
    for (const person of page.people) numbers.set(person.id, person.employeeNumber);
  }
  return numbers;
}

async function personsOf(client: Client, scope: GapsScope): Promise<GapsDocument['persons']> {
  const numbers = await employeeNumbers(client, scope.filter);
  const persons: GapsDocument['persons'][number][] = [];
  for (let total = 1; persons.length < total;) {
    const page = await client.gaps.persons({
      ...scope,
      sort: 'name',
      offset: persons.length,
      limit: PAGE,
    });
    total = page.persons.length === 0 ? 0 : page.total;
    for (const one of page.persons) {
      const employeeNumber = numbers.get(one.personId) ?? null;
      persons.push({ person: one.name, employeeNumber, role: one.role, ...figuresOf(one) });
    }
  }
  return persons;
}

const labelled = <Key extends string>(
  key: Key,
  groups: Overview['groups'],
): ({ readonly [K in Key]: string | null } & GroupFigures)[] =>
  groups.map(
    (group) =>
      ({ [key]: group.label, people: group.people, ...figuresOf(group) }) as {
        readonly [K in Key]: string | null;
      } & GroupFigures,
  );

/** Everything that the pages show of the people in a scope. */
export async function gapsOfScope(
  client: Client,
  scope: GapsScope,
  by: GroupField,
): Promise<GapsDocument> {
  const { asOf, figures, groups } = await client.gaps.overview({ ...scope, by });
  const { roles } = await client.gaps.roles(scope);
  const { skills } = await client.gaps.skills(scope);
  return {
    asOf,
    people: figures.people,
    ...figuresOf(figures),
    teams: labelled('team', groups),
    roles: labelled('role', roles),
    skills: skills.map(({ skill, required, met, unknown, bench, index }) => ({
      skill,
      required,
      met,
      unknown,
      bench,
      index,
    })),
    persons: await personsOf(client, scope),
  };
}
