import type { Resolved } from './shapes.ts';
import { counted } from '#shared/counted.ts';
import { UNNAMED } from '../learning/session/collect-learning.ts';
import type { ProblemList } from './problem-list.ts';
import { takenReadings } from './readings.ts';
import type { Session } from './session.ts';

/** Tells what the readers found, who and what is left out, and what was guessed. */
export function tellReading(session: Session, resolved: Resolved, problems: ProblemList): void {
  for (const reading of takenReadings(session))
    for (const problem of reading.problems) problems.add(problem);
  tellPeople(session, resolved, problems);
  const { collected, skills, roles, credentials, issuers } = resolved;
  for (const [list, resolutions] of [
    [collected.skills, skills],
    [collected.roles, roles],
    [collected.credentials, credentials],
    [collected.issuers, issuers],
  ] as const)
    list.forEach(({ text, at }, place) => {
      if (resolutions[place]?.decision === 'open')
        problems.warn(
          'credential-not-decided',
          at,
          text,
          text === UNNAMED
            ? 'The file does not say which course it is about: name it, or choose the credential.'
            : `“${text}” is like a credential of the catalogue, but not surely the same: it is left out until it is decided.`,
        );
      else if (resolutions[place]?.decision === 'skip')
        problems.add({
          severity: 'info',
          code: 'left-out',
          at,
          value: text,
          message: `“${text}” is left out, as chosen.`,
        });
    });
}

function tellPeople(
  session: Session,
  { collected, people, known }: Resolved,
  problems: ProblemList,
): void {
  collected.people.forEach(({ text, at, rated }, place) => {
    const resolution = people[place];
    if (!resolution || rated === 0) return;
    const ratings =
      session.kind === 'awards'
        ? counted(rated, 'entry', 'entries')
        : counted(rated, 'rating', 'ratings');
    const { decision, confidence, id } = resolution;
    if (decision === 'open') {
      const [best] = resolution.candidates;
      const like = best ? known.people.people[best.at]?.name : undefined;
      problems.warn(
        'person-not-found',
        at,
        text,
        like === undefined
          ? `“${text}” is nobody of the workspace: ${ratings} left out. Import the person first, or choose to add new people.`
          : `“${text}” may be ${like}, which is not sure: ${ratings} left out until it is decided.`,
      );
    } else if (decision === 'skip')
      problems.add({
        severity: 'info',
        code: 'left-out',
        at,
        value: text,
        message: `“${text}” is left out, as chosen: ${ratings}.`,
      });
    else if (decision === 'match' && confidence !== null && confidence < 0.9) {
      const name = known.people.people[known.people.byId(id ?? 0) ?? -1]?.name ?? '';
      problems.warn('person-guessed', at, text, `“${text}” is taken for ${name}.`);
    }
  });
}
