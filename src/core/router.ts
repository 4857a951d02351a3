import { implement, lazy } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import {
  awardsHandlers,
  credentialsHandlers,
  developmentHandlers,
  stacksHandlers,
} from './credentials/index.ts';
import { gapsHandlers, matrixHandlers, talentHandlers } from './gaps/index.ts';
import { guarded } from './guard.ts';
import { organisationHandlers } from './organisation/index.ts';
import { peopleHandlers } from './people/index.ts';
import { assessmentHandlers, rolesHandlers, skillsHandlers } from './skills/index.ts';
import {
  type AppContext,
  historyHandlers,
  settingsHandlers,
  workspaceHandlers,
} from './workspace/index.ts';

const os = implement(contract)
  .$context<AppContext>()
  .use(({ next, ...call }) => guarded(() => next(), call));

// Reading workbooks brings much code that no page needs to open: it is loaded at the first import.
const imports = lazy(async () => ({
  default: (await import('./imports/index.ts')).anyImportHandlers,
}));
const skillFiles = lazy(async () => ({
  default: (await import('./skill-files/index.ts')).skillFilesHandlers,
}));
// Canonical JSON-LD and its contexts are needed for badges alone.
const badges = lazy(async () => ({
  default: (await import('./badges/index.ts')).badgesHandlers,
}));
const exportMatrix = lazy(async () => ({
  default: (await import('./skill-files/index.ts')).exportMatrixHandlers.exportMatrix,
}));
const reports = lazy(async () => ({
  default: (await import('./reports/index.ts')).reportsHandlers,
}));
const createSample = lazy(async () => ({
  default: (await import('./sample/index.ts')).sampleHandlers.createSample,
}));

/**
 * Every procedure of the contract with its handler. A handler may simply throw a `Problem`; what the caller gets of any
 * failure is decided in one place, around them all.
 */
export const router = os.router({
  workspace: { ...workspaceHandlers, createSample },
  history: historyHandlers,
  imports,
  people: peopleHandlers,
  organisation: organisationHandlers,
  skills: skillsHandlers,
  roles: rolesHandlers,
  assessments: { ...assessmentHandlers, ...matrixHandlers, exportMatrix },
  gaps: gapsHandlers,
  talent: talentHandlers,
  credentials: credentialsHandlers,
  stacks: stacksHandlers,
  awards: awardsHandlers,
  development: developmentHandlers,
  badges,
  skillFiles,
  reports,
  settings: settingsHandlers,
});
