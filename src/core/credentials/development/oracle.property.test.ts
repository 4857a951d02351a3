import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/dates.ts';
import { company, day, putCompany } from '#core/gaps/testing.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { developmentHandlers } from './handlers.ts';
import { naiveAnswers, naiveDemand, naiveNeeds, type NaiveScope } from './testing/naive.ts';
import { naiveRenewals, naiveWithoutRenewal } from './testing/naive-renewals.ts';

const RUNS = { numRuns: 40 };
const LIMIT = 120_000;

const entry = fc.record({
  archived: fc.boolean(),
  hours: fc.constantFrom(null, 8, 12.5),
  leadDays: fc.constantFrom(null, null, 0, 400),
  price: fc.constantFrom(null, 0, 1999, 10_000),
  currency: fc.constantFrom('EUR', 'USD'),
  requires: fc.constantFrom(null, 1, 2, 3),
  entryLevel: fc.constantFrom(null, 2),
  isStack: fc.boolean(),
});
/** What the catalogue says of three credentials, and whether a rate for dollars is known. */
const catalogue = fc.record({
  entries: fc.tuple(entry, entry, entry),
  hasRate: fc.boolean(),
});
type Catalogue = typeof catalogue extends fc.Arbitrary<infer Told> ? Told : never;

async function putCatalogue(
  { workspace }: TemporaryWorkspace,
  { entries, hasRate }: Catalogue,
): Promise<void> {
  await workspace.change({ title: 'Describe credentials', kind: 'edit' }, (db) => {
    const run = (sql: string, ...values: (string | number | null)[]) => db.run(sql, values);
    run("INSERT INTO skill_category (id, name, name_key) VALUES (901, 'Shop floor', 'shop floor')");
    run('UPDATE skill SET category_id = 901 WHERE id % 2 = 0');
    if (hasRate)
      run(
        "INSERT INTO exchange_rate (currency, into_currency, valid_from, rate) VALUES ('USD', 'EUR', '2024-01-31', 0.875)",
      );
    for (const [at, one] of entries.entries()) {
      const id = at + 1;
      run(
        'UPDATE credential SET archived = ?, workload_hours = ?, lead_days = ? WHERE id = ?',
        one.archived ? 1 : 0,
        one.hours,
        one.leadDays,
        id,
      );
      if (one.price !== null)
        run(
          "INSERT INTO credential_price (credential_id, valid_from, amount, currency) VALUES (?, '2024-02-29', ?, ?)",
          id,
          one.price,
          one.currency,
        );
      if (one.requires !== null && one.requires !== id)
        run(
          'INSERT INTO credential_prerequisite (credential_id, required_id) VALUES (?, ?)',
          id,
          one.requires,
        );
      if (one.entryLevel !== null)
        run(
          'INSERT INTO credential_entry_skill (credential_id, skill_id, level) SELECT ?, min(id), ? FROM skill',
          id,
          one.entryLevel,
        );
      if (one.isStack) run('INSERT INTO stack_group (stack_id, position) VALUES (?, 0)', id);
    }
  });
}

const scope: fc.Arbitrary<NaiveScope> = fc.record({
  asOf: day,
  staleAsUnrated: fc.boolean(),
  department: fc.constantFrom(undefined, 'Plant', 'Finance'),
});
const inputOf = ({ asOf, staleAsUnrated, department }: NaiveScope) => ({
  asOf,
  staleAsUnrated,
  filter: department === undefined ? {} : { values: { department: [department] } },
});

/** Small companies with a catalogue, each looked at from some sides. */
const holdsFor = (
  check: (trial: TemporaryWorkspace, scope: NaiveScope) => Promise<void>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      company,
      catalogue,
      fc.array(scope, { minLength: 1, maxLength: 3 }),
      async (made, told, looks) => {
        await using trial = await temporaryWorkspace();
        await putCompany(trial.workspace, made);
        if (trial.workspace.read.all('SELECT 1 FROM skill').length === 0) return;
        await putCatalogue(trial, told);
        for (const look of looks) await check(trial, look);
      },
    ),
    RUNS,
  );

test(
  'answers are what raising each person, one by one, comes to',
  async () => {
    await holdsFor(async (trial, look) => {
      const { answers, unanswered } = await call(developmentHandlers.answers, inputOf(look), trial);
      const naive = naiveAnswers(trial.workspace.read, look);
      const byId = <T extends { readonly credentialId: number }>(all: readonly T[]): T[] =>
        all.toSorted((a, b) => a.credentialId - b.credentialId);
      expect(
        byId(answers).map(({ title: _t, issuer: _i, validityMonths: _v, skills: _s, ...one }) => ({
          ...one,
          missingPrerequisites: Object.fromEntries(
            one.missingPrerequisites.map(({ title, people }) => [title, people]),
          ),
        })),
      ).toEqual(byId(naive.answers));
      expect(
        unanswered.map(({ skill: _s, ...one }) => one).toSorted((a, b) => a.skillId - b.skillId),
      ).toEqual(naive.unanswered);
      for (let at = 1; at < answers.length; at += 1)
        expect(answers[at - 1]?.points).toBeGreaterThanOrEqual(answers[at]?.points ?? 0);
    });
  },
  LIMIT,
);

