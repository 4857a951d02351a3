import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { leadOf, type Expiring } from './renewals.ts';
import type { Workspace } from '#core/workspace/index.ts';

/** Names told in an event; more are counted. */
const MOST_NAMES = 30;

/**
 * Days on which renewals fall due and awards expire, as an RFC 5545 calendar: for each credential and day one event that
 * names the people. Events keep their ids, so that a calendar read again is brought up to date.
 * @param made when it was made
 */
export function calendarOf(
  workspace: Workspace,
  { asOf, book, rows }: Expiring,
  made: Date,
): { readonly text: string; readonly events: number } {
  const lead = leadOf(workspace);
  const groups = Map.groupBy(rows, ({ credentialId, expires }) => `${credentialId} ${expires}`);
  const calendar = ical({
    name: `Renewals, ${workspace.name}`,
    prodId: { company: 'Upskill Ledger', product: 'Renewals', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { credentialId, credential, issuer, expires } = first;
    const names = group.map(({ person }) => book.people.name[person] ?? '');
    const shown = names.slice(0, MOST_NAMES).join('\n');
    const more = names.length > MOST_NAMES ? `\nand ${names.length - MOST_NAMES} more` : '';
    const who = names.length === 1 ? (names[0] ?? '') : `${names.length} people`;
    const event = (what: 'due' | 'expires', day: string, summary: string): void => {
      calendar.createEvent({
        id: `${what}-${credentialId}-${expires}@upskill-ledger`,
        start: `${day}T00:00:00`,
        allDay: true,
        floating: true,
        stamp: made,
        summary,
        description: `${credential}${issuer === null ? '' : `, ${issuer}`}, expires ${expires}\n${shown}${more}`,
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    };
    const due = lead(first);
    // What was due before today is due today: a calendar warns of nothing that is past.
    if (expires > asOf && due < expires)
      event('due', due < asOf ? asOf : due, `Renew ${credential}: ${who}`);
    event('expires', expires, `${credential} expires: ${who}`);
  }
  return { text: calendar.toString(), events: calendar.length() };
}
