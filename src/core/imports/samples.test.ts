import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { call } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { skillFilesHandlers } from '#core/skill-files/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { anyImportHandlers as handlers } from './index.ts';

const SAMPLES = resolve('..', 'shared', 'samples');
const present = existsSync(SAMPLES);
if (!present) process.stderr.write(`SKIPPED: there are no real files in ${SAMPLES}\n`);

type Event<T> = { type: 'progress' } | { type: 'done'; value: T };
async function done<T>(stream: Promise<AsyncIterable<Event<T>>>): Promise<T> {
  for await (const event of await stream) if (event.type === 'done') return event.value;
  throw new Error('ended without a value');
}

/** Imports a file into a workspace of its own, twice, and looks at what is in it then. */
async function imported(name: string) {
  await using temporary = await temporaryWorkspace({ today: '2026-06-15' });
  const { context, workspace } = temporary;
  const path = join(SAMPLES, name);
  const run = async () => {
    const started = await done(call(handlers.start, { path, decide: 'auto' }, { context }));
    const { importId } = started;
    if (started.kind === 'roster') return { started, difference: null, committed: null };
    const options = { context };
    const difference = await done(call(skillFilesHandlers.difference, { importId }, options));
    const committed = await done(call(skillFilesHandlers.commit, { importId }, options));
    return { started, difference, committed };
  };
  const first = await run();
  const again = first.committed ? (await run()).difference : null;
  const levels = workspace.read.all<{ who: string; skill: string; level: number }>(
    `SELECT p.name AS who, s.name AS skill, a.level FROM assessment a
     JOIN person p ON p.id = a.person_id JOIN skill s ON s.id = a.skill_id`,
  );
  const levelOf = (who: string, skill: string) =>
    levels.find((each) => each.who === who && each.skill === skill)?.level;
  const anchors = workspace.read
    .all<{ level: number }>('SELECT level FROM skill_anchor')
    .map(({ level }) => level);
  const countOf = (table: 'award' | 'attempt'): number =>
    workspace.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
  const kept = { awards: countOf('award'), attempts: countOf('attempt') };
  return { ...first, ...kept, again, levelOf, levels, anchors };
}

const UNTOUCHED = { added: 0, changed: 0, newPeople: 0, newSkills: 0, newRoles: 0 };

describe.skipIf(!present)('a real skills matrix', { timeout: 60_000 }, () => {
  it('reads Japanese signs by their legend, the last of fifteen sheets counting', async () => {
    const { started, committed, again, levelOf, levels } = await imported(
      'matrices/jp_skillmap_symbols_15sheets.xlsx',
    );
    expect(started.kind).toBe('matrix');
    expect(committed).toMatchObject({ added: levels.length, newPeople: 7 });
    expect(again).toMatchObject(UNTOUCHED);
    // ★ at the top, ◎ ◯ △ below, an empty cell "cannot" as the legend says.
    expect(levelOf('ハセガワ', 'C#')).toBe(5);
    expect(levelOf('アイダ', 'C#')).toBe(4);
    expect(levelOf('ゴトウ', 'C#')).toBe(3);
    expect(levelOf('ゴトウ', 'Azure')).toBe(1);
    expect(levelOf('イヌガミ', 'C#')).toBe(0);
    // Only "wants to learn" in every sheet.
    expect(levelOf('アイダ', 'Docker')).toBeUndefined();
  });

  it('keeps the numbers of a legend that fit the scale', async () => {
    const { started, committed, again, levelOf } = await imported(
      'matrices/skills_matrix_citoolkit_deid.xlsx',
    );
    expect(started.kind).toBe('matrix');
    expect(started.kind === 'matrix' && started.reading.fileScale).toBe('0 to 4, in the legend');
    expect(committed).toMatchObject({ added: 32, newPeople: 5, newSkills: 7 });
    expect(again).toMatchObject({ ...UNTOUCHED, unchanged: 32 });
    expect(levelOf('Robin Sample', 'Java')).toBe(3);
    expect(levelOf('Sam Demo', 'NodeJs')).toBe(0);
    expect(levelOf('Robin Sample', 'DevOps')).toBeUndefined();
  });

  it('takes one that nobody filled in for its skills', async () => {
    const { started, committed, again, levels } = await imported(
      'matrices/skill_matrix_title_row.xlsx',
    );
    expect(started.kind).toBe('skills');
    expect(committed).toMatchObject({ newSkills: 21, newPeople: 0 });
    expect([levels, again]).toMatchObject([[], UNTOUCHED]);
  });

  it('takes levels in words for a library with anchors', async () => {
    const { started, committed, again, anchors } = await imported(
      'matrices/skills_matrix_levels_merged.xlsx',
    );
    expect(started.kind).toBe('skills');
    expect(committed).toMatchObject({ newSkills: 16, newPeople: 0 });
    expect(again).toMatchObject(UNTOUCHED);
    expect(anchors).toHaveLength(48);
  });
});

