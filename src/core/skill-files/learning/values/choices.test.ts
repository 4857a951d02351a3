import { expect, test } from 'vitest';
import {
  CREDENTIAL_KIND_WORDS,
  PARTICIPATION_WORDS,
  STACKABILITY_WORDS,
  SUPERVISION_WORDS,
} from '#shared/credentials.ts';
import { readKind, readParticipation, readStackability, readSupervision } from './choices.ts';

test.each([
  ['kinds', CREDENTIAL_KIND_WORDS, readKind],
  ['forms of participation', PARTICIPATION_WORDS, readParticipation],
  ['supervision', SUPERVISION_WORDS, readSupervision],
  ['stackability', STACKABILITY_WORDS, readStackability],
])('%s are read from the words in which the program shows them', (_, words, read) => {
  for (const [value, shown] of Object.entries<string>(words)) expect(read(shown)).toBe(value);
});
