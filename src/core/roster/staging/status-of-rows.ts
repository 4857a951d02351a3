import type { PersonStatus } from '#shared/person-fields.ts';
import { statusOfWord } from '../mapping/value-words.ts';
import { foldKey } from '#core/people/index.ts';
import type { Scalar } from './read-cell.ts';
import type { StagedTable } from './stage.ts';

/**
 * What the file says of employment: its own word, else the leaving date, else the name of the sheet (“Leavers”).
 * Undefined: it says nothing.
 */
export function statusOf(
  table: StagedTable,
  today: string,
  sheetName: string,
): (PersonStatus | undefined)[] | undefined {
  const told = table.fields.get('status');
  const leaving = table.fields.get('leavingDate')?.values;
  if (!told && !leaving && statusOfWord(sheetName) === 'left') {
    table.problems.add('sheet-says-left', -1, -1, sheetName);
    return Array.from({ length: table.rows.length }, () => 'left');
  }
  if (!told && !leaving) return undefined;
  const status: (PersonStatus | undefined)[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const until = leaving?.[row];
    const gone = typeof until === 'string' ? until < today : until === null ? false : undefined;
    const word = told?.values[row] as PersonStatus | null | undefined;
    const byDate = gone === undefined ? undefined : gone ? 'left' : 'active';
    status.push(word ?? byDate);
    if (!told || word === null || word === undefined) continue;
    const say = (code: 'status-no-date' | 'status-contradicts', detail = ''): void =>
      table.problems.add(code, row, told.plan.column, told.words?.[row] ?? word, detail);
    if (word === 'left' && until === null) say('status-no-date');
    else if (word === 'left' && leaving === undefined) say('status-no-date');
    else if (word !== 'left' && gone === true) say('status-contradicts', String(until));
    else if (word === 'left' && typeof until === 'string' && until >= today)
      say('status-contradicts', until);
  }
  return status;
}

/**
 * The file's own words for a status, as a custom field, where they say more than active, on leave or left: "Terminated
 * for cause" beside "Resigned". Null where they do not.
 */
export function statusWordsWorthKeeping(
  table: StagedTable,
): { header: string; values: readonly Scalar[] } | null {
  const column = table.fields.get('status');
  const words = column?.words;
  if (!column || !words) return null;
  const perStatus = new Map<Scalar, string>();
  const more = words.some((word, row) => {
    if (word === null || word === '') return false;
    const status = column.values[row];
    if (status === undefined) return true;
    const known = perStatus.get(status);
    const key = foldKey(word);
    if (known === undefined) perStatus.set(status, key);
    return known !== undefined && known !== key;
  });
  return more ? { header: column.plan.header, values: words } : null;
}