describe.skipIf(!present)('real records of learning', { timeout: 60_000 }, () => {
  it.for([
    // Completed, under way and given up; the same course under three ids is one.
    [
      'learning/coursera_for_business_learner_activity.csv',
      'Coursera',
      { added: 5, newPeople: 5, newCredentials: 3 },
      { awards: 2, attempts: 3 },
    ],
    [
      'learning/training_records_213.csv',
      null,
      { added: 190, skipped: 1, newPeople: 100, newCredentials: 15 },
      { awards: 154, attempts: 36 },
    ],
    // 53 trainings are only planned; the same training is given by several providers.
    [
      'matrices/fr_training_tracker_vlookup.xlsx',
      null,
      { added: 398, newPeople: 101, newCredentials: 20, newIssuers: 0 },
      { awards: 398, attempts: 0 },
    ],
    // Grades of one course that is not named: nothing is guessed.
    [
      'learning/moodle_grade_export.csv',
      'Moodle',
      { added: 0, skipped: 2 },
      { awards: 0, attempts: 0 },
    ],
    ['learning/edx_grade_report.csv', 'edX', { added: 0, skipped: 5 }, { awards: 0, attempts: 0 }],
  ] as const)('give awards and attempts, once: %s', async ([name, looksLike, counts, kept]) => {
    const { started, committed, again, awards, attempts } = await imported(name);
    expect(started.kind).toBe('awards');
    expect(started.kind === 'awards' && started.reading.looksLike).toBe(looksLike);
    expect(committed).toMatchObject(counts);
    expect({ awards, attempts }).toEqual(kept);
    expect(again).toMatchObject({ ...UNTOUCHED, newCredentials: 0 });
  });

  it('of skills stay ratings', async () => {
    const { started } = await imported('learning/odoo_hr.employee.skill.csv');
    expect(started.kind).toBe('matrix');
  });

  it('are no matrix, library or requirements, and that is said', async () => {
    await using temporary = await temporaryWorkspace();
    const path = join(SAMPLES, 'matrices/fr_training_tracker_vlookup.xlsx');
    for (const kind of ['matrix', 'skills', 'requirements'] as const)
      await expect(
        done(call(handlers.start, { path, kind }, { context: temporary.context })),
      ).rejects.toMatchObject({ message: expect.stringMatching(/does not (?:look like|hold)/u) });
  });
});

const rosters = present ? readdirSync(join(SAMPLES, 'rosters')) : [];
describe.skipIf(!present)('a real roster', { timeout: 60_000 }, () => {
  it.for(rosters)('is taken for one: %s', async (name) => {
    await using temporary = await temporaryWorkspace();
    const path = join(SAMPLES, 'rosters', name);
    const started = await done(call(handlers.start, { path }, { context: temporary.context }));
    expect(started.kind).toBe('roster');
  });
});

describe.skipIf(!present)('a real taxonomy', { timeout: 60_000 }, () => {
  it.for([
    ['taxonomies/digCompSkillsCollection_en.csv', 26],
    ['taxonomies/digitalSkillsCollection_en.csv', 1201],
    ['taxonomies/esco_skills_tabiya_subset.csv', 1000],
    ['taxonomies/onet_Skills.xlsx', 35],
  ] as const)('goes in as a library, once: %s', async ([name, skills]) => {
    const { started, committed, again } = await imported(name);
    expect(started.kind).toBe('skills');
    expect(committed).toMatchObject({ newSkills: skills });
    expect(again).toMatchObject(UNTOUCHED);
  });
});
