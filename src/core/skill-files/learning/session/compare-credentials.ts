import { hoursOf, pricesOn } from '#core/credentials/index.ts';
import { moneyText, type Money } from '#shared/money.ts';
import type { Comparing } from '../../session/compare-ratings.ts';
import { levelKey } from '../../levels/read-levels.ts';
import type { FileCredential } from '../../session/file-shapes.ts';
import type { CredentialItem } from '../../session/shapes.ts';
import type { CredentialFacts, WrittenAmount } from '../entries.ts';
import { certifiedSkills, knownCredentials, type KnownCredential } from '../queries.ts';
import { minorUnits } from '../values/amount.ts';
import { FACT_WORDS, factText, type Fact } from './credential-words.ts';
import { titlesOf } from './titles-of.ts';

const CHUNK = 100;
const FACTS = Object.keys(FACT_WORDS) as Fact[];

/**
 * Sets what the file says of its credentials beside what stands of them. A catalogue corrects what stands; a file of awards only
 * fills in what is missing.
 * @returns by place of the target, what is to be written of each credential
 */
export async function compareCredentials(
  at: Comparing,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<number, CredentialItem>> {
  const { resolved, items, session, db, settings } = at;
  const { collected, credentialTarget, credentialsMade } = resolved;
  if (collected.credentials.length === 0) return new Map();
  const day = settings.validFrom ?? settings.date;
  const stand = {
    known: new Map(knownCredentials(db).map((one) => [one.id, one])),
    skills: Map.groupBy(certifiedSkills(db), ({ credentialId }) => credentialId),
    prices: pricesOn(db, day),
    day,
  };
  const isCatalogue = session.kind === 'credentials';
  const ofTarget = new Map<number, number[]>();
  collected.credentials.forEach((_, place) => {
    const target = credentialTarget[place] ?? -1;
    ofTarget.set(target, [...(ofTarget.get(target) ?? []), place]);
  });
  const all = new Map<number, CredentialItem>();
  let done = 0;
  for (const [target, places] of ofTarget) {
    if (done++ % CHUNK === 0) await breathe();
    if (target === -1) {
      if (isCatalogue) for (const place of places) items.skipped.push(leftOut(at, place));
      continue;
    }
    const id = credentialsMade[target]?.id ?? null;
    const item = itemOf(at, target, places, id, stand, isCatalogue);
    all.set(target, item);
    // Of a new credential in a file of awards the awards are what counts.
    if (id === null) {
      if (isCatalogue) items.added.push(item);
    } else if (item.after !== null) items.changed.push(item);
    else if (isCatalogue) items.unchanged.push(item);
  }
  return all;
}

interface Stand {
  readonly known: ReadonlyMap<number, KnownCredential>;
  readonly skills: ReadonlyMap<number, readonly { skillId: number; level: number }[]>;
  readonly prices: ReturnType<typeof pricesOn>;
  readonly day: string;
}

const EMPTY = {
  facts: {},
  issuer: null,
  platform: null,
  price: null,
  skills: [],
  titles: [],
  before: null,
  after: null,
} as const;

function leftOut({ resolved }: Comparing, place: number): CredentialItem {
  const isOpen = resolved.credentials[place]?.decision === 'open';
  return {
    ...EMPTY,
    what: 'credential',
    credential: -1,
    at: place,
    reason: isOpen ? 'It is not decided which credential this is.' : 'Left out, as chosen.',
  };
}

function itemOf(
  at: Comparing,
  target: number,
  places: readonly number[],
  id: number | null,
  stand: Stand,
  isCatalogue: boolean,
): CredentialItem {
  const { resolved } = at;
  const files = places.flatMap((place) => resolved.collected.credentials[place] ?? []);
  const there = id === null ? null : (stand.known.get(id) ?? null);
  const before: string[] = [];
  const after: string[] = [];
  const facts = factsOf(files, there, isCatalogue, before, after);
  const price = priceOf(at, files, id, stand, isCatalogue, before, after);
  const skills = skillsOf(at, places, id, stand, isCatalogue, before, after);
  const issuer = bodyOf(at, places, 'issuerOf', there?.issuerId ?? null, 'awarding body', after);
  const platform = bodyOf(at, places, 'platformOf', there?.platformId ?? null, 'platform', after);
  const titles = titlesOf(at, files, id, target);
  if (titles.length > 0 && id !== null)
    after.push(`known as ${titles.map(({ name }) => `“${name}”`).join(', ')}`);
  return {
    what: 'credential',
    credential: target,
    at: places[0] ?? 0,
    facts,
    issuer,
    platform,
    price,
    skills,
    titles,
    before: before.length === 0 ? null : before.join(', '),
    after: after.length === 0 ? null : after.join(', '),
    reason: null,
  };
}

/** What is new, or — in a catalogue — another than what stands. The first place of the file that says something counts. */
function factsOf(
  files: readonly FileCredential[],
  there: KnownCredential | null,
  isCatalogue: boolean,
  before: string[],
  after: string[],
): CredentialFacts {
  const entries = files.flatMap((file) => file.entries);
  const facts: Record<string, unknown> = {};
  for (const fact of FACTS) {
    let value: string | number | null | undefined;
    for (const entry of entries) value ??= entry.facts[fact];
    if (value === undefined && fact === 'workloadHours' && (there?.workloadHours ?? null) === null)
      value = agreed(entries.map(({ rowHours }) => rowHours));
    if (value === undefined || value === null) {
      // "Valid for good" is a fact of its own; nothing else is taken away.
      const forGood =
        fact === 'validityMonths' && entries.some((entry) => entry.facts.validityMonths === null);
      if (!forGood || !isCatalogue || there === null || there.validityMonths === null) continue;
      value = null;
    }
    const stands = there?.[fact] ?? null;
    if (stands === value || (stands !== null && !isCatalogue)) continue;
    // Our own list gives the hours that follow from ECTS: they state nothing that is new.
    if (
      fact === 'workloadHours' &&
      there &&
      stands === null &&
      value === hoursOf(null, there.ects).hours
    )
      continue;
    if (stands !== null) before.push(factText(fact, stands));
    facts[fact] = value;
    after.push(factText(fact, value));
  }
  return facts as CredentialFacts;
}

function agreed(values: readonly (number | null)[]): number | undefined {
  const said = new Set(values.filter((value) => value !== null));
  return said.size === 1 ? [...said][0] : undefined;
}

function priceOf(
  { problems, settings }: Comparing,
  files: readonly FileCredential[],
  id: number | null,
  { prices, day }: Stand,
  isCatalogue: boolean,
  before: string[],
  after: string[],
): CredentialItem['price'] {
  const entries = files.flatMap((file) => file.entries);
  const amount =
    entries.find(({ price }) => price !== null)?.price ??
    (isCatalogue ? null : paidByAll(entries.map(({ rowPrice }) => rowPrice)));
  if (!amount) return null;
  const stands = id === null ? null : (prices.get(id)?.price ?? null);
  if (stands && !isCatalogue) return null;
  const currency =
    amount.currency ?? (amount.units === 0 && stands ? stands.currency : settings.currency);
  const minor = minorUnits(amount, currency);
  if (minor === null) {
    problems.warn(
      'price-not-read',
      amount.at,
      String(amount.units),
      `${amount.units} ${currency} is no amount of that currency: it has no such small coin.`,
    );
    return null;
  }
  const price: Money = { amount: minor, currency };
  if (stands?.amount === price.amount && stands.currency === price.currency) return null;
  if (stands) before.push(moneyText(stands));
  after.push(price.amount === 0 ? 'free of charge' : moneyText(price));
  return { ...price, validFrom: day };
}

/** An amount of single people is the price only where all rows say the same. */
function paidByAll(amounts: readonly (WrittenAmount | null)[]): WrittenAmount | null {
  const said = new Map(
    amounts.flatMap((each) =>
      each ? [[`${each.units} ${each.currency ?? ''}`, each] as const] : [],
    ),
  );
  const [only, second] = said.values();
  return only && !second ? only : null;
}

function skillsOf(
  { resolved, problems, settings }: Comparing,
  places: readonly number[],
  id: number | null,
  stand: Stand,
  isCatalogue: boolean,
  before: string[],
  after: string[],
): CredentialItem['skills'] {
  const { collected, skillTarget, skillsMade, levels } = resolved;
  const own = new Set(places);
  const wanted = new Map<number, { level: number; name: string }>();
  for (const { credential, skill, level: written, at } of certifiedBy(collected.certified, own)) {
    const target = skillTarget[skill] ?? -1;
    if (target === -1) continue;
    const reading = written === '' ? undefined : levels.byText.get(levelKey(written));
    const level = written === '' ? settings.skillLevel : (reading?.level ?? null);
    const name = collected.skills[skill]?.text ?? '';
    if (level === null || level <= 0) {
      if (reading?.meaning === 'not-understood')
        problems.warn(
          'level-not-understood',
          at,
          written,
          `“${written}” is not understood as a level of ${name}; the skill is left out of “${collected.credentials[credential]?.text ?? ''}”.`,
        );
      continue;
    }
    if ((wanted.get(target)?.level ?? 0) < level) wanted.set(target, { level, name });
  }
  const there = new Map(
    (stand.skills.get(id ?? 0) ?? []).map(({ skillId, level }) => [skillId, level]),
  );
  return [...wanted].flatMap(([skill, { level, name }]) => {
    const stands = there.get(skillsMade[skill]?.id ?? 0);
    if (stands === level || (stands !== undefined && !isCatalogue)) return [];
    if (stands !== undefined) before.push(`${name} ${stands}`);
    after.push(`${name} ${level}`);
    return [{ skill, level }];
  });
}

const byCredential = new WeakMap<
  object,
  ReadonlyMap<number, Comparing['resolved']['collected']['certified']>
>();
function certifiedBy(
  all: Comparing['resolved']['collected']['certified'],
  places: ReadonlySet<number>,
): Comparing['resolved']['collected']['certified'] {
  const groups = byCredential.get(all) ?? Map.groupBy(all, ({ credential }) => credential);
  byCredential.set(all, groups);
  return [...places].flatMap((place) => groups.get(place) ?? []);
}

/** Filled in where none is known; another body than the known one is a question of matching, not of this file. */
function bodyOf(
  { resolved }: Comparing,
  places: readonly number[],
  of: 'issuerOf' | 'platformOf',
  known: number | null,
  word: string,
  after: string[],
): number | null {
  if (known !== null) return null;
  for (const place of places) {
    const issuer = resolved.collected[of][place] ?? -1;
    const target = issuer < 0 ? -1 : (resolved.issuerTarget[issuer] ?? -1);
    if (target === -1) continue;
    after.push(`${word} ${resolved.collected.issuers[issuer]?.text ?? ''}`);
    return target;
  }
  return null;
}
