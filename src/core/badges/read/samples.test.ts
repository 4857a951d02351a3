import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProblem } from '#shared/errors.ts';
import { readBadge } from './index.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../../../shared/samples/badges');
const present = existsSync(SAMPLES);
if (!present) process.stderr.write(`SKIPPED: the sample badges are missing at ${SAMPLES}\n`);

/**
 * What becomes of each: format and version, or the code and the field that is named. `endorsement-err-schema-status-refresh.json` is
 * read: what is wrong with it is only that nothing stands at the addresses it names, and nothing is fetched.
 */
const OUTCOMES: Readonly<Record<string, string>> = {
  'clr20/complex.json': 'json CLR 2.0',
  'clr20/simple-noproof.json': 'json CLR 2.0',
  'clr20/simple.json': 'json CLR 2.0',
  'clr20/simple.jwt': 'jws CLR 2.0',
  'clr20/simple_old_safesigned.json': 'json CLR 2.0',
  'clr20/simple_v1.json': 'json CLR 2.0',
  'ob20/assertion-with-data-image.json': 'json 2.0',
  'ob20/assertion-with-endorsements.json': 'json 2.0',
  'ob20/assertion-with-extension-node-basic.json': 'json 2.0',
  'ob20/assertion-with-extension-node-invalid.json': 'json 2.0',
  'ob20/assertion-with-multiple-extensions.json': 'json 2.0',
  'ob20/assets/beths-robot-badge.png': 'FILE_UNSUPPORTED',
  'ob20/assets/beths-robot-work.html': 'FILE_EMPTY',
  'ob20/assets/robotics-badge.png': 'FILE_UNSUPPORTED',
  'ob20/badge-class-with-language.json': 'FILE_UNSUPPORTED “BadgeClass”',
  'ob20/basic-assertion-expired-before-issued.json': 'json 2.0',
  'ob20/basic-assertion-expired.json': 'json 2.0',
  'ob20/basic-assertion-in-future.json': 'json 2.0',
  'ob20/basic-assertion-invalid-context.json': 'FILE_UNSUPPORTED “@context”',
  'ob20/basic-assertion-invalid-type.json': 'FILE_UNSUPPORTED “type”',
  'ob20/basic-assertion-no-public-key.json': 'json 2.0',
  'ob20/basic-assertion-with-allowed-origins-invalid-multiple-starts-with.json': 'json 2.0',
  'ob20/basic-assertion-with-allowed-origins-invalid-starts-with.json': 'json 2.0',
  'ob20/basic-assertion-with-allowed-origins-valid-multiple-starts-with.json': 'json 2.0',
  'ob20/basic-assertion-with-allowed-origins-valid-starts-with.json': 'json 2.0',
  'ob20/basic-assertion-with-allowed-origins.json': 'json 2.0',
  'ob20/basic-assertion-with-language.json': 'json 2.0',
  'ob20/basic-assertion.json': 'json 2.0',
  'ob20/issuer-compact-iri-validation.json': 'FILE_UNSUPPORTED “Issuer”',
  'ob20/rdf-validation/badge-class-invalid-issuer-type.json': 'FILE_UNSUPPORTED “BadgeClass”',
  'ob20/rdf-validation/invalid-class.json': 'FILE_UNSUPPORTED “type”',
  'ob20/rdf-validation/invalid-empty-type.json': 'FILE_UNSUPPORTED “type”',
  'ob20/rdf-validation/invalid-one-invalid-class.json': 'FILE_UNSUPPORTED “Issuer”',
  'ob20/rdf-validation/valid-alignment-object.json': 'FILE_UNSUPPORTED “type”',
  'ob20/rdf-validation/valid-badge-class-empty-criteria-type.json': 'FILE_UNSUPPORTED “BadgeClass”',
  'ob20/rdf-validation/valid-badge-class.json': 'FILE_UNSUPPORTED “BadgeClass”',
  'ob20/rdf-validation/valid-cool-class.json': 'FILE_UNSUPPORTED “type”',
  'ob20/rdf-validation/valid-issuer-extension.json': 'FILE_UNSUPPORTED “Issuer”',
  'ob20/redirected-validation-subject.json': 'FILE_DAMAGED',
  'ob20/simple-badge.png': 'png 2.0',
  'ob20/simple-not-revoked.jwt': 'jws 2.0',
  'ob20/simple-revoked.jwt': 'jws 2.0',
  'ob20/simple.jwt': 'jws 2.0',
  'ob20/warning-issuer-non-http.json': 'json 2.0',
  'ob20/warning-with-redirection.json': 'json 2.0',
  'ob30/bit-string-list/credential-status-revoked-blank-nodes.json': 'json 3.0',
  'ob30/bit-string-list/credential-status-revoked.json': 'json 3.0',
  'ob30/bit-string-list/testlist': 'FILE_UNSUPPORTED “BitstringStatusListCredential”',
  'ob30/complete.json': 'json 3.0',
  'ob30/complete_v1.json': 'json 3.0',
  'ob30/credential-status-revoked.json': 'json 3.0',
  'ob30/endorsement-err-schema-status-refresh.json': 'json VC',
  'ob30/endorsement-valid.json': 'json VC',
  'ob30/sd/derivedcredential.json': 'json 3.0',
  'ob30/simple-context-alias.json': 'json 3.0',
  'ob30/simple-context-version.json': 'json 3.0',
  'ob30/simple-did-key-method.json': 'json 3.0',
  'ob30/simple-did-web-method.json': 'json 3.0',
  'ob30/simple-eddsa-2022.json': 'json 3.0',
  'ob30/simple-err-context.json': 'FILE_UNSUPPORTED “@context”',
  'ob30/simple-err-credential-subject-achievement-result-description-type.json':
    'FILE_UNSUPPORTED “credentialSubject.achievement.resultDescription[2].type”',
  'ob30/simple-err-credential-subject-identifier-type.json':
    'FILE_UNSUPPORTED “credentialSubject.identifier[0].type”',
  'ob30/simple-err-credential-subject-profile-type.json':
    'FILE_UNSUPPORTED “credentialSubject.source.type”',
  'ob30/simple-err-credential-subject-result-type.json':
    'FILE_UNSUPPORTED “credentialSubject.result[1].type”',
  'ob30/simple-err-credential-subject-type.json': 'FILE_UNSUPPORTED “credentialSubject.type”',
  'ob30/simple-err-evidence-type.json': 'FILE_UNSUPPORTED “evidence[1].type”',
  'ob30/simple-err-expired.json': 'json 3.0',
  'ob30/simple-err-issued.json': 'json 3.0',
  'ob30/simple-err-issuer-otheridentifier-type.json':
    'FILE_UNSUPPORTED “issuer.otherIdentifier[1].type”',
  'ob30/simple-err-issuer-parentorg-type.json': 'FILE_UNSUPPORTED “issuer.parentOrg.type”',
  'ob30/simple-err-issuer-type.json': 'FILE_UNSUPPORTED “issuer.type”',
  'ob30/simple-err-issuer.json': 'FILE_UNSUPPORTED “issuer”',
  'ob30/simple-err-proof-method-no-scheme.json': 'json 3.0',
  'ob30/simple-err-proof-method-unknown-did-method.json': 'json 3.0',
  'ob30/simple-err-proof-method-unknown-scheme.json': 'json 3.0',
  'ob30/simple-err-proof-method.json': 'json 3.0',
  'ob30/simple-err-proof-value.json': 'json 3.0',
  'ob30/simple-err-type.json': 'FILE_UNSUPPORTED “type”',
  'ob30/simple-json.png': 'png 3.0',
  'ob30/simple-json.svg': 'svg 3.0',
  'ob30/simple-jwt.png': 'png 3.0',
  'ob30/simple-jwt.svg': 'svg 3.0',
  'ob30/simple-jwt_v1.png': 'png 3.0',
  'ob30/simple-jwt_v1.svg': 'svg 3.0',
  'ob30/simple-multiple-proofs.json': 'json 3.0',
  'ob30/simple-noproof.json': 'json 3.0',
  'ob30/simple.1ob': 'json 3.0',
  'ob30/simple.json': 'json 3.0',
  'ob30/simple.jwt': 'jws 3.0',
  'ob30/simple_v1.json': 'json 3.0',
  'ob30/velocity.jwt': 'jws 3.0',
  'w3c_vc-di-eddsa/Ed25519Signature2020/proofConfigEdSig.json': 'FILE_UNSUPPORTED “type”',
  'w3c_vc-di-eddsa/Ed25519Signature2020/signedEdSig.json': 'json VC',
  'w3c_vc-di-eddsa/eddsa-jcs-2022/proofConfigJCS.json': 'FILE_UNSUPPORTED “type”',
  'w3c_vc-di-eddsa/eddsa-jcs-2022/signedJCS.json': 'json VC',
  'w3c_vc-di-eddsa/eddsa-rdfc-2022/employ/proofConfigDataInt.json': 'FILE_UNSUPPORTED “type”',
  'w3c_vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json': 'json VC',
  'w3c_vc-di-eddsa/eddsa-rdfc-2022/proofConfigDataInt.json': 'FILE_UNSUPPORTED “type”',
  'w3c_vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json': 'json VC',
  'w3c_vc-di-eddsa/employmentAuth.json': 'json VC',
  'w3c_vc-di-eddsa/keyPair.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/multiKeyPairs.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/proofChainConfig1.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/proofChainConfig2.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/proofChainConfigSigned1.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/proofChainConfigSigned2.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/proofChainTempDoc1.json': 'json VC',
  'w3c_vc-di-eddsa/proof-set-chain/proofChainTempDoc2.json': 'json VC',
  'w3c_vc-di-eddsa/proof-set-chain/proofSetConfig1.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/proofSetConfig2.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/proofSetConfigSigned1.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/proofSetConfigSigned2.json': 'FILE_UNSUPPORTED “@context”',
  'w3c_vc-di-eddsa/proof-set-chain/signedProofChain1.json': 'json VC',
  'w3c_vc-di-eddsa/proof-set-chain/signedProofChain2.json': 'json VC',
  'w3c_vc-di-eddsa/proof-set-chain/signedProofSet1.json': 'json VC',
  'w3c_vc-di-eddsa/proof-set-chain/signedProofSet2.json': 'json VC',
  'w3c_vc-di-eddsa/proof-set-chain/unsigned.json': 'json VC',
  'w3c_vc-di-eddsa/unsigned.json': 'json VC',
};

