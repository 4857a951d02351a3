import { activeSql, cachedByRevision, foldKey } from '#core/people/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import type { Hit, Ranked } from './hit.ts';
import { credentialHits } from './search-credentials.ts';
import { roleIds, skillHits } from './search-skills.ts';

const GROUPS = ['department', 'team', 'role', 'location'] as const;
/** Groups of one kind, skills, credentials and issuers, listed before people whose names match as well. */
const MOST_OF_A_KIND = 4;

/**
 * People by name, number or e-mail, and departments, teams, roles, locations, skills, credentials and issuers by name,
 * best first. Every word must be found; case and accents do not matter.
 */
export function search(workspace: Workspace, text: string, limit: number): Hit[] {
  const key = foldKey(text);
  if (key === '') return [];
  const words = [...new Set(key.split(' '))];
  const hits = [
    ...groupHits(workspace, key, words),
    ...skillHits(workspace.read, key, words, MOST_OF_A_KIND),
    ...credentialHits(workspace.read, key, words, MOST_OF_A_KIND),
    ...personHits(workspace, key, words, limit),
  ];
  return hits
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ kind, id, label, detail }) => ({ kind, id, label, detail }));
}

interface PersonHit {
  id: number;
  name: string;
  employee_number: string | null;
  role: string | null;
  department: string | null;
  active: 0 | 1;
  rank: number;
}

const RANK = (starts: string): string => `CASE
    WHEN lower(p.employee_number) = @key OR p.name_key = @key THEN 0
    WHEN ${NAME_STARTS} THEN 1 WHEN ${starts} THEN 2 ELSE 3 END
  + CASE WHEN ${activeSql('p')} THEN 0 ELSE 0.5 END`;
const NAME_STARTS = `(p.name_key >= @key AND p.name_key < @key || char(0x10FFFF))`;

function personHits(
  workspace: Workspace,
  key: string,
  words: readonly string[],
  limit: number,
): Ranked[] {
  const parameters: Record<string, string | number> = { key, asOf: workspace.asOf(), limit };
  for (const [at, word] of words.entries()) parameters[`word${at}`] = word;
  const starts = words.map((_, at) => `instr(' ' || p.search_key, ' ' || @word${at}) > 0`);
  const find = (condition: string): PersonHit[] =>
    workspace.read.all<PersonHit>(
      `SELECT p.id, p.name, p.employee_number, p.role, p.department, ${activeSql('p')} AS active,
         ${RANK(starts.join(' AND '))} AS rank
       FROM person p WHERE ${condition} ORDER BY rank, p.name_key, p.id LIMIT @limit`,
      parameters,
    );
  // A letter or two are in nearly every name: where enough names start with them, the rest is not looked at.
  const best = find(`(lower(p.employee_number) = @key OR ${NAME_STARTS})`);
  const rows =
    best.length >= limit
      ? best
      : find(words.map((_, at) => `instr(p.search_key, @word${at}) > 0`).join(' AND '));
  return rows.map((row) => ({
    kind: 'person',
    id: row.id,
    label: row.name,
    detail: [row.role, row.department, row.employee_number, row.active ? null : 'not active']
      .filter((part) => part !== null)
      .join(' · '),
    rank: row.rank,
  }));
}

interface Group {
  readonly kind: (typeof GROUPS)[number];
  /** Of a role that is set up. */
  readonly id: number | null;
  readonly label: string;
  readonly key: string;
  readonly people: number;
}

function groupHits(workspace: Workspace, key: string, words: readonly string[]): Ranked[] {
  const listed = new Map<string, number>();
  return groupsOf(workspace)
    .filter((group) => words.every((word) => group.key.includes(word)))
    .map((group) => ({
      kind: group.kind,
      id: group.id,
      label: group.label,
      detail: group.people === 1 ? '1 person' : `${group.people.toLocaleString('en')} people`,
      rank: rankOf(group.key, key, words),
      people: group.people,
    }))
    .sort((a, b) => a.rank - b.rank || b.people - a.people)
    .filter(({ kind }) => {
      listed.set(kind, (listed.get(kind) ?? 0) + 1);
      return (listed.get(kind) ?? 0) <= MOST_OF_A_KIND;
    });
}

function rankOf(name: string, key: string, words: readonly string[]): number {
  if (name === key) return 0;
  if (name.startsWith(key)) return 1;
  return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 2 : 3;
}

/**
 * Departments, teams, roles and locations of those active, each with how many are. A role that is set up stands once,
 * under its own name, however people have it written, and also where nobody has it.
 */
const groupsOf = (workspace: Workspace): readonly Group[] =>
  cachedByRevision(workspace, `groups ${workspace.asOf()}`, () => {
    // One text for each column is several times faster to fetch than to have SQLite group by each.
    const columns = GROUPS.map((kind) => `json_group_array(p.${kind}) AS ${kind}`);
    const found = workspace.read.get<Record<Group['kind'], string>>(
      `SELECT ${columns.join(', ')} FROM person p WHERE ${activeSql('p')}`,
      { asOf: workspace.asOf() },
    );
    return GROUPS.flatMap((kind) => {
      const people = new Map<string, number>();
      for (const label of JSON.parse(found?.[kind] ?? '[]') as (string | null)[]) {
        if (label !== null) people.set(label, (people.get(label) ?? 0) + 1);
      }
      const roles = kind === 'role' ? roleIds(workspace.read) : new Map<string, never>();
      return groupsOfKind(kind, people, roles);
    });
  });

function groupsOfKind(
  kind: Group['kind'],
  people: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, { readonly id: number; readonly name: string }>,
): Group[] {
  const counts = new Map<string, number>();
  const others: Group[] = [];
  for (const [label, count] of people) {
    const key = foldKey(label);
    if (known.has(key)) counts.set(key, (counts.get(key) ?? 0) + count);
    else others.push({ kind, id: null, label, key, people: count });
  }
  const set = [...known].map(([key, { id, name }]) => ({
    kind,
    id,
    label: name,
    key,
    people: counts.get(key) ?? 0,
  }));
  return [...set, ...others];
}
