import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { orpc } from '../../../app/queries.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { SkillPicker } from '../../skills/SkillPicker.tsx';

export interface SkillLevel {
  readonly skillId: number;
  readonly skill: string;
  readonly level: number;
}

interface SkillLevelsProps {
  /** What is asked when a skill is added: "Add a skill that it certifies". */
  readonly add: string;
  /** Where there are none. */
  readonly none: string;
  readonly skills: readonly SkillLevel[];
  /** Null, or a promise of it: it could not be saved. */
  readonly onChange: (skills: readonly SkillLevel[], what: string) => unknown;
}

/** Skills with a level each. One that is added begins in the middle of the scale, with its level in focus to be set. */
export function SkillLevels({ add, none, skills: saved, onChange }: SkillLevelsProps) {
  // What was just done is shown at once, and what is done next builds on it.
  const [base, setBase] = useState(saved);
  const [skills, setSkills] = useState(saved);
  if (base !== saved) {
    setBase(saved);
    setSkills(saved);
  }
  const set = async (next: readonly SkillLevel[], what: string): Promise<void> => {
    setSkills(next);
    if ((await onChange(next, what)) === null) setSkills(saved);
  };
  const scale = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const levels = scale.filter(({ value }) => value > 0);
  const added = useRef<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // It may take a moment until the one just added is saved and here.
    const row = list.current?.querySelector<HTMLElement>(`[data-skill="${added.current}"] input`);
    if (!row) return;
    added.current = null;
    row.focus();
  });
  const middle = levels[Math.floor(levels.length / 2)]?.value ?? 1;
  return (
    <div className="stack">
      {skills.length === 0 && <p className="small muted">{none}</p>}
      <ul className="skill-levels" ref={list} hidden={skills.length === 0}>
        {skills.map(({ skillId, skill, level }) => (
          <li key={skillId} className="row" data-skill={skillId}>
            <span className="grow">{skill}</span>
            <Select
              aria-label={`Level of ${skill}`}
              className="level-select"
              allowDeselect={false}
              data={levels.map(({ value, name }) => ({
                value: String(value),
                label: `${value} ${name}`,
              }))}
              value={String(level)}
              onChange={(value) => {
                if (value !== null && Number(value) !== level)
                  void set(
                    skills.map((one) =>
                      one.skillId === skillId ? { ...one, level: Number(value) } : one,
                    ),
                    `${skill} at level ${value}`,
                  );
              }}
            />
            <IconButton
              icon="close"
              label={`Take ${skill} out`}
              onClick={() =>
                void set(
                  skills.filter((one) => one.skillId !== skillId),
                  `${skill} taken out`,
                )
              }
            />
          </li>
        ))}
      </ul>
      <SkillPicker
        label={add}
        placeholder={add}
        except={new Set(skills.map(({ skillId }) => skillId))}
        onPick={({ id, name }) => {
          added.current = id;
          void set([...skills, { skillId: id, skill: name, level: middle }], `${name} added`);
        }}
      />
    </div>
  );
}
