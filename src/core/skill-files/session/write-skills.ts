import type { Compared, SkillFill } from './shapes.ts';
import {
  addAliases,
  createSkill,
  findOrCreateCategory,
  findOrCreateGroup,
  writeAnchors,
} from '#core/skills/index.ts';
import type { WriteHandle } from '#core/workspace/index.ts';
import { fillSkill } from '../queries.ts';

const CHUNK = 32;

/** Makes the skills that are new and fills up the others; ids of all, by place of the target. */
export async function writeSkills(
  db: WriteHandle,
  { resolved, skills }: Compared,
  breathe: () => Promise<void>,
): Promise<(number | null)[]> {
  const ids = resolved.skillsMade.map(({ id }) => id);
  const categories = remembering((name: string) => findOrCreateCategory(db, name));
  const groups = remembering((path: string) => findOrCreateGroup(db, JSON.parse(path) as string[]));
  const groupOf = ({ group }: SkillFill): number | null =>
    group.length === 0 ? null : groups(JSON.stringify(group));
  for (const [place, { id, made }] of resolved.skillsMade.entries()) {
    if (place % CHUNK === 0) await breathe();
    const fill = skills.get(place)?.fill;
    if (id === null) {
      ids[place] = createSkill(db, {
        name: made?.text ?? '',
        categoryId: fill && fill.category !== null ? categories(fill.category) : null,
        groupId: fill ? groupOf(fill) : null,
        description: fill?.description,
        currencyMonths: fill?.currencyMonths,
        tags: fill?.tags ?? [],
        source: fill?.source,
        sourceId: fill?.sourceId,
      });
    } else if (fill) {
      fillSkill(db, id, {
        ...(fill.category === null ? {} : { category_id: categories(fill.category) }),
        ...(fill.group.length === 0 ? {} : { group_id: groupOf(fill) }),
        ...(fill.description === null ? {} : { description: fill.description }),
        ...(fill.currencyMonths === null ? {} : { currency_months: fill.currencyMonths }),
        ...(fill.tags === null ? {} : { tags: JSON.stringify(fill.tags) }),
        ...(fill.sourceId === null ? {} : { source: fill.source, source_id: fill.sourceId }),
      });
    }
  }
  // Other names come after all skills: what one skill is also called may be the very name of another.
  for (const [place, { fill }] of skills) {
    if (place % CHUNK === 0) await breathe();
    const id = ids[place];
    if (!id) continue;
    if (fill.aliases.length > 0) addAliases(db, id, fill.aliases);
    if (fill.anchors.length > 0) writeAnchors(db, id, fill.anchors);
  }
  return ids;
}

const remembering = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};
