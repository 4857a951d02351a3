import type { Resolution, Resolved } from './shapes.ts';
import type { Named } from './file-shapes.ts';
import type { FileMatch } from '#shared/contract/skill-files.ts';
import { Problem } from '#shared/errors.ts';
import { forgetMatches, type MatchChoice, type Session, type What } from './session.ts';

interface MatchPage {
  total: number;
  open: number;
  matched: number;
  created: number;
  skipped: number;
  matches: FileMatch[];
}

const listsOf = (
  { collected, people, skills, roles, credentials, issuers }: Resolved,
  what: What,
): { names: readonly Named[]; resolutions: readonly Resolution[] } =>
  ({
    person: { names: collected.people, resolutions: people },
    skill: { names: collected.skills, resolutions: skills },
    role: { names: collected.roles, resolutions: roles },
    credential: { names: collected.credentials, resolutions: credentials },
    issuer: { names: collected.issuers, resolutions: issuers },
  })[what];

const GUESS = 0.95;

/** Those that need her first: open ones, then guesses, then new ones, then sure ones; those left out come last. */
const rank = ({ decision, confidence }: Resolution): number => {
  if (decision === 'open') return 0;
  if (decision === 'create') return 2;
  if (decision === 'skip') return 4;
  return confidence !== null && confidence < GUESS ? 1 : 3;
};

const orders = new WeakMap<readonly Resolution[], readonly number[]>();

/** The places of a list in the order in which they are shown; made once. */
function orderOf(names: readonly Named[], resolutions: readonly Resolution[]): readonly number[] {
  const known = orders.get(resolutions);
  if (known) return known;
  const ranks = resolutions.map(rank);
  const order = resolutions
    .map((_, at) => at)
    .sort(
      (a, b) =>
        (ranks[a] ?? 0) - (ranks[b] ?? 0) ||
        (names[b]?.cells ?? 0) - (names[a]?.cells ?? 0) ||
        a - b,
    );
  orders.set(resolutions, order);
  return order;
}

/** One window of who and what the file speaks of. */
export function pageOfMatches(
  session: Session,
  resolved: Resolved,
  { what, offset, limit }: { what: What; offset: number; limit: number },
): MatchPage {
  const { names, resolutions } = listsOf(resolved, what);
  const count = (decision: Resolution['decision']): number =>
    resolutions.reduce((sum, each) => sum + (each.decision === decision ? 1 : 0), 0);
  return {
    total: names.length,
    open: count('open'),
    matched: count('match'),
    created: count('create'),
    skipped: count('skip'),
    matches: orderOf(names, resolutions)
      .slice(offset, offset + limit)
      .flatMap((place) => {
        const named = names[place];
        const resolution = resolutions[place];
        return named && resolution
          ? [present(session, resolved, what, named, resolution, place)]
          : [];
      }),
  };
}

function present(
  session: Session,
  resolved: Resolved,
  what: What,
  named: Named,
  { decision, id, confidence, candidates }: Resolution,
  place: number,
): FileMatch {
  const { known, collected } = resolved;
  const sheet =
    session.file.sheets.length > 1 ? session.file.sheets[named.at.sheet]?.name : undefined;
  const where = `${sheet === undefined ? '' : `“${sheet}”, `}row ${named.at.row}`;
  const person = what === 'person' ? collected.people[place]?.person : undefined;
  const credential = what === 'credential' ? collected.credentials[place] : undefined;
  const about = credential
    ? [credential.issuer, [...credential.ids].slice(0, 2).join(', ') || null].filter(
        (part) => part !== null,
      )
    : person
      ? [person.number, person.email, person.department, person.role].filter(
          // A sheet for each department says it already.
          (part) => part !== null && part !== sheet,
        )
      : [];
  return {
    what,
    text: named.text,
    detail: [...about, where].join(', '),
    cells: named.cells,
    decision,
    id,
    name: id === null ? null : nameOf(resolved, what, id),
    confidence,
    candidates:
      what === 'person'
        ? candidates.flatMap(({ at, confidence: score }) => {
            const one = known.people.people[at];
            return one
              ? [{ id: one.id, name: one.name, detail: detailOf(one), confidence: score }]
              : [];
          })
        : similar(resolved, what, place, decision),
  };
}

const detailOf = (person: {
  number: string | null;
  department: string | null;
  role: string | null;
  left: boolean;
}): string =>
  [person.number, person.role, person.department, person.left ? 'left' : null]
    .filter((part) => part !== null)
    .join(' · ');

/** For a page only: looking through a large library for every new skill would take long. */
function similar(
  { known, collected }: Resolved,
  what: Exclude<What, 'person'>,
  place: number,
  decision: Resolution['decision'],
): FileMatch['candidates'] {
  if (decision === 'match') return [];
  const { list, find } = {
    skill: { list: collected.skills, find: known.similarSkills() },
    role: { list: collected.roles, find: known.similarRoles() },
    credential: { list: collected.credentials, find: known.similarCredentials() },
    issuer: { list: collected.issuers, find: known.similarIssuers() },
  }[what];
  return find(list[place]?.key ?? '').map(({ id, name, score }) => ({
    id,
    name,
    detail: '',
    confidence: score,
  }));
}

function nameOf({ known }: Resolved, what: What, id: number): string | null {
  if (what === 'person') return known.people.people[known.people.byId(id) ?? -1]?.name ?? null;
  if (what === 'skill') return known.skills.get(id)?.name ?? null;
  if (what === 'credential') return known.credentials.get(id)?.title ?? null;
  if (what === 'issuer')
    return [...known.issuers.values()].find((each) => each.id === id)?.name ?? null;
  return [...known.roles.values()].find((role) => role.id === id)?.name ?? null;
}

type Decision = MatchChoice | { readonly action: 'auto' };

/**
 * Decides for one text, or for all that are open.
 * @throws Problem INVALID_INPUT where there is no such text, NOT_FOUND where there is nobody of that id
 */
export function setMatch(
  session: Session,
  resolved: Resolved,
  what: What,
  text: string | undefined,
  decision: Decision,
): void {
  if (decision.action === 'match' && nameOf(resolved, what, decision.id) === null)
    throw new Problem('NOT_FOUND', 'That is no longer in the workspace.', 'Choose another.');
  const { names, resolutions } = listsOf(resolved, what);
  const meant =
    text === undefined
      ? names.filter((_, at) => resolutions[at]?.decision === 'open')
      : names.filter((named) => named.text === text);
  if (text !== undefined && meant.length === 0)
    throw new Problem('INVALID_INPUT', `The file does not speak of “${text}”.`, 'Choose another.');
  const choices = session.matches[what];
  for (const named of meant) {
    if (decision.action === 'auto') choices.delete(named.text);
    else choices.set(named.text, decision);
  }
  if (text === undefined && decision.action === 'auto') choices.clear();
  forgetMatches(session);
}

export const openCount = (resolved: Resolved, what: What): number =>
  listsOf(resolved, what).resolutions.filter(({ decision }) => decision === 'open').length;
