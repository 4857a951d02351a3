import type { PersonFieldId } from '#shared/person-fields.ts';
import type { ColumnProfile } from './profile.ts';

/** What the values say of a field: `fit` multiplies the words' score (0 rules out), `alone` is the score without words. */
interface Evidence {
  readonly fit: number;
  readonly alone: number;
  readonly why: string | null;
}

const say = (fit: number, alone: number, why: string | null): Evidence => ({ fit, alone, why });
const NOTHING = say(1, 0, null);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `filled` says nothing of an empty column: its header alone decides. */
export function weigh(field: PersonFieldId, profile: ColumnProfile): Evidence {
  if (profile.filled === 0) return NOTHING;
  return RULES[field](profile, profile.distinct / profile.filled);
}

/** 9999-12-31 as Excel counts it: a day that never comes. */
const LAST_DAY = 2_958_465;

type Rule = (profile: ColumnProfile, unique: number) => Evidence;

const dates: Rule = ({ shares, middle }) => {
  if (shares.date >= 0.5) return say(1.03, 0.4, `${percent(shares.date)} of its values are dates`);
  // Days counted since 1900, shown as numbers.
  if (shares.number > 0.8 && ((middle > 10_000 && middle < 80_000) || middle === LAST_DAY))
    return say(0.95, 0, 'its numbers are days as Excel counts them');
  return shares.date > 0.1
    ? say(0.75, 0, `only ${percent(shares.date)} of its values are dates`)
    : say(0.35, 0, 'its values are no dates');
};

const text: Rule = ({ shares, averageLength }) => {
  if (shares.date > 0.5 || shares.email > 0.5)
    return say(0.2, 0, 'its values are dates or e-mail addresses');
  return averageLength > 120 ? say(0.5, 0, 'its texts are long') : NOTHING;
};

/** Departments and the like are shared by many people. */
const grouping: Rule = (profile, unique) => {
  const plain = text(profile, unique);
  if (plain.fit < 1) return plain;
  if (profile.filled >= 20 && unique > 0.9)
    return say(0.7, 0, 'nearly every row has another value');
  if (profile.shares.number > 0.9 && profile.distinct > 200)
    return say(0.6, 0, 'its values are numbers');
  return NOTHING;
};

const person: Rule = ({ shares, distinct, header, filled }, unique) => {
  if (shares.date > 0.3 || shares.email > 0.5 || shares.number > 0.5)
    return say(0.3, 0, 'its values are no names');
  if (shares.country > 0.6 && distinct < 40) return say(0.4, 0, 'its values are countries');
  // Where no header says anything, and nearly all of many values are two words or more that hardly recur.
  if (header === '' && filled >= 3 && unique > 0.9 && shares.words > 0.9)
    return say(1.02, 0.62, 'it has no header, and its values look like names');
  if (unique > 0.8 && (shares.words > 0.7 || shares.lastFirst > 0.7))
    return say(1.02, 0.5, 'its values look like names');
  return NOTHING;
};

const RULES: Readonly<Record<PersonFieldId, Rule>> = {
  employeeNumber: ({ shares, filled, rows, averageLength }, unique) => {
    if (shares.date > 0.5 || shares.email > 0.5)
      return say(0.3, 0, 'its values are dates or e-mail addresses');
    if (averageLength > 40) return say(0.4, 0, 'its texts are long');
    if (filled >= 5 && unique < 0.5)
      return say(0.4, 0, 'its values repeat too often to tell people apart');
    if (unique >= 0.98 && filled >= rows * 0.9) return say(1.05, 0, 'every value occurs once');
    return unique > 0.85 ? NOTHING : say(0.85, 0, 'some of its values repeat');
  },
  name: person,
  firstName: (profile) =>
    profile.shares.number > 0.5 || profile.shares.date > 0.3 || profile.shares.email > 0.5
      ? say(0.3, 0, 'its values are no names')
      : NOTHING,
  lastName: (profile) =>
    profile.shares.number > 0.5 || profile.shares.date > 0.3 || profile.shares.email > 0.5
      ? say(0.3, 0, 'its values are no names')
      : NOTHING,
  email: ({ shares }) => {
    if (shares.email >= 0.6)
      return say(1.03, 0.7, `${percent(shares.email)} of its values are e-mail addresses`);
    return shares.email > 0.1
      ? say(0.8, 0, null)
      : say(0.3, 0, 'its values are no e-mail addresses');
  },
  department: grouping,
  team: grouping,
  role: grouping,
  manager: ({ shares }) => (shares.date > 0.5 ? say(0.2, 0, 'its values are dates') : NOTHING),
  hireDate: dates,
  leavingDate: (profile, unique) => {
    const found = dates(profile, unique);
    return found.alone > 0 ? say(found.fit, 0.2, found.why) : found;
  },
  status: ({ shares, distinct }) => {
    if (shares.yesNo > 0.9 && distinct <= 2) return say(1, 0, 'its values are yes and no');
    if (shares.status > 0.7)
      return say(1.04, 0.45, 'its values are words for active, on leave or left');
    return shares.status > 0.3
      ? NOTHING
      : say(distinct > 12 ? 0.3 : 0.5, 0, 'its values are no words for a status');
  },
  location: grouping,
  country: (profile, unique) => {
    if (profile.shares.country > 0.7)
      return say(1.03, 0.55, `${percent(profile.shares.country)} of its values are countries`);
    return profile.shares.country > 0.2
      ? NOTHING
      : say(Math.min(0.7, grouping(profile, unique).fit), 0, 'its values are no countries');
  },
  employmentType: (profile, unique) => {
    if (profile.shares.employment > 0.5) return say(1.1, 0.5, 'its values are kinds of contract');
    if (profile.distinct > 40 || profile.shares.number > 0.5 || profile.shares.date > 0.3)
      return say(0.6, 0, 'its values are no kinds of contract');
    return grouping(profile, unique);
  },
  weeklyHours: ({ shares, middle }) => {
    if (shares.number < 0.6) return say(0.4, 0, 'its values are no numbers');
    return !(middle <= 0 || middle > 70)
      ? NOTHING
      : say(0.5, 0, 'its values are too large for hours of a week');
  },
  fte: ({ shares, middle }) => {
    if (shares.number < 0.6) return say(0.4, 0, 'its values are no numbers');
    return !(middle < 0 || middle > 110)
      ? NOTHING
      : say(0.5, 0, 'its values are no shares of full time');
  },
  salary: ({ shares, middle }) => {
    if (shares.number < 0.5) return say(0.4, 0, 'its values are no amounts');
    return !(middle < 7) ? NOTHING : say(0.6, 0, 'its values are too small for pay');
  },
  salaryCurrency: ({ shares, distinct }) =>
    shares.currency > 0.7 || distinct <= 3
      ? say(
          shares.currency > 0.7 ? 1.03 : 0.8,
          shares.currency > 0.9 ? 0.5 : 0,
          shares.currency > 0.7 ? 'its values are currency codes' : null,
        )
      : say(0.4, 0, 'its values are no currencies'),
  salaryPeriod: ({ shares }) =>
    shares.period > 0.6
      ? say(1.1, 0.3, 'its values are pay periods')
      : say(0.5, 0, 'its values are no pay periods'),
  costCentre: (profile, unique) =>
    profile.filled >= 20 && unique > 0.9
      ? say(0.7, 0, 'nearly every row has another value')
      : text(profile, unique),
};
