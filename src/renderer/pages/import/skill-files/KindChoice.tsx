import { Select } from '@mantine/core';
import { IMPORT_KINDS, type ImportKind } from '#shared/contract/imports.ts';
import { Icon } from '../../../components/Icon.tsx';
import { readAgainAs } from '../actions.ts';
import { alsoLike, KIND_WORDS } from './words.ts';

interface KindChoiceProps {
  readonly kind: ImportKind;
  /** What else the file looks like. */
  readonly others: readonly ImportKind[];
}

/** What the file is taken for, which is a guess: any other kind can be asked for. */
export const KindChoice = ({ kind, others }: KindChoiceProps) => (
  <section>
    <Select
      label={<h3>Something else? Read as…</h3>}
      aria-label="Read the file as"
      data={IMPORT_KINDS.map((one) => ({ value: one, label: KIND_WORDS[one] }))}
      value={kind}
      allowDeselect={false}
      withCheckIcon={false}
      rightSection={<Icon name="down" size={12} />}
      onChange={(value) => {
        const chosen = IMPORT_KINDS.find((one) => one === value);
        if (chosen !== undefined && chosen !== kind) void readAgainAs(chosen);
      }}
    />
    {others.length > 0 && <p className="small muted below">{alsoLike(others)}</p>}
  </section>
);
