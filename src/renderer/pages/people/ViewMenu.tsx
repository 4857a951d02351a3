import { Button, Popover, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../app/client.ts';
import { notifyDone, notifyProblem } from '../../app/notify.tsx';
import { orpc, refreshAll } from '../../app/queries.ts';
import { undo } from '../../app/undo.ts';
import { readLayout, NO_CHANGES } from '../../components/data-table/layout.ts';
import type { LayoutState } from '../../components/DataTable.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { readPeopleSearch, type PeopleSearch } from './people-search.ts';
import { NamedDropdown } from '../../components/NamedDropdown.tsx';

interface ViewMenuProps {
  search: PeopleSearch;
  layout: LayoutState;
  onShow: (search: PeopleSearch, layout: LayoutState) => void;
}

/** Saved views: filter, order and columns under a name. */
export function ViewMenu({ search, layout, onShow }: ViewMenuProps) {
  const [shown, setShown] = useState(false);
  const views = useQuery(orpc.people.views.queryOptions()).data ?? [];
  const current = views.find(({ id }) => id === search.view);
  const { view: _, ...plain } = search;
  const state = { search: plain, layout };
  const save = async (name: string, id?: number): Promise<void> => {
    try {
      const saved = await client.people.saveView({
        name,
        state,
        ...(id === undefined ? {} : { id }),
      });
      await refreshAll();
      setShown(false);
      onShow({ ...plain, view: saved.id }, layout);
      notifyDone(`Saved the view “${saved.name}”.`);
    } catch (error) {
      notifyProblem(error);
    }
  };
  const remove = async (id: number, name: string): Promise<void> => {
    try {
      await client.people.removeView({ id });
      await refreshAll();
      notifyDone(`Removed the view “${name}”.`, { label: 'Undo', run: () => undo() });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button rightSection={<Icon name="down" size={12} />} onClick={() => setShown(!shown)}>
          <span className="facet-label">View</span>
          <span className="cut">{current?.name ?? 'Everyone'}</span>
        </Button>
      </Popover.Target>
      <NamedDropdown label="Views" className="views-menu">
        <ul>
          <li>
            <button
              type="button"
              className="link grow"
              onClick={() => {
                setShown(false);
                onShow({}, NO_CHANGES);
              }}
            >
              Everyone
            </button>
          </li>
          {views.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                className="link grow cut"
                onClick={() => {
                  setShown(false);
                  onShow(
                    { ...readPeopleSearch(recordOf(view.state['search'])), view: view.id },
                    readLayout(view.state['layout']),
                  );
                }}
              >
                {view.name}
              </button>
              <IconButton
                icon="remove"
                label={`Remove the view ${view.name}`}
                onClick={() => void remove(view.id, view.name)}
              />
            </li>
          ))}
        </ul>
        {current ? (
          <NameForm
            key={current.id}
            label="Name of this view"
            first={current.name}
            deed="Save changes"
            onSave={(name) => save(name, current.id)}
          />
        ) : (
          <NameForm
            label="Save what is shown as"
            first=""
            deed="Save"
            onSave={(name) => save(name)}
          />
        )}
        {current && (
          <NameForm
            label="Or save it as another"
            first=""
            deed="Save"
            onSave={(name) => save(name)}
          />
        )}
      </NamedDropdown>
    </Popover>
  );
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function NameForm(props: {
  label: string;
  first: string;
  deed: string;
  onSave: (name: string) => Promise<void>;
}) {
  const [name, setName] = useState(props.first);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void props.onSave(name.trim());
      }}
    >
      <TextInput
        className="grow"
        label={props.label}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!name.trim()}>
        {props.deed}
      </Button>
    </form>
  );
}
