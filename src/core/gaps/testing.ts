import { emptyPerson, foldKey, insertPerson } from '#core/people/index.ts';
import type { Workspace, WriteHandle } from '#core/workspace/index.ts';
import type { TrialCompany } from './testing/trial.ts';

export { company, day } from './testing/companies.ts';
export {
  activePeople,
  asksOf,
  levelOf,
  naiveFigures,
  naivePairs,
  ratingRows,
  type NaivePair,
} from './testing/naive.ts';
export type * from './testing/trial.ts';

/** Puts the company into an empty workspace, as one change. Ids are given in the order of the lists, from 1. */
export async function putCompany(workspace: Workspace, company: TrialCompany): Promise<void> {
  await workspace.change({ title: 'Make a company', kind: 'edit' }, (db) => {
    const skills = new Map<string, number>();
    const skillId = (name: string): number => {
      const known = skills.get(name);
      if (known !== undefined) return known;
      const { lastId } = db.run(
        'INSERT INTO skill (name, name_key, currency_months) VALUES (?, ?, ?)',
        [name, foldKey(name), company.currency?.[name] ?? null],
      );
      skills.set(name, lastId);
      return lastId;
    };
    for (const role of company.roles) putRole(db, role, skillId);
    for (const [at, certified] of (company.credentials ?? []).entries())
      putCredential(db, at + 1, certified, skillId);
    for (const { ratings = [], awards = [], ...values } of company.people) {
      const personId = insertPerson(db, { ...emptyPerson('Somebody'), ...values });
      for (const { skill, level, date, source, until } of ratings) {
        db.run(
          `INSERT INTO assessment (person_id, skill_id, level, date, source, valid_until)
           VALUES (?, ?, ?, ?, ?, ?)`,
          [
            personId,
            skillId(skill),
            level,
            date ?? '2026-01-01',
            source ?? 'manager',
            until ?? null,
          ],
        );
      }
      for (const { credential, issued, expires, revokedOn } of awards) {
        db.run(
          `INSERT INTO award (person_id, credential_id, issued, expires, revoked_on, source)
           VALUES (?, ?, ?, ?, ?, 'manual')`,
          [personId, credential + 1, issued, expires ?? null, revokedOn ?? null],
        );
      }
    }
  });
}

function putCredential(
  db: WriteHandle,
  id: number,
  certified: readonly { readonly skill: string; readonly level: number }[],
  skillId: (name: string) => number,
): void {
  db.run('INSERT INTO credential (id, title, title_key) VALUES (?, ?, ?)', [
    id,
    `Credential ${id}`,
    `credential ${id}`,
  ]);
  for (const { skill, level } of certified) {
    db.run('INSERT INTO credential_skill (credential_id, skill_id, level) VALUES (?, ?, ?)', [
      id,
      skillId(skill),
      level,
    ]);
  }
}

function putRole(
  db: WriteHandle,
  { name, family, isFamily, versions }: TrialCompany['roles'][number],
  skillId: (name: string) => number,
): void {
  const { lastId: roleId } = db.run(
    `INSERT INTO role (name, name_key, is_family, family_id)
     VALUES (?, ?, ?, (SELECT id FROM role WHERE name = ?))`,
    [name, foldKey(name), isFamily === true ? 1 : 0, family ?? null],
  );
  for (const { from, asks } of versions) {
    const { lastId: versionId } = db.run(
      'INSERT INTO role_version (role_id, valid_from) VALUES (?, ?)',
      [roleId, from ?? '0001-01-01'],
    );
    for (const { skill, level, importance, credential } of asks) {
      db.run(
        `INSERT INTO requirement (version_id, skill_id, level, importance, credential)
         VALUES (?, ?, ?, ?, ?)`,
        [versionId, skillId(skill), level, importance ?? 1, credential === true ? 1 : 0],
      );
    }
  }
}
