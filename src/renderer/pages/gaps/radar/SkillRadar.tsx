import { formatNumber } from '../../../app/format.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { Radar } from '../../../charts/Radar.tsx';
import { formatRatio } from '../../../components/figures/percent.ts';
import { radarAxes, type SkillInGroup } from './radar-axes.ts';

interface SkillRadarProps {
  /** Whose skills they are, for those who hear the chart. */
  readonly name: string;
  readonly skills: readonly SkillInGroup[];
}

/** A group against its requirements: depth coverage of the skills that most of its people need. */
export function SkillRadar({ name, skills }: SkillRadarProps) {
  const axes = radarAxes(skills);
  if (axes.length === 0) return null;
  const asked = skills.filter(({ required }) => required > 0);
  return (
    <section>
      <ChartFrame
        title={
          asked.length > axes.length
            ? `The ${axes.length} most required skills`
            : 'Against what is required'
        }
        unit="depth coverage"
        table={{
          columns: ['Skill', 'People', 'Depth coverage'],
          rows: axes.map(({ key, label, value }) => [
            label,
            formatNumber(asked.find(({ skillId }) => String(skillId) === key)?.required ?? 0),
            formatRatio(value, 'unrated'),
          ]),
        }}
      >
        <Radar
          title={`Depth coverage of ${name} by skill`}
          axes={axes}
          most={1}
          valueName="depth coverage"
          format={formatRatio}
          height={224}
        />
      </ChartFrame>
    </section>
  );
}
