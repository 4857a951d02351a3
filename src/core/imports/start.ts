import { draftOf, readImport, startRoster, type ReadFile } from '#core/roster/index.ts';
import { kindScores, namesCourses, startSkillFile } from '#core/skill-files/index.ts';
import { breather, type AppContext, type LongWorkTools } from '#core/workspace/index.ts';
import type { z } from 'zod';
import type { SkillFileKind } from '#shared/contract/skill-files.ts';
import type { ImportKind, startedSchema } from '#shared/contract/imports.ts';
import { Problem } from '#shared/errors.ts';
import { decideKind, isSurelyRoster } from './decide-kind.ts';

type Started = z.infer<typeof startedSchema>;

interface StartInput {
  readonly path: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly decide: 'ask' | 'auto';
  readonly kind?: ImportKind | undefined;
}

const NAMES: Readonly<Record<ImportKind, string>> = {
  roster: 'a list of people',
  matrix: 'a skills matrix',
  skills: 'a library of skills',
  requirements: 'requirements of roles',
  credentials: 'a catalogue of credentials',
  awards: 'a list of awards',
};
const NOTHING_OF: Readonly<Record<SkillFileKind, string>> = {
  matrix: 'ratings: no sheet has people on one side, skills on the other and levels between',
  skills: 'a library of skills: no sheet has a column of their names',
  requirements: 'requirements: no sheet has roles, skills and the levels required',
  credentials:
    'a catalogue: no sheet has a column of titles of credentials with what is said of each',
  awards: 'awards: no sheet says which person completed which course',
};

/** What looks less like the kind asked for holds nothing of it, or what is no such thing. */
const LEAST = 0.25;

/**
 * Reads a file once, decides what it is (or takes it for what it is said to be), and begins the import.
 * @throws Problem of reading (FILE_…), FILE_UNSUPPORTED where nothing of the kind asked for is in it, CANCELLED
 */
export async function startAny(
  context: AppContext,
  input: StartInput,
  tools: LongWorkTools,
): Promise<Started> {
  const read = await readImport(input, tools);
  if (input.kind === undefined && isSurelyRoster(read) && !namesCourses(read.file))
    return asRoster(context, read, [], input, tools);
  tools.progress('Looking what the file holds', 0, 0);
  const found = await kindScores(
    context,
    read.file,
    breather(() => tools.signal.aborted),
  );
  const guess = decideKind(read, found);
  const kind = input.kind ?? guess.kind;
  const otherKinds = [guess.kind, ...guess.others].filter((other) => other !== kind);
  if (kind === 'roster') return asRoster(context, read, otherKinds, input, tools);
  if (found.scores[kind] < LEAST && !(found.own && kind === 'matrix'))
    throw wrongKind(read, kind, guess.kind, found.reasons[kind]);
  return startSkillFile(context, { ...read, kind, otherKinds, decide: input.decide }, tools);
}

async function asRoster(
  context: AppContext,
  read: ReadFile,
  otherKinds: ImportKind[],
  { decide }: StartInput,
  tools: LongWorkTools,
): Promise<Started> {
  const session = await startRoster(context, read, decide, tools);
  return { ...(await draftOf(context, session, tools)), otherKinds };
}

function wrongKind(
  { fileName }: ReadFile,
  kind: SkillFileKind,
  guess: ImportKind,
  reason: string | null,
): Problem {
  return new Problem(
    'FILE_UNSUPPORTED',
    reason === null
      ? `“${fileName}” does not hold ${NOTHING_OF[kind]}.`
      : `“${fileName}” does not look like ${NAMES[kind]}: ${reason}.`,
    kind === guess
      ? 'Choose another file.'
      : `Import it as ${NAMES[guess]}, which it looks most like, or choose another file.`,
    { file: fileName },
  );
}
