import { useState } from 'react';
import type { Requirement } from '#shared/contract/skills.ts';
import { changesOf } from './requirement-draft.ts';

type Requirements = readonly Requirement[];

export interface RequirementDraft {
  readonly own: Requirements;
  /** Skills said differently than what is saved. */
  readonly changes: number;
  readonly canStepBack: boolean;
  set(own: Requirements): void;
  /** Takes the last step of the draft back. */
  stepBack(): void;
  discard(): void;
  /** It is saved: the next who opens this version finds what is saved. */
  done(): void;
}

interface State {
  readonly base: Requirements;
  readonly own: Requirements;
  readonly before: readonly Requirements[];
}

// A draft outlives its page: who looks something up elsewhere finds it again as it was left.
const kept = new Map<string, State>();

/**
 * What is typed of the requirements of one version, until it is saved as one change.
 *
 * @param key names the version; another key is another draft
 * @param base what is saved; where that changes beneath an untouched draft, the draft follows
 */
export function useRequirementDraft(key: string, base: Requirements): RequirementDraft {
  const [state, setState] = useState<State>(() => kept.get(key) ?? { base, own: base, before: [] });
  const keep = (next: State): void => {
    if (changesOf(next.base, next.own) === 0) kept.delete(key);
    else kept.set(key, next);
    setState(next);
  };
  if (state.base !== base) {
    const untouched = changesOf(state.base, state.own) === 0 || changesOf(base, state.own) === 0;
    keep(untouched ? { base, own: base, before: [] } : { ...state, base });
  }
  return {
    own: state.own,
    changes: changesOf(base, state.own),
    canStepBack: state.before.length > 0,
    set(own) {
      if (own !== state.own) keep({ base, own, before: [...state.before, state.own] });
    },
    stepBack() {
      const own = state.before.at(-1);
      if (own !== undefined) keep({ base, own, before: state.before.slice(0, -1) });
    },
    done: () => void kept.delete(key),
    discard: () => keep({ base, own: base, before: [] }),
  };
}
