import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { MergeChoice } from '../../../components/MergeChoice.tsx';
import { SkillPicker } from '../SkillPicker.tsx';
import { mergePreview, type MergeSkill } from './merge-preview.ts';

interface MergePanelProps {
  readonly ids: readonly number[];
  /** The one that is left. */
  readonly onMerged: (into: number) => void;
  readonly onClose: () => void;
}

/** Makes one skill of several: which stays, and what moves to it. */
export function MergePanel({ ids: given, onMerged, onClose }: MergePanelProps) {
  const [ids, setIds] = useState(given);
  const answers = useQueries({
    queries: ids.map((id) => orpc.skills.get.queryOptions({ input: { id } })),
  });
  const skills = answers.flatMap(({ data }): MergeSkill[] =>
    data ? [{ ...data.skill, requiredBy: data.requiredBy }] : [],
  );
  const merge = async (into: MergeSkill, others: readonly MergeSkill[]): Promise<boolean> =>
    (await perform(
      client.skills.merge({ into: into.id, ids: others.map(({ id }) => id) }),
      `Merged ${count(others.length, 'skill', 'skills')} into ${into.name}.`,
    )) !== null;
  return (
    <MergeChoice
      title="Merge skills"
      sub="One stays and takes over the names, requirements and ratings of the others."
      items={skills}
      waiting={skills.length < ids.length}
      error={answers.find(({ error }) => error)?.error}
      nameOf={({ name }) => name}
      detailOf={({ rated, requiredBy }) =>
        `${count(rated, 'person', 'people')} rated · ${count(requiredBy.length, 'role', 'roles')}`
      }
      weightOf={({ rated }) => rated}
      onLeaveOut={(id) => setIds(ids.filter((one) => one !== id))}
      picker={
        <SkillPicker
          label="Add a skill to merge"
          placeholder="Add a skill to merge"
          except={new Set(ids)}
          onPick={({ id }) => setIds([...ids, id])}
        />
      }
      effect={(into, others) => <WhatMoves into={into} others={others} />}
      onMerge={merge}
      onMerged={onMerged}
      onClose={onClose}
    />
  );
}

function WhatMoves(props: { readonly into: MergeSkill; readonly others: readonly MergeSkill[] }) {
  const { names, newRoles, both, ratings } = mergePreview(props.into, props.others);
  return (
    <div className="merge-moves">
      <h3>What moves to {props.into.name}</h3>
      <ul className="bullets second">
        <li>
          {ratings === 0
            ? 'No ratings: nobody is rated in the others.'
            : `Ratings of ${count(ratings, 'person', 'people')}, with their history. Where a person has both, the latest counts.`}
        </li>
        <li>
          {newRoles.length === 0
            ? 'No requirement that it does not have already.'
            : `Requirements of ${newRoles.join(', ')}.`}
        </li>
        {both.map(({ role, level }) => (
          <li key={role}>
            {role} asks for several of them: the higher level, {level}, stands.
          </li>
        ))}
        <li>
          {names.length === 0
            ? 'No name that it does not have already.'
            : `${names.map((name) => `“${name}”`).join(', ')} as ${names.length === 1 ? 'another name' : 'other names'}.`}
        </li>
      </ul>
    </div>
  );
}
