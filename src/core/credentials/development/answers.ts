import type { developmentContract } from '#shared/contract/development.ts';
import type { IsoDate } from '#shared/dates.ts';
import { toUnits } from '#shared/money.ts';
import {
  compareText,
  dayOfScope,
  foundPlace,
  scopeOf,
  type Answer,
  type Asked,
  type Scope,
} from '#core/gaps/index.ts';
import { bookOf, type Book } from '#core/skills/index.ts';
import { breather, readSettings, type Workspace } from '#core/workspace/index.ts';
import { offersOf, type Offer } from './catalogue.ts';
import { PEOPLE_SLICE, eachRequirement } from './each-requirement.ts';
import { Prerequisites } from './prerequisites.ts';
import { perHour, perHundred, riseOf } from './rules.ts';

type Input = Asked<typeof developmentContract.answers>;
type Output = Answer<typeof developmentContract.answers>;

/** What one credential would do for everybody in scope. */
interface Effect {
  readonly offer: Offer;
  people: number;
  levels: number;
  points: number;
  met: number;
  unknown: number;
  /** Places of whom it would help, for looking at prerequisites. */
  readonly helped: number[];
  /** The last person counted, so that nobody is counted twice. */
  lastHelped: number;
  lastUnknown: number;
}

/** A skill that people lack, and what the catalogue has for it. */
interface Lack {
  people: number;
  points: number;
  answered: boolean;
  highest: number;
}

/** Credentials that close gaps of the people in scope, as `developmentContract.answers` says. @throws Problem CANCELLED */
export async function answersOf(
  workspace: Workspace,
  input: Input,
  signal?: AbortSignal,
): Promise<Output> {
  const breathe = breather(() => signal?.aborted === true);
  const asOf = dayOfScope(workspace, input);
  const book = bookOf(workspace);
  const scope = narrowed(scopeOf(workspace, input), input);
  const offers = offersOf(workspace, book, asOf);
  const { effects, lacks } = await effectsOf(scope, offers, breathe);
  const useful = effects.filter(({ people, unknown }) => people > 0 || unknown > 0);
  const chosen = useful.toSorted(orderBy(input.sort)).slice(0, input.limit);
  const lacking = await lackingOf(workspace, scope, asOf, chosen, breathe);
  return {
    asOf,
    currency: readSettings(workspace).defaultCurrency,
    answers: chosen.map((effect) => ({
      credentialId: effect.offer.id,
      title: effect.offer.title,
      issuer: effect.offer.issuer,
      isStack: effect.offer.isStack,
      price: effect.offer.price,
      priceHere: effect.offer.priceHere,
      hours: effect.offer.hours,
      validityMonths: effect.offer.validityMonths,
      people: effect.people,
      levels: effect.levels,
      points: effect.points,
      met: effect.met,
      unknown: effect.unknown,
      pointsPerHundred: finite(byCost(effect)),
      pointsPerHour: byHour(effect),
      skills: effect.offer.skills
        .filter(({ skill }) => scope.skills === null || scope.skills[skill] === 1)
        .map(({ skill, level }) => ({
          skillId: book.skills.id[skill] ?? 0,
          skill: book.skills.name[skill] ?? '',
          level,
        })),
      missingPrerequisites: lacking.get(effect) ?? [],
    })),
    unanswered: unansweredOf(book, lacks),
  };
}

/** One person, or those of a role, of the scope. */
function narrowed(scope: Scope, { personId, roleId }: Input): Scope {
  if (personId === undefined && roleId === undefined) return scope;
  const { people: columns, roles } = scope.standing.book;
  const person = personId === undefined ? -1 : foundPlace(columns.place(personId), 'person');
  const role = roleId === undefined ? -1 : foundPlace(roles.place(roleId), 'role');
  const people = scope.people.map((chosen, place) =>
    chosen === 1 &&
    (personId === undefined || place === person) &&
    (roleId === undefined || columns.role[place] === role)
      ? 1
      : 0,
  );
  return { ...scope, people };
}

