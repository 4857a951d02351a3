import type { JsonObject, JsonValue } from '../types.ts';
import { CONTEXTS, CREDENTIALS_V1, CREDENTIALS_V2 } from './contexts.ts';
import { listOf, textOf } from './json.ts';
import { counted, quoted } from './words.ts';

/**
 * What a credential may look like whose signature covers RDF rather than the text (eddsa-rdfc-2022 and its like). In RDF one
 * statement has many spellings; a holder could respell a signed badge so that a reader of its JSON no longer finds the expiry or
 * the status, while the signature still fits. VC Data Model 2.0 §6.1 asks for the compacted form; these rules hold it to that.
 */

/**
 * Bounds before anything is expanded, which takes about a millisecond an object. The largest samples, a degree and a transcript, have 87
 * objects, 550 values and 12 levels.
 */
const MOST_OBJECTS = 2000;
const MOST_VALUES = 20_000;
const MOST_DEPTH = 32;

/** Why the statements of a credential cannot be worked out. */
export interface ShapeFault {
  /** `unknown-context`: a context that does not ship with the program. `unsafe`: respelt or bent in a way that is refused. */
  readonly kind: 'unknown-context' | 'unsafe' | 'too-large';
  /** What is wrong, as a sentence. */
  readonly what: string;
  /** The URL of the context that is not known. */
  readonly url: string | null;
}

const unsafe = (what: string): ShapeFault => ({ kind: 'unsafe', what, url: null });

/** Keywords that may stand in a compacted credential: values with a language, and nested credentials' contexts. */
const KEYWORDS = new Set(['@context', '@value', '@language', '@direction']);

function faultOfContext(context: JsonValue): ShapeFault | null {
  for (const entry of Array.isArray(context) ? context : [context]) {
    if (typeof entry !== 'string')
      return unsafe(
        'It brings a vocabulary of its own (an inline @context), with which what is signed could be shown as something else.',
      );
    if (!CONTEXTS.has(entry))
      return {
        kind: 'unknown-context',
        what: `Its vocabulary ${quoted(entry)} does not come with this program, so what was signed cannot be worked out.`,
        url: entry,
      };
  }
  return null;
}

function faultOfKey(key: string): ShapeFault | null {
  if (key === '__proto__' || (key.startsWith('@') && !KEYWORDS.has(key)))
    return unsafe(`It uses “${quoted(key, 40)}”, which has no place in a credential.`);
  if (key.includes(':'))
    return unsafe(
      `It names “${quoted(key, 80)}” by its full address, by which a part of a credential could be hidden.`,
    );
  return null;
}

/** Walks without recursion, so that depth cannot end the program. Null: nothing against working out what it states. */
export function faultOfShape(document: JsonObject): ShapeFault | null {
  const [first] = listOf(document['@context']);
  if (first !== CREDENTIALS_V1 && first !== CREDENTIALS_V2)
    return unsafe(
      'Its first context is not that of a verifiable credential (VC Data Model 2.0 §4.3).',
    );
  const id = textOf(document['id']);
  const open: { readonly value: JsonValue; readonly depth: number }[] = [
    { value: document, depth: 1 },
  ];
  let seen = 0;
  let objects = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MOST_DEPTH)
      return {
        kind: 'too-large',
        what: `It is nested more than ${MOST_DEPTH} levels deep.`,
        url: null,
      };
    if (!Array.isArray(value) && ++objects > MOST_OBJECTS)
      return {
        kind: 'too-large',
        what: `It has more than ${counted(MOST_OBJECTS, 'part')}, too many to work out what was signed.`,
        url: null,
      };
    const fault = Array.isArray(value)
      ? null
      : faultOfObject(value, value === document ? null : id);
    if (fault !== null) return fault;
    for (const [key, child] of Object.entries(value)) {
      if (++seen > MOST_VALUES)
        return {
          kind: 'too-large',
          what: `It has more than ${counted(MOST_VALUES, 'value')}.`,
          url: null,
        };
      if (key !== '@context' || Array.isArray(value)) open.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
}

function faultOfObject(object: JsonObject, credentialId: string | null): ShapeFault | null {
  for (const key of Object.keys(object)) {
    const fault = faultOfKey(key);
    if (fault !== null) return fault;
  }
  const context = object['@context'];
  if (context !== undefined) {
    const fault = faultOfContext(context);
    if (fault !== null) return fault;
  }
  // Statements about the credential must stand on it: under the same id elsewhere they would be signed, but not be seen.
  const others = Object.keys(object).some((key) => key !== 'id' && key !== 'type');
  if (credentialId !== null && object['id'] === credentialId && others)
    return unsafe(
      'A part of it carries the credential’s own id, by which statements could be hidden there.',
    );
  return null;
}
