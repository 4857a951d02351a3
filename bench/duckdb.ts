import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { median } from './report.ts';

/**
 * Child process: the figures of every team computed by DuckDB, over the same workspace, for comparison. DuckDB is no
 * part of the program: it is installed into the cache of the benchmark. Prints one JSON document.
 * Arguments: the cache folder, the workspace, the day, and how often it is measured.
 */
const VERSION = '1.5.6-r.1';
const [cache = '', workspace = '', day = '', times = '5'] = process.argv.slice(2);

interface DuckReader {
  getRows(): unknown[][];
}
interface DuckConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<DuckReader>;
}
interface DuckDB {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckConnection> }> };
}

async function load(): Promise<DuckDB> {
  const folder = join(cache, 'duckdb');
  mkdirSync(folder, { recursive: true });
  // A package of its own: without one, npm would take this for a part of the program and install it there.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  if (!existsSync(join(folder, 'node_modules', '@duckdb', 'node-api')))
    execFileSync(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['install', '--prefix', folder, '--no-audit', '--no-fund', `@duckdb/node-api@${VERSION}`],
      { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' },
    );
  const path = createRequire(join(folder, 'index.js')).resolve('@duckdb/node-api');
  // What is installed beside the program has no types of its own here: the few calls used are declared above.
  const module: DuckDB & { default?: DuckDB } = await import(pathToFileURL(path).href);
  return module.DuckDBInstance ? module : (module.default ?? module);
}

const LEVELS = `
  SELECT person_id, skill_id,
    arg_max(level, (date, id)) FILTER (source <> 'self' AND source <> 'credential') AS others,
    arg_max(level, (date, id)) FILTER (source = 'self') AS own,
    max(level) FILTER (source = 'credential' AND coalesce(valid_until, '9999') >= '${day}') AS certified
  FROM assessment WHERE date <= '${day}' GROUP BY person_id, skill_id`;
const PAIRS = `
  SELECT p.team, q.skill_id, q.required, q.importance, greatest(coalesce(r.others, r.own), r.certified) AS level,
    q.credential = 0 OR r.certified IS NOT NULL AS held
  FROM person p JOIN asked q ON q.role_key = lower(p.role)
  LEFT JOIN (${LEVELS}) r ON r.person_id = p.id AND r.skill_id = q.skill_id
  WHERE (p.hire_date IS NULL OR p.hire_date <= '${day}')
    AND CASE WHEN p.leaving_date IS NULL THEN p.status <> 'left' ELSE p.leaving_date >= '${day}' END`;
const figures = (by: string, from: string): string => `
  SELECT ${by} AS label, count(*) AS requirements, count(*) FILTER (level >= required AND held) AS met,
    count(*) FILTER (level IS NULL) AS unknown,
    sum(importance * greatest(0, required - coalesce(level, 0))) / sum(importance * required) AS gap_index
  FROM (${from}) GROUP BY 1 ORDER BY gap_index DESC`;

const { DuckDBInstance } = await load();
const file = join(cache, 'compare.sqlite.json');
const duck = await (await DuckDBInstance.create(':memory:')).connect();
const source = new Database(workspace, { readonly: true });
try {
  /** Rows go over as one JSON file a table: no extension of DuckDB has to be fetched. */
  const copy = async (table: string, sql: string): Promise<void> => {
    const rows = source.prepare(sql).all();
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    await duck.run(`CREATE TABLE ${table} AS SELECT * FROM read_json('${file}', format = 'newline_delimited',
      maximum_object_size = 1048576, sample_size = -1, dateformat = 'none', timestampformat = 'none')`);
  };
  await copy(
    'person',
    'SELECT id, team, role, hire_date, leaving_date, status FROM person ORDER BY id',
  );
  await copy(
    'assessment',
    // What an award certifies is a rating of the day of issue, until the day before it ends.
    `SELECT id, person_id, skill_id, level, date, source, valid_until FROM assessment
     UNION ALL SELECT -a.id, a.person_id, c.skill_id, c.level, a.issued, 'credential',
       date(min(coalesce(a.expires, a.revoked_on), coalesce(a.revoked_on, a.expires)), '-1 day')
     FROM award a JOIN credential_skill c ON c.credential_id = a.credential_id`,
  );
  await copy(
    'asked',
    `SELECT r.name_key AS role_key, q.skill_id, q.level AS required, q.importance, q.credential
     FROM role r JOIN role_version v ON v.role_id = r.id JOIN requirement q ON q.version_id = v.id
     WHERE v.valid_from = (SELECT max(w.valid_from) FROM role_version w
       WHERE w.role_id = r.id AND w.valid_from <= '${day}')`,
  );
  const time = async (sql: string): Promise<{ ms: number; rows: unknown[][] }> => {
    const all: number[] = [];
    let rows: unknown[][] = [];
    for (let run = 0; run <= Number(times); run += 1) {
      const start = performance.now();
      rows = (await duck.runAndReadAll(sql)).getRows();
      if (run > 0) all.push(performance.now() - start);
    }
    return { ms: median(all), rows };
  };
  const company = await time(figures(`'all'`, PAIRS));
  const teams = await time(figures('team', PAIRS));
  const skills = await time(figures('skill_id', PAIRS));
  const heatmap = await time(figures("team || '/' || skill_id", PAIRS));
  await duck.run(`CREATE TABLE pairs AS ${PAIRS}`);
  const ready = await time(figures('team', 'SELECT * FROM pairs'));
  const [, requirements, met, unknown, index] = company.rows[0] ?? [];
  console.log(
    JSON.stringify({
      companyMs: company.ms,
      teamsMs: teams.ms,
      skillsMs: skills.ms,
      heatmapMs: heatmap.ms,
      readyMs: ready.ms,
      requirements: Number(requirements),
      met: Number(met),
      unknown: Number(unknown),
      index: Number(index),
    }),
  );
} finally {
  source.close();
  rmSync(file, { force: true });
}
