import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
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

/**
 * An address as it is compared: without `mailto:`, in lower case, accents written in one way, and a domain in letters of its own as
 * the one that stands for it (`münchen.example` is `xn--mnchen-3ya.example`).
 */
export function addressKey(address: string): string {
  const text = address
    .trim()
    .replace(/^mailto:/i, '')
    .normalize('NFC')
    .toLowerCase();
  const at = text.lastIndexOf('@');
  const domain = domainToASCII(text.slice(at + 1));
  return at < 0 || domain === '' ? text : text.slice(0, at + 1) + domain;
}

/** "Ana.Silva@northfield.example" of an address in lower case, as people type it. */
const capitalised = (email: string): string =>
  email.replace(/^[^@]+/, (local) =>
    local.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  );

/** How an address may have been written when it was hashed: as here, in lower case or capitals, or with capitals as names have them. */
function spellings(email: string): readonly string[] {
  const trimmed = email.trim();
  const lower = trimmed.toLowerCase();
  const plain = [...new Set([trimmed, lower, capitalised(lower), trimmed.toUpperCase()])];
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
  // Some issuers say `hashed` of a plain address, or leave it out of a hash: what is there counts.
  const hash = hashIn(entry);
  if (entry.hashed && hash === null && !entry.value.includes('@')) return 'no-telling';
  if (hash !== null) {
    const same = (email: string): boolean =>
      spellings(email).some((text) => hashOf(hash.alg, text, entry.salt) === hash.hash);
    return emails.find(same) ?? (isHashOfEmail(entry) ? 'other' : 'no-telling');
  }
  if (!isEmail(entry)) return 'no-telling';
  const address = addressKey(entry.value);
  return emails.find((email) => addressKey(email) === address) ?? 'other';
}

const isHashOfEmail = (entry: RecipientEntry): boolean =>
  ['email', 'emailAddress'].includes(entry.kind);

function passed(entry: RecipientEntry, email: string, person: ComparedPerson): Verdict {
  const title = `Is ${person.name}`;
  const alg = hashIn(entry)?.alg;
  if (alg === undefined) return pass(title, `The badge names the address ${email}.`);
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
  const byAddress = recipients.some((entry) => isEmail(entry) || hashIn(entry) !== null);
  if (!byAddress) return noTelling(recipients, person);
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
  const stated = others.find(({ entry }) => hashIn(entry) === null)?.entry.value;
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
  if (first !== undefined && hashIn(first) !== null)
    return unchecked(
      title,
      `The recipient is given as a hash of something other than an e-mail address (${quoted(first.kind, 40)}).`,
    );
  return unchecked(
    title,
    first?.hashed === true
      ? 'The recipient is given as a hash of a kind that is not known, so it cannot be compared with an address.'
      : `The badge names its recipient as ${quoted(first?.value ?? '')}, not by an e-mail address.`,
  );
}
