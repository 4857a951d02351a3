import { Button, Radio } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { Panel } from './Panel.tsx';
import { ErrorState } from './States.tsx';

interface MergeChoiceProps<Item extends { readonly id: number }> {
  /** `Merge skills` */
  readonly title: string;
  /** What the one that stays takes over. */
  readonly sub: string;
  readonly items: readonly Item[];
  /** Some are still on the way. */
  readonly waiting?: boolean;
  readonly error?: unknown;
  readonly nameOf: (item: Item) => string;
  /** What tells it from the others: what hangs on it. */
  readonly detailOf: (item: Item) => ReactNode;
  /** How much hangs on it: the one with most stays, unless another is chosen. */
  readonly weightOf: (item: Item) => number;
  readonly onLeaveOut: (id: number) => void;
  /** Where another one is added. */
  readonly picker: ReactNode;
  /** What would happen. */
  readonly effect: (into: Item, others: readonly Item[]) => ReactNode;
  /** Whether it was done. */
  readonly onMerge: (into: Item, others: readonly Item[]) => Promise<boolean>;
  /** Called with the one that is left. */
  readonly onMerged: (into: number) => void;
  readonly onClose: () => void;
}

/** Makes one of several: which stays, what moves to it, and the deed. */
export function MergeChoice<Item extends { readonly id: number }>(props: MergeChoiceProps<Item>) {
  const { title, items, nameOf, onMerged, onClose } = props;
  const [chosen, setChosen] = useState<number | null>(null);
  const [saving, setSaving] = useState(false);
  const usual = items.toSorted((a, b) => props.weightOf(b) - props.weightOf(a))[0];
  const into = items.find(({ id }) => id === chosen) ?? usual;
  const others = items.filter((item) => item !== into);
  const ready = into !== undefined && others.length > 0 && props.waiting !== true;
  const merge = async (): Promise<void> => {
    if (!into) return;
    setSaving(true);
    const isDone = await props.onMerge(into, others);
    setSaving(false);
    if (isDone) onMerged(into.id);
  };
  return (
    <Panel label={title} title={title} sub={props.sub} onClose={onClose} takeFocus>
      <div className="panel-fill">
        <section className="panel-form">
          {Boolean(props.error) && <ErrorState error={props.error} />}
          <Radio.Group
            label="Which one stays"
            value={into ? String(into.id) : null}
            onChange={(value) => setChosen(Number(value))}
          >
            <ul className="merge-list">
              {items.map((item) => (
                <li key={item.id} className="row">
                  <Radio
                    className="grow"
                    value={String(item.id)}
                    label={
                      <>
                        {nameOf(item)}
                        <span className="under">{props.detailOf(item)}</span>
                      </>
                    }
                  />
                  <IconButton
                    icon="close"
                    label={`Leave ${nameOf(item)} out`}
                    onClick={() => props.onLeaveOut(item.id)}
                  />
                </li>
              ))}
            </ul>
          </Radio.Group>
          {props.picker}
          {ready && props.effect(into, others)}
        </section>
        <section className="panel-deeds">
          <Button variant="filled" disabled={!ready} loading={saving} onClick={() => void merge()}>
            {ready ? `Merge into ${nameOf(into)}` : 'Merge'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </div>
    </Panel>
  );
}
