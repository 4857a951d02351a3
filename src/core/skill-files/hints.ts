import { cachedByRevision } from '#core/people/index.ts';
import { foldKey } from '#core/people/index.ts';
import { readSettings, type Workspace } from '#core/workspace/index.ts';
import { knownOf } from './session/known.ts';
import type { ReaderHints } from './types.ts';

const NOTHING: ReaderHints = {
  people: new Set(),
  skills: new Set(),
  roles: new Set(),
  emails: new Set(),
  numbers: new Set(),
  levels: new Set(),
};

/** What the workspace knows, for readers to tell people from skills and roles. */
export const hintsOf = (workspace: Workspace | null): ReaderHints =>
  workspace === null
    ? NOTHING
    : cachedByRevision(workspace, 'hints to readers of skill files', () => {
        const known = knownOf(workspace);
        const { people } = known.people;
        const present = (texts: readonly (string | null)[]): Set<string> =>
          new Set(texts.filter((text) => text !== null).map((text) => text.toLowerCase()));
        const units = (names: readonly (string | null)[]): string[] =>
          names.flatMap((name) => (name === null ? [] : [foldKey(name)]));
        return {
          people: new Set(people.map(({ key }) => key)),
          skills: new Set(known.skillNames.keys()),
          roles: new Set([
            ...known.roles.keys(),
            ...people.flatMap(({ role }) => (role === null ? [] : [foldKey(role)])),
          ]),
          departments: new Set(units(people.map(({ department }) => department))),
          teams: new Set(units(people.map(({ team }) => team))),
          emails: present(people.map(({ email }) => email)),
          numbers: present(people.map(({ number }) => number)),
          levels: new Set(known.levels.map(({ name }) => foldKey(name))),
          today: workspace.asOf(),
          currency: readSettings(workspace).defaultCurrency,
        };
      });
