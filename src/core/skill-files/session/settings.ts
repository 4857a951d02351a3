import type { Settings } from './shapes.ts';
import { readSettings, type AppContext } from '#core/workspace/index.ts';
import { blankSaysNone } from '../levels/legend.ts';
import { takenReadings } from './readings.ts';
import type { Session } from './session.ts';

/** How the file is taken: what she set, else what the file and the day suggest. */
export function settingsOf(context: AppContext, session: Session): Settings {
  const workspace = context.workspaces.current();
  const readings = takenReadings(session);
  const own = readings.some(({ looksLike }) => looksLike?.startsWith('Upskill Ledger') === true);
  const { settings } = session;
  const set = <Key extends keyof Settings>(key: Key, usual: Settings[Key]): Settings[Key] => {
    const value = settings[key];
    return value === undefined ? usual : (value as Settings[Key]);
  };
  return {
    date: set('date', workspace.asOf()),
    source: set('source', own ? 'manager' : 'import'),
    assessor: set('assessor', null),
    blank: set('blank', readings.some(({ legend }) => blankSaysNone(legend)) ? 'zero' : 'unrated'),
    validFrom: set('validFrom', null),
    groups: set('groups', true),
    currency: set('currency', readSettings(workspace).defaultCurrency),
    skillLevel: set('skillLevel', null),
    course: set('course', null),
    passMark: set('passMark', null),
  };
}
