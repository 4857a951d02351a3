import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import ExcelJS from 'exceljs';
import { assessmentHandlers } from '#core/skills/index.ts';
import { readTableFile } from '#core/tables/index.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { exportMatrixHandlers } from '../export-matrix/index.ts';
import { addPeople, done, fileOf, importing } from '../testing.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const all = (sql: string) => temporary.workspace.read.all<Record<string, unknown>>(sql);

const LIBRARY = fileOf({
  Skills: [
    ['Skill ID', 'Skill', 'Category', 'Description', 'Other names', 'Tags'],
    ['S1', 'JavaScript', 'Technical', 'The language of the web.', 'JS; ECMAScript', 'strategic'],
    ['S2', 'Negotiation', 'Soft skill', 'Finding terms that both sides keep.', '', ''],
    ['S3', 'Coaching', 'Leadership', 'Helping others to find their way.', '', 'emerging'],
    ['S4', 'SQL', 'Technical', 'Asking databases.', '', ''],
  ],
});

describe('a library', () => {
  it('goes in once, fills up what is missing and takes nothing away', async () => {
    await importing(
      temporary,
      fileOf({
        M: [
          ['Employee ID', 'Name', 'JavaScript', 'Sewing'],
          ['E1', 'Ada Stone', 3, 2],
          ['E2', 'Bo Brook', 1, 2],
          ['E3', 'Eve Lake', 1, 0],
        ],
      }),
    ).commit();
    await temporary.workspace.change({ title: 'Describe', kind: 'edit' }, (db) => {
      db.run(`UPDATE skill SET description = 'Her own words.' WHERE name = 'JavaScript'`);
    });
    const first = await importing(temporary, LIBRARY, 'skills').commit();
    expect(first).toMatchObject({ added: 3, changed: 1, unchanged: 0, newSkills: 3 });
    expect(
      all(`SELECT s.name, c.name AS category, s.description, s.tags FROM skill s
           LEFT JOIN skill_category c ON c.id = s.category_id WHERE s.name IN ('JavaScript', 'Coaching')
           ORDER BY s.name`),
    ).toEqual([
      {
        name: 'Coaching',
        category: 'Leadership',
        description: 'Helping others to find their way.',
        tags: '["emerging"]',
      },
      {
        name: 'JavaScript',
        category: 'Technical',
        description: 'Her own words.',
        tags: '["strategic"]',
      },
    ]);
    expect(all('SELECT name FROM skill_alias ORDER BY name')).toEqual([
      { name: 'ECMAScript' },
      { name: 'JS' },
    ]);
    const again = importing(temporary, LIBRARY, 'skills');
    expect(await again.difference()).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 4,
      newSkills: 0,
    });
    expect(await again.commit()).toMatchObject({ changeId: null });
    await call(historyHandlers.undo, {}, { context: temporary.context });
    expect(all('SELECT name FROM skill ORDER BY name')).toEqual([
      { name: 'JavaScript' },
      { name: 'Sewing' },
    ]);
  });
});

const REQUIREMENTS = fileOf({
  Requirements: [
    ['Role', 'Skill', 'Required level', 'Importance'],
    ['Welder', 'Welding', 4, 'critical'],
    ['Welder', 'Safety', 3, 'normal'],
    ['Engineer', 'Python', 4, 'important'],
    ['Engineer', 'SQL', 3, 'normal'],
  ],
});
const required = () =>
  all(`SELECT r.name AS role, v.valid_from AS since, s.name AS skill, q.level, q.importance FROM requirement q
       JOIN role_version v ON v.id = q.version_id JOIN role r ON r.id = v.role_id JOIN skill s ON s.id = q.skill_id
       ORDER BY r.name, v.valid_from, s.name`);

describe('requirements', () => {
  it('go in once, and merge into the version of their day', async () => {
    const work = importing(temporary, REQUIREMENTS, 'requirements');
    expect(await work.difference()).toMatchObject({ added: 4, newRoles: 2, newSkills: 4 });
    expect(await work.commit()).toMatchObject({ added: 4, newRoles: 2 });
    expect(required()[3]).toEqual({
      role: 'Welder',
      since: '0001-01-01',
      skill: 'Welding',
      level: 4,
      importance: 3,
    });
    expect(await importing(temporary, REQUIREMENTS, 'requirements').difference()).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 4,
      newRoles: 0,
    });

    const later = importing(
      temporary,
      fileOf({
        Requirements: [
          ['Role', 'Skill', 'Required level', 'Importance'],
          ['Welder', 'Welding', 5, 'critical'],
          ['Welder', 'Safety', 3, 'normal'],
          ['Welder', 'Reading plans', 2, 'normal'],
          ['Engineer', 'SQL', 3, 'normal'],
        ],
      }),
      'requirements',
    );
    await later.setReading({ settings: { validFrom: '2026-01-01' } });
    expect(await later.commit()).toMatchObject({ added: 1, changed: 1, unchanged: 2 });
    expect(required().filter(({ since }) => since === '2026-01-01')).toMatchObject([
      { role: 'Welder', skill: 'Reading plans', level: 2 },
      { role: 'Welder', skill: 'Safety', level: 3 },
      { role: 'Welder', skill: 'Welding', level: 5 },
    ]);
    await call(historyHandlers.undo, {}, { context: temporary.context });
    await call(historyHandlers.undo, {}, { context: temporary.context });
    expect([required(), all('SELECT name FROM role')]).toEqual([[], []]);
  });
});

describe('a matrix of our own', () => {
  it('comes back with what the manager changed, and nothing else', async () => {
    const { context } = temporary;
    await addPeople(temporary, [
      { name: 'Ada Stone', number: 'E1' },
      { name: 'Bo Brook', number: 'E2' },
    ]);
    await importing(
      temporary,
      fileOf({
        M: [
          ['Employee ID', 'Name', 'SQL', 'Welding', 'Sewing'],
          ['E1', 'Ada Stone', 3, 2, 1],
          ['E2', 'Bo Brook', 1, '', 4],
          ['E3', 'Eve Lake', 1, 0, 2],
        ],
      }),
    ).commit();
    const skillIds = all('SELECT id FROM skill').map(({ id }) => Number(id));
    const out = join(context.folder, 'matrix.xlsx');
    await done(call(exportMatrixHandlers.exportMatrix, { out, skillIds }, { context }));
    const untouched = importing(temporary, await readTableFile(out));
    expect(await untouched.difference()).toMatchObject({ added: 0, changed: 0, skipped: 0 });

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const sheet = book.getWorksheet('Skills matrix');
    sheet?.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value === 'Bo Brook') row.getCell(row.cellCount).value = 5;
      });
    });
    await book.xlsx.writeFile(out);
    const work = importing(temporary, await readTableFile(out));
    expect((await work.reading()).looksLike).toBe('Upskill Ledger matrix');
    expect(await work.difference()).toMatchObject({
      added: 1,
      changed: 0,
      skipped: 0,
      newPeople: 0,
    });
    const [personId] = all(`SELECT id FROM person WHERE name = 'Bo Brook'`).map(({ id }) =>
      Number(id),
    );
    await work.commit();
    const history = await call(
      assessmentHandlers.history,
      { personId: personId ?? 0 },
      { context },
    );
    expect(history.assessments).toContainEqual(
      expect.objectContaining({ level: 5, source: 'manager', date: '2026-06-15' }),
    );
  });
});
