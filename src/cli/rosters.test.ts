import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TrialFolder, trialFolder } from './testing/run.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples/rosters');
const present = existsSync(SAMPLES);
const TABLES = /\.(xlsx|xlsm|xls|xlsb|ods|csv|tsv|txt)$/iu;
const files = present ? readdirSync(SAMPLES).filter((name) => TABLES.test(name)) : [];
if (!present) console.warn(`Skipped: there are no real rosters in ${SAMPLES}`);

let trial: TrialFolder;
beforeAll(() => {
  trial = trialFolder();
});
afterAll(() => trial.remove());

interface Report {
  readonly mapping: Record<string, string>;
  readonly rows: number;
  readonly added: number;
  readonly skipped: number;
  readonly unchanged: number;
  readonly problems: readonly { readonly severity: string; readonly message: string }[];
}

const KEYS = ['employeeNumber', 'email', 'name', 'firstName', 'lastName'];

describe.skipIf(!present)('a real roster', () => {
  test.for(files)(
    'goes in with nobody helping, or says why not: %s',
    { timeout: 120_000 },
    async (name) => {
      const words = ['import', join(SAMPLES, name), '-w', `${name}.upskill`, '--json'];
      const ended = await trial.upskill(...words);
      const report = ended.json() as Report;
      expect(ended.stderr).not.toMatch(/\n\s+at /u);
      if (ended.code === 1) {
        expect(report.problems).toMatchObject([{ severity: 'error' }]);
        expect(ended.stderr).toContain(name);
        return;
      }
      expect(ended.code).toBe(0);
      expect(Object.keys(report.mapping).some((field) => KEYS.includes(field))).toBe(true);
      expect(report.added).toBeGreaterThan(0);
      expect(report.added + report.skipped).toBe(report.rows);

      const again = (await trial.upskill(...words)).json() as Report;
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: report.added });
    },
  );
});
