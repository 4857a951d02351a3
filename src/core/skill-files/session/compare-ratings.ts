import type { Items, RatingItem, Resolved, Settings } from './shapes.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import { isIsoDate } from '#shared/dates.ts';
import { levelKey } from '../levels/read-levels.ts';
import { ratingsOf, type KnownRating } from '../queries.ts';
import type { ProblemList } from './problem-list.ts';
import { dateOf, takenReadings } from './readings.ts';
import type { Session } from './session.ts';

export interface Comparing {
  readonly session: Session;
  readonly resolved: Resolved;
  readonly settings: Settings;
  readonly items: Items;
  readonly problems: ProblemList;
  readonly notes: string[];
  readonly db: ReadHandle;
}

const CHUNK = 2000;
const PEOPLE_AT_ONCE = 500;

/**
 * Sets every rating beside what the workspace has of that person and skill.
 * @returns places of the people who are to be made, because they have a rating
 */
export async function compareRatings(
  at: Comparing,
  breathe: () => Promise<void>,
  progress: (stage: string, done: number, total: number) => void,
): Promise<number[]> {
  const { session, resolved, settings, items, problems } = at;
  const { collected, levels, personTarget, skillTarget } = resolved;
  const { ratings } = collected;
  const known = await knownRatings(at, breathe);
  const dates = new Map(
    takenReadings(session).map((reading) => [reading.sheet, dateOf(session, reading)]),
  );
  const seen = new Map<string, number>();
  const going: (RatingItem | null)[] = [];
  const needed = new Set<number>();
  const twice = new Twice();

  for (const [place, entry] of ratings.entries()) {
    if (place % CHUNK === 0) {
      progress('Comparing ratings', place, ratings.length);
      await breathe();
    }
    const person = personTarget[collected.person[place] ?? 0] ?? -1;
    const skill = skillTarget[collected.skill[place] ?? 0] ?? -1;
    const written = levelKey(entry.level);
    const reading = levels.byText.get(written);
    if (!reading || reading.meaning === 'unrated') continue;
    const date = dateOfEntry(entry.date, dates.get(entry.at.sheet) ?? null, settings.date);
    const source = entry.source ?? settings.source;
    const item: RatingItem = {
      what: 'rating',
      at: place,
      person,
      skill,
      level: reading.level ?? -1,
      date: date.day,
      source,
      known: null,
      reason: null,
    };
    if (!date.read)
      problems.warn(
        'date-not-read',
        entry.at,
        entry.date,
        `“${entry.date ?? ''}” is not a day; the rating is dated ${date.day}.`,
      );
    const skipped = reasonToSkip(resolved, item);
    if (skipped !== null) {
      if (reading.meaning === 'not-understood')
        problems.warn(
          'level-not-understood',
          entry.at,
          written,
          `“${written}” is not understood as a level (${reading.why}). Say what it means, or correct the cell.`,
        );
      items.skipped.push({ ...item, reason: skipped });
      continue;
    }
    if (reading.why.startsWith('rounded down'))
      problems.add({
        severity: 'info',
        code: 'level-rounded',
        at: entry.at,
        value: written,
        message: `Levels are whole numbers: ${written} is taken as ${item.level}.`,
      });
    const key = `${person} ${skill} ${item.date} ${source}`;
    const before = seen.get(key);
    const earlier = before === undefined ? undefined : going[before];
    if (before !== undefined && earlier) {
      items.skipped.push({
        ...earlier,
        reason: 'The file says it again further on, for the same day; the later place counts.',
      });
      going[before] = null;
      twice.note(at, earlier, item);
    }
    seen.set(key, going.push(item) - 1);
  }
  twice.tell(at);

  for (const [place, item] of going.entries()) {
    if (place % CHUNK === 0) await breathe();
    if (!item) continue;
    needed.add(item.person);
    settle(at, item, known);
  }
  return [...needed].filter((place) => resolved.peopleMade[place]?.id === null);
}

const dateOfEntry = (
  own: string | null,
  ofSheet: string | null,
  usual: string,
): { day: string; read: boolean } => {
  if (own === null || own === '') return { day: ofSheet ?? usual, read: true };
  return isIsoDate(own) ? { day: own, read: true } : { day: ofSheet ?? usual, read: false };
};

