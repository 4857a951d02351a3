import {
  createCredential,
  fillCountry,
  findOrCreateIssuer,
  redateAward,
  rememberTitle,
  setPrice,
  updateCredential,
  writeAttempts,
  writeAwards,
} from '#core/credentials/index.ts';
import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import type { LongWorkTools, WriteHandle } from '#core/workspace/index.ts';
import type {
  AttemptItem,
  AwardItem,
  Compared,
  CredentialItem,
  Item,
} from '../../session/shapes.ts';
import { certifiedSkills } from '../queries.ts';
import { linkPrerequisites } from './link-prerequisites.ts';

type Ids = readonly (number | null)[];

const CHUNK = 64;

/** Makes awarding bodies and credentials that are new, corrects the others, and writes awards and attempts. */
export async function writeLearning(
  db: WriteHandle,
  compared: Compared,
  ids: { readonly people: Ids; readonly skills: Ids },
  breathe: () => Promise<void>,
  progress: LongWorkTools['progress'],
): Promise<void> {
  const { collected } = compared.resolved;
  if (collected.credentials.length === 0) return;
  progress('Writing credentials', 0, 0);
  const issuers = issuerMaker(db, compared);
  const credentials = await writeCredentials(db, compared, issuers, ids.skills, breathe);
  const going = [...compared.items.added, ...compared.items.changed];
  const isAward = (item: Item): item is AwardItem => item.what === 'award';
  const isAttempt = (item: Item): item is AttemptItem => item.what === 'attempt';
  const of = (item: AwardItem | AttemptItem): { personId: number; credentialId: number } => {
    const personId = ids.people[item.person];
    const credentialId = credentials[item.credential];
    if (!personId || !credentialId)
      throw new Error('an award without person or credential was to be written');
    return { personId, credentialId };
  };
  const attempts = going.filter(isAttempt);
  for (let at = 0; at < attempts.length; at += CHUNK) {
    await breathe();
    progress('Writing attempts', at, attempts.length);
    writeAttempts(
      db,
      attempts.slice(at, at + CHUNK).map((item) => {
        const entry = collected.awards[item.at];
        return {
          ...of(item),
          outcome: item.outcome,
          started: entry?.started,
          ended: item.ended,
          progress: entry?.progress,
          grade: entry?.grade,
          hours: entry?.hours,
          note: entry?.note,
          source: 'import' as const,
        };
      }),
    );
  }
  const awards = going.filter(isAward);
  for (let at = 0; at < awards.length; at += CHUNK) {
    await breathe();
    progress('Writing awards', at, awards.length);
    writeAwards(
      db,
      awards.slice(at, at + CHUNK).map((item) => {
        const entry = collected.awards[item.at];
        if (item.known && item.known.issued !== item.issued)
          redateAward(db, item.known.id, item.issued, item.expires ?? item.known.expires);
        return {
          ...of(item),
          issued: item.issued,
          expires: item.expires,
          started: entry?.started,
          hours: entry?.hours,
          grade: entry?.grade,
          identifier: entry?.identifier,
          link: entry?.link,
          note: entry?.note,
          source: 'import' as const,
        };
      }),
    );
  }
}

/** The id of an awarding body or platform, by place of its target; made when it is first needed. */
function issuerMaker(db: WriteHandle, { resolved }: Compared): (place: number) => number {
  const made = new Map<number, number>();
  return (place) => {
    const known = made.get(place);
    if (known !== undefined) return known;
    const target = resolved.issuersMade[place];
    const file = target?.made;
    const id =
      target?.id ??
      findOrCreateIssuer(db, file?.text ?? '', { isPlatform: file?.isPlatform ?? false });
    if (file?.country) fillCountry(db, id, file.country);
    made.set(place, id);
    return id;
  };
}

async function writeCredentials(
  db: WriteHandle,
  { resolved, credentials }: Compared,
  issuer: (place: number) => number,
  skills: Ids,
  breathe: () => Promise<void>,
): Promise<Ids> {
  const standing = Map.groupBy(certifiedSkills(db), ({ credentialId }) => credentialId);
  const ids = resolved.credentialsMade.map(({ id }) => id);
  let done = 0;
  for (const [place, item] of credentials) {
    if (done++ % CHUNK === 0) await breathe();
    const issuerId = item.issuer === null ? undefined : issuer(item.issuer);
    const title = resolved.credentialsMade[place]?.made?.title ?? '';
    const id = ids[place] ?? existing(db, title, issuerId ?? null);
    const patch = {
      ...item.facts,
      ...(issuerId === undefined ? {} : { issuerId }),
      ...(item.platform === null ? {} : { platformId: issuer(item.platform) }),
      ...skillsOf(item, skills, standing.get(id ?? 0) ?? []),
    };
    if (id === null) ids[place] = createCredential(db, { ...patch, title });
    else {
      updateCredential(db, id, patch);
      ids[place] = id;
    }
  }
  // Prices and other names come after all: what one is also called may be the very title of another.
  for (const [place, { price, titles }] of credentials) {
    const credentialId = ids[place];
    if (!credentialId) continue;
    if (price) setPrice(db, { ...price, credentialId });
    for (const { name, source } of titles) rememberTitle(db, credentialId, name, source);
  }
  linkPrerequisites(
    db,
    [...credentials].flatMap(([place, { facts }]) => {
      const id = ids[place];
      return id && facts.prerequisites ? [{ id, text: facts.prerequisites }] : [];
    }),
  );
  return ids;
}

/** One that is asked to be made, and is there under the very same title and body. */
const existing = (db: WriteHandle, title: string, issuerId: number | null): number | null =>
  db.get<{ id: number }>(
    'SELECT id FROM credential WHERE title_key = ? AND coalesce(issuer_id, 0) = ?',
    [foldKey(tidyName(title)), issuerId ?? 0],
  )?.id ?? null;

/** The whole list, as the patch of a credential wants it. */
function skillsOf(
  { skills }: CredentialItem,
  ids: Ids,
  standing: readonly { skillId: number; level: number }[],
): { skills?: { skillId: number; level: number }[] } {
  if (skills.length === 0) return {};
  const all = new Map(standing.map(({ skillId, level }) => [skillId, level]));
  for (const { skill, level } of skills) {
    const id = ids[skill];
    if (id) all.set(id, level);
  }
  return { skills: [...all].map(([skillId, level]) => ({ skillId, level })) };
}
