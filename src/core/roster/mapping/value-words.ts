import { foldKey } from '#core/people/index.ts';
import { EMPLOYMENT_WORDS } from '../words/employment.ts';
import { EMPTY_WORDS, NO_WORDS, STATUS_WORDS, YES_WORDS } from '../words/statuses.ts';
import { PERIOD_WORDS } from '../words/periods.ts';
import {
  PERSON_STATUSES,
  SALARY_PERIODS,
  type PersonStatus,
  type SalaryPeriod,
} from '#shared/person-fields.ts';

/** A word without case, accents, blanks and punctuation: how values are looked up in the lists. */
export const wordKey = (text: string): string => foldKey(text).replace(/[\s_\-./()]+/gu, '');

const setOf = (list: string): ReadonlySet<string> => new Set(list.split('|').map(wordKey));
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

export const yesWords = once(() => setOf(YES_WORDS));
export const noWords = once(() => setOf(NO_WORDS));
export const employmentWords = once(() => setOf(EMPLOYMENT_WORDS));
const emptyWords = once(() => new Set(EMPTY_WORDS.split('|').map(foldKey)));
/** What they begin with: most texts are told from them by that alone. */
const emptyStarts = once(
  () =>
    new Set(
      EMPTY_WORDS.split('|').flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()]),
    ),
);

/** Whether a text merely says that there is nothing: "n/a", "-", "k. A.". */
export const saysEmpty = (text: string): boolean =>
  text.length <= 16 && emptyStarts().has(text.charAt(0)) && emptyWords().has(foldKey(text));

const statuses = once(() => {
  const map = new Map<string, PersonStatus>();
  for (const status of PERSON_STATUSES) {
    for (const word of STATUS_WORDS[status].split('|')) {
      const key = wordKey(word);
      if (!map.has(key)) map.set(key, status);
    }
  }
  return map;
});

/** The status that a word stands for in any of the languages, or null. */
export function statusOfWord(text: string): PersonStatus | null {
  const key = wordKey(text);
  const direct = statuses().get(key);
  if (direct !== undefined) return direct;
  // "Terminated - Voluntary", "Active (part time)", "A - Active": the first part that is a known word of some length.
  for (const part of text.split(/\s+[-–]\s+|[(),:/]/u)) {
    const partKey = wordKey(part);
    const known = partKey.length >= 3 ? statuses().get(partKey) : undefined;
    if (known !== undefined) return known;
  }
  return null;
}

const periods = once(() => {
  const map = new Map<string, SalaryPeriod>();
  for (const period of SALARY_PERIODS)
    for (const word of PERIOD_WORDS[period].split('|')) map.set(wordKey(word), period);
  return map;
});

/** The period that a single word stands for ("monthly", "Monat", "月給"), or null. */
export const periodOfWord = (text: string): SalaryPeriod | null =>
  periods().get(wordKey(text)) ?? null;

const COUNTRY_LANGUAGES = 'en de fr es pt it nl pl ja zh-Hans zh-Hant ko ar'.split(' ');
const MORE_COUNTRIES =
  'usa|us|uk|england|scotland|wales|great britain|uae|united states of america|holland|south korea|korea|russia|czech republic|deu|gbr|fra|esp|ita|prt|nld|pol|jpn|chn|kor|che|aut|bel|can|mex|bra|ind|aus|swe|nor|dnk|fin|irl|ksa|المملكة العربية السعودية|السعودية|米国|英国|中国大陆|대한민국';
let knownCountries: ReadonlySet<string> | undefined;

/** Takes in the names of countries in one language after another. */
function* gatherCountries(): Generator<void, ReadonlySet<string>, void> {
  const names = new Set(MORE_COUNTRIES.split('|').map(wordKey));
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const codes: string[] = [];
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      if (english.of(code) !== code) codes.push(code);
    }
  }
  for (const code of codes) names.add(code.toLowerCase());
  for (const language of COUNTRY_LANGUAGES) {
    yield;
    const shown = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of codes) names.add(wordKey(shown.of(code) ?? code));
  }
  return names;
}

function countries(): ReadonlySet<string> {
  if (knownCountries) return knownCountries;
  const gathering = gatherCountries();
  for (;;) {
    const step = gathering.next();
    if (step.done) return (knownCountries = step.value);
  }
}

/** Gathers the names of countries ahead of their use, in small steps. */
export async function prepareCountries(breathe: () => Promise<void>): Promise<void> {
  if (knownCountries) return;
  const gathering = gatherCountries();
  for (;;) {
    const step = gathering.next();
    if (step.done) {
      knownCountries ??= step.value;
      return;
    }
    await breathe();
  }
}

/** Whether a text names a country: an ISO code, or its name in one of the languages. */
export const isCountry = (text: string): boolean => countries().has(wordKey(text));

const currencies = once(() => new Set(Intl.supportedValuesOf('currency')));
export const isCurrencyCode = (text: string): boolean =>
  currencies().has(text.trim().toUpperCase());
