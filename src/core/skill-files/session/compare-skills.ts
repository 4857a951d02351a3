import type { Resolved, SkillFill, SkillItem } from './shapes.ts';
import type { FileSkill } from './file-shapes.ts';
import { foldKey } from '#core/people/index.ts';
import { levelKey } from '../levels/read-levels.ts';
import { knownAnchors, type KnownSkill } from '../queries.ts';
import type { SkillEntry } from '../types.ts';
import type { Comparing } from './compare-ratings.ts';

const CHUNK = 200;

/**
 * Sets what the file says of its skills beside what is known of them.
 * @returns by place of the target, what is to be written of each skill
 */
export async function compareSkills(
  at: Comparing,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<number, SkillItem>> {
  const { resolved, items, session, settings, db } = at;
  const { collected, skillsMade, skillTarget, known } = resolved;
  const anchored = new Set(knownAnchors(db).map(({ skill_id: id, level }) => `${id} ${level}`));
  const ofTarget = new Map<number, FileSkill[]>();
  collected.skills.forEach((skill, place) => {
    const target = skillTarget[place] ?? -1;
    const list = ofTarget.get(target);
    if (list) list.push(skill);
    else ofTarget.set(target, [skill]);
  });
  const all = new Map<number, SkillItem>();
  let done = 0;
  for (const [target, files] of ofTarget) {
    if (done++ % CHUNK === 0) await breathe();
    const isLibrary = session.kind === 'skills';
    if (target === -1) {
      if (isLibrary) for (const file of files) items.skipped.push(leftOut(file));
      continue;
    }
    const id = skillsMade[target]?.id ?? null;
    const there = id === null ? null : (known.skills.get(id) ?? null);
    const fill = fillOf(files, there, resolved, settings.groups, (level) =>
      anchored.has(`${id ?? 0} ${level}`),
    );
    const added = labelsOf(fill);
    const item: SkillItem = { what: 'skill', skill: target, fill, added, reason: null };
    all.set(target, item);
    // Of a new skill in another file its ratings or requirements are what counts.
    if (there === null) {
      if (isLibrary) items.added.push(item);
    } else if (added.length > 0) items.changed.push(item);
    else if (isLibrary) items.unchanged.push(item);
  }
  return all;
}

const NO_FILL: SkillFill = {
  category: null,
  group: [],
  description: null,
  currencyMonths: null,
  tags: null,
  aliases: [],
  source: null,
  sourceId: null,
  anchors: [],
};

const leftOut = (file: FileSkill): SkillItem => ({
  what: 'skill',
  skill: -1,
  fill: { ...NO_FILL, aliases: [file.text] },
  added: [],
  reason: 'Left out, as chosen.',
});

const first = <T>(
  entries: readonly SkillEntry[],
  of: (entry: SkillEntry) => T | null,
): T | null => {
  for (const entry of entries) {
    const value = of(entry);
    if (value !== null && value !== '') return value;
  }
  return null;
};

function fillOf(
  files: readonly FileSkill[],
  there: KnownSkill | null,
  { levels, known }: Resolved,
  groups: boolean,
  isAnchored: (level: number) => boolean,
): SkillFill {
  const entries = files.flatMap((file) => file.entries);
  const missing = (value: unknown): boolean => value === null || value === undefined;
  const sourceId = first(entries, (entry) => entry.sourceId);
  const source = sourceOf(files);
  return {
    category: missing(there?.category_id) ? first(entries, (entry) => entry.category) : null,
    group: groups && missing(there?.group_id) ? groupOf(entries) : [],
    description: missing(there?.description) ? first(entries, (entry) => entry.description) : null,
    currencyMonths: missing(there?.currency_months)
      ? first(entries, (entry) => entry.currencyMonths)
      : null,
    tags: newTags(entries, there),
    aliases: newAliases(files, there, known),
    source: missing(there?.source) && sourceId !== null ? source : null,
    sourceId: missing(there?.source_id) ? sourceId : null,
    anchors: newAnchors(entries, levels, isAnchored),
  };
}

/** Its place in the tree; a group that only says the category again is none. */
const groupOf = (entries: readonly SkillEntry[]): readonly string[] =>
  entries.find(
    ({ group, category }) =>
      group.length > 1 ||
      (group.length === 1 && foldKey(group[0] ?? '') !== foldKey(category ?? '')),
  )?.group ?? [];

const sourceOf = (files: readonly FileSkill[]): string | null =>
  files.find(({ source }) => source !== null)?.source ?? null;

function newTags(entries: readonly SkillEntry[], there: KnownSkill | null): string[] | null {
  const old = there === null ? [] : (JSON.parse(there.tags) as string[]);
  const keys = new Set(old.map(foldKey));
  const tags = [...old];
  for (const tag of entries.flatMap((entry) => entry.tags)) {
    if (keys.has(foldKey(tag)) || foldKey(tag) === '') continue;
    keys.add(foldKey(tag));
    tags.push(tag);
  }
  return tags.length === old.length ? null : tags;
}

/** Other names that lead to no skill yet. */
function newAliases(
  files: readonly FileSkill[],
  there: KnownSkill | null,
  known: Resolved['known'],
): string[] {
  const own = foldKey(there?.name ?? files[0]?.text ?? '');
  const seen = new Set([own]);
  const aliases: string[] = [];
  const names = [
    ...files.map(({ text }) => text),
    ...files.flatMap(({ entries }) => entries.flatMap((entry) => entry.aliases)),
  ];
  for (const alias of names) {
    const key = foldKey(alias);
    if (key === '' || seen.has(key) || known.skillNames.has(key)) continue;
    seen.add(key);
    aliases.push(alias);
  }
  return aliases;
}

function newAnchors(
  entries: readonly SkillEntry[],
  levels: Resolved['levels'],
  isAnchored: (level: number) => boolean,
): { level: number; anchor: string }[] {
  const texts = new Map<number, string[]>();
  for (const { level, anchor } of entries.flatMap((entry) => entry.anchors)) {
    const value = levels.byText.get(levelKey(level))?.level ?? null;
    if (value === null || isAnchored(value) || anchor.trim() === '') continue;
    const list = texts.get(value) ?? [];
    texts.set(value, list);
    if (!list.includes(anchor.trim())) list.push(anchor.trim());
  }
  return [...texts].map(([level, list]) => ({ level, anchor: list.join('\n') }));
}

const labelsOf = (fill: SkillFill): string[] =>
  [
    fill.category === null ? '' : 'category',
    fill.group.length === 0 ? '' : 'group',
    fill.description === null ? '' : 'description',
    fill.currencyMonths === null ? '' : 'currency',
    fill.tags === null ? '' : 'tags',
    fill.aliases.length === 0 ? '' : 'other names',
    fill.sourceId === null ? '' : 'source',
    fill.anchors.length === 0 ? '' : 'levels in words',
  ].filter((label) => label !== '');
