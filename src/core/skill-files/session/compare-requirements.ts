import type { RequirementItem } from './shapes.ts';
import {
  requirementsOf,
  versionOn,
  versionsOf,
  type RequirementValue,
} from '#core/skills/index.ts';
import { isIsoDate } from '#shared/dates.ts';
import { levelKey, middleLevel } from '../levels/read-levels.ts';
import type { Comparing } from './compare-ratings.ts';

const SINCE_ALWAYS = '0001-01-01';
const CHUNK = 500;

/**
 * Sets every requirement beside what the role says on its day.
 * @returns places of the roles that are to be made
 */
export async function compareRequirements(
  at: Comparing,
  breathe: () => Promise<void>,
): Promise<number[]> {
  const { resolved, settings, items, problems } = at;
  const { collected, levels, roleTarget, skillTarget, rolesMade } = resolved;
  const said = new Map<string, ReadonlyMap<number, RequirementValue>>();
  const usual = middleLevel(resolved.known.levels);
  const last = new Map<string, RequirementItem>();
  for (const [place, entry] of collected.requirements.entries()) {
    if (place % CHUNK === 0) await breathe();
    const role = roleTarget[collected.role[place] ?? 0] ?? -1;
    const skill = skillTarget[collected.requiredSkill[place] ?? 0] ?? -1;
    const written = levelKey(entry.level);
    const reading = written === '' ? undefined : levels.byText.get(written);
    if (reading?.meaning === 'unrated') continue;
    const ownDay = entry.validFrom !== null && isIsoDate(entry.validFrom) ? entry.validFrom : null;
    if (entry.validFrom !== null && ownDay === null)
      problems.warn(
        'date-not-read',
        entry.at,
        entry.validFrom,
        `“${entry.validFrom}” is not a day.`,
      );
    const level = written === '' ? usual : (reading?.level ?? -1);
    if (level === -1)
      problems.warn(
        'level-not-understood',
        entry.at,
        written,
        `“${written}” is not understood as a level. Say what it means, or correct the cell.`,
      );
    const reason =
      role === -1
        ? 'The role is left out.'
        : skill === -1
          ? 'The skill is left out.'
          : level === -1
            ? 'The level is not understood.'
            : null;
    const item: RequirementItem = {
      what: 'requirement',
      at: place,
      role,
      skill,
      level,
      importance: entry.importance ?? 0,
      credential: entry.credential,
      validFrom: ownDay ?? settings.validFrom,
      known: null,
      reason,
    };
    if (reason !== null) {
      items.skipped.push(item);
      continue;
    }
    const key = `${role} ${skill} ${item.validFrom ?? ''}`;
    const earlier = last.get(key);
    if (earlier) {
      items.skipped.push({ ...earlier, reason: 'The file says it again further on; that counts.' });
      if (earlier.level !== item.level)
        problems.warn(
          'required-twice',
          entry.at,
          entry.level,
          `“${entry.skill}” is required of ${entry.role} twice; the later place counts.`,
        );
    }
    last.set(key, item);
  }
  if (collected.requirements.some(({ level }) => level.trim() === ''))
    at.notes.push(`Where the file only says that a skill is required, level ${usual} is taken.`);
  for (const item of last.values()) settle(at, item, said);
  return rolesMade.flatMap(({ id }, place) => (id === null ? [place] : []));
}

function settle(
  { resolved, items, db }: Comparing,
  item: RequirementItem,
  said: Map<string, ReadonlyMap<number, RequirementValue>>,
): void {
  const roleId = resolved.rolesMade[item.role]?.id ?? null;
  const skillId = resolved.skillsMade[item.skill]?.id ?? null;
  let known: RequirementValue | undefined;
  if (roleId !== null && skillId !== null) {
    const day = item.validFrom ?? SINCE_ALWAYS;
    const key = `${roleId} ${day}`;
    const own = said.get(key) ?? inForce(db, roleId, day);
    said.set(key, own);
    known = own.get(skillId);
  }
  const importance = item.importance || known?.importance || 1;
  const full = { ...item, importance, known: known ?? null };
  // Level 0 only says something where there is something to take back: what is required so far, or of the family.
  if (!known && item.level === 0 && !hasFamily(resolved, item)) return;
  if (!known) items.added.push(full);
  else if (
    known.level === item.level &&
    known.importance === importance &&
    known.credential === item.credential
  )
    items.unchanged.push(full);
  else items.changed.push(full);
}

const hasFamily = (
  { collected, known, rolesMade }: Comparing['resolved'],
  item: RequirementItem,
): boolean => {
  const family = collected.roles[collected.role[item.at] ?? -1]?.family ?? null;
  const id = rolesMade[item.role]?.id ?? null;
  return (
    family !== null ||
    (id !== null &&
      [...known.roles.values()].some((role) => role.id === id && role.familyId !== null))
  );
};

/** What a role itself says on a day, by skill. */
function inForce(
  db: Comparing['db'],
  roleId: number,
  day: string,
): ReadonlyMap<number, RequirementValue> {
  const version = versionOn(versionsOf(db, roleId), day);
  const own = version ? requirementsOf(db, version.id) : [];
  return new Map(own.map((one) => [one.skillId, one]));
}
