import { useQuery } from '@tanstack/react-query';
import type { Skill } from '#shared/contract/skills.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { SavedArea } from '../../../components/SavedArea.tsx';

interface SkillAnchorsProps {
  readonly skill: Skill;
  readonly anchors: readonly { readonly level: number; readonly anchor: string }[];
}

/** What somebody at each level of this very skill does, where that differs from the words of the scale. */
export function SkillAnchors({ skill, anchors }: SkillAnchorsProps) {
  const levels = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const own = new Map(anchors.map(({ level, anchor }) => [level, anchor]));
  const save = (level: number, anchor: string): void => {
    const next = anchors.filter((one) => one.level !== level);
    if (anchor !== '') next.push({ level, anchor });
    void perform(
      client.skills.setAnchors({ id: skill.id, anchors: next }),
      `${skill.name}: words of level ${level} changed.`,
    );
  };
  return (
    <section className="panel-form">
      <div>
        <h3>What a level means here</h3>
        <p className="small second">Left empty, the words of the scale stand, shown in grey.</p>
      </div>
      {levels.map(({ value, name, anchor }) => (
        <SavedArea
          key={value}
          label={`${value} ${name}`}
          placeholder={anchor}
          maxLength={2000}
          value={own.get(value) ?? ''}
          onSave={(text) => save(value, text)}
        />
      ))}
    </section>
  );
}
