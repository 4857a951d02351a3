import { CELL_FLAG } from '#shared/skills.ts';
import { isMet, type SkillCell } from '../../../components/skill-cells/cell-look.ts';

/** What one rating changes in the count of requirements. */
export interface Shift {
  readonly met: number;
  readonly unknown: number;
}

interface Entry {
  readonly cell: SkillCell;
  /** How the cell stood before everything that is still on its way. */
  readonly before: SkillCell;
  readonly edit: number;
  /** When the reply came; null: it is on its way. */
  readonly settled: number | null;
}

/** Cells as they will stand, shown from the key that changes them until figures asked for later have arrived. */
export interface Overlay {
  get(personId: number, skillId: number): SkillCell | undefined;
  /** Every cell of a person that is shown otherwise than it was fetched. */
  of(personId: number): ReadonlyMap<number, { readonly cell: SkillCell }> | undefined;
  put(edit: number, personId: number, skillId: number, cell: SkillCell, before: SkillCell): void;
  settle(edit: number, personId: number, skillId: number, cell: SkillCell, time: number): void;
  /** Takes an edit back: its cells stand as before. */
  fail(edit: number): void;
  /** Cells of these people were asked for at that time: what was settled before it is in them. */
  arrived(personIds: Iterable<number>, asked: number): void;
  clear(): void;
}

export function overlay(): Overlay {
  const people = new Map<number, Map<number, Entry>>();
  const drop = (personId: number, skillId: number): void => {
    const skills = people.get(personId);
    skills?.delete(skillId);
    if (skills?.size === 0) people.delete(personId);
  };
  return {
    get: (personId, skillId) => people.get(personId)?.get(skillId)?.cell,
    of: (personId) => people.get(personId),
    put(edit, personId, skillId, cell, before) {
      const skills = people.get(personId) ?? new Map<number, Entry>();
      people.set(personId, skills);
      const there = skills.get(skillId);
      const stood = there && there.settled === null ? there.before : before;
      skills.set(skillId, { cell, before: stood, edit, settled: null });
    },
    settle(edit, personId, skillId, cell, time) {
      const there = people.get(personId)?.get(skillId);
      if (!there) return;
      const mine = there.edit === edit;
      // A later level of the same cell is on its way: it stays on the screen.
      people
        .get(personId)
        ?.set(skillId, mine ? { ...there, cell, settled: time } : { ...there, before: cell });
    },
    fail(edit) {
      for (const skills of people.values())
        for (const [skillId, entry] of skills) {
          if (entry.edit !== edit) continue;
          skills.set(skillId, { ...entry, cell: entry.before, settled: 0 });
        }
    },
    arrived(personIds, asked) {
      if (people.size === 0) return;
      for (const personId of personIds)
        for (const [skillId, { settled }] of people.get(personId) ?? [])
          if (settled !== null && settled < asked) drop(personId, skillId);
    },
    clear: () => people.clear(),
  };
}

const KEPT = CELL_FLAG.credentialValid | CELL_FLAG.credentialMissing | CELL_FLAG.critical;

/** How a cell will stand once a level is entered, as far as can be told without asking. */
export const predicted = (before: SkillCell, level: number | null, self: boolean): SkillCell => ({
  level,
  required: before.required,
  flags: (before.flags & KEPT) | (self && level !== null ? CELL_FLAG.self : 0),
});

export const plus = (a: Shift, b: Shift): Shift => ({
  met: a.met + b.met,
  unknown: a.unknown + b.unknown,
});

export function shiftOf(before: SkillCell, after: SkillCell): Shift {
  if (before.required === 0) return { met: 0, unknown: 0 };
  return {
    met: Number(isMet(after)) - Number(isMet(before)),
    unknown: Number(after.level === null) - Number(before.level === null),
  };
}
