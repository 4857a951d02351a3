import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { TeamNode } from '#shared/contract/organisation.ts';
import { count, formatDate, formatNumber } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { HorizontalBars } from '../../charts/HorizontalBars.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import type { ChartItem } from '../../charts/types.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { Panel } from '../../components/Panel.tsx';
import { filterOf } from '../people/people-search.ts';
import { nodeLabel, nodeSearch } from './node-words.ts';
import { TeamGaps } from './TeamGaps.tsx';

interface NodePanelProps {
  readonly node: TeamNode;
  readonly asOf: string;
  readonly onClose: () => void;
}

/** What a department, a team or the people below a manager are made of. */
export function NodePanel({ node, asOf, onClose }: NodePanelProps) {
  const search = nodeSearch(node);
  const isPerson = node.kind === 'person';
  return (
    <Panel
      label="The chosen node"
      title={nodeLabel(node)}
      sub={
        node.detail ??
        `${count(node.total, 'active person', 'active people')} on ${formatDate(asOf)}`
      }
      onClose={onClose}
    >
      <section>
        <KeyValue
          items={[
            [isPerson ? 'People below' : 'People', formatNumber(node.total)],
            // In a team everybody is of that team.
            ...(node.kind === 'team'
              ? []
              : ([
                  [isPerson ? 'Report directly' : 'Without a team', formatNumber(node.direct)],
                ] as const)),
            ['Joined in 12 months', formatNumber(node.joinedLastYear)],
            ['Left in 12 months', formatNumber(node.leftLastYear)],
            ...(node.leads.length > 0
              ? [['Led by', <Leads key="leads" node={node} />] as const]
              : []),
          ]}
        />
      </section>
      <TeamGaps node={node} />
      {node.total > 0 && (
        <>
          <Composition node={node} field="role" title="By role" />
          <Composition node={node} field="location" title="By location" />
        </>
      )}
      <section className="stack">
        {node.total > 0 && (
          <Link to="/people" search={search}>
            See the {count(node.total, 'person', 'people')}
          </Link>
        )}
        {node.personId !== null && (
          <Link to="/people/$id" params={{ id: String(node.personId) }}>
            Open {nodeLabel(node)}
          </Link>
        )}
      </section>
    </Panel>
  );
}

const Leads = ({ node }: { readonly node: TeamNode }) => (
  <>
    {node.leads.map(({ id, name }, index) => (
      <Fragment key={id}>
        {index > 0 && ', '}
        <Link to="/people/$id" params={{ id: String(id) }}>
          {name}
        </Link>
      </Fragment>
    ))}
  </>
);

const SHOWN = 6;

function Composition(props: {
  readonly node: TeamNode;
  readonly field: 'role' | 'location';
  readonly title: string;
}) {
  const { node, field, title } = props;
  const facets = useQuery(
    orpc.people.facets.queryOptions({
      input: { filter: filterOf(nodeSearch(node)), field },
    }),
  ).data;
  if (facets === undefined || facets.every(({ value }) => value === null)) return null;
  const sorted = [...facets].sort(
    (a, b) => Number(a.value === null) - Number(b.value === null) || b.people - a.people,
  );
  const items = sorted.map(({ value, people }): ChartItem => ({
    key: value ?? 'not known',
    label: value ?? 'not known',
    value: people,
    ink: value === null ? 'unknown' : 'actual',
  }));
  const rest = items.slice(SHOWN);
  const shown =
    rest.length > 1
      ? [
          ...items.slice(0, SHOWN),
          {
            key: 'rest',
            label: `${formatNumber(rest.length)} more`,
            value: rest.reduce((sum, { value }) => sum + value, 0),
            ink: 'none' as const,
          },
        ]
      : items;
  return (
    <section>
      <ChartFrame
        title={title}
        unit="people"
        table={{
          columns: [title, 'People'],
          rows: items.map(({ label, value }) => [label, formatNumber(value)]),
        }}
      >
        <HorizontalBars
          items={shown}
          title={`${nodeLabel(node)}, ${title.toLowerCase()}`}
          unit="people"
          format={formatNumber}
          labelWidth={136}
          rowHeight={24}
        />
      </ChartFrame>
    </section>
  );
}
