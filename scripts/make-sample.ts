import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { learningOf } from './sample/awards.ts';
import { writeBadges } from './sample/badges.ts';
import { writeCatalogue, writeTracker } from './sample/credential-workbooks.ts';
import { workers } from './sample/people.ts';
import { ratingsOf, ROUNDS } from './sample/ratings.ts';
import { requirementLists } from './sample/requirements.ts';
import { writeRoster } from './sample/roster-workbook.ts';
import { rosters } from './sample/rosters.ts';
import {
  writeLibrary,
  writeProofs,
  writeRequirements,
  writeRound,
  writeSelfRatings,
} from './sample/skill-workbooks.ts';

/** Writes the workbooks of the sample company into resources/sample. The same in, the same out. */
const folder = join(import.meta.dirname, '..', 'resources', 'sample');
mkdirSync(folder, { recursive: true });
const { june, september } = rosters();
await writeRoster(join(folder, 'roster-2026-06.xlsx'), june, '2026-06-30');
await writeRoster(join(folder, 'roster-2026-09.xlsx'), september, '2026-09-30');

const { first, from2026 } = requirementLists();
const staff = workers();
const { rounds, self, proofs } = ratingsOf(staff);
const tests = proofs.filter(({ kind }) => kind === 'Test');
const learning = learningOf(staff, proofs, rounds);
await writeLibrary(join(folder, 'skills.xlsx'));
await writeRequirements(join(folder, 'requirements.xlsx'), first, null);
await writeRequirements(join(folder, 'requirements-2026.xlsx'), from2026, '2026-01-01');
for (const [index, date] of ROUNDS.entries())
  await writeRound(join(folder, `ratings-${date.slice(0, 7)}.xlsx`), rounds[index] ?? []);
await writeSelfRatings(join(folder, 'self-ratings-2026-03.xlsx'), self);
await writeProofs(join(folder, 'test-results.csv'), tests);
await writeCatalogue(join(folder, 'credentials.xlsx'));
await writeTracker(join(folder, 'training-tracker.csv'), learning);
const badges = await writeBadges(join(folder, 'badges'), september, rounds, learning);

console.log(
  `Ratings: ${rounds.map((round) => round.length).join(', ')}; self ${self.length}; tests ${tests.length}; learning ${learning.length}; badges ${badges}.`,
);
console.log(`June: ${june.length} rows. September: ${september.length} rows.`);
