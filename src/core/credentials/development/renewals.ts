import type { developmentContract } from '#shared/contract/development.ts';
import type { Money } from '#shared/money.ts';
import { addDays, dayNumber } from '#shared/dates.ts';
import {
  compareText,
  dayOfScope,
  nameRanks,
  scopeOf,
  type Answer,
  type Asked,
  type Scope,
} from '#core/gaps/index.ts';
import { foldKey } from '#core/people/index.ts';
import { bookOf, dayOf, type Book } from '#core/skills/index.ts';
import { readSettings, type Workspace } from '#core/workspace/index.ts';
import { renewFrom } from '../awards/rules.ts';
import { priceBook } from '../prices/index.ts';
import { expiringRows, type ExpiringRow } from './renewal-rows.ts';
import { requirementsOn } from './resting-on.ts';

type Input = Asked<typeof developmentContract.renewals>;
type Output = Answer<typeof developmentContract.renewals>;
type Renewal = Output['renewals'][number];

/** What renewals are asked about; the same for the list, the counts and the calendar. */
export type RenewalInput = Pick<
  Input,
  'filter' | 'asOf' | 'from' | 'to' | 'expired' | 'credentialIds' | 'search'
>;

const YEAR = 365;

/** Rows of the scope, with the people of it. Places are those of the book. */
export interface Expiring {
  readonly asOf: string;
  readonly book: Book;
  readonly scope: Scope;
  readonly rows: readonly (ExpiringRow & { readonly person: number })[];
}

/** Awards of people active on the day that expire within the days asked for, or did within the year before. */
export function expiringOf(workspace: Workspace, input: RenewalInput): Expiring {
  const asOf = dayOfScope(workspace, input);
  const book = bookOf(workspace);
  const scope = scopeOf(workspace, {
    filter: input.filter,
    asOf: input.asOf,
    staleAsUnrated: false,
  });
  const start = input.from ?? asOf;
  const from = input.expired && start >= asOf ? addDays(asOf, -YEAR) : start;
  const to = input.to ?? addDays(asOf, YEAR);
  const wanted = foldKey(input.search);
  const ids = Array.from(book.people.id).filter((_, place) => scope.people[place] === 1);
  const rows = expiringRows(workspace, {
    asOf,
    from,
    to,
    people: JSON.stringify(ids),
    credentialIds: input.credentialIds,
  })
    // Between the day and a later beginning nothing was asked for; what expired before the day was.
    .filter(({ expires }) => expires >= start || expires <= asOf)
    .map((row) => ({ ...row, person: book.people.place(row.personId) }))
    .filter(
      ({ person, credential, issuer }) =>
        wanted === '' ||
        foldKey(`${book.people.name[person] ?? ''} ${credential} ${issuer ?? ''}`).includes(wanted),
    );
  return { asOf, book, scope, rows };
}

/** What is to be renewed, and what rests on it. */
export function renewalsOf(workspace: Workspace, input: Input): Output {
  const { asOf, book, scope, rows } = expiringOf(workspace, input);
  const lead = leadOf(workspace);
  const prices = priceBook(workspace);
  const lost = requirementsOn(workspace, book, dayOf(asOf));
  const counted = rows.map((row) => ({
    row,
    lost: input.sort === 'lost' ? lost(row.person, row) : 0,
  }));
  const order = orderBy(input.sort, book);
  const sign = input.direction === 'desc' ? -1 : 1;
  counted.sort((a, b) => sign * order(a, b) || a.row.id - b.row.id);
  let amount = 0;
  let unpriced = 0;
  for (const { credentialId } of rows) {
    const here = prices.of(credentialId, asOf).priceHere;
    if (here) amount += here.amount;
    else unpriced += 1;
  }
  const cost: Money = { amount, currency: prices.currency };
  const skills = certifiedSkills(workspace);
  const overdue = rows.filter(({ expires }) => expires <= asOf).length;
  return {
    asOf,
    total: rows.length,
    people: new Set(rows.map(({ personId }) => personId)).size,
    cost,
    unpriced,
    overdue,
    due: rows.filter((row) => row.expires > asOf && lead(row) <= asOf).length,
    renewals: counted.slice(input.offset, input.offset + input.limit).map(({ row }): Renewal => {
      const { person, leadDays: _leadDays, ...rest } = row;
      return {
        ...rest,
        person: book.people.name[person] ?? '',
        role: book.people.roleText[person] ?? null,
        department: book.people.department[person] ?? null,
        state: row.expires <= asOf ? 'expired' : lead(row) <= asOf ? 'expiring' : 'valid',
        daysLeft: dayNumber(row.expires) - dayNumber(asOf),
        renewFrom: lead(row),
        skills: skills(row.credentialId),
        requirementsLost: scope.people[person] === 1 ? lost(person, row) : 0,
        ...prices.of(row.credentialId, asOf),
      };
    }),
  };
}

