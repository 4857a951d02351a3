import { historyContract } from './history.ts';
import { importsContract } from './imports.ts';
import { organisationContract } from './organisation.ts';
import { peopleContract } from './people.ts';
import { settingsContract } from './settings.ts';
import { workspaceContract } from './workspace.ts';

/** Everything the program can be asked, over any transport. Types flow from here to handlers, clients and forms. */
export const contract = {
  workspace: workspaceContract,
  history: historyContract,
  imports: importsContract,
  people: peopleContract,
  organisation: organisationContract,
  settings: settingsContract,
};
export type Contract = typeof contract;
