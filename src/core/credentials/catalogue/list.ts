import { CREDENTIAL_KINDS, EU_ELEMENTS, type EuElement } from '#shared/credentials.ts';
import type {
  CREDENTIAL_SORTS,
  CredentialRow,
  credentialsContract,
} from '#shared/contract/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { compareText, type Answer, type Asked } from '#core/gaps/index.ts';
import { foldKey } from '#core/people/index.ts';
import { bookOf, dayOf } from '#core/skills/index.ts';
import { readSettings, type Workspace } from '#core/workspace/index.ts';
import { priceBook } from '../prices/index.ts';
import { awardCounts } from './award-counts.ts';
import { catalogueOf, completeness, matches, skillNamesOf, type Entry } from './entries.ts';
import type { Holdings } from './holdings.ts';

type ListInput = Asked<typeof credentialsContract.list>;
type Sort = (typeof CREDENTIAL_SORTS)[number];

/** Entries that the filter leaves, in order; those without a value come last in both directions. */
export function listEntries(workspace: Workspace, input: ListInput, holdings: Holdings): Entry[] {
  const found = catalogueOf(workspace).entries.filter(matcher(input));
  if (input.sort === 'title') return input.direction === 'asc' ? found : found.toReversed();
  const valueOf = sortValue(workspace, input.sort, input.asOf ?? workspace.asOf(), holdings);
  const sign = input.direction === 'asc' ? 1 : -1;
  return found
    .map((entry) => ({ entry, value: valueOf(entry) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null);
      }
      return a.value === b.value ? 0 : sign * (a.value < b.value ? -1 : 1);
    })
    .map(({ entry }) => entry);
}

/** Awards it, or runs the platform on which it is earned; null: nobody is said to award it. */
const isOf = (entry: Entry, issuerId: number | null): boolean =>
  entry.issuerId === issuerId || (issuerId !== null && entry.platformId === issuerId);

function matcher(input: ListInput): (entry: Entry) => boolean {
  const isFound = matches(input.search);
  const kinds = new Set(input.kinds);
  const skills = new Set(input.skillIds);
  const { issuerIds, missing, stacks, archived } = input;
  return (entry) =>
    (archived === 'all' || entry.archived === (archived === 'yes')) &&
    (kinds.size === 0 || kinds.has(entry.kind)) &&
    (issuerIds.length === 0 || issuerIds.some((id) => isOf(entry, id))) &&
    (skills.size === 0 || entry.skills.some(({ skillId }) => skills.has(skillId))) &&
    (missing === undefined || entry.missing.includes(missing)) &&
    (stacks === undefined || entry.isStack === stacks) &&
    isFound(entry);
}

function sortValue(
  workspace: Workspace,
  sort: Exclude<Sort, 'title'>,
  asOf: IsoDate,
  holdings: Holdings,
): (entry: Entry) => number | string | null {
  const book = bookOf(workspace);
  const prices = priceBook(workspace);
  const counts = awardCounts(holdings, book, dayOf(asOf));
  const values: Record<typeof sort, (entry: Entry) => number | string | null> = {
    issuer: ({ issuer }) => (issuer === null ? null : foldKey(issuer)),
    kind: ({ kind }) => (kind === null ? null : CREDENTIAL_KINDS.indexOf(kind)),
    price: ({ id }) => prices.of(id, asOf).priceHere?.amount ?? null,
    hours: ({ hours }) => hours,
    completeness: ({ missing }) => EU_ELEMENTS.length - missing.length,
    awards: ({ id }) => counts.valid(id),
  };
  return values[sort];
}

/** These entries as they are shown. */
export function shownEntries(
  workspace: Workspace,
  entries: readonly Entry[],
  asOf: IsoDate,
  holdings: Holdings,
): CredentialRow[] {
  const book = bookOf(workspace);
  const prices = priceBook(workspace);
  const names = skillNamesOf(workspace);
  const counts = awardCounts(holdings, book, dayOf(asOf));
  const leadDays = readSettings(workspace).renewalLeadDays;
  return entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    kind: entry.kind,
    issuerId: entry.issuerId,
    issuer: entry.issuer,
    platform: entry.platform,
    ...prices.of(entry.id, asOf),
    hours: entry.hours,
    validityMonths: entry.validityMonths,
    skills: entry.skills.map((one) => ({ ...one, skill: names.get(one.skillId) ?? '' })),
    completeness: completeness(entry),
    isStack: entry.isStack,
    archived: entry.archived,
    awards: counts.valid(entry.id),
    expiring: counts.expiring(entry.id, entry.leadDays ?? leadDays),
  }));
}

/** What the choices of the filter are, and the catalogue as a whole. */
export function summaryOf(
  workspace: Workspace,
  asOf: IsoDate,
): Answer<typeof credentialsContract.summary> {
  const { entries } = catalogueOf(workspace);
  const prices = priceBook(workspace);
  const live = entries.filter(({ archived }) => !archived);
  const count = (is: (entry: Entry) => boolean): number => live.filter(is).length;
  const lacks = (element: EuElement): number => count(({ missing }) => missing.includes(element));
  return {
    credentials: live.length,
    archived: entries.length - live.length,
    stacks: count(({ isStack }) => isStack),
    kinds: [...CREDENTIAL_KINDS, null].map((kind) => ({
      kind,
      credentials: count((entry) => entry.kind === kind),
    })),
    issuers: issuersOf(live),
    complete: count(({ missing }) => missing.length === 0),
    missing: EU_ELEMENTS.map((element) => ({ element, credentials: lacks(element) })),
    withoutSkills: count(({ skills }) => skills.length === 0),
    withoutPrice: count(({ id }) => prices.on(id, asOf) === null),
  };
}

/** By name; those without an awarding body last. */
function issuersOf(
  entries: readonly Entry[],
): { id: number | null; name: string | null; credentials: number }[] {
  const found = new Map<number | null, { name: string | null; credentials: number }>();
  const add = (id: number | null, name: string | null): void => {
    const known = found.get(id);
    if (known) known.credentials += 1;
    else found.set(id, { name, credentials: 1 });
  };
  for (const { issuerId, issuer, platformId, platform } of entries) {
    add(issuerId, issuer);
    if (platformId !== null && platformId !== issuerId) add(platformId, platform);
  }
  return [...found]
    .map(([id, one]) => ({ id, ...one }))
    .sort((a, b) => compareText(a.name, b.name));
}
