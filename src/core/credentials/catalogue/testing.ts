import { call } from '@orpc/server';
import { expect } from 'vitest';
import { fill } from '#core/skills/testing.ts';
import { historyHandlers, workspaceHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { credentialsHandlers } from './handlers.ts';

export const WELDING = 1;
export const SAFETY = 2;

/**
 * A workspace with a small catalogue, for tests: issuers 1 TÜV Süd and 2 Coursera; credentials 1 Welder A, 2 Welder B, 3 Safety
 * first and 4 Old, which is archived; skills Welding and Safety; people Ana, Bo and Cy, who has left.
 */
export async function smallCatalogue(): Promise<TemporaryWorkspace> {
  const t = await temporaryWorkspace({ today: '2026-06-15' });
  await fill(t, {
    people: [
      { name: 'Ana' },
      { name: 'Bo' },
      { name: 'Cy', status: 'left', leavingDate: '2026-01-31' },
    ],
    skills: ['Welding', 'Safety'],
  });
  await call(credentialsHandlers.createIssuer, { name: 'TÜV Süd', country: 'Germany' }, t);
  await call(credentialsHandlers.createIssuer, { name: 'Coursera', isPlatform: true }, t);
  await call(
    credentialsHandlers.create,
    {
      title: 'Welder A',
      issuerId: 1,
      kind: 'technical',
      ects: 2,
      learningOutcomes: 'Welds plates.',
      validityMonths: 24,
      skills: [
        { skillId: WELDING, level: 3 },
        { skillId: SAFETY, level: 1 },
      ],
      otherTitles: ['Schweißer A'],
      price: { amount: 40_000, currency: 'EUR', validFrom: '2025-01-01' },
    },
    t,
  );
  await call(
    credentialsHandlers.create,
    {
      title: 'Welder B',
      issuerId: 1,
      kind: 'technical',
      workloadHours: 80,
      requiredCredentialIds: [1],
      entrySkills: [{ skillId: WELDING, level: 2 }],
      price: { amount: 99_000, currency: 'USD' },
    },
    t,
  );
  await call(credentialsHandlers.create, { title: 'Safety first', platformId: 2, eqfLevel: 0 }, t);
  await call(credentialsHandlers.create, { title: 'Old', archived: true }, t);
  return t;
}

/** What tests ask of a workspace again and again. */
export const toolsFor = (current: () => TemporaryWorkspace) => {
  const write = (sql: string) =>
    current().workspace.change({ title: 'Fill', kind: 'edit' }, (db) => db.run(sql));
  const findings = async (): Promise<unknown> => {
    for await (const event of await call(workspaceHandlers.check, undefined, current())) {
      if (event.type === 'done') return event.value.findings;
    }
    return 'no answer';
  };
  return {
    write,
    findings,
    /** Whatever was tried, and refused, the file is right. */
    end: async (): Promise<void> => {
      expect(await findings()).toEqual([]);
      await current().dispose();
    },
    titles: async (input: object = {}): Promise<string[]> =>
      (await call(credentialsHandlers.list, input, current())).credentials.map(
        ({ title }) => title,
      ),
    get: (id: number, asOf?: string) => call(credentialsHandlers.get, { id, asOf }, current()),
    undo: (changeId?: number) => call(historyHandlers.undo, { changeId }, current()),
    lastChange: (): number =>
      current().workspace.read.get<{ id: number }>('SELECT max(id) AS id FROM change')?.id ?? 0,
    /** `(person, credential, issued, expires, source, started, hours), …` */
    award: (rows: string) =>
      write(
        `INSERT INTO award (person_id, credential_id, issued, expires, source, started, hours) VALUES ${rows}`,
      ),
  };
};
