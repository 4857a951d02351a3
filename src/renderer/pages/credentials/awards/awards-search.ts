import { AWARD_SORTS, type AwardFilter } from '#shared/contract/awards.ts';
import { ATTEMPT_OUTCOMES, AWARD_STATES } from '#shared/credentials.ts';
import { isIsoDate } from '#shared/dates.ts';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';

type Filter = NonNullable<AwardFilter>;
type PeopleFilter = NonNullable<Filter['people']>;

const day = (text: string | undefined): string | undefined =>
  text !== undefined && isIsoDate(text) ? text : undefined;
const known = <T extends string>(all: readonly T[], text: string | undefined): T | undefined =>
  all.find((one) => one === text);

/** Whose awards: by default those of people active on the day. */
export function peopleOf(search: CredentialsSearch): PeopleFilter {
  const { department, location, role } = search;
  const values = Object.fromEntries(
    Object.entries({ department, location, role }).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, [value]]],
    ),
  );
  return {
    ...(search.show === 'left' || search.show === 'all' ? { presence: search.show } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
  };
}

/** The filter of awards that the address stands for. `by` says of which day `from` and `to` speak. */
export function awardFilterOf(search: CredentialsSearch): Filter {
  const from = day(search.from);
  const to = day(search.to);
  const state = known(AWARD_STATES, search.state);
  const proof = known(['badge', 'file', 'none'] as const, search.proof);
  const dates =
    search.by === 'issued'
      ? { issuedFrom: from, issuedTo: to }
      : { expiresFrom: from, expiresTo: to };
  return {
    search: search.q ?? '',
    people: peopleOf(search),
    ...(search.person === undefined ? {} : { personId: search.person }),
    ...(search.credential === undefined ? {} : { credentialIds: [search.credential] }),
    ...(typeof search.issuer === 'number' ? { issuerIds: [search.issuer] } : {}),
    ...(search.skill === undefined ? {} : { skillId: search.skill }),
    ...(state === undefined ? {} : { states: [state] }),
    ...(proof === undefined ? {} : { proof }),
    ...Object.fromEntries(Object.entries(dates).filter(([, value]) => value !== undefined)),
  };
}

export const awardSortOf = (search: CredentialsSearch) => ({
  sort: known(AWARD_SORTS, search.sort) ?? ('issued' as const),
  // The latest first, until a column is chosen.
  direction: search.dir ?? (known(AWARD_SORTS, search.sort) === undefined ? 'desc' : 'asc'),
});

/** The filter of attempts. */
export function attemptFilterOf(search: CredentialsSearch) {
  const outcome = known(ATTEMPT_OUTCOMES, search.state);
  return {
    search: search.q ?? '',
    people: peopleOf(search),
    ...(search.person === undefined ? {} : { personId: search.person }),
    ...(search.credential === undefined ? {} : { credentialIds: [search.credential] }),
    ...(outcome === undefined ? {} : { outcomes: [outcome] }),
  };
}

/** Takes every condition away but the state, which is a tab, and leaves the order. */
export const NO_AWARD_FILTER: CredentialsChange = {
  q: undefined,
  person: undefined,
  credential: undefined,
  issuer: undefined,
  skill: undefined,
  proof: undefined,
  department: undefined,
  location: undefined,
  role: undefined,
  show: undefined,
  by: undefined,
  from: undefined,
  to: undefined,
};

export const isAwardFiltered = (search: CredentialsSearch): boolean =>
  Object.keys(NO_AWARD_FILTER).some((key) => Reflect.get(search, key) !== undefined);
