import { Button, Menu } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { count } from '../../../app/format.ts';
import { usePageAction } from '../../../app/page-actions.ts';
import { notifyProblem } from '../../../app/notify.tsx';
import { orpc, queryClient } from '../../../app/queries.ts';
import { usePreferences } from '../../../app/workspace.ts';
import { ColumnMenu } from '../../../components/data-table/ColumnMenu.tsx';
import { placed } from '../../../components/data-table/layout.ts';
import { recallPlace } from '../../../components/data-table/places.ts';
import { useTableLayout } from '../../../components/data-table/use-layout.ts';
import { DataTable, type Sort } from '../../../components/DataTable.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Page, PageHead } from '../../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import {
  isSkillFiltered,
  readSkillsSearch,
  skillSortOf,
  type SkillsSearch,
} from '../skills-search.ts';
import { TabChoice } from '../TabChoice.tsx';
import { exportSkills } from './export-skills.ts';
import { LibraryPanel, type OtherPanel } from './LibraryPanel.tsx';
import { LibraryTotals } from './LibraryTotals.tsx';
import { NoSkillFits, NoSkillsYet } from './NoSkills.tsx';
import { SKILL_COLUMNS } from './skill-columns.tsx';
import { SkillFilters } from './SkillFilters.tsx';
import { useListSearch, useSkillQuery, useSkills, useSkillSelection } from './use-skills.ts';

const SETTLE_MS = 60;

/** Every skill, as a table of any length. */
export function LibraryTab() {
  const search = useSearch({ from: '/skills' });
  const navigate = useNavigate({ from: '/skills' });
  const density = usePreferences()?.density ?? 'normal';
  const list = useListSearch(search);
  const query = useSkillQuery(list);
  const skills = useSkills(query);
  const selection = useSkillSelection(query, skills.rowAt);
  const [layout, setLayout] = useTableLayout('skills');
  const listKey = `skills ${JSON.stringify(query)}`;
  const [active, setActive] = useState(() => recallPlace(listKey).active);
  const [reveal, setReveal] = useState(-1);
  const [other, setOther] = useState<OtherPanel | null>(null);
  const groups = useQuery(orpc.skills.groups.queryOptions()).data;
  const total = skills.total ?? 0;

  const change = useCallback(
    (part: Partial<Record<keyof SkillsSearch, unknown>>) => {
      setActive(-1);
      void navigate({ search: (now) => readSkillsSearch({ ...now, ...part }), replace: true });
    },
    [navigate],
  );
  const show = useCallback(
    (part: { skill?: number; add?: 'skill' }) => {
      setOther(null);
      void navigate({
        search: (now) => readSkillsSearch({ ...now, skill: undefined, add: undefined, ...part }),
        replace: true,
      });
    },
    [navigate],
  );
  useEffect(() => {
    const wanted = search.skill;
    const at = active;
    if (wanted === undefined || skills.rowAt(at)?.id === wanted) return;
    // Opened from elsewhere: the list shows the row that the panel is about.
    const find = async (): Promise<void> => {
      const ids = await queryClient.fetchQuery(orpc.skills.ids.queryOptions({ input: query }));
      const index = ids.indexOf(wanted);
      setReveal(index);
      setActive((now) => (now === at ? index : now));
    };
    find().catch(notifyProblem);
    // Only when another skill is shown: while one walks the list, the panel follows the row.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search.skill]);
  // Who walks down the list with a key held is not kept waiting by every panel on the way.
  const showSoon = useDebouncedCallback((skill: number) => show({ skill }), SETTLE_MS);
  const add = useCallback(() => show({ add: 'skill' }), [show]);
  const shownColumns = placed(SKILL_COLUMNS, layout).map(({ column }) => column.id);
  const doExport = useCallback(
    () => void exportSkills(query, shownColumns),
    // The columns are a new array each time; their names are what counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [query, shownColumns.join('\n')],
  );
  usePageAction('export', total > 0 ? doExport : null);
  const edit = useCallback(
    () => document.querySelector<HTMLElement>('.panel .panel-form input')?.focus(),
    [],
  );
  usePageAction('edit', search.skill === undefined || other !== null ? null : edit);

  const nothingYet = skills.total === 0 && !isSkillFiltered(search) && !skills.stale;
  return (
    <Page>
      <PageHead
        title="Skills & roles"
        actions={
          <>
            <Menu>
              <Menu.Target>
                <Button rightSection={<Icon name="down" size={12} />}>Organise</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setOther({ kind: 'categories' })}>Categories</Menu.Item>
                <Menu.Item onClick={() => setOther({ kind: 'groups' })}>
                  Groups{groups && groups.length > 0 ? ` (${groups.length})` : ''}
                </Menu.Item>
                <Menu.Item onClick={() => setOther({ kind: 'duplicates' })}>
                  Find skills that look alike
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <ColumnMenu columns={SKILL_COLUMNS} layout={layout} onLayout={setLayout} />
            <Button leftSection={<Icon name="file" />} onClick={doExport} disabled={total === 0}>
              Export
            </Button>
            <Button variant={nothingYet ? 'default' : 'filled'} onClick={add}>
              Add a skill
            </Button>
          </>
        }
      >
        <TabChoice tab="library" />
      </PageHead>
      {!nothingYet && <SkillFilters search={list} onChange={change} />}
      <div className="page-body">
        <div className="people-work">
          {skills.error ? (
            <ErrorState error={skills.error} onRetry={skills.retry} />
          ) : skills.total === undefined ? (
            <LoadingRows rows={16} />
          ) : nothingYet ? (
            <NoSkillsYet onAdd={add} />
          ) : (
            <DataTable
              label="Skills"
              columns={SKILL_COLUMNS}
              rowCount={total}
              rowAt={skills.rowAt}
              onVisible={skills.onVisible}
              layout={layout}
              onLayout={setLayout}
              sort={skillSortOf(search)}
              onSort={({ field, direction }: Sort) => change({ sort: field, dir: direction })}
              density={density}
              active={active}
              reveal={reveal}
              onActive={(index) => {
                setActive(index);
                const id = skills.rowAt(index)?.id;
                // A panel in which several are edited stays while one looks at others.
                if (id !== undefined && other?.kind !== 'bulk' && other?.kind !== 'merge')
                  showSoon(id);
              }}
              onOpen={edit}
              selection={selection}
              rowLabel={({ name }) => name}
              listKey={listKey}
              stale={skills.stale}
              empty={<NoSkillFits search={search} onChange={change} />}
            />
          )}
          {!nothingYet && (
            <LibraryTotals
              words={skills.total === undefined ? '' : count(total, 'skill', 'skills')}
              selection={selection}
              archived={search.use === 'archived'}
              onEdit={() => setOther({ kind: 'bulk' })}
              onMerge={() => setOther({ kind: 'merge', ids: [...selection.ids], from: null })}
            />
          )}
        </div>
        <LibraryPanel
          search={search}
          other={other}
          selection={selection}
          row={active >= 0 ? skills.rowAt(active) : undefined}
          onOther={setOther}
          onShow={show}
        />
      </div>
    </Page>
  );
}
