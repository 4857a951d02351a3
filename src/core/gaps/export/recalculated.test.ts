import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { call } from '@orpc/server';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { scopeSchema, type Figures } from '#shared/contract/figures.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { gapsHandlers } from '../index.ts';
import { putCompany, type TrialCompany } from '../testing.ts';
import { company } from '../testing/companies.ts';
import { FIGURE_COLUMNS } from './figure-columns.ts';

/**
 * The workbook computed by LibreOffice, from the levels in its rows alone, says what the program says. LibreOffice is
 * told to compute every formula anew, so that it does not repeat the figures that were written beside them.
 */
const OFFICE = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find(existsSync);
const ALWAYS_COMPUTE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function recalculate(office: string, folder: string, file: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_COMPUTE);
  const out = join(folder, 'computed');
  execFileSync(
    office,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      file,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return join(out, 'gaps.xlsx');
}

type Row = Readonly<Record<string, string | number | null>>;

/** Rows of a sheet by header; formulas as what they came to. exceljs cannot tell 0 from nothing there. */
function rowsOf(file: string, name: string): Row[] {
  const sheet = XLSX.read(readFileSync(file)).Sheets[name];
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return XLSX.utils.sheet_to_json<Row>(sheet, { defval: null });
}

const blank = (value: Row[string] | undefined) => (value === '' ? null : (value ?? null));

function expectFigures(row: Row | undefined, figures: Figures, ofSkill = false): void {
  for (const { key, header, ofSkills } of FIGURE_COLUMNS) {
    if (key === 'weight' || key === 'weightMissing' || (ofSkill && !ofSkills)) continue;
    const value = blank(row?.[header]);
    const expected = figures[key];
    if (expected === null || typeof value !== 'number')
      expect([header, value]).toEqual([header, expected]);
    else expect(value, header).toBeCloseTo(expected, 9);
  }
}

/** Names that a spreadsheet might take for a pattern, a number, a formula, or for each other. */
const AWKWARD = ['Plant', 'plant', 'Pla*', '=Plant', '12', '>5', ''];

const EXPERT = ['Welding', 'SQL', 'AWS', 'Coaching'].flatMap((skill) => [
  { skill, level: 5, date: '2026-01-01', source: 'manager' as const },
  { skill, level: 5, date: '2026-01-01', source: 'credential' as const },
]);

function trialCompany(): TrialCompany {
  const made = fc.sample(company, { numRuns: 80, seed: 7 });
  const roles =
    made.find((one) =>
      one.roles.every((role) => role.versions.some((version) => version.asks.length > 2)),
    )?.roles ?? [];
  return {
    currency: { Welding: 12, SQL: 24 },
    roles,
    credentials: made[0]?.credentials ?? [],
    people: made
      .flatMap((one) => one.people)
      .map((person, at) => ({
        ...person,
        name: `Person ${at}`,
        employeeNumber: String(at).padStart(4, '0'),
        status: at % 9 === 0 ? ('left' as const) : ('active' as const),
        leavingDate: null,
        // Some who meet everything.
        ratings: at % 3 === 0 ? [...(person.ratings ?? []), ...EXPERT] : person.ratings,
        department: AWKWARD[at % AWKWARD.length] || null,
      })),
  };
}

if (!OFFICE) {
  // eslint-disable-next-line no-console -- a test that cannot be run must not go unnoticed
  console.warn(
    'LibreOffice is not here: the figures of the workbook are NOT checked by a program other than ours.',
  );
}

