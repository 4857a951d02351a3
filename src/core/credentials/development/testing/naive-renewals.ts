import { addDays, type IsoDate } from '#shared/dates.ts';
import {
  asksOf,
  levelOf,
  naiveFigures,
  naivePairs,
  ratingRows,
  type NaivePair,
} from '#core/gaps/testing.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { peopleIn, priceOf, type AwardRow, type NaiveScope } from './naive.ts';

interface Window {
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly expired: boolean;
  readonly credentialIds: readonly number[];
}

/** Awards valid or expired on the day that nothing reaches beyond. */
function unrenewed(db: ReadHandle, scope: NaiveScope): (AwardRow & { expires: IsoDate })[] {
  const { asOf } = scope;
  const ids = peopleIn(db, scope).map(({ id }) => id);
  const known = db
    .all<AwardRow>('SELECT * FROM award')
    .filter(({ issued, revoked_on: off }) => issued <= asOf && (off === null || asOf < off));
  const isNever = ({ expires }: AwardRow): boolean => expires === null;
  return known.filter(
    (award): award is AwardRow & { expires: IsoDate } =>
      !isNever(award) &&
      ids.includes(award.person_id) &&
      !known.some(
        (other) =>
          other.person_id === award.person_id &&
          other.credential_id === award.credential_id &&
          other.issued >= award.issued &&
          (other.expires === null || other.expires > (award.expires ?? '')),
      ),
  );
}

/** Awards to be renewed, each with what its loss or its renewal really changes: done, counted, and undone. */
export async function naiveRenewals(
  workspace: Workspace,
  scope: NaiveScope,
  { from, to, expired, credentialIds }: Window,
) {
  const { asOf } = scope;
  const start = from ?? asOf;
  const end = to ?? addDays(asOf, 365);
  const inWindow = ({ expires }: { expires: IsoDate }): boolean =>
    expires <= end &&
    (expires >= start ||
      (expired && start >= asOf && expires <= asOf && expires >= addDays(asOf, -365)));
  const found = unrenewed(workspace.read, scope)
    .filter(inWindow)
    .filter(({ credential_id: id }) => credentialIds.length === 0 || credentialIds.includes(id));
  const renewals = [];
  for (const award of found) {
    const { lead } = workspace.read.get<{ lead: number }>(
      'SELECT coalesce(lead_days, 90) AS lead FROM credential WHERE id = ?',
      [award.credential_id],
    ) ?? { lead: 90 };
    const isOver = award.expires <= asOf;
    const renewFrom = addDays(award.expires, -lead);
    renewals.push({
      id: award.id,
      personId: award.person_id,
      state: isOver ? 'expired' : renewFrom <= asOf ? 'expiring' : 'valid',
      expires: award.expires,
      renewFrom,
      daysLeft: Math.round((Date.parse(award.expires) - Date.parse(asOf)) / 86_400_000),
      requirementsLost: await difference(workspace, award, asOf, isOver),
      priceHere: priceOf(workspace.read, award.credential_id, asOf).priceHere,
    });
  }
  return renewals.toSorted((a, b) => a.id - b.id);
}

async function difference(
  workspace: Workspace,
  award: AwardRow,
  asOf: IsoDate,
  isOver: boolean,
): Promise<number> {
  const met = (): number =>
    naivePairs(workspace.read, asOf, false).filter(
      (pair) => pair.met && pair.personId === award.person_id,
    ).length;
  const set = (sql: string, ...values: (string | number | null)[]) =>
    workspace.change({ title: 'Try', kind: 'edit' }, (db) => db.run(sql, values));
  const before = met();
  await set(
    'UPDATE award SET issued = ?, expires = ? WHERE id = ?',
    isOver ? award.issued : '9999-01-01',
    isOver ? null : award.expires,
    award.id,
  );
  const after = met();
  await set(
    'UPDATE award SET issued = ?, expires = ? WHERE id = ?',
    award.issued,
    award.expires,
    award.id,
  );
  return Math.abs(before - after);
}

/** People, roles and requirements of the as-of day, ratings and awards up to it; levels of the day looked at. */
export function naiveWithoutRenewal(db: ReadHandle, scope: NaiveScope, date: IsoDate) {
  const { asOf, staleAsUnrated } = scope;
  const people = peopleIn(db, scope);
  const pairs = people.flatMap((person) =>
    asksOf(db, person.role, asOf).map((ask): NaivePair => {
      const known = ratingRows(db, person.id, ask.skill_id).filter((row) => row.date <= asOf);
      const months = db.get<{ currency_months: number | null }>(
        'SELECT currency_months FROM skill WHERE id = ?',
        [ask.skill_id],
      );
      const found = levelOf(known, months?.currency_months ?? null, date, staleAsUnrated);
      const { level, stale, self } = found;
      return {
        personId: person.id,
        skillId: ask.skill_id,
        required: ask.level,
        importance: ask.importance,
        level,
        stale,
        self,
        met:
          level !== null && level >= ask.level && (ask.credential === 0 || found.holdsCredential),
      };
    }),
  );
  const figures = naiveFigures(
    people.map(({ id }) => id),
    pairs,
  );
  const { coverage, depthCoverage, index, ratedShare, readiness, requirements, met, unknown } =
    figures;
  const expired = unrenewed(db, scope).filter(
    ({ expires }) => expires > asOf && expires <= date,
  ).length;
  return {
    coverage,
    depthCoverage,
    index,
    ratedShare,
    readiness,
    requirements,
    met,
    unknown,
    people: people.length,
    expired,
  };
}
