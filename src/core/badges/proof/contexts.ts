import bitstringStatusList from '../../../../resources/contexts/bitstring-status-list-v1.json' with { type: 'json' };
import citizenship from '../../../../resources/contexts/citizenship-v4rc1.json' with { type: 'json' };
import clr200 from '../../../../resources/contexts/clr-2.0.0.json' with { type: 'json' };
import clr201 from '../../../../resources/contexts/clr-2.0.1.json' with { type: 'json' };
import examplesV2 from '../../../../resources/contexts/credentials-examples-v2.json' with { type: 'json' };
import credentialsV1 from '../../../../resources/contexts/credentials-v1.json' with { type: 'json' };
import credentialsV2 from '../../../../resources/contexts/credentials-v2.json' with { type: 'json' };
import dataIntegrityV1 from '../../../../resources/contexts/data-integrity-v1.json' with { type: 'json' };
import dataIntegrityV2 from '../../../../resources/contexts/data-integrity-v2.json' with { type: 'json' };
import didV1 from '../../../../resources/contexts/did-v1.json' with { type: 'json' };
import ed25519 from '../../../../resources/contexts/ed25519-2020.json' with { type: 'json' };
import jwkV1 from '../../../../resources/contexts/jwk-v1.json' with { type: 'json' };
import jws2020 from '../../../../resources/contexts/jws-2020.json' with { type: 'json' };
import multikeyV1 from '../../../../resources/contexts/multikey-v1.json' with { type: 'json' };
import badges300 from '../../../../resources/contexts/open-badges-3.0.0.json' with { type: 'json' };
import badges301 from '../../../../resources/contexts/open-badges-3.0.1.json' with { type: 'json' };
import badges302 from '../../../../resources/contexts/open-badges-3.0.2.json' with { type: 'json' };
import badges303 from '../../../../resources/contexts/open-badges-3.0.3.json' with { type: 'json' };
import extensions from '../../../../resources/contexts/open-badges-extensions.json' with { type: 'json' };
import statusList2021 from '../../../../resources/contexts/status-list-2021.json' with { type: 'json' };

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';

/**
 * The JSON-LD contexts that ship with the program, by URL. Nothing else is ever loaded. They are part of the bundle, not read
 * from beside it: who could change them could change what a signature covers.
 *
 * The context of Open Badges 2.0 is left out on purpose. Its badges are signed as JWS, which needs none, and it has second names
 * for what 3.0 signs (`expires`), under which a date could be hidden without touching the signature.
 */
export const CONTEXTS: ReadonlyMap<string, object> = new Map<string, object>([
  [CREDENTIALS_V1, credentialsV1],
  [CREDENTIALS_V2, credentialsV2],
  ['https://www.w3.org/ns/credentials/examples/v2', examplesV2],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context.json', badges300],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.0.json', badges300],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', badges301],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json', badges302],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', badges303],
  ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', extensions],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clr200],
  ['https://dc.imsglobal.org/draft/clr/v2p0/context', clr200],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', clr201],
  ['https://w3id.org/security/data-integrity/v1', dataIntegrityV1],
  ['https://w3id.org/security/data-integrity/v2', dataIntegrityV2],
  ['https://w3id.org/security/suites/ed25519-2020/v1', ed25519],
  ['https://w3id.org/security/suites/jws-2020/v1', jws2020],
  ['https://w3id.org/security/multikey/v1', multikeyV1],
  ['https://w3id.org/security/jwk/v1', jwkV1],
  ['https://w3id.org/vc/status-list/2021/v1', statusList2021],
  // What credentials of VC Data Model 1.1 name for a status list of today, as the Digital Credentials Consortium issues them.
  ['https://www.w3.org/ns/credentials/status/v1', bitstringStatusList],
  // Of the published W3C test vectors.
  ['https://w3id.org/citizenship/v4rc1', citizenship],
  ['https://www.w3.org/ns/did/v1', didV1],
]);
