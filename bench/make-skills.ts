import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyPerson, insertPerson } from '#core/people/index.ts';
import { createWorkspaces, type WriteHandle } from '#core/workspace/index.ts';
import { seeded, type Random } from '../scripts/sample/random.ts';
import { NAMES, OFFICES } from '../scripts/sample/company.ts';

/**
 * Child process: makes a workspace of people with 8 requirements each and three ratings of each requirement, in 200
 * teams of 20 departments, 40 roles, 60 skills, and with 12 awards each of 45 credentials; the same every time. Arguments:
 * where to make it, how many people, how many skills, and how many awards each.
 * Prints one JSON document.
 */
const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC(2026, 5, 1);
const [path = '', people = '50000', skills = '60', awards = '12'] = process.argv.slice(2);

const TEAMS = 200;
const SKILLS = Number(skills);
const ROLES = 40;
const REQUIREMENTS = 8;
const RATINGS = 3;
const CREDENTIALS = 45;

const dayBefore = (days: number): string =>
  new Date(LAST_DAY - days * DAY_MS).toISOString().slice(0, 10);

interface Ask {
  readonly skill: number;
  readonly level: number;
}

function addSkills(db: WriteHandle): void {
  for (let n = 1; n <= SKILLS; n += 1) {
    const name = `Skill ${String(n).padStart(2, '0')}`;
    db.run(
      'INSERT INTO skill (id, name, name_key, category_id, currency_months) VALUES (?, ?, ?, ?, ?)',
      [n, name, name.toLowerCase(), 1 + (n % 5), n % 3 === 0 ? 24 : null],
    );
  }
}

/** Roles with what they ask for, by place. */
function addRoles(db: WriteHandle, random: Random): Ask[][] {
  return Array.from({ length: ROLES }, (_, at) => {
    const name = `Role ${at + 1}`;
    const { lastId: role } = db.run('INSERT INTO role (name, name_key) VALUES (?, ?)', [
      name,
      name.toLowerCase(),
    ]);
    const { lastId: version } = db.run(
      "INSERT INTO role_version (role_id, valid_from) VALUES (?, '0001-01-01')",
      [role],
    );
    return Array.from({ length: REQUIREMENTS }, (_unused, n): Ask => {
      const skill = 1 + ((at * 11 + n * 7) % SKILLS);
      const level = random.between(2, 5);
      db.run(
        `INSERT INTO requirement (version_id, skill_id, level, importance, credential)
         VALUES (?, ?, ?, ?, ?)`,
        [version, skill, level, random.between(1, 3), random.chance(0.03) ? 1 : 0],
      );
      return { skill, level };
    });
  });
}

function addPerson(db: WriteHandle, random: Random, n: number): { id: number; role: number } {
  const first = random.pick(NAMES.first);
  const last = random.pick(NAMES.last);
  const team = random.between(1, TEAMS);
  const role = random.between(0, ROLES - 1);
  const office = random.pick(Object.values(OFFICES));
  const id = insertPerson(db, {
    ...emptyPerson(`${first} ${last}`),
    employeeNumber: String(n).padStart(6, '0'),
    email: `${first}.${last}.${n}@bench.example`,
    department: `Department ${Math.ceil(team / 10)}`,
    team: `Team ${team}`,
    role: `Role ${role + 1}`,
    managerId: n > 100 ? Math.ceil(n / 12) : null,
    hireDate: dayBefore(random.between(30, 7000)),
    location: office.location,
    country: office.country,
  });
  return { id, role };
}

const RATE = `INSERT INTO assessment (person_id, skill_id, level, date, source, assessor, valid_until)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

function rate(db: WriteHandle, random: Random, person: number, { skill, level }: Ask): void {
  // Some are rated in another skill than the one asked for: the requirement stays unrated.
  const rated = random.chance(0.03) ? 1 + (skill % SKILLS) : skill;
  for (let n = 0; n < RATINGS; n += 1) {
    const source = random.chance(0.06) ? 'credential' : random.chance(0.3) ? 'self' : 'manager';
    db.run(RATE, [
      person,
      rated,
      Math.max(0, Math.min(5, level + random.between(-2, 1))),
      dayBefore(random.between(0, 760)),
      source,
      source === 'manager' ? 'Ada Okafor' : null,
      source === 'credential' ? dayBefore(-random.between(-200, 700)) : null,
    ]);
  }
}

/** Each certifies one skill or two; most are valid for some years. */
function addCredentials(db: WriteHandle, random: Random): void {
  for (let n = 1; n <= CREDENTIALS; n += 1) {
    const title = `Credential ${String(n).padStart(2, '0')}`;
    db.run('INSERT INTO credential (id, title, title_key, validity_months) VALUES (?, ?, ?, ?)', [
      n,
      title,
      title.toLowerCase(),
      n % 5 === 0 ? null : 12 * random.between(1, 3),
    ]);
    for (let of = 0; of <= n % 2; of += 1)
      db.run('INSERT INTO credential_skill (credential_id, skill_id, level) VALUES (?, ?, ?)', [
        n,
        1 + ((n * 4 + of * 17) % SKILLS),
        random.between(1, 4),
      ]);
  }
}

const AWARD = `INSERT INTO award (person_id, credential_id, issued, expires, identifier, source)
  VALUES (?, ?, ?, ?, ?, 'import')`;

function award(db: WriteHandle, random: Random, person: number): void {
  const issued = random.between(0, 1800);
  const expires = random.chance(0.2) ? null : dayBefore(issued - 365 * random.between(1, 3));
  const number = `C-${random.between(100_000, 999_999)}`;
  db.run(AWARD, [person, random.between(1, CREDENTIALS), dayBefore(issued), expires, number]);
}

if (existsSync(path)) throw new Error(`${path} is there already`);
const folder = mkdtempSync(join(tmpdir(), 'upskill-bench-'));
const start = performance.now();
const workspaces = createWorkspaces({
  clock: { now: () => new Date(LAST_DAY), today: () => '2026-06-01' },
  log: { info: () => {}, error: () => {} },
  folders: { userData: folder, temp: folder, resources: folder },
});
try {
  const workspace = await workspaces.create(path);
  const random = seeded(8);
  await workspace.longChange({ title: 'Make a company', kind: 'import' }, async (db, breathe) => {
    addSkills(db);
    const roles = addRoles(db, random);
    const others = seeded(9);
    addCredentials(db, others);
    for (let n = 1; n <= Number(people); n += 1) {
      const person = addPerson(db, random, n);
      for (const ask of roles[person.role] ?? []) rate(db, random, person.id, ask);
      for (let of = 0; of < Number(awards); of += 1) award(db, others, person.id);
      await breathe();
    }
  });
} finally {
  await workspaces.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  JSON.stringify({
    people: Number(people),
    pairs: Number(people) * REQUIREMENTS,
    ratings: Number(people) * REQUIREMENTS * RATINGS,
    awards: Number(people) * Number(awards),
    ms: Math.round(performance.now() - start),
  }),
);
