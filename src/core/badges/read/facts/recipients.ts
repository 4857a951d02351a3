import type { BadgeFacts, JsonObject, JsonValue, RecipientEntry } from '../../types.ts';
import { isObject } from '../json/read-json.ts';
import { many } from '../version.ts';
import { firstObject, objectOf, words } from './words.ts';

const entry = (value: string, kind: string): RecipientEntry => ({
  value,
  kind,
  hashed: false,
  salt: null,
});

/** What a bare identifier is: an address written as `mailto:`, a DID, or a URL. */
function byId(id: JsonValue | undefined): RecipientEntry[] {
  const value = words(id);
  if (value === null) return [];
  if (/^mailto:/i.test(value))
    return [entry(decoded(value.slice(7).replace(/\?.*$/, '')), 'email')];
  return [entry(value, value.startsWith('did:') ? 'did' : 'url')];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % sign: then it is taken as it stands.
    return text;
  }
}

/** Digits are hashed as they are written, also where they stand as a number. */
const saltOf = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

/** Subjects of a verifiable credential: the id, then every IdentityObject. */
export function recipientsOfSubject(subject: JsonObject): RecipientEntry[] {
  const identifiers = many(subject['identifier'])
    .filter(isObject)
    .flatMap((identifier): RecipientEntry[] => {
      const value = words(identifier['identityHash']);
      if (value === null) return [];
      return [
        {
          value,
          kind: words(identifier['identityType']) ?? 'unknown',
          hashed: identifier['hashed'] === true,
          salt: saltOf(identifier['salt']),
        },
      ];
    });
  const email = words(subject['email']);
  return [
    ...byId(subject['id']),
    ...identifiers,
    ...(email === null ? [] : [entry(email, 'email')]),
  ];
}

export function recipientsOfAssertion(assertion: JsonObject): RecipientEntry[] {
  const recipient = objectOf(assertion['recipient']);
  const value = words(recipient['identity']);
  if (value === null) return [];
  return [
    {
      value,
      kind: words(recipient['type']) ?? 'email',
      hashed: recipient['hashed'] === true,
      salt: saltOf(recipient['salt']),
    },
  ];
}

export const recipientsOf = (credential: JsonObject, isAssertion: boolean): RecipientEntry[] =>
  isAssertion
    ? recipientsOfAssertion(credential)
    : recipientsOfSubject(firstObject(credential['credentialSubject']));

/** Which of several a person would know somebody by: an address, then a name, then whatever it is. */
const rank = ({ kind, hashed }: RecipientEntry): number =>
  /^e-?mail/i.test(kind) ? (hashed ? 1 : 0) : /name/i.test(kind) ? 2 : 3;

export function recipientFact(
  recipients: readonly RecipientEntry[],
  subject: JsonObject,
): BadgeFacts['recipient'] {
  const [best] = recipients.toSorted((a, b) => rank(a) - rank(b));
  const spelled = [subject['givenName'], subject['familyName']]
    .map(words)
    .filter((part) => part !== null);
  const byName = recipients.find(({ kind, hashed }) => kind === 'name' && !hashed);
  return {
    value: best?.value ?? null,
    kind: best?.kind ?? null,
    hashed: best?.hashed ?? false,
    name: byName?.value ?? (spelled.length > 0 ? spelled.join(' ') : null),
  };
}
