import { counted } from '#shared/counted.ts';
import { foldKey } from '#core/people/index.ts';
import type { AwardEntry } from '../entries.ts';

/** "A row for each of 213 entries: 98 people, 14 courses" */
export function awardsReason(shape: string, awards: readonly AwardEntry[]): string {
  const people = new Set(awards.map(({ person }) => person.number ?? person.email ?? person.name));
  const courses = new Set(awards.map(({ credential }) => foldKey(credential.title)));
  return `${shape} of ${counted(awards.length, 'entry', 'entries')}: ${counted(people.size, 'person', 'people')}, ${counted(courses.size, 'course', 'courses')}`;
}
