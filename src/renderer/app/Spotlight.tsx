import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { Icon } from '../components/Icon.tsx';
import { useActions } from './actions.ts';
import { hideOverlay, useOverlay } from './overlays.ts';
import { orpc } from './queries.ts';
import { foundThings, hitsOf, type Hit } from './spotlight-hits.ts';

/** Finds people, values, pages and actions by name, from anywhere. */
export function Spotlight() {
  const shown = useOverlay() === 'spotlight';
  return (
    <Modal.Root
      opened={shown}
      onClose={hideOverlay}
      centered={false}
      yOffset={48}
      size={560}
      padding={0}
      returnFocus={false}
      // Gone at once: a key pressed while it fades away would be lost on it.
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Find a person, skill, page or action">
        <Modal.Body>
          <Search />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Search() {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [sought] = useDebouncedValue(typed.trim(), 80);
  const navigate = useNavigate();
  const actions = useActions();
  const found = useQuery(
    orpc.organisation.search.queryOptions({
      input: { text: sought, limit: 20 },
      enabled: sought !== '',
      placeholderData: keepPreviousData,
    }),
  ).data;
  const hits = hitsOf(
    typed.trim(),
    sought === '' ? [] : foundThings(found ?? [], navigate),
    actions,
    navigate,
  );
  const chosen = Math.min(at, hits.length - 1);
  const choose = (hit: Hit | undefined): void => {
    if (!hit) return;
    hideOverlay();
    hit.run();
  };
  return (
    <div className="spotlight">
      <TextInput
        data-autofocus
        role="combobox"
        aria-label="Find a person, skill, page or action"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        placeholder="Find a person, skill, page or action"
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0 && hits.length > 0) {
            event.preventDefault();
            setAt((chosen + step + hits.length) % hits.length);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            choose(hits[chosen]);
          }
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label="What was found" className="spotlight-list">
        {hits.map((hit, index) => (
          <div
            key={hit.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            ref={index === chosen ? (one) => one?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => choose(hit)}
            onKeyDown={(event) => event.key === 'Enter' && choose(hit)}
            onMouseMove={() => setAt(index)}
          >
            <Icon name={hit.icon} />
            <span className="cut">{hit.label}</span>
            <span className="small muted cut grow">{hit.detail}</span>
            {hit.keys && <kbd>{hit.keys}</kbd>}
          </div>
        ))}
      </div>
      {hits.length === 0 && (
        <p className="spotlight-none second">Nothing is called “{typed.trim()}”.</p>
      )}
    </div>
  );
}
