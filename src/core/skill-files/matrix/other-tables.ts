import { areResponsibilities } from '../headings/responsibilities.ts';
import type { LegendEntry } from '../types.ts';
import { readDay } from './dates.ts';
import { levelness } from './level-text.ts';
import { phrases, plainKey } from './words/phrases.ts';

/** What a table of people and columns is, where it is not one of skills. */
export interface OtherTable {
  /** The most that it can score as a matrix. */
  readonly most: number;
  readonly why: string;
}

export interface Looks {
  /** Names of the columns of levels, each once. */
  readonly heads: readonly string[];
  /** Different texts of the cells. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly legend: readonly LegendEntry[];
  /** Whether its title or its sheet says that it is about skills. */
  readonly titled: boolean;
  /** 0–1: how much the columns are like skills. */
  readonly skilled: number;
  /** Name of the sheet and titles, folded. */
  readonly words: readonly string[];
}

const PERIOD =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mo|di|mi|do|fr|sa|so|lun|mar|mie|jue|vie|ven|sam|dim|lu|ma|me|je|ve)[a-z]*\.?|(?:week|day|kw|sem|semaine|semana|woche|tag) ?\d+|[月火水木金土日]|\d{1,2}[./-]\d{1,2}\.?|(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*[.,]? \d{1,2}\b.*|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)$/u;
const QUESTION =
  /^(?:q|qu|question|frage|pregunta|domanda|pergunta|vraag|item|statement|aussage|設問|問)\s?[.#:-]?\s?\d+\b/u;
const FIRST_PERSON =
  /\b(?:i|i['’]m|i['’]ve|my|me|we|our|us|ich|mein\w*|mich|mir|wir|unser\w*|je|mon|ma|mes|nous|notre|nos|yo|mi|mis|nuestr\w+)\b|\bj['’]/u;
const ABILITY =
  /^(?:i can|i am able|i know|i understand|i have|ich kann|ich bin in der lage|je peux|je sais|puedo|se)\b|\b(?:rate|skills?|proficien\w*|confident|familiar|experience)\b/u;
const AGREEMENT =
  /^(?:(?:strongly|totally|completely|somewhat|slightly|neither|rather)\s)?(?:(?:dis)?agree(?:\s?nor disagree)?|(?:dis)?satisfied|neutral|true|untrue|(?:un)?likely|applies|does not apply)\b|^(?:very|extremely|not at all) (?:(?:dis)?satisfied|(?:un)?likely)|^(?:stimme|trifft)\b|^(?:plutôt|tout à fait|pas du tout) d|^(?:muy|totalmente) /u;
const PERFORMANCE =
  /^(?:(?:overall|final|annual|year.end)\s)?(?:performance|potential|appraisal|goals?|objectives?|okrs?|kpis?|merit|bonus|engagement|attrition risk|flight risk|risk of loss|impact of loss|leistung|potenzial|ziele|zielerreichung)\b/u;
const YEARS = /\b(?:years?|yrs?|jahre?n?|ans|annees|anos|anni|lat|jaar)\b|年数|年$/u;
const HOURS = phrases(
  'timesheet*|time sheet|hours|hrs|man-days|mandays|workload|allocation|utili*ation|fte|stunden|arbeitszeit*|stundenzettel|heures|horas|ore|uren|godziny|工時|工数|budget*|sales|revenue|units sold|vertriebszahlen|umsatz|ventes|ventas',
);

/** What else the table surely is; null where nothing says so. */
export function otherTable(looks: Looks): OtherTable | null {
  const { heads, texts, numbers, legend, titled, skilled, words } = looks;
  const keys = heads.map(plainKey);
  const most = (test: (key: string) => boolean, share = 0.5): boolean =>
    keys.length > 1 && keys.filter(test).length > keys.length * share;
  const meanings = legend.map(({ meaning }) => meaning).filter((text) => text !== '');
  if (areResponsibilities(texts, meanings) || words.some((word) => /\br(?:a|as)ci\b/u.test(word)))
    return { most: 0.15, why: 'the letters say who is responsible, consulted or informed' };
  if (most((key) => PERIOD.test(key) || readDay(key) !== null, 0.7) || areDays(keys, titled))
    return { most: 0.15, why: 'the columns are days or months' };
  if (most((key) => QUESTION.test(key) && key.length < 24))
    return { most: 0.3, why: 'the columns are numbered questions rather than skills' };
  if (most((key) => FIRST_PERSON.test(key) && !ABILITY.test(key)))
    return { most: 0.3, why: 'the columns are statements of a survey rather than skills' };
  const agreeing = texts.filter((text) => AGREEMENT.test(plainKey(text))).length;
  if (agreeing >= 2 && agreeing >= texts.length / 2)
    return { most: 0.2, why: 'the cells are answers of a survey' };
  if (most((key) => PERFORMANCE.test(key)))
    return { most: 0.3, why: 'the columns are about performance rather than skills' };
  if (most((key) => YEARS.test(key)) && !titled)
    return { most: 0.3, why: 'the columns are years rather than levels' };
  const large = numbers.filter((number) => number > 10).length;
  const amounts = large > 0 && legend.length === 0 && large >= numbers.length * 0.4;
  if (amounts && words.some((word) => HOURS.test(word)))
    return { most: 0.2, why: 'the numbers look like hours or amounts' };
  if (amounts && !titled && skilled < 0.7)
    return { most: 0.3, why: 'the numbers look like amounts rather than levels' };
  const known = texts.some((text) => levelness(text) > 0);
  if (!known && texts.length > 0 && legend.length === 0 && !titled)
    return { most: 0.3, why: 'no cell is like a level' };
  return null;
}

/** 1, 2, 3 … up to the end of a month. */
const areDays = (keys: readonly string[], titled: boolean): boolean =>
  !titled && keys.length >= 5 && keys.every((key) => /^\d{1,2}$/u.test(key) && Number(key) <= 31);
