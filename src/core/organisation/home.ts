import type { HomeSummary } from '#shared/contract/organisation.ts';
import type { FindingCode } from '#shared/contract/people.ts';
import type { IsoDate } from '#shared/dates.ts';
import { PERSON_STATUSES } from '#shared/person-fields.ts';
import { headcountOf } from './headcount.ts';
import { qualityOf } from './quality.ts';
import { serviceOf } from './service.ts';
import { activeOn, type Places, type Staff } from './staff.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** How many of those counted have each value; most first, the empty one last. */
function shares(
  values: readonly (string | null)[],
  counted: Uint8Array,
): { label: string | null; people: number }[] {
  const people = new Map<string | null, number>();
  for (const [at, value] of values.entries()) {
    if (counted[at] === 1) people.set(value, (people.get(value) ?? 0) + 1);
  }
  return [...people]
    .map(([label, count]) => ({ label, people: count }))
    .sort(
      (a, b) =>
        Number(a.label === null) - Number(b.label === null) ||
        b.people - a.people ||
        collator.compare(a.label ?? '', b.label ?? ''),
    );
}

/** The figures of Home on the day. Shares and service are of those active then, `byStatus` of everyone. */
export function homeOf(
  staff: Staff,
  places: Places,
  findings: ReadonlyMap<FindingCode, number>,
  lastImport: HomeSummary['lastImport'],
  day: IsoDate,
): HomeSummary {
  const active = activeOn(staff, day);
  return {
    asOf: day,
    people: staff.id.length,
    active: active.reduce((sum, one) => sum + one, 0),
    byStatus: PERSON_STATUSES.map((status) => ({
      status,
      people: staff.status.reduce((sum, one) => sum + (one === status ? 1 : 0), 0),
    })),
    byDepartment: shares(staff.department, active),
    byLocation: shares(places.location, active),
    byCountry: shares(places.country, active),
    ...serviceOf(
      staff.hireDate.filter((_, at) => active[at] === 1),
      day,
    ),
    headcount: headcountOf(staff, day),
    quality: qualityOf(findings),
    lastImport,
  };
}
