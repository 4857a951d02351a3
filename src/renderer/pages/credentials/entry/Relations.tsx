import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import type { Credential } from '#shared/contract/credentials.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { CredentialPicker } from '../fields/CredentialPicker.tsx';
import { SkillLevels } from '../fields/SkillLevels.tsx';
import type { SaveEntry } from './use-save.ts';

interface PartProps {
  readonly credential: Credential;
  readonly save: SaveEntry;
}

const CredentialLink = ({ id, title }: { readonly id: number; readonly title: string }) => (
  <Link className="grow" to="/credentials" search={{ credential: id, show: 'entry' }}>
    {title}
  </Link>
);

/** What somebody needs before they may begin: other credentials, and skills at a level. */
export function Prerequisites({ credential, save }: PartProps) {
  const { id, requires, entrySkills, requiredBy } = credential;
  return (
    <div className="stack">
      <h3>Credentials needed before</h3>
      {requires.length === 0 && <p className="small muted">None.</p>}
      <ul className="plain-list">
        {requires.map((one) => (
          <li key={one.id} className="row">
            <CredentialLink {...one} />
            <IconButton
              icon="close"
              label={`${one.title} is not needed`}
              onClick={() =>
                save(
                  {
                    requiredCredentialIds: requires
                      .filter((other) => other !== one)
                      .map((other) => other.id),
                  },
                  `${one.title} is no longer needed before`,
                )
              }
            />
          </li>
        ))}
      </ul>
      <CredentialPicker
        label="Add a credential that is needed before"
        except={new Set([id, ...requires.map((one) => one.id)])}
        onPick={(picked) =>
          save(
            { requiredCredentialIds: [...requires.map((one) => one.id), picked.id] },
            `${picked.title} is needed before`,
          )
        }
      />
      <h3>Skills needed before</h3>
      <SkillLevels
        add="Add a skill that is needed before"
        none="None."
        skills={entrySkills}
        onChange={(skills, what) =>
          save(
            { entrySkills: skills.map(({ skillId, level }) => ({ skillId, level })) },
            `needed before: ${what}`,
          )
        }
      />
      {requiredBy.length > 0 && (
        <>
          <h3>Is needed for</h3>
          <ul className="plain-list">
            {requiredBy.map((one) => (
              <li key={one.id} className="row">
                <CredentialLink {...one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Names by which files call it: remembered when an import was confirmed, or added here. */
export function OtherTitles({ credential, save }: PartProps) {
  const { otherTitles, title } = credential;
  const [typed, setTyped] = useState('');
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return;
    // Those remembered of one platform stay as they are.
    const ofAny = otherTitles.filter(({ source }) => source === '').map((one) => one.name);
    if (await save({ otherTitles: [...ofAny, name] }, `files may call it ${name}`)) setTyped('');
  };
  return (
    <div className="stack">
      {otherTitles.length === 0 && (
        <p className="small muted">
          None yet. When an import calls it otherwise and you say that it is this one, that title is
          remembered here.
        </p>
      )}
      <ul className="plain-list">
        {otherTitles.map(({ id, name, source }) => (
          <li key={id} className="row">
            <span className="grow">
              {name} <span className="small muted">{source === '' ? 'in any file' : source}</span>
            </span>
            <IconButton
              icon="close"
              label={`Forget the title ${name}`}
              onClick={() =>
                void perform(
                  client.credentials.removeTitle({ id }),
                  `${title}: files may no longer call it ${name}.`,
                )
              }
            />
          </li>
        ))}
      </ul>
      <form className="row" onSubmit={(event) => void add(event)}>
        <TextInput
          className="grow"
          aria-label="Add a title that files may use"
          placeholder="Add a title that files may use"
          maxLength={500}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={typed.trim() === ''}>
          Add
        </Button>
      </form>
    </div>
  );
}

/** Whether it consists of others, and what it is a part of. */
export function StackMembership({ credential }: { readonly credential: Credential }) {
  const { id, isStack, partOf } = credential;
  return (
    <section>
      <h3>Stacks</h3>
      {partOf.length === 0 && <p className="small second">It is not part of a stack.</p>}
      {partOf.length > 0 && (
        <ul className="plain-list">
          {partOf.map((one) => (
            <li key={one.id} className="row">
              <span className="second">part of</span>
              <Link className="grow" to="/credentials" search={{ view: 'stacks', stack: one.id }}>
                {one.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="small gap-link">
        <Link to="/credentials" search={{ view: 'stacks', stack: id }}>
          {isStack
            ? 'See what it consists of, and how far people are'
            : 'Make it a stack of others'}
        </Link>
      </p>
    </section>
  );
}
