import type { developmentContract } from '#shared/contract/development.ts';
import { addDays, type IsoDate } from '#shared/dates.ts';
import { dayOfScope, type Asked } from '#core/gaps/index.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { dayOf, NEVER } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { awardColumns } from '../awards/award-columns.ts';
import type { AwardColumns } from '../awards/award-rows.ts';
import { findAwards, type FoundAwards } from '../awards/find-awards.ts';

/** What renewals are asked about; the same for the list, the counts and the calendar. */
export type RenewalInput = Pick<
  Asked<typeof developmentContract.renewals>,
  'filter' | 'asOf' | 'from' | 'to' | 'expired' | 'credentialIds' | 'search'
>;

const YEAR = 365;
/** Awards looked at before others are answered: a few ms. */
const SLICE = 20_000;

/** Awards that are to be renewed, by their places in the columns and those of their people in the book. */
export interface Expiring extends Omit<FoundAwards, 'states'> {
  readonly asOf: IsoDate;
}

/**
 * Awards of people active on the day that expire within the days asked for, or did within the year before, that were not
 * taken back, and that no other reaches beyond. By name of the person, then credential. @throws Problem CANCELLED
 */
export async function expiringOf(
  workspace: Workspace,
  { filter, from, to, expired, credentialIds, search, ...input }: RenewalInput,
  signal?: AbortSignal,
): Promise<Expiring> {
  const asOf = dayOfScope(workspace, input);
  const start = from ?? asOf;
  const question = {
    search,
    people: { ...filter, presence: 'active' as const },
    credentialIds,
    issuerIds: [],
    states: ['valid' as const, 'expiring' as const, 'expired' as const],
    expiresFrom: expired && start >= asOf ? addDays(asOf, -YEAR) : start,
    expiresTo: to ?? addDays(asOf, YEAR),
    asOf,
  };
  // A place for this revision: what is committed while awards are looked for leaves that of its own empty.
  const kept = cachedByRevision(
    workspace,
    `expiring ${JSON.stringify([question, start])}`,
    (): { value: Expiring | null } => ({ value: null }),
  );
  if (kept.value) return kept.value;
  const columns = await awardColumns(workspace, signal);
  const breathe = breather(() => signal?.aborted === true);
  const found = await findAwards(workspace, columns, question, asOf, breathe);
  const left = await unrenewed(found, dayOf(asOf), dayOf(start), breathe);
  const { book, credentials } = found;
  return (kept.value = { asOf, columns, book, credentials, ...left });
}

/**
 * Those that no other award of the same credential to the same person reaches beyond (`renews` of the rules of awards).
 * Between the day and a later `start` nothing was asked for; what expired up to the day was.
 */
async function unrenewed(
  { columns, book, ...found }: FoundAwards,
  day: number,
  start: number,
  breathe: () => Promise<void>,
): Promise<Pick<FoundAwards, 'places' | 'people'>> {
  const places = new Uint32Array(found.places.length);
  const people = new Uint32Array(found.places.length);
  let count = 0;
  for (const [at, place] of found.places.entries()) {
    if (at % SLICE === SLICE - 1) await breathe();
    const person = found.people[at] ?? 0;
    const expires = columns.expires[place] ?? NEVER;
    if (expires < start && expires > day) continue;
    if (isRenewed(columns, book.people.id[person] ?? 0, place, day)) continue;
    places[count] = place;
    people[count] = person;
    count += 1;
  }
  return { places: places.subarray(0, count), people: people.subarray(0, count) };
}

function isRenewed(
  { start, credential, issued, expires, revoked }: AwardColumns,
  personId: number,
  place: number,
  day: number,
): boolean {
  const renews = (other: number): boolean =>
    (expires[other] ?? NEVER) > (expires[place] ?? NEVER) &&
    (issued[other] ?? 0) >= (issued[place] ?? 0) &&
    (issued[other] ?? 0) <= day &&
    (revoked[other] ?? NEVER) > day;
  // Those of one credential stand side by side.
  const first = start[personId] ?? 0;
  for (let at = place - 1; at >= first && credential[at] === credential[place]; at -= 1)
    if (renews(at)) return true;
  const last = start[personId + 1] ?? 0;
  for (let at = place + 1; at < last && credential[at] === credential[place]; at += 1)
    if (renews(at)) return true;
  return false;
}
