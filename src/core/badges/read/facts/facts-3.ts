import type { BadgeFacts, JsonObject, JsonValue, RecipientEntry } from '../../types.ts';
import { isObject } from '../json/read-json.ts';
import { many } from '../version.ts';
import { withCompleteness } from './complete.ts';
import { recipientFact } from './recipients.ts';
import { alignmentsOf, levelOf, said, workloadOf } from './said.ts';
import { firstObject, idOf, labelled, objectOf, present, someOf, words } from './words.ts';

const PLAIN_NUMBER = /^\d+(?:[.,]\d+)?$/;

/** “912 of 1000”, “84 %”, “B”: a number tells little without what could have been reached. */
function withScale(value: string | null, description: JsonObject | undefined): string | null {
  if (value === null || !PLAIN_NUMBER.test(value)) return value;
  if (description?.['resultType'] === 'Percent') return `${value} %`;
  const most = words(description?.['valueMax']);
  return most === null ? value : `${value} of ${most}`;
}

/**
 * Results of the person: “A”. Where several things were assessed, by their names: “Final project: A; Attendance: Completed”.
 */
function gradeOf(subject: JsonObject, achievement: JsonObject): string | null {
  const descriptions = many(achievement['resultDescription']).filter(isObject);
  const grades = many(subject['result'])
    .filter(isObject)
    .flatMap((result) => {
      const description = descriptions.find(({ id }) => id === result['resultDescription']);
      const level = descriptions
        .flatMap((one) => many(one['rubricCriterionLevel']))
        .filter(isObject)
        .find(({ id }) => id !== undefined && id === result['achievedLevel']);
      const value =
        withScale(words(result['value']), description) ??
        words(level?.['level']) ??
        words(level?.['name']) ??
        words(result['status']);
      return value === null ? [] : [{ label: words(description?.['name']), value }];
    });
  const isOfOne = new Set(grades.map(({ label }) => label)).size <= 1;
  const told = grades.map(({ label, value }) => (isOfOne ? value : labelled(label, value)));
  return someOf(told).join('; ') || null;
}

/** How it was assessed, by what may result: “Final Project Grade (LetterGrade)”. */
function assessmentOf(objects: readonly JsonObject[], achievement: JsonObject): string | null {
  const own = said(objects, 'assessment');
  if (own !== null) return own;
  const described = many(achievement['resultDescription'])
    .filter(isObject)
    .map(({ name, resultType }) => {
      const [label, type] = [words(name), words(resultType)];
      return label !== null && type !== null ? `${label} (${type})` : (label ?? type);
    });
  return someOf(described).join('; ') || null;
}

function criteriaOf(criteria: JsonObject): string | null {
  return words(criteria['narrative']) ?? words(criteria['id']);
}

/** Names of what a CLR holds, which has no achievement of its own. */
const contentsOf = (subject: JsonObject): string | null =>
  someOf(
    [...many(subject['achievement']), ...many(subject['verifiableCredential'])]
      .filter(isObject)
      .map((one) => words(one['name'])),
  ).join('; ') || null;

const issuerOf = (value: JsonValue | undefined): BadgeFacts['issuer'] => {
  const issuer = objectOf(value);
  return {
    id: idOf(value),
    name: words(issuer['name']),
    url: words(issuer['url']),
    email: words(issuer['email']),
  };
};

/** Facts of a verifiable credential: Open Badges 3.0, CLR 2.0, or any other. */
export function factsOfCredential(
  credential: JsonObject,
  recipients: readonly RecipientEntry[],
): BadgeFacts {
  const subject = firstObject(credential['credentialSubject']);
  const achievements = many(subject['achievement']).filter(isObject);
  const achievement = achievements.length === 1 ? (achievements[0] ?? {}) : {};
  const objects = [achievement, subject, credential];
  const address = objectOf(objectOf(credential['issuer'])['address']);
  const name = words(achievement['name']) ?? words(credential['name']);
  return withCompleteness({
    name: name ?? 'A credential without a name',
    named: name !== null,
    description:
      words(achievement['description']) ??
      words(credential['description']) ??
      words(subject['endorsementComment']) ??
      contentsOf(subject),
    issuer: issuerOf(credential['issuer']),
    recipient: recipientFact(recipients, subject),
    issuedOn: words(
      credential['validFrom'] ?? credential['issuanceDate'] ?? credential['awardedDate'],
    ),
    expiresOn: words(credential['validUntil'] ?? credential['expirationDate']),
    criteria: criteriaOf(objectOf(achievement['criteria'])),
    learningOutcomes: said(objects, 'outcomes'),
    workload: workloadOf(objects, achievement['creditsAvailable'] ?? subject['creditsEarned']),
    level: levelOf(objects, achievement['alignment']),
    assessment: assessmentOf(objects, achievement),
    participation: said(objects, 'participation'),
    qualityAssurance: said(objects, 'quality'),
    country: words(address['addressCountry']) ?? words(address['addressCountryCode']),
    grade: gradeOf(subject, achievement),
    evidence: someOf(
      many(credential['evidence']).map((one) =>
        isObject(one)
          ? labelled(
              words(one['name']) ?? words(one['description']),
              words(one['id']) ?? words(one['narrative']),
            )
          : words(one),
      ),
    ),
    alignments: someOf(alignmentsOf(achievement['alignment'])),
    achievement:
      idOf(achievement) ??
      (present(words(credential['id'])) && achievements.length === 0
        ? words(credential['id'])
        : null),
  });
}
