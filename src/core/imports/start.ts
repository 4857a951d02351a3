import { draftOf, readImport, startRoster, type ReadFile } from '#core/roster/index.ts';
import { kindScores, startSkillFile } from '#core/skill-files/index.ts';
import type { AppContext, LongWorkTools } from '#core/workspace/index.ts';
import type { z } from 'zod';
import { IMPORT_KINDS, type ImportKind, type startedSchema } from '#shared/contract/imports.ts';
import { Problem } from '#shared/errors.ts';
import { decideKind } from './decide-kind.ts';

type Started = z.infer<typeof startedSchema>;

interface StartInput {
  readonly path: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly decide: 'ask' | 'auto';
  readonly kind?: ImportKind | undefined;
}

const NOTHING_OF: Readonly<Record<ImportKind, string>> = {
  roster: 'a list of people',
  matrix: 'ratings: no sheet has people on one side, skills on the other and levels between',
  skills: 'a library of skills: no sheet has a column of their names',
  requirements: 'requirements: no sheet has roles, skills and the levels required',
};

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
  const found = kindScores(context, read.file);
  const guess = decideKind(read, found);
  const kind = input.kind ?? guess.kind;
  const otherKinds = [guess.kind, ...guess.others].filter((other) => other !== kind);
  if (kind === 'roster') {
    const session = await startRoster(context, read, input.decide, tools);
    return { ...(await draftOf(context, session, tools)), otherKinds };
  }
  if (found.scores[kind] === 0) throw wrongKind(read, kind, guess.kind);
  return startSkillFile(context, { ...read, kind, otherKinds, decide: input.decide }, tools);
}

function wrongKind({ fileName }: ReadFile, kind: ImportKind, guess: ImportKind): Problem {
  const names: Record<(typeof IMPORT_KINDS)[number], string> = {
    roster: 'a roster',
    matrix: 'a skills matrix',
    skills: 'a library of skills',
    requirements: 'requirements of roles',
  };
  return new Problem(
    'FILE_UNSUPPORTED',
    `“${fileName}” does not hold ${NOTHING_OF[kind]}.`,
    kind === guess
      ? 'Choose another file.'
      : `Import it as ${names[guess]}, which it looks most like, or choose another file.`,
    { file: fileName },
  );
}
