import { phrases, plainKey } from '../../matrix/words/phrases.ts';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'second';

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['second', phrases('s|sec|secs|second|seconds|sekunde*|secondes|segundos|秒|초')],
  [
    'minute',
    phrases(
      'min|mins|minute|minutes|minuten|minuto*|minuti|minuut|minuty|minuutti*|dakika|perc|мин|минут*|分|分钟|분|دقيقة|دقائق',
    ),
  ],
  [
    'hour',
    phrases(
      'h|hr|hrs|hour|hours|std|stunde*|heure*|hora*|ore|ora|uur|uren|godz|godzin*|hodin*|timme|timmar|time|timer|tunti*|saat|óra|час*|ч|時間|小时|学时|课时|시간|ساعة|ساعات',
    ),
  ],
  [
    'day',
    phrases(
      'd|day|days|tag|tage|tagen|jour|jours|día|días|dia|dias|giorno|giorni|dag|dagen|dni|dzień|den|dny|dagar|dage|päivä*|gün|nap|день|дней|дня|日|天|일|يوم|أيام',
    ),
  ],
  [
    'week',
    phrases(
      'w|wk|wks|week|weeks|woche|wochen|semaine*|semana*|settiman*|weken|tydzień|tygodni*|týden|týdn*|vecka|veckor|uge|uger|uke|uker|viikko*|hafta|hét|недел*|週間|週|周|주|أسبوع',
    ),
  ],
  [
    'month',
    phrases(
      'm|mo|mos|mth|mths|month|months|monat*|mois|mes|meses|mês|mese|mesi|maand*|mies|miesi*|měsíc*|månad*|måned*|kuukau*|ay|hónap*|месяц*|мес|ヶ月|か月|カ月|ヵ月|月|个月|개월|شهر|أشهر',
    ),
  ],
  [
    'year',
    phrases(
      'y|yr|yrs|j|year|years|jahr*|an|ans|année*|año|años|ano|anos|anno|anni|jaar|jaren|rok|roky|lata|lat|let|år|vuo*|yıl|év|год*|лет|年|年間|년|سنة|سنوات|عام',
    ),
  ],
];

/** The unit that a heading names: "Duration (min)", "Gültigkeit (Jahre)". */
export function unitOf(text: string): Unit | null {
  const key = plainKey(text).replaceAll(/[^\p{L}\p{M}]+/gu, ' ');
  let found: Unit | null = null;
  for (const [unit, pattern] of UNITS) if (pattern.test(key)) found ??= unit;
  return found;
}

const HALVES: readonly (readonly [RegExp, string])[] = [
  [/½/gu, '0.5'],
  [/¼/gu, '0.25'],
  [/¾/gu, '0.75'],
];
/** "2 x half day", "2×½ Tag", "3 * 4 h": so many times. */
const TIMES = /^(\d{1,3})\s*(?:[x×*]|mal|times|fois|veces|volte|keer)\s*(?=[\dhdu½¼¾])/iu;
/** "75-100 hours", "10–12 weeks", "2 to 3 days": two numbers for one unit are no number. */
const RANGE = /\d\s*(?:[-–—~〜～]|\bto\b|\bbis\b|\bà\b|\ba\b)\s*\d/iu;

/** Whether a text gives a least and a most rather than one number. */
export const isRange = (text: string): boolean => RANGE.test(text.trim());

const PART = /(\d+(?:[.,]\d+)?)\s*(?:\/\s*)?(\p{L}[\p{L}\p{M}]*\.?)?/gu;
const WORD_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ein: 1,
  eine: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  uno: 1,
  dos: 2,
  tres: 3,
  due: 2,
  half: 0.5,
  halber: 0.5,
  halbe: 0.5,
  demi: 0.5,
  medio: 0.5,
  mezza: 0.5,
};

interface Part {
  readonly amount: number;
  readonly unit: Unit | null;
}

