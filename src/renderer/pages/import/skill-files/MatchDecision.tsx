import { Menu, TextInput } from '@mantine/core';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileMatch } from '#shared/contract/skill-files.ts';
import { orpc } from '../../../app/queries.ts';
import { Icon } from '../../../components/Icon.tsx';
import { setMatch } from './skill-actions.ts';
import { decisionWords } from './words.ts';

interface MatchDecisionProps {
  readonly match: FileMatch;
  /** Only the row that the arrows are on takes part in the order of Tab. */
  readonly inTabOrder: boolean;
}

/** What a name is taken for, and the other choices: those alike, any found by typing, a new one, none. */
export function MatchDecision({ match, inTabOrder }: MatchDecisionProps) {
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const found = useFound(match.what, opened ? typed : '');
  const words = decisionWords(match);
  const choose = (id: number): void =>
    void setMatch(match.what, { action: 'match', id }, match.text);
  const listed = typed.trim() === '' ? match.candidates : found;
  return (
    <Menu
      position="bottom-start"
      width={300}
      opened={opened}
      onChange={(open) => {
        setOpened(open);
        if (!open) setTyped('');
      }}
      returnFocus={false}
      onClose={focusGrid}
    >
      <Menu.Target>
        <button
          type="button"
          className="decision-button"
          tabIndex={inTabOrder ? 0 : -1}
          data-resolution={match.decision === 'open' ? 'undecided' : match.decision}
          aria-label={`${match.text}: ${words}. Change`}
        >
          <span className="grow">{words}</span>
          <Icon name="down" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <TextInput
          aria-label="Find another"
          placeholder="Find another"
          leftSection={<Icon name="search" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {listed.map(({ id, name, detail }) => (
          <Menu.Item key={id} onClick={() => choose(id)}>
            {name}
            {detail !== '' && <span className="under">{detail}</span>}
          </Menu.Item>
        ))}
        {typed.trim() !== '' && listed.length === 0 && (
          <p className="small muted menu-none">Nothing of that name</p>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => void setMatch(match.what, { action: 'create' }, match.text)}>
          Add as a new {match.what}
        </Menu.Item>
        <Menu.Item onClick={() => void setMatch(match.what, { action: 'skip' }, match.text)}>
          Leave out
        </Menu.Item>
        {match.confidence === null && match.decision !== 'create' && (
          <Menu.Item onClick={() => void setMatch(match.what, { action: 'auto' }, match.text)}>
            Back to the proposal
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface Found {
  readonly id: number;
  readonly name: string;
  readonly detail: string;
}

/** People, skills or roles of the workspace whose name holds what is typed. */
function useFound(what: FileMatch['what'], text: string): readonly Found[] {
  const asked = text.trim() !== '';
  const people = useQuery(
    orpc.people.list.queryOptions({
      input: { filter: { search: text, presence: 'all' }, limit: 8 },
      enabled: asked && what === 'person',
      placeholderData: keepPreviousData,
    }),
  ).data;
  const skills = useQuery(
    orpc.skills.find.queryOptions({
      input: { text, limit: 8 },
      enabled: asked && what === 'skill',
      placeholderData: keepPreviousData,
    }),
  ).data;
  const roles = useQuery(
    orpc.roles.list.queryOptions({ input: {}, enabled: asked && what === 'role' }),
  ).data;
  if (!asked) return [];
  if (what === 'person')
    return (people?.people ?? []).map(({ id, name, role, department }) => ({
      id,
      name,
      detail: [role, department].filter(Boolean).join(' · '),
    }));
  if (what === 'skill')
    return (skills ?? []).map(({ id, name, category }) => ({ id, name, detail: category ?? '' }));
  const wanted = text.trim().toLocaleLowerCase();
  return (roles?.roles ?? [])
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .slice(0, 8)
    .map(({ id, name, family }) => ({ id, name, detail: family ?? '' }));
}

/** After choosing, the arrows belong to the table again. */
function focusGrid(): void {
  document.querySelector<HTMLElement>('.vgrid')?.focus({ preventScroll: true });
}
