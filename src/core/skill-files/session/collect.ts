import type { Collected, FilePerson, FileRole, FileSkill, Named } from './file-shapes.ts';
import type { Settings } from './shapes.ts';
import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import { collectLearning } from '../learning/session/collect-learning.ts';
import { levelKey } from '../levels/read-levels.ts';
import type { CellPlace, PersonText, RatingEntry, SheetReading } from '../types.ts';

const CHUNK = 2000;

/** Brings together what the sheets say. @param breathe awaited every few thousand cells */
export async function collect(
  readings: readonly SheetReading[],
  { blank, course, skillLevel }: Pick<Settings, 'blank' | 'course' | 'skillLevel'>,
  breathe: () => Promise<void>,
): Promise<Collected> {
  const people = new PeopleOfFile();
  const skills = new NamesOfFile<FileSkill>((text, key, at) => ({
    text,
    key,
    at,
    cells: 0,
    entries: [],
    source: null,
  }));
  const roles = new NamesOfFile<FileRole>((text, key, at) => ({
    text,
    key,
    at,
    cells: 0,
    family: null,
  }));
  const levelTexts = new Map<string, number>();
  const countLevel = (text: string): void => {
    const key = levelKey(text);
    levelTexts.set(key, (levelTexts.get(key) ?? 0) + 1);
  };
  for (const { skills: entries, looksLike } of readings) {
    for (const entry of entries) {
      const at = skills.place(entry.name, entry.at);
      const skill = skills.all[at];
      if (!skill) continue;
      skill.entries.push(entry);
      skill.source ??= looksLike;
      for (const { level } of entry.anchors) countLevel(level);
    }
    await breathe();
  }
  const ratings = readings.flatMap((reading) => ratingsThatCount(reading, blank));
  const person = new Int32Array(ratings.length);
  const skill = new Int32Array(ratings.length);
  for (const [at, entry] of ratings.entries()) {
    if (at % CHUNK === 0) await breathe();
    person[at] = people.place(entry.person, entry.at, entry.level.trim() !== '');
    skill[at] = skills.place(entry.skill, entry.at);
    skills.count(skill[at] ?? 0);
    countLevel(entry.level);
  }
  const requirements = readings.flatMap((reading) => reading.requirements);
  const role = new Int32Array(requirements.length);
  const requiredSkill = new Int32Array(requirements.length);
  for (const [at, entry] of requirements.entries()) {
    if (at % CHUNK === 0) await breathe();
    const place = roles.place(entry.role, entry.at);
    role[at] = place;
    roles.count(place);
    const own = roles.all[place];
    if (own) own.family ??= entry.family;
    requiredSkill[at] = skills.place(entry.skill, entry.at);
    skills.count(requiredSkill[at] ?? 0);
    // Without a level it only says that the skill is required.
    if (entry.level.trim() !== '') countLevel(entry.level);
  }
  const learning = await collectLearning(readings, {
    placePerson: (who, at) => people.place(who, at, true),
    placeSkill(name, at) {
      const place = skills.place(name, at);
      skills.count(place);
      return place;
    },
    countLevel,
    course,
    takesBareSkills: skillLevel !== null,
    breathe,
  });
  return {
    ...learning,
    people: people.all,
    skills: skills.all,
    roles: roles.all,
    ratings,
    person,
    skill,
    requirements,
    role,
    requiredSkill,
    levelTexts,
    legend: readings.flatMap(({ legend }) => legend),
    scale: readings.find(({ scale }) => scale !== null)?.scale ?? null,
  };
}

/**
 * Empty cells count only where they mean a level, and not of people of whom the sheet says nothing at all: those were
 * not looked at.
 */
function ratingsThatCount(
  { ratings }: SheetReading,
  blank: 'unrated' | 'zero',
): readonly RatingEntry[] {
  const filled = ratings.filter(({ level }) => level.trim() !== '');
  if (blank === 'unrated' || filled.length === ratings.length) return filled;
  const keyOf = ({ person }: RatingEntry): string => personKey(person);
  const spokenOf = new Set(filled.map(keyOf));
  return ratings.filter((entry) => entry.level.trim() !== '' || spokenOf.has(keyOf(entry)));
}

/** What tells people of a file apart: number, else e-mail, else name with department. */
function personKey({ number, email, name, department }: PersonText): string {
  if (number !== null && number !== '') return `n ${number.toLowerCase()}`;
  if (email !== null && email !== '') return `e ${email.toLowerCase()}`;
  return `a ${foldKey(name ?? '')} ${foldKey(department ?? '')}`;
}

class PeopleOfFile {
  readonly all: FilePerson[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byText = new Map<PersonText, number>();
  readonly #texts = new Set<string>();

  /** The place of the person that a rating or award is about. @param told whether it says anything */
  place(person: PersonText, at: CellPlace, told: boolean): number {
    const place = this.#byText.get(person) ?? this.#find(person, at);
    this.#byText.set(person, place);
    const known = this.all[place];
    if (known) {
      known.cells++;
      if (told) known.rated++;
    }
    return place;
  }

  #find(person: PersonText, at: CellPlace): number {
    const key = personKey(person);
    const place = this.#byKey.get(key);
    const known = place === undefined ? undefined : this.all[place];
    if (place !== undefined && known) {
      known.person = filledUp(known.person, person);
      return place;
    }
    this.all.push({ text: this.#textOf(person, at), at, person, cells: 0, rated: 0 });
    this.#byKey.set(key, this.all.length - 1);
    return this.all.length - 1;
  }

  #textOf({ name, number, email, department }: PersonText, at: CellPlace): string {
    const own = name ?? email ?? number ?? '';
    const more = [number, email, department, `row ${at.row}`].find(
      (part) => part !== null && part !== '' && part !== own,
    );
    let text = own;
    if (this.#texts.has(text)) text = `${own} (${more ?? at.row})`;
    for (let next = 2; this.#texts.has(text); next++) text = `${own} (${more ?? at.row}, ${next})`;
    this.#texts.add(text);
    return text;
  }
}

/** What one place says of a person, with what another adds. */
const filledUp = (known: PersonText, more: PersonText): PersonText => ({
  number: known.number ?? more.number,
  email: known.email ?? more.email,
  name: known.name ?? more.name,
  department: known.department ?? more.department,
  team: known.team ?? more.team,
  role: known.role ?? more.role,
  id: known.id ?? more.id,
});

class NamesOfFile<T extends Named & { readonly key: string }> {
  readonly all: T[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #byText = new Map<string, number>();
  readonly #make: (text: string, key: string, at: CellPlace) => T;

  constructor(make: (text: string, key: string, at: CellPlace) => T) {
    this.#make = make;
  }

  place(written: string, at: CellPlace): number {
    const quick = this.#byText.get(written);
    if (quick !== undefined) return quick;
    const text = tidyName(written);
    const key = foldKey(text);
    const known = this.#byKey.get(key) ?? this.all.push(this.#make(text, key, at)) - 1;
    this.#byKey.set(key, known);
    this.#byText.set(written, known);
    return known;
  }

  count(place: number): void {
    const named = this.all[place];
    if (named) named.cells++;
  }
}