/** The day from which a renewal is due. */
export function leadOf(workspace: Workspace): (row: ExpiringRow) => string {
  const { renewalLeadDays } = readSettings(workspace);
  return ({ expires, leadDays }) => renewFrom(expires, leadDays ?? renewalLeadDays) ?? expires;
}

type Sorted = { readonly row: Expiring['rows'][number]; readonly lost: number };

function orderBy(sort: Input['sort'], book: Book): (a: Sorted, b: Sorted) => number {
  const ranks = nameRanks(book);
  const byDay = (a: Sorted, b: Sorted): number =>
    a.row.expires < b.row.expires ? -1 : Number(a.row.expires > b.row.expires);
  const byPerson = (a: Sorted, b: Sorted): number =>
    (ranks[a.row.person] ?? 0) - (ranks[b.row.person] ?? 0);
  const department = ({ row }: Sorted): string | null => book.people.department[row.person] ?? null;
  switch (sort) {
    case 'person':
      return (a, b) => byPerson(a, b) || byDay(a, b);
    case 'credential':
      return (a, b) => compareText(a.row.credential, b.row.credential) || byDay(a, b);
    case 'department':
      return (a, b) => compareText(department(a), department(b)) || byDay(a, b);
    case 'lost':
      return (a, b) => a.lost - b.lost || byDay(a, b);
    default:
      return (a, b) => byDay(a, b) || byPerson(a, b);
  }
}

/** What each credential certifies, by name. */
function certifiedSkills({ read }: Workspace): (credentialId: number) => Renewal['skills'] {
  const rows = read.all<Renewal['skills'][number] & { credentialId: number }>(
    `SELECT cs.credential_id AS credentialId, cs.skill_id AS skillId, s.name AS skill, cs.level
     FROM credential_skill cs JOIN skill s ON s.id = cs.skill_id ORDER BY s.name_key`,
  );
  const byCredential = Map.groupBy(rows, ({ credentialId }) => credentialId);
  return (id) =>
    (byCredential.get(id) ?? []).map(({ skillId, skill, level }) => ({ skillId, skill, level }));
}

type Counts = Answer<typeof developmentContract.renewalCounts>;

/** The same counted by month of expiry, and by credential or a field of people. */
export function renewalCountsOf(
  { asOf: _asOf, rows }: Expiring,
  groupOf: (row: Expiring['rows'][number]) => {
    readonly key: string | null;
    readonly label: string | null;
  },
): Counts {
  const months = new Map<string, { awards: number; people: Set<number> }>();
  const days = new Map<string, number>();
  const groups = new Map<
    string | null,
    { label: string | null; awards: number; people: Set<number>; first: string }
  >();
  for (const row of rows) {
    days.set(row.expires, (days.get(row.expires) ?? 0) + 1);
    const month = row.expires.slice(0, 7);
    const inMonth = months.get(month) ?? { awards: 0, people: new Set() };
    inMonth.awards += 1;
    inMonth.people.add(row.personId);
    months.set(month, inMonth);
    const { key, label } = groupOf(row);
    const group = groups.get(key) ?? { label, awards: 0, people: new Set(), first: row.expires };
    group.awards += 1;
    group.people.add(row.personId);
    // Rows come by day of expiry.
    groups.set(key, group);
  }
  return {
    months: [...months].map(([month, { awards, people }]) => ({
      month,
      awards,
      people: people.size,
    })),
    days: [...days].map(([date, awards]) => ({ date, awards })),
    groups: [...groups]
      .map(([key, { label, awards, people, first }]) => ({
        key,
        label,
        awards,
        people: people.size,
        first,
      }))
      .toSorted((a, b) => b.awards - a.awards || compareText(a.label, b.label)),
  };
}
