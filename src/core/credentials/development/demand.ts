import type { developmentContract } from '#shared/contract/development.ts';
import { SMALLEST_GROUP } from '#shared/skills.ts';
import {
  compareText,
  dayOfScope,
  scopeOf,
  type Answer,
  type Asked,
  type Scope,
} from '#core/gaps/index.ts';
import { bookOf, type Book } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { offersOf, type Offer } from './catalogue.ts';
import { eachRequirement } from './each-requirement.ts';
import { atLeast } from './rules.ts';

type Input = Pick<Asked<typeof developmentContract.demand>, 'by'> & Parameters<typeof scopeOf>[1];
export type Demand = Answer<typeof developmentContract.demand>;

interface Topic {
  readonly name: string | null;
  readonly skills: Set<number>;
  required: number;
  short: number;
  unknown: number;
  levels: number;
  points: number;
  readonly byLevel: Map<number, number>;
  readonly byPlace: Map<string | null, number>;
  /** Of the person looked at: whether short or unrated, and the highest level that they lack. */
  isShort: boolean;
  isUnknown: boolean;
  lacking: number;
}

/**
 * What the people in scope need of each topic. Everybody counts once in a topic, however many of its skills they lack.
 * @throws Problem CANCELLED
 */
export async function demandOf(
  workspace: Workspace,
  input: Input,
  signal?: AbortSignal,
): Promise<Demand> {
  const breathe = breather(() => signal?.aborted === true);
  const asOf = dayOfScope(workspace, input);
  const book = bookOf(workspace);
  const scope = scopeOf(workspace, input);
  const topics = topicsOf(book, input.by);
  await count(scope, topics.of, breathe);
  const offers = offersOf(workspace, book, asOf);
  const rows = topics.all
    .filter(({ required }) => required > 0)
    .map((topic) => ({
      topic: topic.name,
      skillIds: [...topic.skills].map((skill) => book.skills.id[skill] ?? 0),
      required: topic.required,
      short: topic.short,
      unknown: topic.unknown,
      levels: topic.levels,
      points: topic.points,
      byLevel: [...topic.byLevel]
        .map(([level, people]) => ({ level, people }))
        .toSorted((a, b) => a.level - b.level),
      locations: atLeast(
        [...topic.byPlace].map(([key, people]) => ({ key, people })),
        SMALLEST_GROUP,
      ).map(({ key, people }) => ({ name: key, people })),
      credentials: certifying(offers, topic),
    }));
  rows.sort(
    (a, b) => b.points - a.points || b.unknown - a.unknown || compareText(a.topic, b.topic),
  );
  return { asOf, topics: rows };
}

const certifying = (offers: readonly Offer[], { skills }: Topic) =>
  offers
    .filter((offer) => offer.skills.some(({ skill }) => skills.has(skill)))
    .map(({ id, title }) => ({ id, title }));

/** Every topic, and those of each skill by place. A skill without tags is in the topic without a name. */
function topicsOf(
  { skills }: Book,
  by: Input['by'],
): { readonly all: Topic[]; readonly of: Topic[][] } {
  const topics = new Map<string | null, Topic>();
  const topic = (name: string | null): Topic => {
    let found = topics.get(name);
    if (!found) topics.set(name, (found = emptyTopic(name)));
    return found;
  };
  const of = Array.from({ length: skills.count }, (_, skill) => {
    const tags = skills.tags[skill] ?? [];
    const names =
      by === 'skill'
        ? [skills.name[skill] ?? '']
        : by === 'category'
          ? [skills.category[skill] ?? null]
          : tags.length > 0
            ? tags
            : [null];
    const found = names.map(topic);
    for (const each of found) each.skills.add(skill);
    return found;
  });
  return { all: [...topics.values()], of };
}

const emptyTopic = (name: string | null): Topic => ({
  name,
  skills: new Set(),
  required: 0,
  short: 0,
  unknown: 0,
  levels: 0,
  points: 0,
  byLevel: new Map(),
  byPlace: new Map(),
  isShort: false,
  isUnknown: false,
  lacking: 0,
});

async function count(
  scope: Scope,
  topicsOfSkill: readonly Topic[][],
  breathe: () => Promise<void>,
): Promise<void> {
  const { book, level, required, importance, met } = scope.standing;
  const touched = new Set<Topic>();
  let of = -1;
  const close = (): void => {
    const place = book.people.location[of] ?? null;
    for (const topic of touched) closePerson(topic, place);
    touched.clear();
  };
  await eachRequirement(scope, breathe, (person, pair, skill) => {
    if (person !== of) {
      close();
      of = person;
    }
    for (const topic of topicsOfSkill[skill] ?? []) {
      touched.add(topic);
      if (met[pair] === 1) continue;
      const rated = level[pair] ?? -1;
      const asked = required[pair] ?? 0;
      if (rated < 0) {
        topic.isUnknown = true;
        continue;
      }
      const gap = Math.max(0, asked - rated);
      topic.isShort = true;
      topic.lacking = Math.max(topic.lacking, asked);
      topic.levels += gap;
      topic.points += gap * (importance[pair] ?? 1);
    }
  });
  close();
}

function closePerson(topic: Topic, place: string | null): void {
  topic.required += 1;
  if (topic.isShort) {
    topic.short += 1;
    topic.byLevel.set(topic.lacking, (topic.byLevel.get(topic.lacking) ?? 0) + 1);
    topic.byPlace.set(place, (topic.byPlace.get(place) ?? 0) + 1);
  }
  if (topic.isUnknown) topic.unknown += 1;
  topic.isShort = topic.isUnknown = false;
  topic.lacking = 0;
}
