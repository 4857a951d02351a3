import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsContract } from '#shared/contract/gaps.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { accessOf } from './access.ts';
import { benchOf } from './bench.ts';
import { looseOf } from './loose.ts';
import { rankingOf } from './ranking.ts';
import { putCompany } from './testing.ts';
import { asked, naiveLevel } from './testing/ask.ts';
import { company, day } from './testing/companies.ts';
import { activePeople, asksOf, naiveFigures, naivePairs, type NaivePair } from './testing/naive.ts';

const RUNS = { numRuns: 60 };
const holds = (pair: NaivePair): boolean => pair.level !== null && pair.level >= pair.required;

test('ranking: points, levels and people are those of the requirements, one by one', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, fc.boolean(), async (made, asOf, staleAsUnrated) => {
      await using trial = await temporaryWorkspace();
      await putCompany(trial.workspace, made);
      const pairs = naivePairs(trial.workspace.read, asOf, staleAsUnrated);
      const scope = { asOf, staleAsUnrated };
      const { rows, totalPoints } = rankingOf(trial.workspace, asked(gapsContract.ranking, scope));
      let total = 0;
      for (const skillId of new Set(pairs.map((pair) => pair.skillId))) {
        const missed = pairs.filter((pair) => pair.skillId === skillId && !pair.met);
        const rated = missed.filter(({ level }) => level !== null);
        const unrated = missed.filter(({ level }) => level === null);
        const gap = ({ required, level }: NaivePair) => Math.max(0, required - (level ?? 0));
        const points = (some: NaivePair[]) =>
          some.reduce((sum, pair) => sum + gap(pair) * pair.importance, 0);
        total += points(rated);
        const row = rows.find(({ id }) => id === skillId);
        if (missed.length === 0) expect(row).toBeUndefined();
        else
          expect(row).toMatchObject({
            people: rated.length,
            levels: rated.reduce((sum, pair) => sum + gap(pair), 0),
            points: points(rated),
            critical: rated.filter(({ importance }) => importance === 3).length,
            unknown: unrated.length,
            unknownPoints: points(unrated),
          });
      }
      expect(totalPoints).toBe(total);
      const grouped = rankingOf(
        trial.workspace,
        asked(gapsContract.ranking, { ...scope, by: 'skill-in-group', limit: 500 }),
      );
      expect(grouped.totalPoints).toBe(total);
    }),
    RUNS,
  );
}, 120_000);

test('bench: without a person it is as if they were not there', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, fc.nat(5), async (made, asOf, which) => {
      await using trial = await temporaryWorkspace();
      await putCompany(trial.workspace, made);
      const db = trial.workspace.read;
      const withoutPersonId = (which % made.people.length) + 1;
      const ask = (more: object) =>
        benchOf(trial.workspace, asked(gapsContract.bench, { asOf, ...more }));
      const before = ask({});
      const after = ask({ withoutPersonId });
      const pairs = naivePairs(db, asOf, false);
      const department = (id: number) => made.people[id - 1]?.department ?? null;
      for (const row of after.rows) {
        const own = pairs.filter(
          (pair) => pair.skillId === row.skillId && department(pair.personId) === row.key,
        );
        const rest = own.filter((pair) => pair.personId !== withoutPersonId);
        expect(row.required).toBe(own.length);
        expect(row.bench).toBe(own.filter(holds).length);
        expect(row.benchWithout).toBe(rest.filter(holds).length);
        expect(row.unknown).toBe(own.filter(({ level }) => level === null).length);
        const areUnknown = rest.length > 0 && rest.every(({ level }) => level === null);
        const [none, single] = [areUnknown ? 'unrated' : 'none', 'single'];
        expect(row.state).toBe([none, single][row.benchWithout] ?? 'covered');
        const same = before.rows.find(
          ({ key, skillId }) => key === row.key && skillId === row.skillId,
        );
        expect(same).toMatchObject({ bench: row.bench, benchWithout: row.bench });
      }
      expect(after.keyPeople.some(({ id }) => id === withoutPersonId)).toBe(false);
      const alone = before.keyPeople.reduce((sum, { skills }) => sum + skills, 0);
      expect(alone).toBe(before.counts.single);
      const { none, single, covered, unrated } = before.counts;
      expect(none + single + covered + unrated).toBe(before.rows.length);
      for (const state of ['none', 'single', 'covered', 'unrated'] as const)
        expect(ask({ state }).rows).toHaveLength(before.counts[state]);
    }),
    RUNS,
  );
}, 120_000);

