import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonObject } from '../types.ts';
import { CONTEXTS } from './contexts.ts';
import { quoted } from './words.ts';

/** Why a document has no canonical form that could have been signed. */
export class NotCanonical extends Error {
  readonly kind: 'undefined-term' | 'too-complex' | 'invalid';

  constructor(kind: NotCanonical['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * Work that canonical labels for blank nodes may take: hashes made, and orders tried of nodes that look alike (RDFC-1.0 §7.1 warns
 * of graphs made to take for ever). Counted rather than timed, so that a badge is judged alike on a slow machine. A degree
 * with all its endorsements takes below 100 hashes.
 */
const MOST_HASHES = 50_000;
const MOST_TRIES = 5_000;

interface Digest {
  update(text: string): void;
  digest(): string;
}
type Hash = (algorithm: 'sha256' | 'sha384') => Digest;

const newDigest: Hash = (algorithm) => {
  const hash = createHash(algorithm);
  return { update: (text) => void hash.update(text, 'utf8'), digest: () => hash.digest('hex') };
};

/** Bounds one canonicalisation; the library asks the signal once per few orders tried. */
function bounded(algorithm: 'sha256' | 'sha384'): object {
  let hashes = 0;
  let tries = 0;
  const tooComplex = (): never => {
    throw new NotCanonical(
      'too-complex',
      'Its parts refer to each other in more ways than can be sorted out.',
    );
  };
  return {
    algorithm: 'RDFC-1.0',
    rejectURDNA2015: true,
    maxWorkFactor: 2,
    createMessageDigest: () => (++hashes > MOST_HASHES ? tooComplex() : newDigest(algorithm)),
    signal: {
      get aborted(): boolean {
        return ++tries > MOST_TRIES && tooComplex();
      },
    },
  };
}

/** Contexts only from the program. The tag lets the library keep them processed between badges. */
async function closedLoader(url: string): Promise<object> {
  const document = CONTEXTS.get(url);
  if (document === undefined)
    throw new NotCanonical('invalid', `The context ${quoted(url)} is not known.`);
  return await Promise.resolve({
    document,
    documentUrl: url,
    contextUrl: undefined,
    tag: 'static',
  });
}

/**
 * The N-Quads that eddsa-rdfc-2022 and its like sign: JSON-LD to RDF, then RDFC-1.0. In safe mode: a term that no context defines
 * would be left out of what is signed, so it is refused. Throws NotCanonical.
 */
export async function rdfCanonical(
  document: JsonObject,
  algorithm: 'sha256' | 'sha384' = 'sha256',
): Promise<string> {
  const { default: jsonld } = await import('jsonld');
  const options = {
    safe: true,
    base: '',
    documentLoader: closedLoader,
    canonizeOptions: bounded(algorithm),
  };
  try {
    return await (jsonld.canonize as (input: object, options: object) => Promise<string>)(
      document,
      options,
    );
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): NotCanonical {
  if (error instanceof NotCanonical) return error;
  const details = error instanceof Error && 'details' in error ? error.details : null;
  const cause = (details as { cause?: unknown } | null)?.cause;
  if (cause instanceof NotCanonical) return cause;
  const event = (details as { event?: { code?: string; details?: Record<string, unknown> } } | null)
    ?.event;
  if (event?.code === 'rdfDirection not set')
    return new NotCanonical(
      'undefined-term',
      'It gives a text with its direction (@direction), which no signature of this kind covers.',
    );
  if (event?.code === 'relative @id reference')
    return new NotCanonical(
      'undefined-term',
      `“${quoted(String(event.details?.['id'] ?? ''), 80)}” is no full address, so no signature covers what is said of it.`,
    );
  if (event !== undefined) {
    const named = Object.values(event.details ?? {}).find((value) => typeof value === 'string');
    return new NotCanonical(
      'undefined-term',
      `“${quoted(String(named ?? event.code), 80)}” is not defined by the vocabularies that it names, so no signature covers it.`,
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Maximum deep iterations'))
    return new NotCanonical(
      'too-complex',
      'Its parts refer to each other in more ways than can be sorted out.',
    );
  return new NotCanonical('invalid', `It is not proper JSON-LD: ${quoted(message, 160)}`);
}

/** The text that eddsa-jcs-2022 and its like sign (JSON Canonicalization Scheme, RFC 8785). Throws NotCanonical. */
export function jsonCanonical(document: JsonObject): string {
  // Lone surrogates have no UTF-8: two different texts would be hashed alike (RFC 8785 §3.2.2.2).
  let text: string | undefined;
  try {
    text = canonicalize(document);
  } catch (error) {
    throw new NotCanonical(
      'invalid',
      quoted(error instanceof Error ? error.message : String(error), 160),
    );
  }
  if (text === undefined || !text.isWellFormed())
    throw new NotCanonical('invalid', 'It holds text that is not proper Unicode.');
  return text;
}