function reasonToSkip({ people, skills, collected }: Resolved, item: RatingItem): string | null {
  if (item.person === -1) {
    const decision = people[collected.person[item.at] ?? 0]?.decision;
    return decision === 'open' ? 'It is not decided who this is.' : 'The person is left out.';
  }
  if (item.skill === -1) {
    const decision = skills[collected.skill[item.at] ?? 0]?.decision;
    return decision === 'open'
      ? 'It is not decided which skill this is.'
      : 'The skill is left out.';
  }
  return item.level === -1 ? 'The level is not understood.' : null;
}

/** What the workspace has of these people and skills: by places of their targets. */
async function knownRatings(
  { resolved, db }: Comparing,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, KnownRating>> {
  const { peopleMade, skillsMade } = resolved;
  const people = new Map(peopleMade.map(({ id }, place) => [id, place]));
  const skills = new Map(skillsMade.map(({ id }, place) => [id, place]));
  const ids = [...people.keys()].filter((id) => id !== null);
  const known = new Map<string, KnownRating>();
  for (let from = 0; from < ids.length; from += PEOPLE_AT_ONCE) {
    await breathe();
    for (const rating of ratingsOf(db, ids.slice(from, from + PEOPLE_AT_ONCE))) {
      const skill = skills.get(rating.skillId);
      if (skill === undefined) continue;
      // Of several of one day the last entered counts; they come in that order.
      const person = people.get(rating.personId) ?? -1;
      known.set(`${person} ${skill} ${rating.date} ${rating.source}`, rating);
      if (rating.source !== 'self' && rating.source !== 'credential')
        known.set(`${person} ${skill} ${rating.date} ${BY_OTHERS}`, rating);
    }
  }
  return known;
}

function settle(at: Comparing, item: RatingItem, all: ReadonlyMap<string, KnownRating>): void {
  const { items, resolved } = at;
  const day = `${item.person} ${item.skill} ${item.date}`;
  const known = all.get(`${day} ${item.source}`);
  if (!known) {
    const same = isSourceUnsaid(at, item) ? all.get(`${day} ${BY_OTHERS}`) : undefined;
    if (same?.level === item.level) items.unchanged.push({ ...item, known: same });
    else items.added.push(item);
    return;
  }
  const validUntil = resolved.collected.ratings[item.at]?.validUntil ?? null;
  const same =
    known.level === item.level && (validUntil === null || validUntil === known.validUntil);
  items[same ? 'unchanged' : 'changed'].push({ ...item, known });
}

/** Whoever it was, but not the person and no credential. */
const BY_OTHERS = 'others';

/** Whether neither the file nor she said who rated: the same level of that day is then the same rating. */
const isSourceUnsaid = ({ session, resolved }: Comparing, { at, source }: RatingItem): boolean =>
  source === 'import' &&
  session.settings.source === undefined &&
  resolved.collected.ratings[at]?.source === null;

/** Ratings that a file gives more than once for a day. */
class Twice {
  #acrossSheets = 0;
  readonly #sheets = new Set<number>();

  note({ resolved, problems }: Comparing, earlier: RatingItem, later: RatingItem): void {
    const { ratings, people, person } = resolved.collected;
    const first = ratings[earlier.at];
    const second = ratings[later.at];
    if (!first || !second) return;
    if (first.at.sheet !== second.at.sheet) {
      this.#acrossSheets++;
      this.#sheets.add(first.at.sheet).add(second.at.sheet);
      return;
    }
    if (earlier.level === later.level) return;
    const name = people[person[later.at] ?? 0]?.text ?? '';
    problems.warn(
      'rated-twice',
      second.at,
      second.level,
      `${name} is rated in “${second.skill}” twice for ${later.date}; the later place counts.`,
    );
  }

  tell({ problems, notes, session }: Comparing): void {
    if (this.#acrossSheets === 0) return;
    const sheets = [...this.#sheets].map((index) => `“${session.file.sheets[index]?.name ?? ''}”`);
    const message = `${sheets.length} sheets rate the same people and skills for the same day; the last sheet that does counts. Give each sheet its day to keep the earlier ratings as history.`;
    notes.push(message);
    problems.warn('sheets-of-one-day', null, sheets.slice(0, 4).join(', '), message);
  }
}
