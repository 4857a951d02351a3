import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StackGroup } from '#shared/contract/stacks.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import type { PickedCredential } from '../fields/CredentialPicker.tsx';
import { GroupEditor, type EditorContext, type Part } from './GroupEditor.tsx';
import { credentialsIn, EMPTY_STACK, faultOf } from './stack-tree.ts';

interface StackEditorProps {
  readonly id: number;
  readonly title: string;
  /** As it is saved; null: it consists of nothing yet. */
  readonly group: StackGroup | null;
  readonly parts: readonly Part[];
}

/** What a stack consists of, as a draft that is saved as one change. */
export function StackEditor({ id, title, group, parts }: StackEditorProps) {
  const saved = group ?? EMPTY_STACK;
  const [base, setBase] = useState(saved);
  const [draft, setDraft] = useState(saved);
  const [picked, setPicked] = useState<readonly PickedCredential[]>([]);
  const [saving, setSaving] = useState(false);
  // What is saved has changed beneath an untouched draft (an undo, another import): the draft follows.
  if (JSON.stringify(base) !== JSON.stringify(saved)) {
    setBase(saved);
    if (JSON.stringify(draft) === JSON.stringify(base)) setDraft(saved);
  }
  const changed = JSON.stringify(draft) !== JSON.stringify(saved);
  const known = new Map<number, Part>();
  for (const one of picked)
    known.set(one.id, { credentialId: one.id, ...one, price: null, priceHere: null, hours: null });
  for (const part of parts) known.set(part.credentialId, part);
  const fault = faultOf(draft);
  const save = async (group: StackGroup | null, words: string): Promise<void> => {
    setSaving(true);
    await perform(client.stacks.save({ id, group }), words);
    setSaving(false);
  };
  const context: EditorContext = {
    root: draft,
    partOf: (credentialId) => known.get(credentialId),
    unsaved: new Set(picked.map((one) => one.id)),
    taken: new Set([id, ...credentialsIn(draft)]),
    set: setDraft,
    picked: (one) => setPicked((before) => [...before, one]),
  };
  return (
    <div className="stack-editor">
      <GroupEditor path={[]} group={draft} context={context} />
      <div className="row wrap stack-foot">
        <Button
          variant="filled"
          disabled={!changed || fault !== null}
          loading={saving}
          onClick={() => void save(draft, `${title}: what it consists of is saved.`)}
        >
          Save
        </Button>
        <Button disabled={!changed} onClick={() => setDraft(saved)}>
          Discard
        </Button>
        <span className="small second" role="status">
          {changed ? (fault ?? 'Not saved yet.') : ''}
        </span>
        {group !== null && (
          <>
            <span className="grow" />
            <button
              type="button"
              className="link"
              onClick={() => {
                setDraft(EMPTY_STACK);
                void save(null, `${title} is no stack any more.`);
              }}
            >
              Make it no stack any more
            </button>
          </>
        )}
      </div>
    </div>
  );
}
