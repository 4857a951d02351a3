import { Button, SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import type { ChangeSearch } from './MatrixFilters.tsx';
import { SHOWN, withShown, type Shown } from './matrix-search.ts';

const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  rating: 'In force',
  manager: 'Manager',
  self: 'Self',
};
const CHOICES = SHOWN.map((value) => ({ value, label: SHOWN_WORDS[value] }));

interface MatrixHeadProps {
  readonly shown: Shown;
  readonly onChange: ChangeSearch;
  /** Null: there is nothing to export. */
  readonly onExport: (() => void) | null;
}

/** Title, which ratings are shown, and the way out to a manager. */
export const MatrixHead = memo(function MatrixHead({ shown, onChange, onExport }: MatrixHeadProps) {
  return (
    <PageHead
      title="Matrix"
      actions={
        <Button
          leftSection={<Icon name="export" />}
          onClick={() => onExport?.()}
          disabled={!onExport}
        >
          Export for a manager
        </Button>
      }
    >
      <SegmentedControl
        aria-label="Ratings shown"
        value={shown}
        onChange={(chosen) => onChange(withShown(chosen))}
        data={CHOICES}
      />
    </PageHead>
  );
});
