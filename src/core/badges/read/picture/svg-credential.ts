import { looksLikeJws } from '../jws.ts';
import { BADGE_LIMITS } from '../limits.ts';
import { tooLarge, unsupported } from '../refusal.ts';
import { onlyALink } from './only-a-link.ts';
import { resolved, SvgScanner, type SvgSink, type SvgTag } from './svg-scanner.ts';
import type { Carried } from './types.ts';

export const SVG_NAMESPACES = {
  assertion: 'http://openbadges.org',
  credential: 'https://purl.imsglobal.org/ob/v3p0',
} as const;

/** Namespaces of Open Badges as they are met, without scheme and closing slash. */
const OPEN_BADGES: ReadonlySet<string> = new Set([
  'openbadges.org',
  'www.openbadges.org',
  'w3id.org/openbadges',
  'w3id.org/openbadges/v2',
  'purl.imsglobal.org/ob/v3p0',
  'purl.imsglobal.org/spec/ob/v3p0',
]);
const isOpenBadges = (uri: string | undefined): boolean =>
  OPEN_BADGES.has((uri ?? '').replace(/^https?:\/\//, '').replace(/\/$/, ''));

const SVG = 'http://www.w3.org/2000/svg';

/** A credential written with references (`&quot;` for a quote) is longer than it is. */
const MOST_WRITTEN = 3 * BADGE_LIMITS.credentialBytes;

interface Found {
  readonly name: string;
  readonly depth: number;
  readonly verify: string;
  readonly cdata: string[];
  readonly plain: string[];
  size: number;
}

/** Name spaces by prefix, the default one by the empty prefix, as they hold at the place that is being read. */
class NameSpaces {
  readonly #bound = new Map<string, string[]>();
  readonly #declared: (readonly string[])[] = [];

  open(tag: SvgTag): void {
    const prefixes: string[] = [];
    for (const [name, uri] of tag.attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice(6);
      const uris = this.#bound.get(prefix) ?? [];
      uris.push(resolved(uri).trim());
      this.#bound.set(prefix, uris);
      prefixes.push(prefix);
    }
    this.#declared.push(prefixes);
  }

  close(): void {
    for (const prefix of this.#declared.pop() ?? []) this.#bound.get(prefix)?.pop();
  }

  of(prefix: string): string | undefined {
    return this.#bound.get(prefix)?.at(-1);
  }

  get depth(): number {
    return this.#declared.length;
  }
}

/** Listens for the first `assertion` or `credential` in a name space of Open Badges, whatever its prefix. */
class Finder implements SvgSink {
  readonly warnings: string[] = [];
  first: Found | null = null;
  count = 0;
  root: string | null = null;
  readonly #spaces = new NameSpaces();
  #inside = false;

  open(tag: SvgTag): void {
    this.#spaces.open(tag);
    const [prefix, local] = nameParts(tag.name);
    const space = this.#spaces.of(prefix);
    this.root ??= space === undefined || space === SVG ? local : tag.name;
    if (local !== 'assertion' && local !== 'credential') return;
    const undeclared = prefix === 'openbadges' && space === undefined;
    if (!isOpenBadges(space) && !undeclared) return;
    this.count++;
    if (this.first !== null) return;
    if (undeclared) this.warnings.push('The picture does not declare the name space “openbadges”.');
    const verify = resolved(tag.attributes.get('verify') ?? '');
    const depth = this.#spaces.depth;
    this.first = { name: tag.name, depth, verify, cdata: [], plain: [], size: 0 };
    this.#inside = true;
  }

  close(): void {
    if (this.first?.depth === this.#spaces.depth) this.#inside = false;
    this.#spaces.close();
  }

  text(text: string, cdata: boolean): void {
    if (!this.#inside || this.first === null) return;
    this.first.size += text.length;
    if (this.first.size > MOST_WRITTEN)
      throw tooLarge('The badge in the picture', BADGE_LIMITS.credentialBytes);
    (cdata ? this.first.cdata : this.first.plain).push(cdata ? text : resolved(text));
  }
}

function nameParts(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** White space around a CDATA section belongs to the picture, not to the credential. */
function bodyOf({ cdata, plain }: Found): string {
  const outside = plain.join('');
  return cdata.length > 0 && outside.trim() === '' ? cdata.join('') : outside + cdata.join('');
}

/**
 * Finds the credential baked into an SVG: the `verify` attribute where it holds a JWS, else the body (“Badge
 * baking” of Open Badges 3.0 and 2.0). The first counts.
 */
export function svgCredential(text: string): Carried {
  const finder = new Finder();
  new SvgScanner(text, finder).run();
  if (finder.root !== 'svg')
    throw unsupported(
      finder.root?.toLowerCase() === 'html'
        ? 'This is a web page, not a badge.'
        : 'This is an XML file, but no SVG picture.',
      'Use the badge itself: a .png, .svg, .json or .jwt file.',
    );
  const found = finder.first;
  if (found === null)
    throw unsupported(
      'There is no badge in this picture.',
      'Use the picture as it was downloaded from the issuer: a picture that was saved again loses the badge.',
    );
  const warnings = [...finder.warnings];
  if (finder.count > 1)
    warnings.push(`The picture holds ${finder.count} badges; only the first counts.`);
  const body = bodyOf(found);
  // The attribute is for a JWS; JSON stands in the body, but some put it into the attribute too.
  const inAttribute =
    looksLikeJws(found.verify) || (body.trim() === '' && /^\s*\{/.test(found.verify));
  if (!inAttribute && body.trim() === '') {
    if (found.verify.trim() !== '') throw onlyALink(found.verify);
    throw unsupported(`The part of the picture called “${found.name}” is empty.`);
  }
  if (!inAttribute && /^\s*https?:/i.test(body)) throw onlyALink(body.trim());
  return {
    text: inAttribute ? found.verify : body,
    carrier: `found in the picture (SVG ${found.name}${inAttribute ? ', verify' : ''})`,
    type: 'image/svg+xml',
    warnings,
  };
}
