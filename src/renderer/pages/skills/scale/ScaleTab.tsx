import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Level } from '#shared/skills.ts';
import { orpc } from '../../../app/queries.ts';
import { Page, PageHead } from '../../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { TabChoice } from '../TabChoice.tsx';
import { LevelTable } from './LevelTable.tsx';
import { ScaleFoot } from './ScaleFoot.tsx';
import { ScaleMapping } from './ScaleMapping.tsx';
import {
  changesValues,
  draftOf,
  hasRightValues,
  isChanged,
  scaleErrors,
  undecidedLevels,
} from './scale-draft.ts';
import { useScaleEffect } from './use-scale-effect.ts';

/** The one scale that ratings and requirements are measured on. */
export function ScaleTab() {
  const scale = useQuery(orpc.skills.scale.queryOptions());
  if (!scale.data) {
    return (
      <Page>
        <PageHead title="Skills & roles">
          <TabChoice tab="scale" />
        </PageHead>
        {scale.error ? (
          <ErrorState error={scale.error} onRetry={() => void scale.refetch()} />
        ) : (
          <LoadingRows />
        )}
      </Page>
    );
  }
  return <ScaleEditor levels={scale.data} />;
}

function ScaleEditor({ levels }: { readonly levels: readonly Level[] }) {
  const [state, setState] = useState(() => ({ levels, draft: draftOf(levels) }));
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  // Saved, undone, or changed elsewhere: the scale is what it is now.
  if (state.levels !== levels) {
    setState({ levels, draft: draftOf(levels) });
    setChosen(new Map());
  }
  const { draft } = state;
  const errors = scaleErrors(draft);
  const changed = isChanged(levels, draft);
  const remaps = changesValues(levels, draft);
  const effect = useScaleEffect(levels, draft, chosen, remaps && hasRightValues(draft));
  const undecided = remaps ? undecidedLevels(levels, draft, chosen, effect?.unmapped ?? []) : [];
  const set = (next: typeof draft): void => setState({ levels, draft: next });
  return (
    <Page>
      <PageHead title="Skills & roles" sub="One scale for every rating and requirement.">
        <TabChoice tab="scale" />
      </PageHead>
      <div className="page-body">
        <div className="page-work scale-work">
          <p className="scale-words second">
            0 is a rating like any other: somebody looked and found that the skill is not there yet.
            Who was never rated has no level at all. That is shown as <b>?</b>, counted apart as
            unknown, and never taken for 0.
          </p>
          <LevelTable draft={draft} errors={errors} onChange={set} />
          {remaps && (
            <ScaleMapping
              old={levels}
              draft={draft}
              chosen={chosen}
              effect={effect}
              undecided={undecided}
              onChoose={(from, key) => setChosen(new Map(chosen).set(from, key))}
            />
          )}
        </div>
      </div>
      {changed && (
        <ScaleFoot
          old={levels}
          draft={draft}
          chosen={chosen}
          counting={remaps && effect === undefined}
          undecided={undecided}
          wrong={errors.size > 0}
          onDiscard={() => {
            setState({ levels, draft: draftOf(levels) });
            setChosen(new Map());
          }}
        />
      )}
    </Page>
  );
}
