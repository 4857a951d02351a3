import type { LearningField } from '#shared/contract/skill-files.ts';
import { personField } from '../../matrix/person-columns.ts';
import { phrases, plainKey, remembered, wordsOf } from '../../matrix/words/phrases.ts';
import { CONCEPTS, type Concept } from './concepts.ts';

/** What a heading may mean. */
export interface Guess {
  readonly field: LearningField;
  /** 0–1. */
  readonly sure: number;
}

const LONGEST = 80;
const FILLERS = new Set(
  wordsOf(
    plainKey(
      'of the a an for your my list all and or to in de del la le les des du der die das des und e o il lo di da do van het en i w für von full official english training course original item template class',
    ),
  ),
);
const TERM = phrases(
  'month*|year*|yr|yrs|period|frequency|interval|cycle|recurrence|duration|every|life|monat*|jahr*|dauer|zeitraum|turnus|mois|an|ans|années|durée|périodicité|mes|meses|mesi|año|años|ano|anos|anni|anno|periodo|período|maand*|jaar|jaren|lat|miesi*|měsíc*|rok|roky|månad*|år|kuukau*|vuo*|ay|yıl|hónap*|év|лет|год*|месяц*|срок|for',
  '年数|月数|期間|年限|ヶ月|か月|個月|개월|기간|周期',
);
const END_ONLY = phrases(
  'end|ended|ends|close*|ende|beendet|fin|fine|终了|終了|结束|종료|término|bitiş|slut|koniec',
);
const COMPLETION = phrases(
  'complet*|award*|issue*|earned|passed|certified|abgeschloss*|abschluss*|bestanden|ausgestellt*|achev*|obten*|réalis*|finaliz*|conclus*|conseg*|voltooi*|ukończ*',
  '完了|修了|合格|取得|发证|완료|수료|취득',
);
const ABOUT_ENROLMENT = phrases('source|track|type|method|reason|by|channel|mode|count|number of');
const LEFT = phrases(
  'left|until|remaining|to expiry|to go|overdue|since|ago|before|past due|restant*|verbleibend*|bis|übrig|restante*|rimanent*|resterend*|late|残り|剩余|남은',
);
const MONEY_PER = phrases(
  'completion|complete*|pass|success|attendance|response|satisfaction|einschaltquote',
);
const LMS_ID = phrases(
  'student id|lms user id|edx id|anonymous user id|internal id|coursera id|udemy id|learner key|username|user name|login|login name|benutzername|nom d*utilisateur|nombre de usuario|nome utente|gebruikersnaam|uzytkownik login',
);
const NUMBERED_PERSON = phrases(
  'external id|employee id|employee number|user id|userid|learner id|person number|personnel number|assignee id|matricule|personalnummer|social id|unique user id|unique id of user',
);
const COUNTED = phrases(
  'count|number of|no of|total|average|avg|sum|anzahl|nombre de|numero di|liczba|max|maximum|minimum|min|passing|possible',
);
/** Names of people as exports of every kind spell them out: "Issued to First Name". */
const FIRST_NAME = phrases('first name|given name|forename|firstname|vorname|prénom|voornaam');
const LAST_NAME = phrases(
  'last name|surname|family name|lastname|nachname|familienname|achternaam',
);
/** What sorts people: a role or licence within the platform, a cohort, a group. */
const ABOUT_LEARNER =
  /(?:^| )(?:role|type|rolle|rôle|rol|ruolo|cohort|group|groups|licen[cs]e type|is deactivated|deactivated|is user|is active)(?: name)?$/u;
/** Credits that a certificate holder collects or owes: no workload of the certificate. */
const CREDITS_OF_HOLDER =
  /(?:cpe|cpd|pdu|ceu|credit)s?(?: hours| points)? (?:earned|required|to date|due|remaining|collected|needed)|(?:earned|required) (?:cpe|cpd|pdu|ceu|credit)s?/u;
const CREDIT_HOURS = /(?:^| )(?:cpe|cpd|pdu|ceu|credit)s?(?: |$)/u;
/** Hours a week say nothing of the whole. */
const A_WEEK =
  /(?:min|max|weekly) (?:weekly )?effort|(?:hours|effort|hrs) (?:per|a) week|weekly hours/u;
