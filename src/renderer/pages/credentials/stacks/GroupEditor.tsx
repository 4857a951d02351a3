import { Button, Menu, Select, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { STACK_DEPTH, type StackGroup } from '#shared/contract/stacks.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { CredentialPicker, type PickedCredential } from '../fields/CredentialPicker.tsx';
import { hoursWords, priceWords, type Priced } from '../words.ts';
import {
  addCredential,
  addGroup,
  groupAt,
  groupName,
  groupsIn,
  membersOf,
  moveCredential,
  moveGroup,
  moveInto,
  removeCredential,
  removeGroup,
  ruleWords,
  withGroup,
  type Path,
} from './stack-tree.ts';

/** What is known of a component. */
export interface Part extends Priced {
  readonly credentialId: number;
  readonly title: string;
  readonly issuer: string | null;
  readonly hours: number | null;
}

export interface EditorContext {
  readonly root: StackGroup;
  readonly partOf: (credentialId: number) => Part | undefined;
  /** Added in this draft: their price and hours are shown once it is saved. */
  readonly unsaved: ReadonlySet<number>;
  /** In the stack already. */
  readonly taken: ReadonlySet<number>;
  readonly set: (root: StackGroup) => void;
  readonly picked: (credential: PickedCredential) => void;
}

interface GroupEditorProps {
  readonly path: Path;
  readonly group: StackGroup;
  readonly context: EditorContext;
}

const same = (a: Path, b: Path): boolean => a.join('.') === b.join('.');

/** One group: how many of it are needed, its credentials, the groups within it. Alt with an arrow moves a line. */
export function GroupEditor({ path, group, context }: GroupEditorProps) {
  const { root, set } = context;
  const members = membersOf(group);
  const name = groupName({ path, group });
  const isRoot = path.length === 0;
  const isLast = path.at(-1) === (groupAt(root, path.slice(0, -1))?.groups.length ?? 0) - 1;
  return (
    <div
      className={isRoot ? 'stack-group' : 'stack-group inner'}
      role="group"
      aria-label={`${ruleWords(group)}, ${name}`}
    >
      <div className="row stack-group-head">
        <Select
          aria-label={`How many are needed of ${name}`}
          className="need-select"
          allowDeselect={false}
          data={[
            { value: 'all', label: 'All of' },
            ...Array.from({ length: Math.max(1, members - 1) }, (_, index) => ({
              value: String(index + 1),
              label: `Any ${index + 1} of`,
            })),
          ]}
          value={group.need === null ? 'all' : String(group.need)}
          onChange={(value) =>
            set(
              withGroup(root, path, (one) => ({
                ...one,
                need: value === 'all' || value === null ? null : Number(value),
              })),
            )
          }
        />
        <span className="second nowrap">{members === 1 ? '1 part' : `${members} parts`}</span>
        {isRoot ? (
          <span className="grow" />
        ) : (
          <>
            <TextInput
              className="grow"
              aria-label={`Name of ${name}`}
              placeholder="Name of this group (optional)"
              maxLength={200}
              value={group.title ?? ''}
              onChange={(event) => {
                const title = event.currentTarget.value;
                set(withGroup(root, path, (one) => ({ ...one, title: title || null })));
              }}
            />
            <IconButton
              icon="up"
              label={`Move ${name} up`}
              disabled={path.at(-1) === 0}
              onClick={() => set(moveGroup(root, path, -1))}
            />
            <IconButton
              icon="down"
              label={`Move ${name} down`}
              disabled={isLast}
              onClick={() => set(moveGroup(root, path, 1))}
            />
            <IconButton
              icon="remove"
              label={`Take ${name} out with all that is in it`}
              onClick={() => set(removeGroup(root, path))}
            />
          </>
        )}
      </div>
      <ul className="stack-parts">
        {group.credentialIds.map((id, index) => (
          <PartLine
            key={id}
            id={id}
            path={path}
            first={index === 0}
            last={index === group.credentialIds.length - 1}
            context={context}
          />
        ))}
      </ul>
      {group.groups.map((inner, index) => (
        <GroupEditor
          // Groups have no identity of their own; what is typed in them is kept in the draft.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          path={[...path, index]}
          group={inner}
          context={context}
        />
      ))}
      <div className="row stack-add">
        <CredentialPicker
          label={`Add a credential to ${name}`}
          placeholder="Add a credential"
          except={context.taken}
          onPick={(credential) => {
            context.picked(credential);
            set(addCredential(root, path, credential.id));
          }}
        />
        {path.length + 1 < STACK_DEPTH && (
          <Button onClick={() => set(addGroup(root, path))}>Add a group</Button>
        )}
      </div>
    </div>
  );
}

interface PartLineProps {
  readonly id: number;
  readonly path: Path;
  readonly first: boolean;
  readonly last: boolean;
  readonly context: EditorContext;
}

function PartLine({ id, path, first, last, context }: PartLineProps) {
  const { root, set } = context;
  const part = context.partOf(id);
  const title = part?.title ?? '…';
  const line = useRef<HTMLLIElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // A line that changes its place loses the focus to the document.
    if (!moved.current) return;
    moved.current = false;
    line.current?.querySelector<HTMLElement>('a, button')?.focus();
  });
  const move = (step: -1 | 1): void => {
    moved.current = true;
    set(moveCredential(root, path, id, step));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey
      ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key]
      : undefined;
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(step);
  };
  const others = groupsIn(root).filter((one) => !same(one.path, path));
  return (
    // The keys only repeat what the menu of the line offers.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="row" ref={line} onKeyDown={onKeyDown}>
      <span className="grow">
        <Link to="/credentials" search={{ credential: id, show: 'entry' }}>
          {title}
        </Link>
        <span className="under">
          {[
            part?.issuer,
            part === undefined ||
            (context.unsaved.has(id) && part.price === null && part.hours === null)
              ? null
              : `${priceWords(part)} · ${hoursWords(part.hours)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Menu>
        <Menu.Target>
          <IconButton icon="more" label={`Move ${title}`} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={first} rightSection={<kbd>Alt ↑</kbd>} onClick={() => move(-1)}>
            Up
          </Menu.Item>
          <Menu.Item disabled={last} rightSection={<kbd>Alt ↓</kbd>} onClick={() => move(1)}>
            Down
          </Menu.Item>
          {others.map((one) => (
            <Menu.Item
              key={one.path.join('.')}
              onClick={() => set(moveInto(root, path, id, one.path))}
            >
              Into {groupName(one)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <IconButton
        icon="close"
        label={`Take ${title} out`}
        onClick={() => set(removeCredential(root, path, id))}
      />
    </li>
  );
}
