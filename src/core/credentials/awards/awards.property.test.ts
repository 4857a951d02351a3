import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AWARD_STATES } from '#shared/credentials.ts';
import { LevelReader } from '#core/gaps/index.ts';
import { bookOf, dayOf } from '#core/skills/index.ts';
import { fill } from '#core/skills/testing.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { awardsHandlers } from './handlers.ts';
import { stateOn, validOn } from './rules.ts';
import { awardRows, fillCatalogue } from './testing.ts';

const DAYS = ['2023-12-31', '2024-02-29', '2024-03-01', '2025-02-28', '2025-12-31', '2026-03-01'];
const LEADS = [undefined, 0, 400];
const day = fc.constantFrom(...DAYS);
const award = fc.record({
  person: fc.integer({ min: 1, max: 3 }),
  credential: fc.integer({ min: 1, max: LEADS.length }),
  issued: day,
  expires: fc.option(day),
  revoked: fc.option(day, { freq: 1 }),
});

test('the list says of each award what the rules say, and the book certifies it on just the days on which it is valid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(award, { maxLength: 12 }), day, async (awards, asOf) => {
      await using t = await temporaryWorkspace({ today: '2026-06-15' });
      const { workspace } = t;
      await fill(t, {
        people: [{ name: 'Ana' }, { name: 'Bo' }, { name: 'Chi' }],
        skills: LEADS.map((_, at) => `Skill ${at}`),
      });
      await fillCatalogue(
        workspace,
        LEADS.map((leadDays, at) => ({
          title: `Credential ${at}`,
          ...(leadDays === undefined ? {} : { leadDays }),
          skills: [[at + 1, 3]],
        })),
      );
      await workspace.change({ title: 'Award', kind: 'system' }, (db) => {
        for (const { person, credential, issued, expires, revoked } of awards)
          db.run(
            `INSERT INTO award (person_id, credential_id, issued, expires, revoked_on, source)
             VALUES (?, ?, ?, ?, ?, 'manual')`,
            [person, credential, issued, expires, revoked],
          );
      });
      const rows = awardRows(workspace).map((row) => ({ ...row, revokedOn: row.revoked }));
      const told = rows
        .filter(({ issued }) => issued <= asOf)
        .map((row) => {
          const others = rows.filter(
            (one) => one.person === row.person && one.credential === row.credential,
          );
          const lead = LEADS[row.credential - 1] ?? 90;
          return { id: row.id, state: stateOn(row, asOf, lead, others) };
        });
      const list = (filter: object = {}) =>
        call(awardsHandlers.list, { filter: { asOf, ...filter } }, { context: t.context });
      const whole = await list();
      const byId = (shown: typeof whole) =>
        shown.awards.map(({ id, state }) => ({ id, state })).sort((a, b) => a.id - b.id);
      expect(byId(whole)).toEqual(told);
      for (const state of AWARD_STATES) {
        const own = told.filter((one) => one.state === state);
        expect(whole.states[state]).toBe(own.length);
        const some = await list({ states: [state] });
        expect(byId(some)).toEqual(own);
        expect(some.states).toEqual(whole.states);
      }
      const book = bookOf(workspace);
      const levels = new LevelReader(book, dayOf(asOf));
      for (const person of [1, 2, 3])
        for (const credential of LEADS.keys()) {
          const isHeld = rows.some(
            (row) =>
              row.person === person && row.credential === credential + 1 && validOn(row, asOf),
          );
          const skill = book.skills.place(credential + 1);
          const found = levels.read(book.people.place(person), skill);
          expect([found.holdsCredential, found.level]).toEqual([isHeld, isHeld ? 3 : -1]);
        }
    }),
    { numRuns: 60 },
  );
}, 120_000);
