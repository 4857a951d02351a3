import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTEXTS } from './contexts.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../resources/contexts');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every term of a context and of those inside it, with the IRI it stands for. */
function terms(context: unknown, found: [string, string][] = []): [string, string][] {
  if (Array.isArray(context)) for (const entry of context) terms(entry, found);
  if (!isNode(context)) return found;
  for (const [term, definition] of Object.entries(context)) {
    const iri = isNode(definition) ? definition['@id'] : definition;
    if (typeof iri === 'string' && !term.startsWith('@')) found.push([term, iri]);
    if (isNode(definition)) terms(definition['@context'], found);
  }
  return found;
}

const PREFIXES: Readonly<Record<string, string>> = {
  cred: 'https://www.w3.org/2018/credentials#',
  sec: 'https://w3id.org/security#',
};
const whole = (iri: string): string => {
  const [prefix, rest] = iri.split(':');
  return (PREFIXES[prefix ?? ''] ?? `${prefix}:`) + (rest ?? '');
};

describe('the bundled contexts', () => {
  it('uses every file, and says in its README where it is from', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const used = [...CONTEXTS.values()].map((context) => JSON.stringify(context));
    for (const file of FILES) {
      const text = JSON.stringify(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
      expect(used, file).toContain(text);
      const named = readme.includes(file) || /open-badges-3\.0\.1/.test(file);
      expect(named, file).toBe(true);
    }
    expect(existsSync(join(FOLDER, 'README.md'))).toBe(true);
  });

  /**
   * A second name for one of these would let a holder respell a signed badge, so that its expiry or status is no longer seen while its
   * signature still fits.
   */
  it('has one name only for what verdicts are made of', () => {
    const judged = [
      'issuer',
      'issuanceDate',
      'expirationDate',
      'validFrom',
      'validUntil',
      'credentialStatus',
      'credentialSubject',
      'statusPurpose',
    ];
    const all = [...CONTEXTS.values()].flatMap((context) => terms((context as Node)['@context']));
    for (const name of judged) {
      const iri = PREFIXES['cred'] + name;
      const names = new Set(all.filter(([, each]) => whole(each) === iri).map(([term]) => term));
      expect(
        [...names].filter((term) => term !== name),
        name,
      ).toEqual([]);
    }
  });
});
