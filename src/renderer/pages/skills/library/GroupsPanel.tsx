import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { client } from '../../../app/client.ts';
import { formatNumber } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { Panel } from '../../../components/Panel.tsx';
import { SavedText } from '../../../components/SavedText.tsx';
import { VirtualGrid, type GridColumn } from '../../../components/VirtualGrid.tsx';
import { withBelow } from './group-paths.ts';
import { GroupSelect } from './GroupSelect.tsx';

type Group = InferContractRouterOutputs<Contract>['skills']['groups'][number];

const COLUMNS: readonly GridColumn<Group>[] = [
  {
    id: 'name',
    header: 'Group',
    width: 'minmax(0, 1fr)',
    cell: ({ name, depth }) => (
      <span className="cut-cell" style={{ paddingLeft: Math.min(depth, 8) * 16 }}>
        {name}
      </span>
    ),
  },
  {
    id: 'skills',
    header: 'Skills',
    width: '56px',
    align: 'right',
    cell: ({ allSkills }) => <span className="second">{formatNumber(allSkills)}</span>,
  },
];

/** The tree that skills are filed in: add, rename, move, remove. */
export function GroupsPanel({ onClose }: { readonly onClose: () => void }) {
  const groups = useQuery(orpc.skills.groups.queryOptions()).data ?? [];
  const [at, setAt] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const chosen = groups[Math.min(at, groups.length - 1)];
  const remove = (group: Group): void =>
    void perform(
      client.skills.removeGroup({ id: group.id }),
      `Removed the group ${group.name}; what was in it moved up.`,
    );
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'Delete' && chosen) remove(chosen);
    else if (event.key === 'F2' || event.key === 'Enter')
      fields.current?.querySelector('input')?.focus();
    else return false;
    return true;
  };
  return (
    <Panel
      label="Groups"
      title="Groups"
      sub="A tree to file skills in. Enter renames, Delete removes; what was in it moves up."
      onClose={onClose}
      takeFocus
    >
      {groups.length > 0 && (
        <section className="group-tree">
          <VirtualGrid
            role="treegrid"
            label="Groups of skills"
            columns={COLUMNS}
            count={groups.length}
            row={(index) => groups[index]}
            rowHeight={28}
            active={Math.min(at, groups.length - 1)}
            onActive={setAt}
            onKey={onKey}
            rowAttributes={({ depth }) => ({ 'aria-level': depth + 1 })}
          />
        </section>
      )}
      {chosen && (
        <section className="panel-form" key={chosen.id}>
          <div ref={fields} className="stack">
            <GroupFields group={chosen} groups={groups} />
          </div>
          <div>
            <Button onClick={() => remove(chosen)}>Remove {chosen.name}</Button>
          </div>
        </section>
      )}
      <NewGroup parentId={chosen?.id ?? null} key={`new ${chosen?.id}`} />
    </Panel>
  );
}

function GroupFields(props: { readonly group: Group; readonly groups: readonly Group[] }) {
  const { group, groups } = props;
  const below = useMemo(() => withBelow(groups, group.id), [groups, group.id]);
  const save = (change: { name?: string; parentId?: number | null }, words: string): void =>
    void perform(
      client.skills.saveGroup({
        id: group.id,
        name: group.name,
        parentId: group.parentId,
        ...change,
      }),
      words,
    );
  return (
    <>
      <SavedText
        label="Name of the group"
        maxLength={200}
        value={group.name}
        check={(text) => (text === '' ? 'A group needs a name.' : null)}
        onSave={(name) => save({ name }, `Renamed ${group.name} to ${name}.`)}
      />
      <GroupSelect
        label="Lies in (optional)"
        placeholder="at the top"
        value={group.parentId}
        except={below}
        onChange={(parentId) => save({ parentId }, `Moved the group ${group.name}.`)}
      />
    </>
  );
}

function NewGroup(props: { readonly parentId: number | null }) {
  const [name, setName] = useState('');
  const [parentId, setParent] = useState(props.parentId);
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const done = await perform(
      client.skills.saveGroup({ name: name.trim(), parentId }),
      `Added the group ${name.trim()}.`,
    );
    if (done) setName('');
  };
  return (
    <section>
      <form className="panel-form" onSubmit={(event) => void add(event)}>
        <TextInput
          label="New group"
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <GroupSelect
          label="In (optional)"
          placeholder="at the top"
          value={parentId}
          onChange={setParent}
        />
        <div>
          <Button type="submit" disabled={name.trim() === ''}>
            Add
          </Button>
        </div>
      </form>
    </section>
  );
}
