import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  asAssertionJws,
  asJwt,
  baked,
  testIssuer,
  testRsa,
  unsigned,
  withProof,
} from '../src/core/badges/testing/signed-badges.ts';

/** What the badges are by turns. */
export const BADGE_KINDS = [
  'Data Integrity, eddsa-rdfc-2022',
  'Data Integrity, eddsa-jcs-2022',
  'VC-JWT',
  'Open Badges 2.0, signed',
] as const;

/** Owners of the badges made: owner0@northfield.example and on. A quarter of the badges hash it with a salt of their own. */
export const OWNERS = 500;

/**
 * A folder of signed badges, and beside it the keys of their issuers: a quarter each as Data Integrity proofs of both kinds of
 * canonical form, as VC-JWT, and as Open Badges 2.0; every other one in a PNG. Kept for the next run.
 */
export async function benchBadges(
  cache: string,
  count: number,
): Promise<{ readonly folder: string; readonly trust: string }> {
  const home = join(cache, `badges-${count}`);
  const made = { folder: join(home, 'badges'), trust: join(home, 'trust.json') };
  if (existsSync(home)) return made;
  const making = `${home}.part`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(join(making, 'badges'), { recursive: true });
  const issuer = testIssuer('Example College', 'https://college.example/profile');
  const rsa = testRsa();
  for (let at = 0; at < count; at += 1) {
    const email = `owner${at % OWNERS}@northfield.example`;
    const badge = unsigned(issuer, {
      email,
      changes: { id: `urn:uuid:${at}` },
      ...(at % 16 < 4 ? { salt: `salt ${at}` } : {}),
    });
    const kind = at % BADGE_KINDS.length;
    const text =
      kind === 0
        ? JSON.stringify(await withProof(issuer, badge, 'eddsa-rdfc-2022'))
        : kind === 1
          ? JSON.stringify(await withProof(issuer, badge, 'eddsa-jcs-2022'))
          : kind === 2
            ? asJwt(issuer, badge)
            : asAssertionJws(rsa.privateKey, {
                id: `urn:uuid:${at}`,
                recipient: { type: 'email', hashed: false, identity: email },
              });
    const inPicture = at % 8 >= 4;
    const name = `${String(at).padStart(6, '0')}.${inPicture ? 'png' : kind < 2 ? 'json' : 'jwt'}`;
    const content = inPicture ? baked(text, kind === 3 ? '2.0' : '3.0') : text;
    writeFileSync(join(making, 'badges', name), content);
  }
  const creator = 'https://issuer.example/key';
  const profile = 'https://issuer.example/profile';
  const trust = {
    issuers: [{ name: issuer.name, identifiers: [issuer.id], keys: [issuer.jwk] }],
    documents: [
      { id: creator, type: 'CryptographicKey', owner: profile, publicKeyPem: rsa.pem },
      { id: profile, type: 'Profile', name: 'Example Institute', publicKey: creator },
      {
        id: 'https://issuer.example/badges/data-analysis.json',
        type: 'BadgeClass',
        name: 'Data analysis',
        issuer: profile,
      },
    ],
  };
  writeFileSync(join(making, 'trust.json'), JSON.stringify(trust));
  renameSync(making, home);
  return made;
}
