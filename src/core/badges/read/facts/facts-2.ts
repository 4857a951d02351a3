import type { BadgeFacts, JsonObject, JsonValue, RecipientEntry } from '../../types.ts';
import { isObject } from '../json/read-json.ts';
import { many } from '../version.ts';
import { withCompleteness } from './complete.ts';
import { recipientFact } from './recipients.ts';
import { alignmentsOf, levelOf, said, workloadOf } from './said.ts';
import { idOf, labelled, objectOf, someOf, words } from './words.ts';

/** The copy that was kept of what stands at an address, or null. */
export type Resolve = (url: string) => JsonObject | null;

export const unresolved: Resolve = () => null;

/** A part of an assertion that is given in full, or by its address with a copy at hand. */
function partOf(value: JsonValue | undefined, resolve: Resolve): JsonObject {
  if (isObject(value)) return value;
  return typeof value === 'string' ? (resolve(value) ?? {}) : {};
}

const criteriaOf = (value: JsonValue | undefined): string | null =>
  isObject(value) ? (words(value['narrative']) ?? words(value['id'])) : words(value);

/** Says nothing of a badge: a number, a long code, or the page that makes it. */
const isNameless = (part: string): boolean =>
  !/\p{L}{2}/u.test(part) || /\.(php|aspx?|jsp)$/i.test(part) || /^[\da-f-]{16,}$/i.test(part);

/**
 * What stands for the name of a badge whose class is not here: the last part of its address, “robotics-badge”, or the whole
 * address, where that says nothing.
 */
function nameOfUrl(url: string | null): string {
  const last = /([^/?#]+)(?:\.\w{1,5})?\/?(?:[?#].*)?$/.exec(
    (url ?? '').replace(/^\w+:\/\/[^/]*/, ''),
  )?.[1];
  if (last === undefined || url === null) return 'A badge without a name';
  return isNameless(last) ? url.replace(/^\w+:\/\//, '') : last.replace(/\.json$/, '');
}

const evidenceOf = (assertion: JsonObject): (string | null)[] =>
  many(assertion['evidence']).map((one) =>
    isObject(one)
      ? labelled(
          words(one['name']) ?? words(one['description']),
          words(one['id']) ?? words(one['narrative']),
        )
      : words(one),
  );

/** Facts of an Open Badges 2.0 assertion, whose badge class and issuer often stand at an address of their own. */
export function factsOfAssertion(
  assertion: JsonObject,
  recipients: readonly RecipientEntry[],
  resolve: Resolve,
): BadgeFacts {
  const badge = partOf(assertion['badge'], resolve);
  const issuer = partOf(badge['issuer'], resolve);
  const objects = [badge, assertion];
  const name = words(badge['name']);
  const address = objectOf(issuer['address'] ?? issuer['extensions:AddressExtension']);
  return withCompleteness({
    name: name ?? nameOfUrl(idOf(assertion['badge'])),
    named: name !== null,
    description: words(badge['description']),
    issuer: {
      id: idOf(badge['issuer']) ?? words(issuer['id']),
      name: words(issuer['name']),
      url: words(issuer['url']),
      email: words(issuer['email']),
    },
    recipient: recipientFact(recipients, objectOf(assertion['recipient'])),
    issuedOn: words(assertion['issuedOn']),
    expiresOn: words(assertion['expires']),
    criteria: criteriaOf(badge['criteria']),
    learningOutcomes: said(objects, 'outcomes'),
    workload: workloadOf(objects, undefined),
    level: levelOf(objects, badge['alignment']),
    assessment: said(objects, 'assessment'),
    participation: said(objects, 'participation'),
    qualityAssurance: said(objects, 'quality'),
    country: words(address['addressCountry']) ?? words(address['addressCountryCode']),
    grade: words(assertion['grade']) ?? gradeExtension(assertion),
    evidence: someOf(evidenceOf(assertion)),
    alignments: someOf(alignmentsOf(badge['alignment'])),
    achievement: idOf(assertion['badge']),
  });
}

/** `extensions:GradeExtension`, as edubadges has it. */
const gradeExtension = (assertion: JsonObject): string | null =>
  words(objectOf(assertion['extensions:GradeExtension'])['grade']);
