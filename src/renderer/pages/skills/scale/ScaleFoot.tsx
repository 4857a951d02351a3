import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Level } from '#shared/skills.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { mappingOf, type DraftLevel } from './scale-draft.ts';
import type { ScaleEffect } from './use-scale-effect.ts';

interface ScaleFootProps {
  readonly old: readonly Level[];
  readonly draft: readonly DraftLevel[];
  readonly chosen: ReadonlyMap<number, string>;
  /** Null: only words change. Undefined: not known yet. */
  readonly effect: ScaleEffect | null | undefined;
  readonly wrong: boolean;
  readonly onDiscard: () => void;
}

function stateWords({ wrong, effect }: Pick<ScaleFootProps, 'wrong' | 'effect'>): string {
  if (wrong) return 'Some levels need a name or a value first.';
  if (effect === undefined) return 'Counting what this touches.';
  if (effect !== null && effect.unmapped.length > 0)
    return `Choose what becomes of ${effect.unmapped.join(', ')} first.`;
  return 'Not saved yet.';
}

/** Saves the whole scale as one change, once every level in use has a new one. */
export function ScaleFoot({ old, draft, chosen, effect, wrong, onDiscard }: ScaleFootProps) {
  const [saving, setSaving] = useState(false);
  const blocked = wrong || effect === undefined || (effect !== null && effect.unmapped.length > 0);
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
        {stateWords({ wrong, effect })}
      </span>
      <Button onClick={onDiscard}>Discard</Button>
      <Button variant="filled" disabled={blocked} loading={saving} onClick={() => void save()}>
        Save the scale
      </Button>
    </div>
  );
}
