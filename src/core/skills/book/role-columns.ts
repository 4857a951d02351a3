import type { ReadHandle } from '#core/workspace/index.ts';
import { dayOf } from './days.ts';
import { placesOf } from './places.ts';
import { ALWAYS, type Requirements, type RoleColumns, type SkillColumns } from './types.ts';

interface Version {
  readonly from: number;
  /** By skill place. Level 0 takes back what the family asks for. */
  readonly asks: Map<number, Ask>;
}
interface Ask {
  readonly level: number;
  readonly importance: number;
  readonly credential: number;
}

const SINCE_ALWAYS = '0001-01-01';
const NO_VERSION: Version = { from: ALWAYS, asks: new Map() };

/** Roles and families with every version of what they require. `keys`: their folded names, by place. */
export function readRoles(
  db: ReadHandle,
  skills: SkillColumns,
): { roles: RoleColumns; keys: readonly string[] } {
  const rows = db.all<{
    id: number;
    name: string;
    name_key: string;
    is_family: number;
    family_id: number | null;
  }>('SELECT id, name, name_key, is_family, family_id FROM role ORDER BY name_key');
  const id = Int32Array.from(rows, (row) => row.id);
  const place = placesOf(id);
  const family = Int32Array.from(rows, (row) =>
    row.family_id === null ? -1 : place(row.family_id),
  );
  const versions = readVersions(db, skills, place, rows.length);
  return {
    roles: {
      count: rows.length,
      id,
      place,
      name: rows.map((row) => row.name),
      isFamily: Uint8Array.from(rows, (row) => row.is_family),
      family,
      requirements: requirementsIn(versions, family),
    },
    keys: rows.map((row) => row.name_key),
  };
}

/** Versions of each role, by place, the earliest first. */
function readVersions(
  db: ReadHandle,
  skills: SkillColumns,
  place: (id: number) => number,
  count: number,
): Version[][] {
  const versions: Version[][] = Array.from({ length: count }, () => []);
  const byId = new Map<number, Version>();
  const heads = db.all<{ id: number; role_id: number; valid_from: string }>(
    'SELECT id, role_id, valid_from FROM role_version ORDER BY valid_from',
  );
  for (const head of heads) {
    const from = head.valid_from === SINCE_ALWAYS ? ALWAYS : dayOf(head.valid_from);
    const version = { from, asks: new Map<number, Ask>() };
    byId.set(head.id, version);
    versions[place(head.role_id)]?.push(version);
  }
  const asks = db.all<Ask & { version_id: number; skill_id: number }>(
    'SELECT version_id, skill_id, level, importance, credential FROM requirement',
  );
  for (const { version_id: version, skill_id: skill, level, importance, credential } of asks) {
    byId.get(version)?.asks.set(skills.place(skill), { level, importance, credential });
  }
  return versions;
}

function requirementsIn(
  versions: readonly (readonly Version[])[],
  family: Int32Array,
): RoleColumns['requirements'] {
  const kept = new Map<Version, Map<Version, Requirements>>();
  const inForce = (role: number, day: number): Version =>
    versions[role]?.findLast((version) => version.from <= day) ?? NO_VERSION;
  return (role, day) => {
    const own = inForce(role, day);
    const above = inForce(family[role] ?? -1, day);
    let byFamily = kept.get(own);
    if (!byFamily) kept.set(own, (byFamily = new Map()));
    let requirements = byFamily.get(above);
    if (!requirements) byFamily.set(above, (requirements = overlaid(own, above)));
    return requirements;
  };
}

/** The family's requirements, and over them the role's own. */
function overlaid(own: Version, above: Version): Requirements {
  const all = [...new Map([...above.asks, ...own.asks])]
    .filter(([skill, ask]) => skill >= 0 && ask.level > 0)
    .sort(([a], [b]) => a - b);
  return {
    skill: Int32Array.from(all, ([skill]) => skill),
    level: Uint8Array.from(all, ([, ask]) => ask.level),
    importance: Uint8Array.from(all, ([, ask]) => ask.importance),
    credential: Uint8Array.from(all, ([, ask]) => ask.credential),
    inherited: Uint8Array.from(all, ([skill]) => (own.asks.has(skill) ? 0 : 1)),
  };
}