test(
  'who needs a credential are those whom it would raise, and those unrated in it',
  async () => {
    await holdsFor(async (trial, look) => {
      for (const credentialId of [1, 2, 3]) {
        const { people, points, total } = await call(
          developmentHandlers.whoNeeds,
          { ...inputOf(look), credentialId },
          trial,
        );
        const naive = naiveNeeds(trial.workspace.read, look, credentialId);
        expect(total).toBe(naive.length);
        expect(points).toBe(naive.reduce((sum, one) => sum + one.points, 0));
        expect(
          people
            .map((one) => ({
              personId: one.personId,
              points: one.points,
              levels: one.levels,
              unknown: one.unknown,
              lacks: one.lacks.toSorted(),
            }))
            .toSorted((a, b) => a.personId - b.personId),
        ).toEqual(naive);
      }
    });
  },
  LIMIT,
);

test(
  'demand counts every person once in a topic',
  async () => {
    await holdsFor(async (trial, look) => {
      for (const by of ['skill', 'category'] as const) {
        const { topics } = await call(developmentHandlers.demand, { ...inputOf(look), by }, trial);
        expect(
          topics
            .map(({ topic, required, short, unknown, levels, points, byLevel, locations }) => ({
              topic,
              required,
              short,
              unknown,
              levels,
              points,
              byLevel: byLevel.map(({ level, people }) => [level, people]),
              placed: locations.reduce((sum, { people }) => sum + people, 0),
            }))
            .toSorted((a, b) => ((a.topic ?? '') < (b.topic ?? '') ? -1 : 1)),
        ).toEqual(naiveDemand(trial.workspace.read, look, by));
      }
    });
  },
  LIMIT,
);

test(
  'renewals, and what rests on each, are what deleting or renewing the award comes to',
  async () => {
    const window = fc.record({
      from: fc.option(fc.integer({ min: -500, max: 500 }), { nil: undefined }),
      to: fc.option(fc.integer({ min: -400, max: 900 }), { nil: undefined }),
      expired: fc.boolean(),
      credentialIds: fc.constantFrom<number[]>([], [1], [2, 3]),
    });
    const windows = fc.sample(window, { numRuns: 200, seed: 4 });
    let turn = 0;
    await holdsFor(async (trial, look) => {
      const { workspace } = trial;
      const told = windows[turn % windows.length]!;
      turn += 1;
      const dayOr = (days: number | undefined) =>
        days === undefined ? undefined : addDays(look.asOf, days);
      const asked = { ...told, from: dayOr(told.from), to: dayOr(told.to) };
      const { filter, asOf } = inputOf(look);
      const input = { ...asked, filter, asOf };
      const found = await call(developmentHandlers.renewals, input, trial);
      const naive = await naiveRenewals(workspace, look, asked);
      expect(
        found.renewals
          .map((one) => ({
            id: one.id,
            personId: one.personId,
            state: one.state,
            expires: one.expires,
            renewFrom: one.renewFrom,
            daysLeft: one.daysLeft,
            requirementsLost: one.requirementsLost,
            priceHere: one.priceHere,
          }))
          .toSorted((a, b) => a.id - b.id),
      ).toEqual(naive);
      expect(found.renewals.map(({ expires }) => expires)).toEqual(
        naive.map(({ expires }) => expires).toSorted(),
      );
      expect(found).toMatchObject({
        total: naive.length,
        people: new Set(naive.map(({ personId }) => personId)).size,
        unpriced: naive.filter(({ priceHere }) => priceHere === null).length,
        overdue: naive.filter(({ state }) => state === 'expired').length,
        due: naive.filter(({ state }) => state === 'expiring').length,
      });
      expect(found.cost.amount).toBe(
        naive.reduce((sum, { priceHere }) => sum + (priceHere?.amount ?? 0), 0),
      );
      const lost = await call(
        developmentHandlers.renewals,
        { ...input, sort: 'lost', direction: 'desc' },
        trial,
      );
      expect(lost.renewals.map(({ requirementsLost }) => requirementsLost)).toEqual(
        naive.map(({ requirementsLost }) => requirementsLost).toSorted((a, b) => b - a),
      );
      const counts = await call(
        developmentHandlers.renewalCounts,
        { ...input, by: 'department' },
        trial,
      );
      const awards = (all: readonly { readonly awards: number }[]): number =>
        all.reduce((sum, one) => sum + one.awards, 0);
      expect([awards(counts.months), awards(counts.days), awards(counts.groups)]).toEqual(
        Array(3).fill(naive.length),
      );
      for (const { month, people } of counts.months) {
        const own = naive.filter(({ expires }) => expires.startsWith(month));
        expect(people).toBe(new Set(own.map(({ personId }) => personId)).size);
      }
    });
  },
  LIMIT,
);

test(
  'without renewals the figures are those of a company in which only time passes',
  async () => {
    await holdsFor(async (trial, look) => {
      const { points } = await call(
        developmentHandlers.withoutRenewal,
        { ...inputOf(look), months: 14 },
        trial,
      );
      for (const { date, expired, ...figures } of points) {
        const naive = naiveWithoutRenewal(trial.workspace.read, look, date);
        expect({ date, expired, ...figures }).toEqual({ date, ...naive });
      }
    });
  },
  LIMIT,
);
