import { emptyPerson, insertPerson, type PersonValues } from '#core/people/index.ts';
import type { TemporaryWorkspace } from '#core/workspace/testing.ts';
import { createSkill, type NewSkill } from './library/create-skill.ts';
import { createRole, type NewRole } from './roles/create-role.ts';
import { writeRequirements } from './roles/write-requirements.ts';
import type { AssessmentSource } from '#shared/skills.ts';

interface Content {
  readonly people?: readonly (Partial<PersonValues> & { readonly name: string })[];
  readonly skills?: readonly (NewSkill | string)[];
  readonly roles?: readonly (NewRole & {
    /** `[validFrom, [skillId, level, importance?, credential?][]]` */
    readonly versions?: readonly (readonly [
      string | null,
      readonly (readonly [number, number, number?, boolean?])[],
    ])[];
  })[];
  readonly ratings?: readonly {
    readonly personId: number;
    readonly skillId: number;
    readonly level: number | null;
    readonly date: string;
    readonly source: AssessmentSource;
  }[];
}

/** Fills an empty workspace, as one change; ids of each kind count from 1 in the order given. For tests. */
export async function fill({ workspace }: TemporaryWorkspace, content: Content): Promise<void> {
  await workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
    for (const person of content.people ?? []) {
      insertPerson(db, { ...emptyPerson(person.name), ...person });
    }
    for (const skill of content.skills ?? []) {
      createSkill(db, typeof skill === 'string' ? { name: skill } : skill);
    }
    for (const { versions = [], ...role } of content.roles ?? []) {
      const roleId = createRole(db, role);
      for (const [validFrom, list] of versions) {
        const requirements = list.map(([skillId, level, importance = 2, credential = false]) => ({
          skillId,
          level,
          importance,
          credential,
        }));
        writeRequirements(db, { roleId, validFrom, requirements, mode: 'replace' });
      }
    }
    for (const { personId, skillId, level, date, source } of content.ratings ?? []) {
      db.run(
        'INSERT INTO assessment (person_id, skill_id, level, date, source) VALUES (?, ?, ?, ?, ?)',
        [personId, skillId, level, date, source],
      );
    }
  });
}
