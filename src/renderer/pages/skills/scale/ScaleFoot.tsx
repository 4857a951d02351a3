import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Level } from '#shared/skills.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { mappingOf, type DraftLevel } from './scale-draft.ts';

interface ScaleFootProps {
  readonly old: readonly Level[];
  readonly draft: readonly DraftLevel[];
  readonly chosen: ReadonlyMap<number, string>;
  /** It is not known yet what the new scale touches. */
  readonly counting: boolean;
  /** Old levels of which it has to be said what they become. */
  readonly undecided: readonly Level[];
  readonly wrong: boolean;
  readonly onDiscard: () => void;
}

function stateWords(props: Pick<ScaleFootProps, 'wrong' | 'counting' | 'undecided'>): string {
  const { wrong, counting, undecided } = props;
  if (wrong) return 'Some levels need a name or a value first.';
  if (counting) return 'Counting what this touches.';
  if (undecided.length > 0)
    return `Choose what becomes of ${undecided.map(({ value }) => value).join(', ')} first.`;
  return 'Not saved yet.';
}

/** Saves the whole scale as one change, once every level in use has a new one. */
export function ScaleFoot(props: ScaleFootProps) {
  const { old, draft, chosen, counting, undecided, wrong, onDiscard } = props;
  const [saving, setSaving] = useState(false);
  const blocked = wrong || counting || undecided.length > 0;
  const save = async (): Promise<void> => {
    setSaving(true);
    await perform(
      client.skills.saveScale({
        levels: draft.map(({ value, name, anchor }) => ({ value, name, anchor })),
        mapping: mappingOf(old, draft, chosen),
      }),
      'Saved the scale.',
    );
    setSaving(false);
  };
  return (
    <div className="page-foot">
      <span className="grow" role="status">
        {stateWords(props)}
      </span>
      <Button onClick={onDiscard}>Discard</Button>
      <Button variant="filled" disabled={blocked} loading={saving} onClick={() => void save()}>
        Save the scale
      </Button>
    </div>
  );
}