function partsOf(text: string): Part[] | null {
  if (isRange(text)) return null;
  const times = TIMES.exec(text.trim());
  if (times) {
    const each = partsOf(text.trim().slice(times[0].length));
    const [only, second] = each ?? [];
    return only && !second ? [{ ...only, amount: only.amount * Number(times[1]) }] : null;
  }
  const key = plainKey(HALVES.reduce((said, [half, number]) => said.replace(half, number), text))
    .replace(/^(?:approx|approximately|about|ca|circa|env|environ|aprox|c|約|约|약)\.?\s*/u, '')
    .replaceAll(
      /^(?:one|two|three|four|five|six|ein|eine|zwei|drei|vier|funf|un|une|deux|trois|quatre|cinq|uno|dos|tres|due|half|halber|halbe|demi|medio|mezza)(?=[\s-])/gu,
      (word) => String(WORD_NUMBERS[word]),
    );
  const parts: Part[] = [];
  for (const [, number = '', word] of key.matchAll(PART)) {
    const unit = word === undefined ? null : unitOf(word);
    if (
      word !== undefined &&
      unit === null &&
      !/^(?:and|und|et|y|e|i|approx|total|in|of)$/u.test(word)
    )
      return null;
    parts.push({ amount: Number(number.replace(',', '.')), unit });
  }
  const rest = key
    .replaceAll(PART, ' ')
    .replaceAll(/\b(?:and|und|et|y|e|in total|total|of learning)\b|[\s,;+&()./-]+/gu, '');
  return parts.length === 0 || rest !== '' ? null : parts;
}

const HOURS: Readonly<Record<Unit, number>> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: Number.NaN,
  week: Number.NaN,
  month: Number.NaN,
  year: Number.NaN,
};

/** How long something takes: hours of work, or days on the calendar. */
export interface Duration {
  readonly hours: number | null;
  readonly days: number | null;
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, month: 30, year: 365 };
const rounded = (hours: number): number => Math.round(hours * 100) / 100;

/** "2 weeks, 4 h/week", "6 weeks at 3 hours per week". */
const A_WEEK =
  /^(?<weeks>\d{1,3})\s*(?:weeks?|wks?|wochen?|semaines?|semanas?|settimane|weken)\s*(?:[,;(]|at|of|x|×|a|à|zu)?\s*(?<hours>\d{1,2}(?:[.,]\d)?)\s*(?:h|hrs?|hours?|std|stunden|heures|horas|ore|uur)\.?\s*(?:\/|per|a|pro|par|por|alla|each)\s*(?:week|wk|woche|semaine|semana|settimana)\)?$/u;
/** "3 jours (21 h)", "5 days / 40 hrs": the same time, told twice. */
const BOTH = /^([^()/]+?)\s*(?:\(|\/\s*)([^()/]+?)\)?$/u;
const shortMinute = /\d\s*m(?:\s|$|\d)/iu;

/**
 * "12", "1:23:45", "7h 30", "90 min", "1 h 30 min", "2 days", "PT1H30M". Hours of work are told apart from days on the calendar: how
 * many hours a day has is not known.
 * @param usual unit of a bare number
 */
