import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { Icon } from '../components/Icon.tsx';
import { formatNumber } from './format.ts';
import { PAGES } from './pages.ts';
import { orpc } from './queries.ts';
import { useWorkspace } from './workspace.ts';

export function Rail() {
  const counts = useCounts();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <nav className="rail" aria-label="Pages">
      {PAGES.map((page, index) => (
        <Link
          key={page.to}
          to={page.to}
          activeOptions={{ exact: page.to === '/', includeSearch: false }}
          // A role's page belongs to the page that lists roles.
          {...(page.to === '/skills' && path.startsWith('/roles/')
            ? { 'aria-current': 'page' as const }
            : {})}
          className={page.foot && !PAGES[index - 1]?.foot ? 'first-of-foot' : undefined}
        >
          <Icon name={page.icon} />
          {page.label}
          <Count value={counts[page.to]} />
        </Link>
      ))}
    </nav>
  );
}

const Count = ({ value }: { value: number | undefined }) =>
  value ? <span className="count wide-only">{formatNumber(value)}</span> : null;

function useCounts(): Partial<Record<string, number>> {
  const open = useWorkspace();
  const departments = useQuery(
    orpc.people.facets.queryOptions({ input: { field: 'department' }, enabled: Boolean(open) }),
  ).data;
  const named = departments?.filter((department) => department.value !== null).length;
  const skills = useQuery(
    orpc.skills.list.queryOptions({ input: { limit: 1 }, enabled: Boolean(open) }),
  ).data;
  const credentials = useQuery(
    orpc.credentials.summary.queryOptions({ input: {}, enabled: Boolean(open) }),
  ).data;
  return {
    '/people': open?.activePeople ?? 0,
    '/teams': named ?? 0,
    '/skills': skills?.total ?? 0,
    '/credentials': credentials?.credentials ?? 0,
  };
}