test('loose: nobody requires it, nobody meets it, nobody rated it lately', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, async (made, asOf) => {
      await using trial = await temporaryWorkspace();
      await putCompany(trial.workspace, made);
      const db = trial.workspace.read;
      const found = looseOf(trial.workspace, asked(gapsContract.loose, { asOf }));
      const people = activePeople(db, asOf);
      const pairs = naivePairs(db, asOf, false);
      const required = new Set(
        ['Engineer', 'Lead'].flatMap((role) => asksOf(db, role, asOf).map((ask) => ask.skill_id)),
      );
      const skills = db.all<{ id: number }>('SELECT id FROM skill');
      expect(found.unrequired.map(({ id }) => id).sort()).toEqual(
        skills.flatMap(({ id }) => (required.has(id) ? [] : [id])),
      );
      for (const { id, rated } of found.unrequired)
        expect(rated).toBe(
          people.filter((person) => naiveLevel(db, person.id, id, asOf).level !== null).length,
        );
      const key = (pair: NaivePair) =>
        `${made.people[pair.personId - 1]?.role?.toLowerCase()} ${pair.skillId}`;
      const groups = Map.groupBy(pairs, key);
      const unmet = [...groups].filter(([, own]) => own.every(({ met }) => !met));
      expect(
        found.unmet
          .map((row) => [`${row.role.toLowerCase()} ${row.skillId}`, row.people, row.unknown])
          .sort(),
      ).toEqual(
        unmet
          .map(([name, own]) => [
            name,
            own.length,
            own.filter(({ level }) => level === null).length,
          ])
          .sort(),
      );
      for (const { id, stale, rated } of found.stale) {
        const own = pairs.filter(({ skillId }) => skillId === id);
        expect(stale).toBe(own.filter((pair) => pair.stale).length);
        expect(rated).toBe(own.filter(({ level }) => level !== null).length);
      }
      const stale = new Set(pairs.flatMap((pair) => (pair.stale ? [pair.skillId] : [])));
      expect(new Set(found.stale.map(({ id }) => id))).toEqual(stale);
    }),
    RUNS,
  );
}, 120_000);

test('access: whoever is hidden is counted, and figures shown are those of the group', async () => {
  const by = fc.constantFrom('location', 'department', 'employmentType', 'service', 'country');
  const crowd = company.map((made) => ({
    ...made,
    people: [...made.people, ...made.people, ...made.people, ...made.people],
  }));
  await fc.assert(
    fc.asyncProperty(crowd, day, by, async (made, asOf, by) => {
      await using trial = await temporaryWorkspace();
      await putCompany(trial.workspace, made);
      const db = trial.workspace.read;
      const found = accessOf(trial.workspace, asked(gapsContract.access, { asOf, by }));
      const people = activePeople(db, asOf);
      const pairs = naivePairs(db, asOf, false);
      expect(found.whole).toEqual(
        naiveFigures(
          people.map(({ id }) => id),
          pairs,
        ),
      );
      const shown = found.groups.reduce((sum, { figures }) => sum + (figures?.people ?? 0), 0);
      expect(shown + found.hiddenPeople).toBe(people.length);
      expect(found.groups.filter(({ figures }) => figures === null)).toHaveLength(
        found.hiddenGroups,
      );
      if (by !== 'department') return;
      for (const { key, figures } of found.groups) {
        if (figures === null) continue;
        const ids = people
          .map(({ id }) => id)
          .filter((id) => (made.people[id - 1]?.department ?? null) === key);
        const own = pairs.filter(({ personId }) => ids.includes(personId));
        expect(figures).toEqual(naiveFigures(ids, own));
      }
    }),
    RUNS,
  );
}, 120_000);
