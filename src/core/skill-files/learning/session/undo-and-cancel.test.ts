import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { addPeople, fileOf, importing } from '../../testing.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
  await addPeople(temporary, [{ name: 'Ana Ferreira' }, { name: 'Bo Lind' }]);
});
afterEach(() => temporary.dispose());

const file = (day = '2025-01-10', grade = '80') =>
  fileOf({
    Training: [
      ['Name', 'Course', 'Provider', 'Completed on', 'Valid until', 'Grade'],
      ['Ana Ferreira', 'First aid', 'Red Cross', day, '2028-01-10', grade],
      ['Bo Lind', 'First aid', 'Red Cross', '2025-01-11', '2028-01-11', '70'],
    ],
  });
const TABLES = ['award', 'attempt', 'credential', 'credential_alias', 'issuer'] as const;
const counts = () =>
  TABLES.map(
    (table) =>
      temporary.workspace.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? -1,
  );

it('undoes awards with the credentials and bodies that came with them', async () => {
  await importing(temporary, file(), 'awards').commit();
  expect(counts()).toEqual([2, 0, 1, expect.any(Number), 1]);
  await call(historyHandlers.undo, {}, { context: temporary.context });
  expect(counts()).toEqual([0, 0, 0, 0, 0]);
});

it('changes just the cell that was corrected', async () => {
  await importing(temporary, file(), 'awards').commit();
  const work = importing(temporary, file('2025-01-10', '85'), 'awards');
  expect(await work.difference()).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  await work.commit();
  expect(
    temporary.workspace.read.all('SELECT issued, expires, grade FROM award ORDER BY issued'),
  ).toEqual([
    { issued: '2025-01-10', expires: '2028-01-10', grade: '85' },
    { issued: '2025-01-11', expires: '2028-01-11', grade: '70' },
  ]);
});

it('leaves nothing where it is cancelled', async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(
    importing(temporary, file(), 'awards').commit(controller.signal),
  ).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(counts()).toEqual([0, 0, 0, 0, 0]);
});
