import { useCallback } from 'react';
import type { Skill } from '#shared/contract/skills.ts';
import type { SkillsSearch } from '../skills-search.ts';
import { AddSkillPanel } from './AddSkillPanel.tsx';
import { BulkSkillPanel } from './BulkSkillPanel.tsx';
import { CategoriesPanel } from './CategoriesPanel.tsx';
import { DuplicatesPanel } from './DuplicatesPanel.tsx';
import { GroupsPanel } from './GroupsPanel.tsx';
import { MergePanel } from './MergePanel.tsx';
import { SkillPanel } from './SkillPanel.tsx';
import type { SkillSelection } from './use-skills.ts';

/** What the panel may be about besides the skill, or the new one, of the address. */
export type OtherPanel =
  | { readonly kind: 'bulk' | 'duplicates' | 'groups' | 'categories' }
  /** `from`: the panel one comes back to. */
  | { readonly kind: 'merge'; readonly ids: readonly number[]; readonly from: 'duplicates' | null };

interface LibraryPanelProps {
  readonly search: SkillsSearch;
  readonly other: OtherPanel | null;
  readonly selection: SkillSelection;
  /** The row that keys move. */
  readonly row: Skill | undefined;
  readonly onOther: (panel: OtherPanel | null) => void;
  readonly onShow: (what: { skill?: number; add?: 'skill' }) => void;
}

/** The panel beside the library. */
export function LibraryPanel(props: LibraryPanelProps) {
  const { search, other, selection, row, onOther, onShow } = props;
  const close = useCallback(() => onOther(null), [onOther]);
  const closeAll = useCallback(() => onShow({}), [onShow]);
  switch (other?.kind) {
    case 'bulk':
      return selection.count === 0 ? null : (
        <BulkSkillPanel selection={selection} onClose={close} />
      );
    case 'duplicates':
      return (
        <DuplicatesPanel
          onMerge={(ids) => onOther({ kind: 'merge', ids, from: 'duplicates' })}
          onClose={close}
        />
      );
    case 'groups':
      return <GroupsPanel onClose={close} />;
    case 'categories':
      return <CategoriesPanel onClose={close} />;
    case 'merge':
      return (
        <MergePanel
          key={other.ids.join(' ')}
          ids={other.ids}
          onMerged={(into) => {
            selection.clear();
            if (other.from === null) onShow({ skill: into });
            else onOther({ kind: other.from });
          }}
          onClose={() => onOther(other.from === null ? null : { kind: other.from })}
        />
      );
    case undefined:
  }
  if (search.add === 'skill') return <AddSkillPanel onClose={closeAll} />;
  if (search.skill === undefined) return null;
  const id = search.skill;
  return (
    <SkillPanel
      key={id}
      id={id}
      row={row?.id === id ? row : undefined}
      onMerge={() => onOther({ kind: 'merge', ids: [id], from: null })}
      onClose={closeAll}
    />
  );
}
