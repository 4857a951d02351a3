import type { Figures } from '#shared/contract/figures.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { PartsBar } from '../../../charts/PartsBar.tsx';
import type { ChartItem } from '../../../charts/types.ts';
import { Definition } from '../../../components/figures/Definition.tsx';
import { formatRatio } from '../../../components/figures/percent.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { BehindList } from '../BehindList.tsx';
import { GapBar } from '../GapBar.tsx';
import { scopeOfSearch } from '../gaps-search.ts';
import type { SkillInGroup } from '../radar/radar-axes.ts';
import { SkillRadar } from '../radar/SkillRadar.tsx';
import { useGapsSearch } from '../use-gaps-search.ts';
import { groupName } from './HeatLines.tsx';
import type { HeatGroup } from './heat-rows.ts';

interface GroupPanelProps {
  /** Null: everyone in view. */
  readonly group: HeatGroup | null;
  readonly figures: Figures;
  /** Of everyone in view, to compare with. */
  readonly whole: Figures;
  readonly skills: readonly SkillInGroup[];
  readonly onClose: () => void;
}

/** The figures of a team, and the people behind them. */
export function GroupPanel({ group, figures, whole, skills, onClose }: GroupPanelProps) {
  const { search } = useGapsSearch();
  const by = search.by ?? 'department';
  const name = group === null ? 'All of them' : groupName(group);
  return (
    <Panel
      label={name}
      title={name}
      sub={`${count(figures.people, 'active person', 'active people')}, ${formatNumber(figures.requirements)} requirements`}
      onClose={onClose}
    >
      <section>
        <div className="row baseline">
          <h3 className="grow">Gap index</h3>
          <span className="big-figure">{formatRatio(figures.index)}</span>
          <Definition
            of={['index', 'coverage', 'depthCoverage', 'ratedShare', 'readiness', 'people']}
          />
        </div>
        <GapBar
          index={figures.index}
          unknownIndex={figures.unknownIndex}
          {...(group === null ? {} : { compare: { label: 'all', index: whole.index } })}
        />
        <KeyValue
          items={[
            ['Coverage', formatRatio(figures.coverage)],
            ['Depth coverage', formatRatio(figures.depthCoverage)],
            ['Rated share', formatRatio(figures.ratedShare)],
            ['Unrated requirements', formatNumber(figures.unknown)],
            ['Stale ratings', formatNumber(figures.stale)],
            ['Self-rated only', formatNumber(figures.selfRated)],
            ['Critical gaps', formatNumber(figures.criticalGaps)],
          ]}
        />
      </section>
      <section>
        <Readiness figures={figures} />
      </section>
      <SkillRadar name={name} skills={skills} />
      <BehindList
        scope={scopeOfSearch(search)}
        select={group === null ? {} : { group: { by, key: group.key } }}
      />
    </Panel>
  );
}

function Readiness({ figures }: { readonly figures: Figures }) {
  const items: ChartItem[] = [
    { key: 'ready', label: 'ready', value: figures.ready, ink: 'actual' },
    { key: 'not', label: 'not ready', value: figures.notReady, ink: 'previous' },
    { key: 'unknown', label: 'not known', value: figures.readinessUnknown, ink: 'unknown' },
  ];
  return (
    <ChartFrame
      title={`Ready for their role: ${formatRatio(figures.readiness)}`}
      unit="people"
      table={{
        columns: ['Ready', 'People'],
        rows: items.map(({ label, value }) => [label, formatNumber(value)]),
      }}
    >
      <PartsBar items={items} title="Ready for their role" unit="people" format={formatNumber} />
    </ChartFrame>
  );
}
