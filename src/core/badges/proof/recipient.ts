import { createHash } from 'node:crypto';
import type { RecipientEntry, Verdict } from '../types.ts';
import { counted, fail, pass, quoted, unchecked } from './words.ts';

/** Whom a badge is compared with. */
export interface ComparedPerson {
  readonly name: string;
  readonly emails: readonly string[];
}

const ALGORITHMS = ['sha256', 'sha512', 'md5'] as const;
export type HashAlgorithm = (typeof ALGORITHMS)[number];

/** What an identity is as hashed by Open Badges 2.0 (IdentityHash): `alg$hex(alg(identity + salt))`. */
export function hashOf(alg: HashAlgorithm, identity: string, salt: string | null): string {
  const hash = createHash(alg).update(identity + (salt ?? ''), 'utf8');
  return `${alg}$${hash.digest('hex')}`;
}

const isEmail = (entry: RecipientEntry): boolean =>
  ['email', 'emailAddress'].includes(entry.kind) || /^(mailto:)?[^\s@]+@[^\s@]+$/.test(entry.value);

/** How an address may have been written when it was hashed; issuers hash it as typed or in lower case. */
function spellings(email: string): readonly string[] {
  const trimmed = email.trim();
  const plain = [...new Set([trimmed, trimmed.toLowerCase()])];
  return [...plain, ...plain.map((text) => `mailto:${text}`)];
}

interface Hash {
  readonly alg: HashAlgorithm;
  readonly hash: string;
}

/** The hash of an entry; null: not written as one that is known. */
function hashIn(entry: RecipientEntry): Hash | null {
  const [alg, hex, ...more] = entry.value.trim().toLowerCase().split('$');
  const known = ALGORITHMS.find((name) => name === alg);
  if (known === undefined || hex === undefined || more.length > 0) return null;
  return /^[0-9a-f]+$/.test(hex) ? { alg: known, hash: `${known}$${hex}` } : null;
}

/** How an entry compares: the address that it is, or that it is none of hers, or that nothing can be told by it. */
function compared(
  entry: RecipientEntry,
  emails: readonly string[],
): string | 'other' | 'no-telling' {
  if (entry.hashed) {
    const hash = hashIn(entry);
    if (hash === null) return 'no-telling';
    const same = (email: string): boolean =>
      spellings(email).some((text) => hashOf(hash.alg, text, entry.salt) === hash.hash);
    return emails.find(same) ?? (isHashOfEmail(entry) ? 'other' : 'no-telling');
  }
  if (!isEmail(entry)) return 'no-telling';
  const address = entry.value
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  return emails.find((email) => email.trim().toLowerCase() === address) ?? 'other';
}

const isHashOfEmail = (entry: RecipientEntry): boolean =>
  ['email', 'emailAddress'].includes(entry.kind);

function passed(entry: RecipientEntry, email: string, person: ComparedPerson): Verdict {
  const title = `Is ${person.name}`;
  if (!entry.hashed) return pass(title, `The badge names the address ${email}.`);
  const alg = hashIn(entry)?.alg ?? 'hash';
  const salted = entry.salt === null || entry.salt === '' ? 'without salt' : 'with salt';
  const weak =
    alg === 'md5' ? ' MD5 is an old hash, which others could have been made to fit.' : '';
  return pass(title, `The hashed address in the badge equals ${email} (${alg} ${salted}).${weak}`);
}

/**
 * Whether the recipient that a badge names is this person, by e-mail address or its hash. One entry that fits is enough: a badge
 * may name a person in several ways. A name proves nothing, as people share names; DIDs and URLs are not kept of people.
 */
export function recipientVerdict(
  recipients: readonly RecipientEntry[],
  person: ComparedPerson | null,
): Verdict {
  if (recipients.length === 0)
    return unchecked('Names nobody', 'The badge does not say whom it was given to.');
  if (person === null)
    return unchecked('Not compared with anyone', 'Choose a person to compare the recipient with.');
  if (person.emails.length === 0)
    return unchecked(
      `No address of ${person.name} to compare`,
      `The badge names its recipient by an address; ${person.name} has no e-mail address in this workspace.`,
    );
  const results = recipients.map((entry) => ({ entry, result: compared(entry, person.emails) }));
  for (const { entry, result } of results)
    if (result !== 'other' && result !== 'no-telling') return passed(entry, result, person);
  const others = results.filter(({ result }) => result === 'other');
  if (others.length === 0) return noTelling(recipients, person);
  const stated = others.find(({ entry }) => !entry.hashed)?.entry.value;
  return fail(
    `Is not ${person.name}`,
    stated === undefined
      ? `The hashed address in the badge is ${addresses(person)}.`
      : `The badge was given to ${quoted(stated)}, which is not an address of ${person.name}.`,
  );
}

function addresses(person: ComparedPerson): string {
  const [only] = person.emails;
  return person.emails.length === 1 && only !== undefined
    ? `not ${only}`
    : `none of the ${counted(person.emails.length, 'address', 'addresses')} of ${person.name}`;
}

function noTelling(recipients: readonly RecipientEntry[], person: ComparedPerson): Verdict {
  const named = recipients.find(({ kind, hashed }) => kind === 'name' && !hashed);
  const title = 'Cannot be compared';
  if (named !== undefined && recipients.every(({ kind }) => kind === 'name' || kind === 'did'))
    return unchecked(
      title,
      `The badge gives a name, ${quoted(named.value)}, but no address. People share names, so it does not show that it is ${person.name}.`,
    );
  const first = recipients.find(({ kind }) => kind !== 'name') ?? recipients[0];
  return unchecked(
    title,
    first?.hashed === true
      ? 'The recipient is given as a hash of a kind that is not known, so it cannot be compared with an address.'
      : `The badge names its recipient as ${quoted(first?.value ?? '')}, not by an e-mail address.`,
  );
}