/** "Data protection", "data analysis": English, though "data" is a day in Italian, Portuguese and Polish. */
const ENGLISH_DATA =
  /(?:^| )data (?:protection|privacy|security|analy\p{L}*|science|literacy|handling|management|governance|entry|centre|center|engineer\p{L}*|visuali\p{L}*|model\p{L}*|ethics|quality|warehous\p{L}*|integrity|skills?|platforms?|breach|essentials|basics|fundamentals|awareness)(?: |$)|(?:^| )(?:big|personal|open|master|with|of|for|to) data(?: |$)/u;
/** The grade of the whole course in a gradebook. */
const COURSE_TOTAL =
  /^(?:course total|kurs gesamt|kurssumme|total del curso|total du cours|total do curso|totale (?:del )?corso|cursustotaal|コース合計|课程总分)(?: .*)?$/u;
const BARE_NUMBER =
  /^(?:code|ref|reference|sku|item|article|artikel(?:nummer)?|no|nr|number|id|kode|codigo|codice|コード|编号|코드)$/u;
/** Alone, such a heading says where people work as well as whose a course is. */
const WEAK_ISSUER = phrases(
  'organi[sz]ation*|institution*|institute|organisme*|entidad|organismo|ente|enti|kurum|partner|partners|school|company|établissement',
  'organisation|organization|institution',
);

