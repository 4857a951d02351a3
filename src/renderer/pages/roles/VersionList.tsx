import { Button, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import type { Requirement, Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { count, formatDate } from '../../app/format.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { perform } from '../../app/perform.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Tag } from '../../components/Mark.tsx';
import { byDay, versionWords, type DatedVersion } from './version-days.ts';

export interface RoleVersion extends DatedVersion {
  readonly note: string | null;
  readonly requirements: number;
}

interface VersionListProps {
  readonly role: Role;
  readonly versions: readonly RoleVersion[];
  readonly shownId: number | null;
  readonly own: readonly Requirement[];
}

/** Since when a role requires what: figures of a day use what was in force then. */
export function VersionList({ role, versions, shownId, own }: VersionListProps) {
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate({ from: '/roles/$id' });
  const show = (id: number | undefined): void =>
    void navigate({ search: id === undefined ? {} : { version: id }, replace: true });
  const showFrom = async (day: string): Promise<void> => {
    const { versions: now, versionId } = await client.roles.get({ id: role.id });
    const begun = now.find(({ validFrom }) => validFrom === day)?.id;
    show(begun === versionId ? undefined : begun);
  };
  const remove = async (version: RoleVersion): Promise<void> => {
    const done = await perform(
      client.roles.removeVersion({ versionId: version.id }),
      `Removed the version “${versionWords(version)}”.`,
    );
    if (done && version.id === shownId) show(undefined);
  };
  return (
    <section>
      <div className="row versions-head">
        <h2 className="h3 grow">Versions</h2>
        {versions.length > 0 && !adding && (
          <button type="button" className="link small" onClick={() => setAdding(true)}>
            New version
          </button>
        )}
      </div>
      {versions.length === 0 && (
        <p className="second">
          Nothing is said yet. What you save first holds since always; from then on a new version
          can begin on any day.
        </p>
      )}
      <ol className="versions">
        {byDay(versions).map((version) => (
          <li key={version.id} data-current={version.current || undefined}>
            <button
              type="button"
              className="version"
              aria-pressed={version.id === shownId}
              onClick={() => show(version.current ? undefined : version.id)}
            >
              <span className="row">
                <span className="grow">{versionWords(version)}</span>
                {version.current && <Tag>in force</Tag>}
              </span>
              <span className="under">
                {count(version.requirements, 'requirement', 'requirements')}
                {version.note && ` · ${version.note}`}
              </span>
            </button>
            <IconButton
              icon="remove"
              label={`Remove the version ${versionWords(version)}`}
              onClick={() => void remove(version)}
            />
          </li>
        ))}
      </ol>
      {adding && (
        <NewVersion
          role={role}
          versions={versions}
          own={own}
          onDone={(day) => {
            setAdding(false);
            showFrom(day).catch(notifyProblem);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </section>
  );
}

function NewVersion(props: {
  readonly role: Role;
  readonly versions: readonly RoleVersion[];
  readonly own: readonly Requirement[];
  readonly onDone: (day: string) => void;
  readonly onCancel: () => void;
}) {
  const { role, versions, own, onDone, onCancel } = props;
  const [day, setDay] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [saving, setSaving] = useState(false);
  const taken = versions.some(({ validFrom }) => validFrom === day && day !== null);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (day === null || taken) return;
    setSaving(true);
    const done = await perform(
      client.roles.setRequirements({
        roleId: role.id,
        validFrom: day,
        note: note.trim() || null,
        requirements: own.map(({ skillId, level, importance, credential }) => ({
          skillId,
          level,
          importance,
          credential,
        })),
      }),
      `${role.name}: a version from ${formatDate(day)}. Change now what it asks for.`,
    );
    setSaving(false);
    if (done) onDone(day);
  };
  return (
    <form className="panel-form new-version" onSubmit={(event) => void save(event)}>
      <DateInput
        label="In force from"
        description="Begins with what is shown now; earlier days keep theirs."
        placeholder="1 Jan 2027"
        value={day}
        error={taken ? 'A version begins on that day already.' : null}
        onChange={setDay}
      />
      <Textarea
        label="Note (optional)"
        autosize
        minRows={1}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" variant="filled" disabled={day === null || taken} loading={saving}>
          Begin a version
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
