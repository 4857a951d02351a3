import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Requirement, Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { perform } from '../../app/perform.ts';
import { orpc } from '../../app/queries.ts';
import { SkillPicker, type PickedSkill } from '../skills/SkillPicker.tsx';
import { editorRows, inOrder, usualLevel, withoutRow, withValue } from './requirement-draft.ts';
import type { RowDeeds } from './requirement-cells.ts';
import { RequirementTable } from './RequirementTable.tsx';
import { useRequirementDraft } from './use-requirement-draft.ts';
import { versionWords, type DatedVersion } from './version-days.ts';

interface RequirementEditorProps {
  readonly role: Role;
  /** Null: nothing is said yet; what is saved holds since always. */
  readonly version: (DatedVersion & { readonly note: string | null }) | null;
  readonly own: readonly Requirement[];
  /** A day on which the version is in force, for what the family then asks; null: today. */
  readonly day: string | null;
}

/** What one version of a role requires. All of it is typed first, and saved as one change. */
export function RequirementEditor({ role, version, own: saved, day }: RequirementEditorProps) {
  const levels = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const family = useFamily(role.familyId, day);
  const [base, setBase] = useState(() => ({ saved, sorted: inOrder(saved) }));
  if (base.saved !== saved) setBase({ saved, sorted: inOrder(saved) });
  const draft = useRequirementDraft(`${role.id} ${version?.id ?? 'first'}`, base.sorted);
  const [saving, setSaving] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const work = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const added = useRef<number | null>(null);
  useEffect(() => {
    // Of what was just added, the level is the next thing to say; its row is there once drawn.
    const level = work.current?.querySelector<HTMLElement>(`[data-at="${added.current}:level"]`);
    if (!level) return;
    added.current = null;
    level.focus();
  });
  const rows = editorRows(draft.own, family);
  const values = levels.map(({ value }) => value);

  const add = ({ id, name, category }: PickedSkill): void => {
    draft.set([
      ...draft.own,
      {
        skillId: id,
        skill: name,
        category,
        level: usualLevel(values),
        importance: 1,
        credential: false,
      },
    ]);
    added.current = id;
  };
  const create = (name: string): void => {
    client.skills
      .create({ name })
      .then((skill) => add(skill))
      .catch(notifyProblem);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    const done = await perform(
      client.roles.setRequirements({
        roleId: role.id,
        validFrom: version?.validFrom ?? null,
        note: version?.note ?? null,
        requirements: draft.own.map(({ skillId, level, importance, credential }) => ({
          skillId,
          level,
          importance,
          credential,
        })),
      }),
      `Saved what ${role.name} requires.`,
    );
    if (done) {
      leaveFoot();
      draft.done();
    }
    setSaving(false);
  };
  // The buttons go with what they are about: the keyboard goes on where a skill is added.
  const leaveFoot = (): void => {
    const at = document.activeElement;
    if (at === document.body || foot.current?.contains(at)) picker.current?.focus();
  };
  const deeds: RowDeeds = {
    set: (skillId, value) => draft.set(withValue(draft.own, family, skillId, value)),
    remove: (skillId) => draft.set(withoutRow(draft.own, family, skillId)),
    onward: () => picker.current?.focus(),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = event.ctrlKey || event.metaKey;
    if (!command) return;
    if (event.key === 's' && draft.changes > 0) {
      event.preventDefault();
      void save();
    } else if (event.key === 'z' && !event.shiftKey && draft.canStepBack && !isText(event.target)) {
      event.preventDefault();
      draft.stepBack();
    }
  };
  return (
    // Only listens for the keys that save and step back; what is pressed stands in it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="role-editor" onKeyDown={onKeyDown}>
      <div className="page-work" ref={work}>
        <div className="role-requirements">
          <h2>
            {role.isFamily ? 'Required of every role of the family' : 'Required of this role'}
            {version && <span className="muted version-word"> {versionWords(version)}</span>}
          </h2>
          <RequirementTable
            label={role.isFamily ? 'What the family requires' : 'What the role itself requires'}
            rows={rows.own}
            levels={levels}
            deeds={deeds}
            empty={
              family.length > 0
                ? 'Nothing besides what the family asks for.'
                : 'Nothing yet. Type a skill below; one that is new is added to the library.'
            }
          />
          <div className="add-requirement">
            <SkillPicker
              ref={picker}
              label="Add a requirement: type a skill"
              placeholder="Type a skill to require it; Enter adds it"
              except={new Set([...rows.own, ...rows.inherited].map(({ skillId }) => skillId))}
              onPick={add}
              onNew={create}
            />
            <span className="small muted">
              Digits set the level, N I C the importance, Space opens a choice, Delete removes
            </span>
          </div>
          {rows.inherited.length > 0 && (
            <>
              <h2>From the family {role.family}</h2>
              <RequirementTable
                label={`What the family ${role.family} requires`}
                rows={rows.inherited}
                levels={levels}
                deeds={deeds}
                empty=""
              />
            </>
          )}
        </div>
      </div>
      {draft.changes > 0 && (
        <div className="page-foot" ref={foot}>
          <span role="status" className="grow">
            {count(draft.changes, 'requirement', 'requirements')} changed, not saved yet
          </span>
          <Button
            onClick={() => {
              leaveFoot();
              draft.discard();
            }}
          >
            Discard
          </Button>
          <Button variant="filled" loading={saving} onClick={() => void save()}>
            Save requirements
          </Button>
        </div>
      )}
    </div>
  );
}

const isText = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type !== 'checkbox' && target.value !== '';

const NOTHING: readonly Requirement[] = [];

/** What the family itself asks for on the day. */
function useFamily(familyId: number | null, day: string | null): readonly Requirement[] {
  const answer = useQuery(
    orpc.roles.get.queryOptions({
      input: { id: familyId ?? 1, ...(day ? { asOf: day } : {}) },
      enabled: familyId !== null,
    }),
  ).data;
  return familyId === null ? NOTHING : inOrder(answer?.own ?? NOTHING);
}
