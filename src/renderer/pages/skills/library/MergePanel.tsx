import { Button, Radio } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Panel } from '../../../components/Panel.tsx';
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
  const [chosen, setChosen] = useState<number | null>(null);
  const [saving, setSaving] = useState(false);
  const answers = useQueries({
    queries: ids.map((id) => orpc.skills.get.queryOptions({ input: { id } })),
  });
  const skills = answers.flatMap(({ data }): MergeSkill[] =>
    data ? [{ ...data.skill, requiredBy: data.requiredBy }] : [],
  );
  const usual = skills.toSorted((a, b) => b.rated - a.rated)[0];
  const into = skills.find(({ id }) => id === chosen) ?? usual;
  const others = skills.filter((skill) => skill !== into);
  const ready = into !== undefined && others.length > 0 && skills.length === ids.length;
  const merge = async (): Promise<void> => {
    if (!into) return;
    setSaving(true);
    const done = await perform(
      client.skills.merge({ into: into.id, ids: others.map(({ id }) => id) }),
      `Merged ${count(others.length, 'skill', 'skills')} into ${into.name}.`,
    );
    setSaving(false);
    if (done) onMerged(into.id);
  };
  return (
    <Panel
      label="Merge skills"
      title="Merge skills"
      sub="One stays and takes over the names, requirements and ratings of the others."
      onClose={onClose}
      takeFocus
    >
      <div className="panel-fill">
        <section className="panel-form">
          <Radio.Group
            label="Which one stays"
            value={into ? String(into.id) : null}
            onChange={(value) => setChosen(Number(value))}
          >
            <ul className="merge-list">
              {skills.map((skill) => (
                <li key={skill.id} className="row">
                  <Radio
                    className="grow"
                    value={String(skill.id)}
                    label={
                      <>
                        {skill.name}
                        <span className="under">
                          {count(skill.rated, 'person', 'people')} rated ·{' '}
                          {count(skill.requiredBy.length, 'role', 'roles')}
                        </span>
                      </>
                    }
                  />
                  <IconButton
                    icon="close"
                    label={`Leave ${skill.name} out`}
                    onClick={() => setIds(ids.filter((id) => id !== skill.id))}
                  />
                </li>
              ))}
            </ul>
          </Radio.Group>
          <SkillPicker
            label="Add a skill to merge"
            placeholder="Add a skill to merge"
            except={new Set(ids)}
            onPick={({ id }) => setIds([...ids, id])}
          />
          {ready && <WhatMoves into={into} others={others} />}
        </section>
        <section className="panel-deeds">
          <Button variant="filled" disabled={!ready} loading={saving} onClick={() => void merge()}>
            {ready ? `Merge into ${into.name}` : 'Merge'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </div>
    </Panel>
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
