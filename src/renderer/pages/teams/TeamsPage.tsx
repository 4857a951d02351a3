import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { usePageAction } from '../../app/page-actions.ts';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../components/States.tsx';
import { NodePanel } from './NodePanel.tsx';
import { TeamTree } from './TeamTree.tsx';
import { firstOpen, linesOf, searchTree, shapeOf } from './tree-view.ts';
import { TreeNotes } from './TreeNotes.tsx';
import { useTreeFigures } from './use-tree-figures.ts';
import './teams.css';

type By = 'department' | 'reporting-line';

/** The organisation as a tree, by department or by reporting line. */
export function TeamsPage() {
  const by: By = useSearch({ from: '/teams' }).by ?? 'department';
  // Another tree is another page: what was open, chosen and searched for belongs to one of them.
  return <Tree key={by} by={by} />;
}

function Tree({ by }: { readonly by: By }) {
  const tree = useQuery(orpc.organisation.tree.queryOptions({ input: { by } }));
  const nodes = tree.data?.nodes;
  const shape = useMemo(() => shapeOf(nodes ?? []), [nodes]);
  const largest = useMemo(
    () => shape.nodes.reduce((most, { total }) => Math.max(most, total), 0),
    [shape],
  );
  const [toggled, setToggled] = useState<ReadonlySet<string> | null>(null);
  const open = useMemo(() => toggled ?? firstOpen(shape), [toggled, shape]);
  const [text, setText] = useState('');
  const found = useMemo(() => searchTree(shape, text), [shape, text]);
  const lines = useMemo(() => linesOf(shape, open, found?.kept ?? null), [shape, open, found]);
  const figures = useTreeFigures(by, lines);
  const [active, setActive] = useState(0);
  const [panel, setPanel] = useState(false);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  usePageAction(
    'search',
    useCallback(() => field.current?.focus(), []),
  );
  const closePanel = useCallback(() => setPanel(false), []);

  const toggle = (key: string, wanted: boolean): void => {
    const next = new Set(open);
    if (wanted) next.add(key);
    else next.delete(key);
    setToggled(next);
  };
  const chosen = lines[Math.min(active, lines.length - 1)]?.node;
  return (
    <Page>
      <PageHead
        title="Teams"
        actions={
          <>
            <TextInput
              ref={field}
              className="tree-search"
              aria-label="Find in the tree"
              placeholder={by === 'department' ? 'Find a team' : 'Find a person or role'}
              leftSection={<Icon name="search" />}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setActive(0);
              }}
            />
            <Button disabled={found !== null} onClick={() => setToggled(new Set(shape.parents))}>
              Expand all
            </Button>
            <Button disabled={found !== null} onClick={() => setToggled(new Set())}>
              Collapse all
            </Button>
          </>
        }
      >
        <ByChoice by={by} />
      </PageHead>
      {tree.data === undefined ? (
        tree.error ? (
          <ErrorState error={tree.error} onRetry={() => void tree.refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : nodes?.length === 0 ? (
        <EmptyState
          title="No teams yet"
          deeds={
            <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
              Import a roster
            </Button>
          }
        >
          Teams come from the department, team and manager columns of a roster. Import one to see
          them here.
        </EmptyState>
      ) : (
        <div className="page-body">
          <div className="page-work tree-work">
            <TreeNotes by={by} tree={tree.data} />
            {found?.hits === 0 ? (
              <EmptyState
                title={`Nothing here is called “${text.trim()}”`}
                deeds={<Button onClick={() => setText('')}>Clear the search</Button>}
              />
            ) : (
              <TeamTree
                by={by}
                lines={lines}
                active={Math.min(active, lines.length - 1)}
                largest={largest}
                beside={panel}
                figures={figures}
                onActive={setActive}
                onOpen={() => setPanel(true)}
                onToggle={found === null ? toggle : null}
              />
            )}
          </div>
          {panel && chosen !== undefined && (
            <NodePanel key={chosen.key} node={chosen} asOf={tree.data.asOf} onClose={closePanel} />
          )}
        </div>
      )}
    </Page>
  );
}

function ByChoice({ by }: { readonly by: By }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label="Tree"
      value={by}
      onChange={(value) =>
        void navigate({
          to: '/teams',
          search: value === 'reporting-line' ? { by: 'reporting-line' } : {},
        })
      }
      data={[
        { value: 'department', label: 'By department' },
        { value: 'reporting-line', label: 'By reporting line' },
      ]}
    />
  );
}
