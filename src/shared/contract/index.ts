import { assessmentsContract } from './assessments.ts';
import { awardsContract } from './awards.ts';
import { badgesContract } from './badges.ts';
import { credentialsContract } from './credentials.ts';
import { developmentContract } from './development.ts';
import { gapsContract } from './gaps.ts';
import { historyContract } from './history.ts';
import { importsContract } from './imports.ts';
import { organisationContract } from './organisation.ts';
import { peopleContract } from './people.ts';
import { reportsContract } from './reports.ts';
import { settingsContract } from './settings.ts';
import { skillFilesContract } from './skill-files.ts';
import { rolesContract, skillsContract } from './skills.ts';
import { stacksContract } from './stacks.ts';
import { talentContract } from './talent.ts';
import { workspaceContract } from './workspace.ts';

/** Everything the program can be asked, over any transport. Types flow from here to handlers, clients and forms. */
export const contract = {
  workspace: workspaceContract,
  history: historyContract,
  imports: importsContract,
  people: peopleContract,
  organisation: organisationContract,
  skills: skillsContract,
  roles: rolesContract,
  assessments: assessmentsContract,
  gaps: gapsContract,
  talent: talentContract,
  credentials: credentialsContract,
  stacks: stacksContract,
  awards: awardsContract,
  development: developmentContract,
  badges: badgesContract,
  skillFiles: skillFilesContract,
  reports: reportsContract,
  settings: settingsContract,
};
export type Contract = typeof contract;