describe.skipIf(OFFICE === undefined)('the workbook of gaps, computed by LibreOffice', () => {
  let trial: TemporaryWorkspace;
  let written: string;
  let computed: string;
  const scope = { asOf: '2026-01-01' };

  beforeAll(async () => {
    trial = await temporaryWorkspace();
    await putCompany(trial.workspace, trialCompany());
    const out = join(trial.context.folder, 'gaps.xlsx');
    const events = await call(gapsHandlers.exportFigures, { ...scope, out }, trial);
    for await (const event of events)
      if (event.type === 'done') expect(event.value.rows).toBeGreaterThan(200);
    written = out;
    computed = recalculate(OFFICE ?? '', trial.context.folder, out);
  }, 180_000);
  afterAll(() => trial.dispose());

  test('the whole', async () => {
    const { figures } = await call(gapsHandlers.overview, scope, trial);
    expect(figures.unknown).toBeGreaterThan(0);
    expect(figures.ready).toBeGreaterThan(0);
    expectFigures(rowsOf(computed, 'Company')[0], figures);
  });

  test('groups, though their names look like patterns, numbers or each other', async () => {
    const { groups } = await call(gapsHandlers.overview, scope, trial);
    const rows = rowsOf(computed, 'Teams');
    expect(rows.map((row) => row['Department'])).toEqual(
      groups.map(({ label }) => label ?? 'None'),
    );
    for (const [at, group] of groups.entries()) expectFigures(rows[at], group);
  });

  test('roles and skills', async () => {
    const { roles } = await call(gapsHandlers.roles, scope, trial);
    const roleRows = rowsOf(computed, 'Roles');
    for (const [at, role] of roles.entries()) expectFigures(roleRows[at], role);
    const { skills } = await call(gapsHandlers.skills, scope, trial);
    const skillRows = rowsOf(computed, 'Skills');
    for (const [at, skill] of skills.entries()) {
      expectFigures(skillRows[at], skill, true);
      expect(skillRows[at]?.['Bench']).toBe(skill.bench);
    }
  });

  test('people', async () => {
    const { persons } = await call(
      gapsHandlers.persons,
      { ...scope, sort: 'name', limit: 1000 },
      trial,
    );
    const rows = rowsOf(computed, 'People');
    expect(rows).toHaveLength(persons.length);
    for (const [at, person] of persons.entries()) {
      expect(rows[at]?.['Person']).toBe(person.name);
      expect(rows[at]?.['Readiness']).toBe(person.state.replace('-', ' '));
      expect(rows[at]?.['Met']).toBe(person.met);
      const index = blank(rows[at]?.['Gap index']);
      if (person.index === null) expect(index).toBeNull();
      else expect(index).toBeCloseTo(person.index, 9);
    }
  });

  test('what was written beside the formulas is what they come to', () => {
    for (const name of ['Company', 'Teams', 'Roles', 'Skills', 'People', 'Requirements']) {
      const [before, after] = [rowsOf(written, name), rowsOf(computed, name)];
      expect(after).toHaveLength(before.length);
      for (const [at, row] of before.entries()) {
        for (const [header, value] of Object.entries(row)) {
          const now = blank(after[at]?.[header]);
          if (typeof value === 'number' && typeof now === 'number')
            expect(now, header).toBeCloseTo(value, 9);
          else expect([header, now]).toEqual([header, blank(value)]);
        }
      }
    }
  });

  test('a level changed by hand changes the figures', async () => {
    const file = join(trial.context.folder, 'changed', 'gaps.xlsx');
    mkdirSync(join(trial.context.folder, 'changed'));
    const book = await new ExcelJS.Workbook().xlsx.readFile(written);
    const sheet = book.getWorksheet('Requirements');
    const headers = (sheet?.getRow(1).values ?? []) as string[];
    sheet?.eachRow((row, number) => {
      if (number > 1) row.getCell(headers.indexOf('Level')).value = null;
    });
    await book.xlsx.writeFile(file);
    const changed = recalculate(OFFICE ?? '', join(trial.context.folder, 'changed'), file);
    expect(rowsOf(changed, 'Company')[0]).toMatchObject({
      Met: 0,
      Coverage: 0,
      'Gap index': 1,
      'Rated share': 0,
    });
  }, 180_000);
});

test('where nothing is required the workbook says so without dividing by nothing', async () => {
  await using trial = await temporaryWorkspace();
  await putCompany(trial.workspace, { roles: [], people: [{ name: 'Ada' }] });
  const out = join(trial.context.folder, 'gaps.xlsx');
  const input = { ...scopeSchema.parse({}), out };
  for await (const event of await call(gapsHandlers.exportFigures, input, trial)) {
    if (event.type === 'done') expect(event.value).toEqual({ path: out, rows: 0 });
  }
  expect(rowsOf(out, 'Company')[0]).toMatchObject({ People: 1, Requirements: 0, Coverage: '' });
  expect(rowsOf(out, 'People')[0]).toMatchObject({ Person: 'Ada', Readiness: 'nothing required' });
});
