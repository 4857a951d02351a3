import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import type { CellPlace, PersonText } from '../../places.ts';
import type { SheetReading } from '../../types.ts';
import type { Collected, FileCredential, FileIssuer } from '../../session/file-shapes.ts';
import type { CredentialText } from '../entries.ts';

type Learning = Pick<
  Collected,
  | 'credentials'
  | 'issuers'
  | 'issuerOf'
  | 'platformOf'
  | 'certified'
  | 'awards'
  | 'awardPerson'
  | 'awardCredential'
  | 'outcomeTexts'
>;

interface Tools {
  readonly placePerson: (person: PersonText, at: CellPlace) => number;
  readonly placeSkill: (name: string, at: CellPlace) => number;
  readonly countLevel: (text: string) => void;
  /** What a file about one course that it does not name is about; null: not said. */
  readonly course: string | null;
  /** Whether skills of which no level is given are taken. */
  readonly takesBareSkills: boolean;
  readonly breathe: () => Promise<void>;
}

const CHUNK = 2000;
/** What stands for the course of a file that does not name it. */
export const UNNAMED = 'The course of this file';

/** Brings together what the sheets say of credentials and of people's learning. */
export async function collectLearning(
  readings: readonly SheetReading[],
  { placePerson, placeSkill, countLevel, course, takesBareSkills, breathe }: Tools,
): Promise<Learning> {
  const entries = readings.flatMap((reading) => reading.credentials);
  const awards = readings.flatMap((reading) => reading.awards);
  const found = new CredentialsOfFile(
    course,
    [...entries, ...awards].map(({ credential }) => credential),
  );
  const certified: Learning['certified'][number][] = [];
  for (const [at, entry] of entries.entries()) {
    if (at % CHUNK === 0) await breathe();
    const credential = found.place(entry.credential, entry.at);
    const known = found.all[credential];
    if (!known) continue;
    known.entries.push(entry);
    if (awards.length === 0) known.cells++;
    if (entry.country !== null) found.placeCountry(credential, entry.country);
    for (const { name, level, at: place } of entry.skills) {
      if (level === '' && !takesBareSkills) continue;
      if (level !== '') countLevel(level);
      certified.push({ credential, skill: placeSkill(name, place), level, at: place });
    }
  }
  const awardPerson = new Int32Array(awards.length);
  const awardCredential = new Int32Array(awards.length);
  const outcomeTexts = new Map<string, number>();
  for (const [at, { person, credential, status, at: place }] of awards.entries()) {
    if (at % CHUNK === 0) await breathe();
    awardPerson[at] = placePerson(person, place);
    awardCredential[at] = found.place(credential, place);
    const known = found.all[awardCredential[at] ?? 0];
    if (known) known.cells++;
    if (status !== '') outcomeTexts.set(status, (outcomeTexts.get(status) ?? 0) + 1);
  }
  return {
    credentials: found.all,
    issuers: found.issuers,
    issuerOf: Int32Array.from(found.issuerOf),
    platformOf: Int32Array.from(found.platformOf),
    certified,
    awards,
    awardPerson,
    awardCredential,
    outcomeTexts,
  };
}

/** Titles with their awarding bodies. A title without one is that of the only body that has it. */
class CredentialsOfFile {
  readonly all: FileCredential[] = [];
  readonly issuers: FileIssuer[] = [];
  readonly issuerOf: number[] = [];
  readonly platformOf: number[] = [];
  readonly #course: string | null;
  readonly #bodies = new Map<string, Set<string>>();
  readonly #byKey = new Map<string, number>();
  readonly #byText = new Map<CredentialText, number>();
  readonly #byWords = new Map<string, number>();
  readonly #issuerByKey = new Map<string, number>();
  readonly #texts = new Set<string>();

  constructor(course: string | null, texts: readonly CredentialText[]) {
    this.#course = course;
    for (const { title, issuer } of texts) {
      if (issuer === null) continue;
      const key = foldKey(tidyName(title));
      const bodies = this.#bodies.get(key) ?? new Set();
      this.#bodies.set(key, bodies.add(foldKey(tidyName(issuer))));
    }
  }

  place(text: CredentialText, at: CellPlace): number {
    const words = `${text.title}\u001f${text.issuer ?? ''}\u001f${text.id ?? ''}\u001f${text.platform ?? ''}`;
    const place = this.#byText.get(text) ?? this.#byWords.get(words) ?? this.#find(text, at);
    this.#byText.set(text, place);
    this.#byWords.set(words, place);
    return place;
  }

  placeCountry(credential: number, country: string): void {
    const issuer = this.issuers[this.issuerOf[credential] ?? -1];
    if (issuer) issuer.country ??= country;
  }

  #find({ title: written, issuer, platform, id }: CredentialText, at: CellPlace): number {
    const title = tidyName(written === '' ? (this.#course ?? '') : written);
    const key = foldKey(title);
    const bodies = this.#bodies.get(key);
    const body =
      issuer === null ? (bodies?.size === 1 ? [...bodies][0] : '') : foldKey(tidyName(issuer));
    const whole = `${key}\n${body ?? ''}`;
    let place = this.#byKey.get(whole);
    if (place === undefined) {
      place = this.all.length;
      this.#byKey.set(whole, place);
      this.all.push({
        text: this.#textOf(title === '' ? UNNAMED : title, issuer, at),
        title,
        key,
        at,
        cells: 0,
        issuer: issuer === null ? null : tidyName(issuer),
        platform,
        ids: new Set(),
        entries: [],
      });
      this.issuerOf.push(-1);
      this.platformOf.push(-1);
    }
    if (issuer !== null && this.issuerOf[place] === -1)
      this.issuerOf[place] = this.#issuer(issuer, at, false);
    if (platform !== null && this.platformOf[place] === -1)
      this.platformOf[place] = this.#issuer(platform, at, true);
    if (id !== null) this.all[place]?.ids.add(id);
    return place;
  }

  #textOf(title: string, issuer: string | null, at: CellPlace): string {
    let text = title;
    if (this.#texts.has(text)) text = `${title} (${issuer ?? `row ${at.row}`})`;
    for (let next = 2; this.#texts.has(text); next++) text = `${title} (${issuer ?? ''} ${next})`;
    this.#texts.add(text);
    return text;
  }

  #issuer(written: string, at: CellPlace, isPlatform: boolean): number {
    const text = tidyName(written);
    const key = foldKey(text);
    const known =
      this.#issuerByKey.get(key) ??
      this.issuers.push({ text, key, at, cells: 0, country: null, isPlatform }) - 1;
    this.#issuerByKey.set(key, known);
    const issuer = this.issuers[known];
    if (issuer) {
      issuer.cells++;
      issuer.isPlatform ||= isPlatform;
    }
    return known;
  }
}
