import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import type { Collected, FileCredential, FileIssuer } from '../../session/file-shapes.ts';
import { aliasKey, type Known } from '../../session/known.ts';
import { chosen, named, NOT_MATCHED, targets } from '../../session/resolution.ts';
import type { Session } from '../../session/session.ts';
import type { Resolution, Resolved } from '../../session/shapes.ts';
import { outcomesIn } from './outcomes-of-file.ts';

type Learning = Pick<
  Resolved,
  | 'credentials'
  | 'issuers'
  | 'outcomes'
  | 'credentialTarget'
  | 'issuerTarget'
  | 'credentialsMade'
  | 'issuersMade'
>;

/** Titles so much alike are shown to her before a new entry is made. */
const ALIKE = 0.75;

/** Finds the credentials and awarding bodies of the file in the workspace as it stands. */
export function resolveLearning(collected: Collected, session: Session, known: Known): Learning {
  const credentials = collected.credentials.map((file) => resolveCredential(file, session, known));
  const issuers = collected.issuers.map(({ text, key }) =>
    named(session.matches.issuer.get(text), known.issuers.get(key)?.id),
  );
  const ownCredentials = targets<FileCredential>();
  const credentialTarget = Int32Array.from(credentials, (resolution, at) => {
    const file = collected.credentials[at];
    return file
      ? ownCredentials.of(resolution, `${file.key}\n${foldKey(file.issuer ?? '')}`, file)
      : -1;
  });
  const ownIssuers = targets<FileIssuer>();
  const issuerTarget = Int32Array.from(issuers, (resolution, at) => {
    const file = collected.issuers[at];
    return file ? ownIssuers.of(resolution, `i ${file.key}`, file) : -1;
  });
  return {
    credentials,
    issuers,
    outcomes: outcomesIn(collected.outcomeTexts, session.outcomes),
    credentialTarget,
    issuerTarget,
    credentialsMade: ownCredentials.all,
    issuersMade: ownIssuers.all,
  };
}

/**
 * By what was remembered of the platform's files, then by title and awarding body. Titles that are only alike, or of another
 * body, are hers to decide.
 */
function resolveCredential(file: FileCredential, session: Session, known: Known): Resolution {
  const choice = session.matches.credential.get(file.text);
  // What has no title cannot be made: it is given one in the settings, or matched.
  if (file.key === '' && (!choice || choice.action === 'create'))
    return { ...NOT_MATCHED, decision: 'open' };
  if (choice) return chosen(choice);
  const matched = (id: number, confidence: number): Resolution => ({
    ...NOT_MATCHED,
    decision: 'match',
    id,
    confidence,
  });
  const remembered = rememberedOf(file, known);
  if (remembered !== undefined) return matched(remembered, 1);
  const same = known.credentialTitles.get(file.key) ?? [];
  const body = file.issuer === null ? null : foldKey(tidyName(file.issuer));
  const ofBody = same.filter(({ issuer }) => (issuer === null ? null : foldKey(issuer)) === body);
  const [exact] = ofBody;
  if (exact && ofBody.length === 1 && (body !== null || same.length === 1))
    return matched(exact.id, 1);
  const [only, second] = same;
  // One of the two does not say whose it is.
  if (only && !second && (body === null || only.issuer === null)) return matched(only.id, 0.97);
  if (only) return { ...NOT_MATCHED, decision: 'open' };
  const [alike] = known.similarCredentials()(file.key);
  return {
    ...NOT_MATCHED,
    decision: alike !== undefined && alike.score >= ALIKE ? 'open' : 'create',
  };
}

function rememberedOf(
  { key, ids, platform }: FileCredential,
  { credentialAliases }: Known,
): number | undefined {
  const names = [...[...ids].map((id) => foldKey(tidyName(id))), key];
  for (const source of platform === null ? [''] : [platform, ''])
    for (const name of names) {
      const id = credentialAliases.get(aliasKey(source, name));
      if (id !== undefined) return id;
    }
  return undefined;
}
