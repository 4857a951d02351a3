import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TeamNode } from '#shared/contract/organisation.ts';
import { count, formatNumber } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { Definition } from '../../components/figures/Definition.tsx';
import { formatRatio } from '../../components/figures/percent.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { Mark } from '../../components/Mark.tsx';
import { GapBar } from '../gaps/GapBar.tsx';
import { skillsOfGroup } from '../gaps/radar/group-skills.ts';
import { SkillRadar } from '../gaps/radar/SkillRadar.tsx';
import { figuresTitle, gapsOf, groupOf, whoOf } from './node-group.ts';
import { nodeLabel } from './node-words.ts';

/** A team against what its roles require, in the figures of the Gaps page. Nothing, where nothing is required. */
export function TeamGaps({ node }: { readonly node: TeamNode }) {
  const { by, key, values } = groupOf(node);
  const heatmap = useQuery(
    orpc.gaps.heatmap.queryOptions({ input: { by, filter: { values } } }),
  ).data;
  const whole = useQuery(orpc.gaps.overview.queryOptions({ input: { by: 'department' } })).data;
  const place = heatmap?.groups.findIndex((group) => group.key === key) ?? -1;
  const figures = heatmap?.groups[place];
  if (heatmap === undefined || figures === undefined || figures.requirements === 0) return null;
  const skills = skillsOfGroup(heatmap, place);
  return (
    <>
      <section>
        <div className="row baseline">
          <h3 className="grow">{figuresTitle(node)}</h3>
          <span className="big-figure">{formatRatio(figures.index)}</span>
          <Definition of={['index', 'coverage', 'ratedShare', 'readiness', 'unknown', 'people']} />
        </div>
        <GapBar
          index={figures.index}
          unknownIndex={figures.unknownIndex}
          compare={{ label: 'all', index: whole?.figures.index ?? null }}
        />
        <KeyValue
          items={[
            ['Coverage', formatRatio(figures.coverage)],
            ['Ready for their role', `${figures.ready} of ${figures.withRequirements}`],
            ['Rated share', formatRatio(figures.ratedShare)],
            ['Unrated requirements', formatNumber(figures.unknown)],
            ['Critical gaps', formatNumber(figures.criticalGaps)],
          ]}
        />
      </section>
      <SkillRadar name={nodeLabel(node)} skills={skills} />
      <TeamBench skills={skills} />
      <section className="stack">
        <Link to="/gaps" search={gapsOf(node)}>
          {node.kind === 'person' ? 'Open the gaps of those who report' : 'Open its gaps'}
        </Link>
        {node.personId !== null && node.total > node.direct && (
          <Link to="/gaps" search={{ below: node.personId }}>
            Open the gaps of all {count(node.total, 'person', 'people')} below
          </Link>
        )}
        <Link to="/find" search={whoOf(node)}>
          Find people here by skill
        </Link>
      </section>
    </>
  );
}

const NAMED = 4;

/** Skills that nobody here has at the level required, and those that hang on one person. */
function TeamBench({ skills }: { readonly skills: ReturnType<typeof skillsOfGroup> }) {
  const asked = skills.filter(({ required }) => required > 0);
  // Where nobody is rated it cannot be told.
  const none = asked.filter(({ bench, unknown, required }) => bench === 0 && unknown < required);
  const single = asked.filter(({ bench }) => bench === 1);
  const inOrder = (one: typeof asked): string[] =>
    one.toSorted((a, b) => b.required - a.required).map(({ skill }) => skill);
  return (
    <section>
      <div className="row">
        <h3 className="grow">Bench</h3>
        <Definition of={['bench']} />
      </div>
      {none.length === 0 && single.length === 0 && (
        <p className="second">Every skill that is required has two people or more.</p>
      )}
      {none.length > 0 && (
        <p className="small">
          <Mark tone="bad">{count(none.length, 'skill', 'skills')} nobody has</Mark>
          <Names names={inOrder(none)} />
        </p>
      )}
      {single.length > 0 && (
        <p className="small">
          <Mark tone="warn">
            {count(single.length, 'skill hangs', 'skills hang')} on one person
          </Mark>
          <Names names={inOrder(single)} />
        </p>
      )}
    </section>
  );
}

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <span className="under">
    {names.slice(0, NAMED).join(', ')}
    {names.length > NAMED && ` and ${formatNumber(names.length - NAMED)} more`}
  </span>
);
