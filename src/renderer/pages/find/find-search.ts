import { readPeopleSearch, type PeopleSearch } from '../people/people-search.ts';

/** What a person is asked to have. */
export interface AskedSkill {
  readonly skillId: number;
  readonly level: number;
  /** A credential that is valid on the day. */
  readonly credential: boolean;
  readonly need: 'must' | 'wish';
}

/** Whom the search may find at all: the conditions of the People page that are no skills. */
export type WhoSearch = Omit<PeopleSearch, 'q' | 'sort' | 'dir' | 'view' | 'presence'>;

/** What the address of the page may say. */
export interface FindSearch extends WhoSearch {
  /** The question as it was asked. */
  ask?: string;
  /** Conditions, each as `skill:level`, and `:credential`, `:wish`. Absent: those that the question is read as. */
  has?: string[];
  /** Nobody who leaves or is on leave. With `has` only; else the question says it. */
  staying?: true;
  /** Also those who are one level short. */
  nearly?: true;
}

/** `12:3:credential:wish` */
export const conditionText = ({ skillId, level, credential, need }: AskedSkill): string =>
  `${skillId}:${level}${credential ? ':credential' : ''}${need === 'wish' ? ':wish' : ''}`;

const PATTERN = /^([1-9]\d{0,14}):(\d{1,2})(:credential)?(:wish)?$/;
const MOST = 30;

function readCondition(text: string): AskedSkill | null {
  const found = PATTERN.exec(text);
  if (found === null) return null;
  return {
    skillId: Number(found[1]),
    level: Number(found[2]),
    credential: found[3] !== undefined,
    need: found[4] === undefined ? 'must' : 'wish',
  };
}

/** The conditions that an address holds, each skill once. */
export function conditionsOf(has: readonly string[]): AskedSkill[] {
  const bySkill = new Map<number, AskedSkill>();
  for (const text of has) {
    const condition = readCondition(text);
    if (condition !== null && !bySkill.has(condition.skillId))
      bySkill.set(condition.skillId, condition);
  }
  return [...bySkill.values()].slice(0, MOST);
}

/** Keeps of an address what the page understands; anything else is left out. */
export function readFindSearch(given: Record<string, unknown>): FindSearch {
  const {
    q: _q,
    sort: _sort,
    dir: _dir,
    view: _view,
    presence: _p,
    ...who
  } = readPeopleSearch(given);
  const ask = given['ask'];
  const has = given['has'];
  return {
    ...who,
    ...(typeof ask === 'string' || typeof ask === 'number' ? { ask: String(ask) } : {}),
    ...(Array.isArray(has)
      ? {
          has: conditionsOf(has.filter((one) => typeof one === 'string')).map((condition) =>
            conditionText(condition),
          ),
        }
      : {}),
    ...(given['staying'] === true ? { staying: true } : {}),
    ...(given['nearly'] === true ? { nearly: true } : {}),
  };
}
