import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../app/client.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { SavedText } from '../../../components/SavedText.tsx';

/** The kinds that skills are sorted into: add, rename, remove. */
export function CategoriesPanel({ onClose }: { readonly onClose: () => void }) {
  const categories = useQuery(orpc.skills.categories.queryOptions()).data ?? [];
  const [name, setName] = useState('');
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const done = await perform(
      client.skills.saveCategory({ name: name.trim() }),
      `Added the category ${name.trim()}.`,
    );
    if (done) setName('');
  };
  return (
    <Panel
      label="Categories"
      title="Categories"
      sub="A skill has one or none. A name is saved as you leave it."
      onClose={onClose}
      closeOnEscape={name === ''}
      takeFocus
    >
      <section>
        <ul className="managed">
          {categories.map((category) => (
            <li key={category.id} className="row">
              <div className="grow">
                <SavedText
                  label={`Name of the category ${category.name}`}
                  unlabelled
                  maxLength={80}
                  value={category.name}
                  check={(text) => (text === '' ? 'A category needs a name.' : null)}
                  onSave={(text) =>
                    void perform(
                      client.skills.saveCategory({ id: category.id, name: text }),
                      `Renamed ${category.name} to ${text}.`,
                    )
                  }
                />
              </div>
              <span className="muted num managed-count">{formatNumber(category.skills)}</span>
              <IconButton
                icon="remove"
                label={`Remove ${category.name}; its ${count(category.skills, 'skill has', 'skills have')} no category then`}
                onClick={() =>
                  void perform(
                    client.skills.removeCategory({ id: category.id }),
                    `Removed the category ${category.name}.`,
                  )
                }
              />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <form className="row bulk-field" onSubmit={(event) => void add(event)}>
          <TextInput
            className="grow"
            label="New category"
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            Add
          </Button>
        </form>
      </section>
    </Panel>
  );
}
