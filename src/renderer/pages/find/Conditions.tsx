import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import type { Level } from '#shared/skills.ts';
import { ChoiceFilter } from '../../components/ChoiceFilter.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SkillPicker } from '../skills/SkillPicker.tsx';
import type { AskedSkill } from './find-search.ts';

interface ConditionsProps {
  readonly conditions: readonly AskedSkill[];
  readonly skillName: (skillId: number) => string;
  readonly levels: readonly Level[];
  readonly onChange: (conditions: readonly AskedSkill[]) => void;
}

/** The level at which a skill is asked for when it is picked: one that works without help, as far as the scale says. */
const usualLevel = (levels: readonly Level[]): number =>
  levels[Math.ceil((levels.length - 1) / 2)]?.value ?? 1;

/** The skills asked for, each to be changed or taken away, and a field that adds one. */
export function Conditions({ conditions, skillName, levels, onChange }: ConditionsProps) {
  const chosen = useMemo(() => new Set(conditions.map(({ skillId }) => skillId)), [conditions]);
  return (
    <div className="asked">
      {conditions.map((condition) => (
        <Condition
          key={condition.skillId}
          condition={condition}
          name={skillName(condition.skillId)}
          levels={levels}
          onChange={(next) =>
            onChange(conditions.map((one) => (one.skillId === next.skillId ? next : one)))
          }
          onRemove={() =>
            onChange(conditions.filter(({ skillId }) => skillId !== condition.skillId))
          }
        />
      ))}
      <div className="asked-add">
        <SkillPicker
          label="Add a skill to look for"
          placeholder="Add a skill"
          except={chosen}
          onPick={({ id }) =>
            onChange([
              ...conditions,
              { skillId: id, level: usualLevel(levels), credential: false, need: 'must' },
            ])
          }
        />
      </div>
    </div>
  );
}

interface ConditionProps {
  readonly condition: AskedSkill;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly onChange: (condition: AskedSkill) => void;
  readonly onRemove: () => void;
}

function Condition({ condition, name, levels, onChange, onRemove }: ConditionProps) {
  const { level, credential, need } = condition;
  return (
    <div className="asked-skill" role="group" aria-label={name} data-need={need}>
      <span className="medium">{name}</span>
      <ChoiceFilter
        label="at least"
        usual={level}
        value={level}
        choices={levels.map(({ value, name: word }) => ({
          value,
          label: word === '' ? String(value) : `${value} ${word}`,
        }))}
        onChange={(next) => next !== undefined && onChange({ ...condition, level: next })}
      />
      <Checkbox
        label="valid credential"
        checked={credential}
        onChange={(event) => onChange({ ...condition, credential: event.currentTarget.checked })}
      />
      <ChoiceFilter
        label="it is"
        usual={need}
        value={need}
        choices={[
          { value: 'must', label: 'a must' },
          { value: 'wish', label: 'a wish' },
        ]}
        onChange={(next) => next !== undefined && onChange({ ...condition, need: next })}
      />
      <IconButton icon="close" label={`Do not ask for ${name}`} onClick={onRemove} />
    </div>
  );
}