export function readDuration(
  text: string,
  usual: 'hour' | 'minute' | 'second' | 'day',
): Duration | null {
  const plain = text.trim();
  const clock = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/u.exec(plain);
  if (clock)
    return {
      hours: rounded(Number(clock[1]) + Number(clock[2]) / 60 + Number(clock[3] ?? 0) / 3600),
      days: null,
    };
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/u.exec(plain);
  if (iso && plain !== 'PT')
    return {
      hours: rounded(Number(iso[1] ?? 0) + Number(iso[2] ?? 0) / 60 + Number(iso[3] ?? 0) / 3600),
      days: null,
    };
  const weekly = A_WEEK.exec(plainKey(plain));
  if (weekly?.groups) {
    const { weeks = '', hours: each = '' } = weekly.groups;
    const count = Number(weeks);
    return { hours: rounded(count * Number(each.replace(',', '.'))), days: count * 7 };
  }
  const both = BOTH.exec(plain);
  if (both) {
    const [one, other] = [readDuration(both[1] ?? '', usual), readDuration(both[2] ?? '', usual)];
    const hours = one?.hours ?? other?.hours ?? null;
    const days = one?.days ?? other?.days ?? null;
    if (hours !== null && days !== null) return { hours, days };
    // "30 hours (self-paced)": a remark without a number.
    return one !== null && plain.endsWith(')') && !/\d/u.test(both[2] ?? '') ? one : null;
  }
  const parts = partsOf(plain.replaceAll(/(?<=\d)[.,](?=\d{3}(?!\d))/gu, ''));
  if (!parts) return null;
  let hours = 0;
  let days = 0;
  let before: Unit | null = null;
  for (const { amount, unit: own } of parts) {
    // "1h 30m", "40m": nothing is learned for a number of months written so.
    const said = own === 'month' && shortMinute.test(plain) ? 'minute' : own;
    const unit: Unit | null =
      said ?? (before === 'hour' ? 'minute' : before === null ? usual : null);
    if (unit === null) return null;
    before = unit;
    if (Number.isNaN(HOURS[unit])) days += amount * (DAYS[unit] ?? 0);
    else hours += amount * HOURS[unit];
  }
  if (parts.length > 1 && hours > 0 && days > 0) return null;
  return { hours: days > 0 ? null : rounded(hours), days: days > 0 ? Math.ceil(days) : null };
}

const FOR_GOOD = phrases(
  'lifetime|life time|sin caducidad|no caduca|senza scadenza|non scade|sem validade|sans expiration|ne expire pas|bez terminu|verloopt niet|unlimited|permanent*|never|never expires|no expiry|no expiration|does not expire|indefinite*|forever|no renewal|one off|one-off|once|unbegrenzt|unbefristet|dauerhaft|lebenslang|kein ablauf|läuft nicht ab|illimité*|à vie|sans limite|permanente|ilimitad*|vitalicio|indefinid*|de por vida|vitalíci*|illimitat*|a vita|onbeperkt|levenslang|bezterminow*|neomezen*|livstid|tillsvidare|elinikäinen|süresiz|ömür boyu|korlátlan|бессрочн*|無期限|永久|终身|永久有效|무기한|평생|영구|مدى الحياة|ללא הגבלה',
);
const MONTHS: Partial<Record<Unit, number>> = { month: 1, year: 12 };

/**
 * For how many months something is valid: "3 years", "24 m", "lifetime".
 * @param usual unit of a bare number
 * @returns months; 'for good'; null: not understood
 */
export function readValidity(text: string, usual: 'month' | 'year'): number | 'for good' | null {
  const key = plainKey(text);
  if (FOR_GOOD.test(key)) return 'for good';
  if (/^(?:0|none|no|keine|aucune|ninguna|nessuna|nenhuma|なし|无|없음)$/u.test(key))
    return 'for good';
  const yearly =
    /^(?:annual(?:ly)?|yearly|jahrlich|annuel(?:le)?|anual|annuale|jaarlijks|毎年|每年|매년)$/u;
  if (yearly.test(key)) return 12;
  const every = key.replace(
    /^(?:every|alle|tous les|toutes les|cada|ogni|elke|om de|co|valid for)\s+/u,
    '',
  );
  const parts = partsOf(every);
  if (!parts) return null;
  let months = 0;
  for (const { amount, unit } of parts) {
    const each = unit ?? (parts.length === 1 ? usual : null);
    if (each === null) return null;
    const ofDays =
      each === 'day' ? inMonths(amount) : each === 'week' ? inMonths(amount * 7) : null;
    const whole = ofDays ?? (MONTHS[each] === undefined ? null : amount * MONTHS[each]);
    if (whole === null) return null;
    months += whole;
  }
  return Number.isInteger(months) && months > 0 && months <= 1200 ? months : null;
}

/** 365 → 12, 730 → 24, 90 → 3; null: no whole number of months. */
function inMonths(days: number): number | null {
  if (days % 365 === 0) return (days / 365) * 12;
  const months = Math.round(days / 30.4375);
  return months > 0 && Math.abs(days - months * 30.4375) <= 2 ? months : null;
}