async function effectsOf(
  scope: Scope,
  offers: readonly Offer[],
  breathe: () => Promise<void>,
): Promise<{ readonly effects: Effect[]; readonly lacks: Lack[] }> {
  const { book, level, required, importance, met } = scope.standing;
  const effects = offers.map((offer): Effect => ({ offer, ...NO_EFFECT, helped: [] }));
  const certifying = Array.from({ length: book.skills.count }, (): [Effect, number][] => []);
  const lacks = Array.from({ length: book.skills.count }, (): Lack => ({ ...NO_LACK }));
  for (const effect of effects) {
    for (const certified of effect.offer.skills) {
      certifying[certified.skill]?.push([effect, certified.level]);
      const lack = lacks[certified.skill];
      if (lack) lack.highest = Math.max(lack.highest, certified.level);
    }
  }
  await eachRequirement(scope, breathe, (person, pair, skill) => {
    if (met[pair] === 1) return;
    const requirement = {
      level: level[pair] ?? -1,
      required: required[pair] ?? 0,
      importance: importance[pair] ?? 1,
      isMet: false,
    };
    const lack = lacks[skill];
    if (lack && requirement.level >= 0) {
      lack.people += 1;
      lack.points += Math.max(0, requirement.required - requirement.level) * requirement.importance;
    }
    for (const [effect, certified] of certifying[skill] ?? []) {
      if (requirement.level < 0) {
        if (effect.lastUnknown !== person) effect.unknown += 1;
        effect.lastUnknown = person;
        continue;
      }
      const rise = riseOf(requirement, certified);
      if (rise.levels === 0 && !rise.meets) continue;
      if (lack) lack.answered = true;
      effect.levels += rise.levels;
      effect.points += rise.points;
      if (rise.meets) effect.met += 1;
      if (effect.lastHelped === person) continue;
      effect.lastHelped = person;
      effect.people += 1;
      effect.helped.push(person);
    }
  });
  return { effects, lacks };
}

const NO_EFFECT = {
  people: 0,
  levels: 0,
  points: 0,
  met: 0,
  unknown: 0,
  lastHelped: -1,
  lastUnknown: -1,
};
const NO_LACK: Lack = { people: 0, points: 0, answered: false, highest: 0 };

const byCost = ({ points, people, offer: { priceHere, isStack } }: Effect): number | null =>
  perHundred(points, people, priceHere === null || isStack ? null : toUnits(priceHere));
const byHour = ({ points, people, offer: { hours, isStack } }: Effect): number | null =>
  perHour(points, people, isStack ? null : hours);

/** Of what is free no ratio can be given. */
const finite = (value: number | null): number | null =>
  value === null || Number.isFinite(value) ? value : null;

/** What is not known comes last; what is equal, by points, then by title. */
function orderBy(sort: Input['sort']): (a: Effect, b: Effect) => number {
  const value = (effect: Effect): number =>
    sort === 'points' ? 0 : ((sort === 'cost' ? byCost(effect) : byHour(effect)) ?? -1);
  return (a, b) => {
    const [valueA, valueB] = [value(a), value(b)];
    return (
      (valueA === valueB ? 0 : valueB - valueA) ||
      b.points - a.points ||
      b.met - a.met ||
      b.unknown - a.unknown ||
      compareText(a.offer.title, b.offer.title)
    );
  };
}

type Lacking = Output['answers'][number]['missingPrerequisites'];

/** What people whom each would help lack of what it asks for before. */
async function lackingOf(
  workspace: Workspace,
  { standing }: Scope,
  asOf: IsoDate,
  effects: readonly Effect[],
  breathe: () => Promise<void>,
): Promise<Map<Effect, Lacking>> {
  const prerequisites = new Prerequisites(workspace.read, standing.book, asOf);
  const found = new Map<Effect, Lacking>();
  for (const effect of effects) {
    const { offer, helped } = effect;
    if (offer.requires.length === 0 && offer.entrySkills.length === 0) continue;
    const lacking = new Map<string, number>();
    for (const [at, person] of helped.entries()) {
      if (at % PEOPLE_SLICE === 0) await breathe();
      for (const title of prerequisites.lackedBy(person, offer))
        lacking.set(title, (lacking.get(title) ?? 0) + 1);
    }
    found.set(
      effect,
      [...lacking].map(([title, people]) => ({ title, people })),
    );
  }
  return found;
}

const unansweredOf = ({ skills }: Book, lacks: readonly Lack[]): Output['unanswered'] =>
  lacks
    .flatMap(({ people, points, answered, highest }, skill) =>
      people > 0 && !answered
        ? [
            {
              skillId: skills.id[skill] ?? 0,
              skill: skills.name[skill] ?? '',
              people,
              points,
              highest,
            },
          ]
        : [],
    )
    .toSorted((a, b) => b.points - a.points || compareText(a.skill, b.skill));
