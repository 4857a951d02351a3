import type { JsonObject, JsonValue, Verdict } from '../types.ts';
import { dayText, fail, pass, quoted } from './words.ts';

/** Fields that say from when, and until when, by version; all that stand in a credential count. */
const FROM = ['validFrom', 'issuanceDate', 'issuedOn'] as const;
const UNTIL = ['validUntil', 'expirationDate', 'expires'] as const;

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

interface Moment {
  readonly field: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Day in UTC. */
  readonly day: string;
}

/** An instant as written (ISO 8601; without an offset it is taken as UTC). Null: it is none. */
function moment(field: string, value: JsonValue): Moment | null {
  const text = typeof value === 'string' ? value.trim() : '';
  const date = INSTANT.exec(text)?.[1];
  if (date === undefined) return null;
  const zoned = text.length === 10 || /(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`;
  const at = Date.parse(zoned);
  // "2026-02-30" is taken by the engine as 2 March; a day that does not exist is no date.
  const exists = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at) || Number.isNaN(exists.getTime()) || !exists.toISOString().startsWith(date))
    return null;
  return { field, at, day: new Date(at).toISOString().slice(0, 10) };
}

function moments(credential: JsonObject, fields: readonly string[]): Moment[] | string {
  const found: Moment[] = [];
  for (const field of fields) {
    const value = credential[field];
    if (value === undefined || value === null) continue;
    const read = moment(field, value);
    if (read === null)
      return `Its ${field}, “${quoted(JSON.stringify(value), 60)}”, is not a date.`;
    found.push(read);
  }
  return found;
}

/**
 * Whether a badge is valid on a day, by the dates it states: issued on that day or before, and not yet expired when it begins
 * (the day that an expiry names is the first without it, as for awards). Says nothing of whether the dates are genuine:
 * that is integrity.
 *
 * @param begins whether it has to say from when it holds: Open Badges and VC Data Model 1.1 ask for it, VC Data Model 2.0 §4.9 does not
 */
export function datesVerdict(credential: JsonObject, asOf: string, begins = true): Verdict {
  const from = moments(credential, FROM);
  const until = moments(credential, UNTIL);
  if (typeof from === 'string') return fail('Dates cannot be read', from);
  if (typeof until === 'string') return fail('Dates cannot be read', until);
  const start = from.sort((a, b) => b.at - a.at)[0];
  const end = until.sort((a, b) => a.at - b.at)[0];
  if (start === undefined && begins)
    return fail('No date of issue', 'The badge does not say when it was issued, which it must.');
  if (start !== undefined && end !== undefined && end.at < start.at)
    return fail(
      'Expires before it was issued',
      `It says that it was issued on ${dayText(start.day)} and expired on ${dayText(end.day)}.`,
    );
  const dayStart = Date.parse(`${asOf}T00:00:00Z`);
  if (start !== undefined && start.day > asOf)
    return fail(
      `Not yet valid on ${dayText(asOf)}`,
      `It is dated ${dayText(start.day)}, which is after that day.`,
    );
  const issued =
    start === undefined ? 'It does not say when it was issued' : `Issued ${dayText(start.day)}`;
  if (end !== undefined && end.at <= dayStart)
    return fail(
      `Expired on ${dayText(end.day)}`,
      `${issued}. It was no longer valid on ${dayText(asOf)}.`,
    );
  return pass(
    `Valid on ${dayText(asOf)}`,
    end === undefined ? `${issued}, no expiry.` : `${issued}, expires ${dayText(end.day)}.`,
  );
}
