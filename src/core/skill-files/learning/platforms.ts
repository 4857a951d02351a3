import { plainKey } from '../matrix/words/phrases.ts';

/** A program whose exports are known by their headings. */
export interface Platform {
  readonly name: string;
  /** Certificates are its own where a file names no other issuer. */
  readonly issues: boolean;
  /** Of its amounts, which it writes without one; ISO 4217. */
  readonly currency?: string;
}

interface Signature extends Platform {
  /** Headings, each an alternative in itself; so many of them must be there. */
  readonly headings: RegExp;
  readonly least: number;
}

const SIGNATURES: readonly Signature[] = [
  {
    name: 'Coursera',
    issues: false,
    headings:
      /^(?:course slug|university|program slug|removed from program|estimated learning hours|course certificate url|enrollment source|last course activity time|specialization slug|specialization university|class start time)$/u,
    least: 3,
  },
  {
    name: 'Udemy Business',
    issues: true,
    headings:
      /video (?:consumed|minutes)|minutes video|videominuten|minutes de video|minutos de video|minuti di video|video.*(?:consum|vision|assist|genutzt)|ビデオ.*(?:分|視聴)|動画.*(?:分|視聴)|marked completed|als abgeschlossen markiert|marque.* (?:termin|achev|complet)|marcado.* (?:complet|conclu|finaliz)|contrassegnat.* complet|^コースタイトル$|完了.*マーク|マーク.*完了|^user (?:first|last) name$|udemy/u,
    least: 2,
  },
  {
    name: 'LinkedIn Learning',
    issues: true,
    headings:
      /^(?:hours viewed|hours viewed h m s|content name|content provider|content id|completed at.*|first started at.*|last viewed.*|percent complete.*|number percent complete|total seconds viewed|seconds viewed|total hours viewed|video completions|course completions|learner email|unique user id)$/u,
    least: 3,
  },
  {
    name: 'edX',
    issues: false,
    currency: 'USD',
    headings:
      /^(?:passed date|letter grade|course list price|enterprise .*|user account creation.*|enrollment track|certificate eligible|certificate delivered|certificate type|verification status|total learning time hours|course key|has passed|partner name|unenrollment.*|consent granted|lms user id)$/u,
    least: 2,
  },
  {
    name: 'Moodle',
    issues: false,
    headings:
      /^(?:last downloaded from this course|zuletzt aus diesem kurs heruntergeladen.*|course total.*|date received|kurs gesamt.*|total del curso.*|total du cours.*|totale corso.*|email address|id number|surname|course complete|completion date course complete|code|(?:assignment|quiz|aufgabe|test|devoir|tarea|compito) .+)$/u,
    least: 3,
  },
  {
    name: 'Canvas',
    issues: false,
    headings:
      /^(?:sis user id|sis login id|section|current score|unposted current score|final score|unposted final score|current grade|final grade|override score)$/u,
    least: 4,
  },
  {
    name: 'O’Reilly',
    issues: false,
    headings:
      /^(?:minutes viewed|first activity|last activity|percent complete|publisher|format|topics|units viewed)$/u,
    least: 4,
  },
  {
    name: 'DataCamp',
    issues: true,
    headings: /^(?:xp earned|xp|content title|technology|datacamp.*|time spent hours)$/u,
    least: 3,
  },
  {
    name: 'Percipio',
    issues: false,
    headings:
      /^(?:content uuid|content title|high score|highscore|first access|last access|estimated duration|language code|percipio.*)$/u,
    least: 4,
  },
  {
    name: 'Cornerstone',
    issues: false,
    headings:
      /^(?:transcript .*|training title|training object id|training provider|training type|training hours|user full name|user id|training status|lo id|locator number)$/u,
    least: 3,
  },
  {
    name: 'SAP SuccessFactors Learning',
    issues: false,
    headings:
      /^(?:item id|item title|item type|item revision date|item revision number|completion status id|completion status description|entity title|entity id|component id|student id|class id|cpe hours|contact hours|credit hours|cpnt .*|compl .*|stud id)$/u,
    least: 3,
  },
  {
    name: 'Workday Learning',
    issues: false,
    headings:
      /^(?:learning enrollment.*|learning content|learning course.*|learning item|course offering|learning record.*|worker|learning lesson|completion status|enrollment status|learning title)$/u,
    least: 2,
  },
  {
    name: 'Docebo',
    issues: false,
    headings:
      /^(?:course unique id|enrollment level|enrollment status|course enrollment.*|user unique id|course first access|course last access|session time|initial score|final score|course internal id|course has expired|branch name|branches)$/u,
    least: 2,
  },
  {
    name: 'TalentLMS',
    issues: false,
    headings:
      /^(?:talentlms|average score|total time|courses? assigned|enrolled on|completed on|last login|unit|course completion|branch)$/u,
    least: 3,
  },
  {
    name: 'Credly',
    issues: false,
    headings:
      /^(?:badge template.*|badge name|issued to.*|state updated at|recipient email|issued at|expires at|badge url|earner.*|issuer earner id|evidence|accepted at|public url)$/u,
    least: 3,
  },
  {
    name: 'Accredible',
    issues: false,
    headings:
      /^(?:credential id|credential url|credential name|group name|recipient name|recipient email|issued on|expired on|expires on|group id|certificate url|badge id|date issued)$/u,
    least: 4,
  },
  {
    name: 'Pluralsight',
    issues: true,
    headings:
      /^(?:view time.*|viewtime.*|hours of view time|course usage.*|skill iq.*|channel|percent watched|percentage watched|plan name|first clip.*|last clip.*|clips? .*|is course completed|course slug)$/u,
    least: 2,
  },
];

const keyOf = (header: string): string =>
  plainKey(header.replaceAll('%', ' percent ').replaceAll('#', ' number '))
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** The program that most of its headings speak for; null: none. */
export function platformOf(headers: readonly string[]): Platform | null {
  const keys = new Set(headers.map(keyOf).filter((key) => key !== ''));
  let best: { readonly signature: Signature; readonly found: number } | null = null;
  for (const signature of SIGNATURES) {
    const found = [...keys].filter((key) => signature.headings.test(key)).length;
    if (found >= signature.least && found > (best?.found ?? 0)) best = { signature, found };
  }
  return best?.signature ?? null;
}
