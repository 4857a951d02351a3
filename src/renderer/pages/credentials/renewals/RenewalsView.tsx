import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { usePageAction } from '../../../app/page-actions.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Page } from '../../../components/PageHead.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { useToday } from '../use-today.ts';
import { exportCalendar, exportRenewals } from './export-renewals.ts';
import { RenewalCalendar } from './RenewalCalendar.tsx';
import { RenewalCharts } from './RenewalCharts.tsx';
import { RenewalFilters } from './RenewalFilters.tsx';
import { RenewalGroups } from './RenewalGroups.tsx';
import { RenewalList } from './RenewalList.tsx';
import { renewalsQueryOf, scopeOfRenewals } from './renewals-query.ts';
import { useSame } from './use-renewals.ts';
import './renewals.css';

/** What expires when, of whom, what rests on it, and what becomes of coverage if nothing is renewed. */
export function RenewalsView() {
  const { search, change } = useCredentialsSearch();
  const navigate = useNavigate();
  const today = useToday();
  const query = useSame(renewalsQueryOf(search, today));
  const scope = useSame(scopeOfRenewals(search, today));
  const doExport = useCallback(() => void exportRenewals(query), [query]);
  usePageAction('export', doExport);
  const show = search.show ?? 'list';
  return (
    <Page>
      <CredentialsHead
        view="renewals"
        actions={
          <>
            <Menu>
              <Menu.Target>
                <Button leftSection={<Icon name="file" />} rightSection={<Icon name="down" />}>
                  Export
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={doExport}>Workbook (.xlsx)</Menu.Item>
                <Menu.Item onClick={() => void exportCalendar(query)}>
                  Calendar (.ics): days on which renewals are due and awards expire
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <Button
              variant="filled"
              onClick={() =>
                void navigate({ to: '/credentials', search: { view: 'awards', add: 'award' } })
              }
            >
              Add awards
            </Button>
          </>
        }
      />
      <RenewalFilters search={search} scope={scope} onChange={change} />
      <div className="page-body">
        <div className="renewals-work">
          <RenewalCharts search={search} scope={scope} onChange={change} />
          {show === 'calendar' ? (
            <RenewalCalendar search={search} scope={scope} onChange={change} />
          ) : show === 'groups' ? (
            <RenewalGroups search={search} scope={scope} onChange={change} />
          ) : (
            <RenewalList search={search} query={query} onChange={change} />
          )}
        </div>
      </div>
    </Page>
  );
}