const keyOf = (header: string): string =>
  plainKey(
    header
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replaceAll('%', ' percent ')
      .replaceAll('#', ' number '),
  )
    .replaceAll(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();

/** What the text of a heading says by its words alone; null: nothing that is known. */
export const fieldOf = remembered((header: string): Guess | null => {
  const text = header.trim();
  if (text === '' || text.length > LONGEST) return null;
  const key = keyOf(text);
  if (key === '' || /^\d+$/u.test(key)) return null;
  return told(key, text);
});

const guess = (field: LearningField, sure: number): Guess => ({ field, sure });

function told(key: string, header: string): Guess | null {
  const known = new Map<Concept, boolean>();
  const is = (concept: Concept): boolean => {
    const before = known.get(concept);
    if (before !== undefined) return before;
    const found = CONCEPTS[concept].test(key);
    known.set(concept, found);
    return found;
  };
  if (COURSE_TOTAL.test(key)) return guess('grade', 0.95);
  if (ENGLISH_DATA.test(key)) known.set('date', false);
  return (
    ofPerson(key, header, is) ??
    ofTime(key, is) ??
    ofCertificate(key, is) ??
    ofCatalogue(key, is) ??
    ofOutcome(key, is) ??
    ofCourse(key, is)
  );
}

type Is = (concept: Concept) => boolean;

function ofPerson(key: string, header: string, is: Is): Guess | null {
  if (
    is('date') &&
    (is('score') || is('status')) &&
    /^(?:date|day|datum|date time)(?: |$)/u.test(key)
  )
    return guess(is('score') ? 'other' : 'issued', 0.6);
  if (/(?:^| )(?:姓|성|성씨)$/u.test(key)) return guess('lastName', 0.95);
  if (key.endsWith(' 名')) return guess('firstName', 0.95);
  if (LAST_NAME.test(key) && !is('manager')) return guess('lastName', 0.95);
  if (FIRST_NAME.test(key) && !is('manager')) return guess('firstName', 0.95);
  if (is('email')) return is('manager') ? guess('other', 0.9) : guess('email', 0.95);
  if (is('manager')) return guess('other', 0.9);
  if (is('activity')) return guess('other', 0.9);
  if (is('date') && /(?:^| )(?:submitted|submission)(?: |$)/u.test(key))
    return guess('started', 0.6);
  if (LMS_ID.test(key)) return guess('other', 0.8);
  if (/(?:^| )cohort(?: |$)/u.test(key)) return guess('other', 0.8);
  if (is('learner') && ABOUT_LEARNER.test(key)) return guess('other', 0.8);
  if (NUMBERED_PERSON.test(key)) return guess('number', 0.9);
  if (is('course') || is('date') || is('score') || is('status')) {
    // "Course title" is no name of a person; "User first name" is.
    if (!is('learner'))
      return is('course') || !/name|nom|nome/u.test(key) ? null : named(key, header, is);
  }
  return named(key, header, is);
}

function named(key: string, header: string, is: Is): Guess | null {
  const isName = is('title');
  if (is('learner')) {
    if (is('last')) return guess('lastName', 0.95);
    if (is('first') && !is('date')) return guess('firstName', 0.95);
    if (is('status') || is('date') || is('done') || is('start') || is('score')) return null;
    if (is('number')) return guess('number', 0.85);
    if (isName || wordsOf(key).length <= 2) return guess('name', is('kind') ? 0.4 : 0.9);
    return null;
  }
  const field = /^(?:title|titel|titre|titulo|titolo|name of (?:course|training).*)$/u.test(key)
    ? null
    : (personField(header) ?? personField(key));
  if (field === null || field === 'other') return null;
  // A bare "Code" or "No." may be anything's.
  if (field === 'number' && BARE_NUMBER.test(key)) return guess('courseId', 0.5);
  return guess(field, field === 'role' && isName ? 0.7 : 0.9);
}

function ofTime(key: string, is: Is): Guess | null {
  if (is('withdrawn')) return guess('withdrawn', 0.9);
  // "Cycle start", "valid from" beside "valid until".
  if (
    /^(?:cycle start|renewal cycle start|valid(?:ity)? (?:from|start)|gultig (?:ab|von)|valable du|valido desde|valido dal|geldig vanaf|wazn\p{L}* od)(?: date)?$/u.test(
      key,
    )
  )
    return guess('started', 0.6);
  if (
    /^(?:cycle end|active through|good through|current through|certified through|credential end)(?: date)?$/u.test(
      key,
    )
  )
    return guess('expires', 0.95);
  // Arabic says "end" of a course and of a validity alike.
  if (/انتهاء|نهاية/u.test(key) && /دورة|تدريب|برنامج/u.test(key) && !/صلاح/u.test(key))
    return guess('issued', 0.9);
  if ((is('valid') || is('expire')) && !is('certificate') && TERM.test(key) && !is('date'))
    return guess('validity', 0.95);
  if (LEFT.test(key) && is('days')) return guess('other', 0.9);
  if (is('expire') && !is('number')) return guess('expires', is('date') ? 0.97 : 0.9);
  if (is('valid') && !is('status')) return guess('validity', TERM.test(key) ? 0.95 : 0.8);
  if (is('due') && !is('course') && !is('price') && !is('hours') && !is('prerequisite'))
    return guess('other', 0.8);
  if (is('start') && !is('number')) {
    if (is('status')) return guess('status', 0.8);
    if (ABOUT_ENROLMENT.test(key)) return guess('other', 0.8);
    return guess('started', is('date') ? 0.95 : 0.75);
  }
  return null;
}

function ofCertificate(key: string, is: Is): Guess | null {
  if (is('link')) {
    if (
      /verif|badge|certificat|credential|zertifikat|urkunde|attest|diplom|修了証|证书|수료증/u.test(
        key,
      )
    )
      return guess('certificateLink', 0.95);
    return guess('link', 0.9);
  }
  if (/^(?:validation|verification) (?:number|code|id)$/u.test(key))
    return guess('certificateNumber', 0.9);
  if (/자격 ?번호|수료 ?번호|資格番号|証番号/u.test(key)) return guess('certificateNumber', 0.9);
  if (is('certificate') && is('number') && /template|class|group/u.test(key))
    return guess('courseId', 0.85);
  if (is('certificate') && is('number') && !is('title') && !is('price'))
    return guess('certificateNumber', 0.9);
  return null;
}

function ofCatalogue(key: string, is: Is): Guess | null {
  if (is('ects')) return guess('ects', 0.95);
  if (is('eqf')) return guess('eqf', 0.95);
  if (is('currency')) return guess('currency', 0.95);
  if (is('price') && !is('score') && !MONEY_PER.test(key))
    return guess(is('paid') ? 'paid' : 'price', 0.9);
  if (is('alias')) return guess('otherTitles', 0.85);
  if (is('outcome') && !is('status') && !is('score')) return guess('outcomes', 0.85);
  if (/learning (?:outcome|objective)/u.test(key)) return guess('outcomes', 0.95);
  if (is('prerequisite')) return guess('prerequisites', 0.9);
  if (is('supervision')) return guess('supervision', 0.85);
  if (is('stackable')) return guess('stackability', 0.85);
  if (is('quality')) return guess('quality', 0.85);
  if (is('language')) return guess('language', 0.85);
  if (is('country') && !is('status')) return guess('country', 0.8);
  return null;
}

function ofOutcome(key: string, is: Is): Guess | null {
  if (is('progress') && (is('done') || !is('score'))) return guess('progress', 0.9);
  if (is('score') && !COUNTED.test(key) && !is('number')) {
    if (is('status') || /result|ergebnis|resultad|risultat|esito|结果|結果|결과/u.test(key))
      return guess('status', 0.75);
    if (/possible|available|(?:^| )out of(?: |$)/u.test(key)) return guess('other', 0.8);
    return guess(
      'grade',
      /unposted|initial|first|pre-?test|attempt/u.test(key)
        ? 0.7
        : /final|course|total|overall/u.test(key)
          ? 0.92
          : /highest|high |best/u.test(key)
            ? 0.9
            : 0.85,
    );
  }
  if (is('score')) return guess('other', 0.7);
  if (is('days') && !LEFT.test(key)) return guess('days', 0.85);
  if (CREDITS_OF_HOLDER.test(key) || A_WEEK.test(key)) return guess('other', 0.8);
  if (is('hours') && CREDIT_HOURS.test(key)) return guess('hours', 0.7);
  if (is('hours') && /(?:^| )total(?: |$)/u.test(key) && !is('spent') && !is('status'))
    return guess('hours', 0.92);
  if (is('hours') && !/points|credits/u.test(key) && !is('status'))
    return guess(is('spent') ? 'hoursSpent' : 'hours', is('spent') ? 0.85 : 0.9);
  if (is('spent')) return guess('hoursSpent', 0.6);
  if (is('status'))
    return guess('status', is('certificate') || /verif|enrol/u.test(key) ? 0.7 : 0.95);
  if (is('done') && (is('date') || !is('provider'))) {
    if (END_ONLY.test(key) && !COMPLETION.test(key))
      return guess(is('course') && !is('date') ? 'other' : 'issued', is('course') ? 0.5 : 0.72);
    return guess('issued', is('date') ? 0.95 : 0.8);
  }
  return null;
}

function ofCourse(key: string, is: Is): Guess | null {
  if (is('date')) return guess('issued', is('course') || is('certificate') ? 0.75 : 0.6);
  if (is('course') && is('number') && !is('title')) return guess('courseId', 0.9);
  if (is('provider'))
    return guess(
      'issuer',
      (WEAK_ISSUER.test(key) || /^(?:기관|機関)$/u.test(key)) &&
        !is('course') &&
        !/erogator|formator|certificat|de formation|emisor/u.test(key)
        ? 0.55
        : 0.9,
    );
  if (is('platform')) return guess('platform', 0.9);
  if (is('assessment')) return guess('assessment', 0.85);
  if (is('participation') && !is('course')) return guess('participation', 0.85);
  if (is('level') && !is('course')) return guess('level', is('skill') ? 0.95 : 0.8);
  if (is('skill')) return guess('skill', 0.85);
  if (is('kind')) return guess('kind', is('course') || is('certificate') ? 0.85 : 0.8);
  if (is('description')) return guess('description', 0.85);
  if (is('note')) return guess('note', 0.8);
  if (is('participation')) return guess('participation', 0.7);
  if (is('course')) {
    if (/kategori|(?:kurs|training|schulungs)(?:art|typ)$/u.test(key)) return guess('kind', 0.85);
    const rest = key
      .replaceAll(new RegExp(CONCEPTS.course.source, 'gu'), ' ')
      .replaceAll(new RegExp(CONCEPTS.title.source, 'gu'), ' ');
    const others = wordsOf(rest).filter((word) => !FILLERS.has(word) && !/^\d+$/u.test(word));
    if (others.length > 1 || COUNTED.test(key)) return null;
    const broad =
      /^(?:program(?:me|s)?|learning path|path|curriculum|class|content|subject)(?: (?:name|title))?$/u.test(
        key,
      );
    return guess('course', others.length === 1 ? 0.5 : broad ? 0.7 : is('title') ? 0.97 : 0.93);
  }
  if (
    /^(?:cpd )?(?:activity|event|session|training event|learning event)(?: (?:name|title))?$/u.test(
      key,
    )
  )
    return guess('course', 0.7);
  if (is('title'))
    return guess(
      'course',
      /^(?:title|titel|titre|titulo|titolo|タイトル|科目)/u.test(key) ? 0.8 : 0.5,
    );
  if (is('number')) return guess('courseId', 0.45);
  return null;
}