/** Documents of issuers, keys and lists, that belong to Open Badges and are no badge. */
const isAsset = (path: string): boolean =>
  path.startsWith('ob20/assets/') && path.endsWith('.json');

const files = present
  ? readdirSync(SAMPLES, { recursive: true })
      .map((path) => String(path).replaceAll('\\', '/'))
      .filter((path) => statSync(join(SAMPLES, path)).isFile() && !path.endsWith('.txt'))
  : [];

function outcome(path: string): string {
  try {
    const badge = readBadge(readFileSync(join(SAMPLES, path)), path);
    return `${badge.format} ${badge.version}`;
  } catch (error) {
    if (!isProblem(error)) throw error;
    expect(error.where.file).toBe(path);
    expect(`${error.message} ${error.remedy}`).not.toMatch(/undefined|\[object|\bat .*\.ts/);
    return `${error.code} ${/“[^”]+”/.exec(error.message)?.[0] ?? ''}`.trim();
  }
}

describe.skipIf(!present)('public sample badges', () => {
  it.each(files.filter((path) => !isAsset(path)))('%s', (path) => {
    expect(outcome(path)).toBe(OUTCOMES[path]);
  });

  it.each(files.filter(isAsset))('%s is no badge', (path) => {
    expect(outcome(path)).toMatch(/^FILE_UNSUPPORTED/);
  });

  it('are all there', () => {
    expect(Object.keys(OUTCOMES).filter((path) => !files.includes(path))).toEqual([]);
  });
});
