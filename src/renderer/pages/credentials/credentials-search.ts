export const CREDENTIAL_VIEWS = [
  'catalogue',
  'stacks',
  'awards',
  'renewals',
  'badges',
  'issuers',
] as const;
export type CredentialView = (typeof CREDENTIAL_VIEWS)[number];
export const CREDENTIAL_VIEW_LABELS: Readonly<Record<CredentialView, string>> = {
  catalogue: 'Catalogue',
  stacks: 'Stacks',
  awards: 'Awards',
  renewals: 'Renewals',
  badges: 'Badges',
  issuers: 'Issuers',
};

/** Things that an address may name, by their ids. */
const IDS = [
  'credential',
  'award',
  'attempt',
  'badge',
  'person',
  'skill',
  'stack',
  'months',
] as const;
/** Choices and texts; each view knows its own words, and leaves out what it does not understand. */
const TEXTS = [
  'q',
  'state',
  'kind',
  'missing',
  'sort',
  'by',
  'month',
  'from',
  'to',
  'proof',
  'verdict',
  'check',
  'show',
  'tab',
  'add',
  'archived',
  'only',
  'department',
  'location',
  'role',
] as const;

type Ids = { readonly [Key in (typeof IDS)[number]]?: number };
type Texts = { readonly [Key in (typeof TEXTS)[number]]?: string };

/** What the address of the page may say: `<Link to="/credentials" search={{ view: 'awards', person: 12 }}>`. */
export interface CredentialsSearch extends Ids, Texts {
  readonly view?: Exclude<CredentialView, 'catalogue'>;
  readonly dir?: 'asc' | 'desc';
  /** `none`: entries without an awarding body. */
  readonly issuer?: number | 'none';
  /** Credentials side by side. */
  readonly compare?: readonly number[];
}
/** What to change of an address: `undefined` takes a part out. */
export type CredentialsChange = {
  readonly [Key in keyof CredentialsSearch]?: CredentialsSearch[Key] | undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined;
const isId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;
const one = <T extends string>(value: unknown, of: readonly T[]): T | undefined =>
  of.find((known) => known === value);

export const MOST_COMPARED = 4;

/** Keeps of an address what the page understands; anything else is left out. */
export function readCredentialsSearch(given: Record<string, unknown>): CredentialsSearch {
  const view = one(given['view'], CREDENTIAL_VIEWS);
  const compared = given['compare'];
  const compare = Array.isArray(compared)
    ? [...new Set(compared.filter(isId))].slice(0, MOST_COMPARED)
    : [];
  const found: Record<string, unknown> = {
    view: view === 'catalogue' ? undefined : view,
    issuer: given['issuer'] === 'none' || isId(given['issuer']) ? given['issuer'] : undefined,
    dir: one(given['dir'], ['asc', 'desc'] as const),
    compare: compare.length > 0 ? compare : undefined,
  };
  for (const key of IDS) found[key] = isId(given[key]) ? given[key] : undefined;
  for (const key of TEXTS) found[key] = text(given[key]);
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as CredentialsSearch;
}
