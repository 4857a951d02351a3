import type { InferContractRouterInputs } from '@orpc/contract';
import { CREDENTIAL_SORTS } from '#shared/contract/credentials.ts';
import type { Contract } from '#shared/contract/index.ts';
import { CREDENTIAL_KINDS, EU_ELEMENTS } from '#shared/credentials.ts';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';

type ListInput = InferContractRouterInputs<Contract>['credentials']['list'];
/** What the catalogue asks for, but for the window. */
export type CatalogueQuery = Omit<ListInput, 'offset' | 'limit' | 'asOf'>;
export type CatalogueSort = (typeof CREDENTIAL_SORTS)[number];

/** Figures are most useful from the top. */
const FALLING: readonly CatalogueSort[] = ['awards'];

export interface SortOfCatalogue {
  readonly field: CatalogueSort;
  readonly direction: 'asc' | 'desc';
}

export function catalogueSortOf(search: CredentialsSearch): SortOfCatalogue {
  const field = CREDENTIAL_SORTS.find((known) => known === search.sort) ?? 'title';
  return { field, direction: search.dir ?? (FALLING.includes(field) ? 'desc' : 'asc') };
}

/** What the address asks of the catalogue. */
export function catalogueQueryOf(search: CredentialsSearch): CatalogueQuery {
  const { field, direction } = catalogueSortOf(search);
  const kind = CREDENTIAL_KINDS.find((known) => known === search.kind);
  const missing = EU_ELEMENTS.find((known) => known === search.missing);
  return {
    ...(search.q === undefined ? {} : { search: search.q }),
    ...(search.kind === 'none' ? { kinds: [null] } : kind === undefined ? {} : { kinds: [kind] }),
    ...(search.issuer === undefined
      ? {}
      : { issuerIds: [search.issuer === 'none' ? null : search.issuer] }),
    ...(search.skill === undefined ? {} : { skillIds: [search.skill] }),
    ...(missing === undefined ? {} : { missing }),
    ...(search.only === 'stacks' ? { stacks: true } : {}),
    ...(search.only === 'single' ? { stacks: false } : {}),
    archived: search.archived === 'yes' || search.archived === 'all' ? search.archived : 'no',
    sort: field,
    direction,
  };
}

/** Takes every condition away and leaves the order. */
export const NO_FILTER = {
  q: undefined,
  kind: undefined,
  issuer: undefined,
  skill: undefined,
  missing: undefined,
  only: undefined,
  archived: undefined,
} satisfies CredentialsChange;

export const isFiltered = (search: CredentialsSearch): boolean =>
  Object.keys(NO_FILTER).some((key) => Reflect.get(search, key) !== undefined);
