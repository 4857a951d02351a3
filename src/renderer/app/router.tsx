import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { readCredentialsSearch } from '../pages/credentials/credentials-search.ts';
import { CredentialsPage } from '../pages/credentials/CredentialsPage.tsx';
import { readFindSearch } from '../pages/find/find-search.ts';
import { FindPage } from '../pages/find/FindPage.tsx';
import { readGapsSearch } from '../pages/gaps/gaps-search.ts';
import { GapsPage } from '../pages/gaps/GapsPage.tsx';
import { HistoryPage } from '../pages/history/HistoryPage.tsx';
import { HomePage } from '../pages/home/HomePage.tsx';
import { ImportPage } from '../pages/import/ImportPage.tsx';
import { readMatrixSearch } from '../pages/matrix/matrix-search.ts';
import { MatrixPage } from '../pages/matrix/MatrixPage.tsx';
import { PeoplePage } from '../pages/people/PeoplePage.tsx';
import { readPeopleSearch, readPersonSearch } from '../pages/people/people-search.ts';
import { RecordPage } from '../pages/person/credentials/RecordPage.tsx';
import { PersonPage } from '../pages/person/PersonPage.tsx';
import { RolePage } from '../pages/roles/RolePage.tsx';
import { readRoleSearch } from '../pages/roles/role-search.ts';
import { SettingsPage } from '../pages/settings/SettingsPage.tsx';
import { readSkillsSearch } from '../pages/skills/skills-search.ts';
import { SkillsPage } from '../pages/skills/SkillsPage.tsx';
import { TeamsPage } from '../pages/teams/TeamsPage.tsx';
import { NotFound } from './NotFound.tsx';
import { PageFailed } from './PageFailed.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Shell });
const at = () => root;

const home = createRoute({ getParentRoute: at, path: '/', component: HomePage });
const people = createRoute({
  getParentRoute: at,
  path: '/people',
  validateSearch: readPeopleSearch,
  component: PeoplePage,
});
const person = createRoute({
  getParentRoute: at,
  path: '/people/$id',
  validateSearch: readPersonSearch,
  component: PersonPage,
});
const record = createRoute({
  getParentRoute: at,
  path: '/people/$id/record',
  component: RecordPage,
});
const teams = createRoute({
  getParentRoute: at,
  path: '/teams',
  validateSearch: (given: Record<string, unknown>): { by?: 'reporting-line' } =>
    given['by'] === 'reporting-line' ? { by: 'reporting-line' } : {},
  component: TeamsPage,
});
const skills = createRoute({
  getParentRoute: at,
  path: '/skills',
  validateSearch: readSkillsSearch,
  component: SkillsPage,
});
const role = createRoute({
  getParentRoute: at,
  path: '/roles/$id',
  validateSearch: readRoleSearch,
  component: RolePage,
});
const matrix = createRoute({
  getParentRoute: at,
  path: '/matrix',
  validateSearch: readMatrixSearch,
  component: MatrixPage,
});
const gaps = createRoute({
  getParentRoute: at,
  path: '/gaps',
  validateSearch: readGapsSearch,
  component: GapsPage,
});
const credentials = createRoute({
  getParentRoute: at,
  path: '/credentials',
  validateSearch: readCredentialsSearch,
  component: CredentialsPage,
});
const find = createRoute({
  getParentRoute: at,
  path: '/find',
  validateSearch: readFindSearch,
  component: FindPage,
});
const history = createRoute({
  getParentRoute: at,
  path: '/history',
  validateSearch: (given: Record<string, unknown>): { change?: number; person?: number } => ({
    ...(typeof given['change'] === 'number' ? { change: given['change'] } : {}),
    ...(typeof given['person'] === 'number' ? { person: given['person'] } : {}),
  }),
  component: HistoryPage,
});
const imports = createRoute({ getParentRoute: at, path: '/import', component: ImportPage });
const settings = createRoute({ getParentRoute: at, path: '/settings', component: SettingsPage });

export const router = createRouter({
  routeTree: root.addChildren([
    credentials,
    find,
    gaps,
    home,
    people,
    person,
    record,
    teams,
    skills,
    role,
    matrix,
    history,
    imports,
    settings,
  ]),
  history: createHashHistory(),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageFailed,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
