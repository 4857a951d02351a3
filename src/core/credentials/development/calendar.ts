import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '#shared/dates.ts';
import { dateOf } from '#core/gaps/index.ts';
import type { Expiring } from './expiring.ts';

/** Events written out before others are answered: some 10 ms. Written as one, tens of thousands would take seconds. */
const SLICE = 100;
const END = 'END:VCALENDAR';
/** More than the days of the calendar. */
const DAYS = 4_000_000;
/** Names told in an event; more are counted. */
const MOST_NAMES = 30;

/**
 * Days on which renewals fall due and awards expire, as an RFC 5545 calendar: for each credential and day one event that
 * names the people. Events keep their ids, so that a calendar read again is brought up to date.
 * @param name of the workspace @param made when it was made @throws Problem CANCELLED
 */
export async function calendarOf(
  { asOf, book, columns, places, people, credentials }: Expiring,
  name: string,
  made: Date,
  breathe: () => Promise<void>,
): Promise<{ readonly text: string; readonly events: number }> {
  const groups = Map.groupBy(
    places.keys(),
    (at) =>
      (columns.credential[places[at] ?? 0] ?? 0) * DAYS + (columns.expires[places[at] ?? 0] ?? 0),
  );
  const started = (): ICalCalendar =>
    ical({
      name: `Renewals, ${name}`,
      prodId: { company: 'Upskill Ledger', product: 'Renewals', language: 'EN' },
      method: ICalCalendarMethod.PUBLISH,
    });
  let calendar = started();
  const pieces: string[] = [];
  let events = 0;
  const close = (): void => {
    if (calendar.length() === 0) return;
    events += calendar.length();
    pieces.push(eventsIn(calendar.toString()));
    calendar = started();
  };
  for (const group of groups.values()) {
    if (calendar.length() >= SLICE) close();
    await breathe();
    const place = places[group[0] ?? 0] ?? 0;
    const credentialId = columns.credential[place] ?? 0;
    const found = credentials.get(credentialId);
    if (!found) continue;
    const { title: credential, issuer, leadDays } = found;
    const expires = dateOf(columns.expires[place] ?? 0);
    const names = group.map((at) => book.people.name[people[at] ?? 0] ?? '');
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
    const due = addDays(expires, -leadDays);
    // What was due before today is due today: a calendar warns of nothing that is past.
    if (expires > asOf && due < expires)
      event('due', due < asOf ? asOf : due, `Renew ${credential}: ${who}`);
    event('expires', expires, `${credential} expires: ${who}`);
  }
  close();
  const empty = started().toString();
  const end = empty.lastIndexOf(END);
  return { text: empty.slice(0, end) + pieces.join('') + empty.slice(end), events };
}

/** What a calendar has between its head and its end. */
const eventsIn = (text: string): string =>
  text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf(END));
