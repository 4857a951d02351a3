import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHead } from '../../components/PageHead.tsx';
import {
  CREDENTIAL_VIEW_LABELS,
  CREDENTIAL_VIEWS,
  type CredentialView,
} from './credentials-search.ts';

interface CredentialsHeadProps {
  readonly view: CredentialView;
  /** Buttons at the right; one of them primary at most. */
  readonly actions?: ReactNode;
}

/** The head that all views share: what the page is, which view is shown, and what may be done there. */
export function CredentialsHead({ view, actions }: CredentialsHeadProps) {
  const navigate = useNavigate();
  return (
    <PageHead title="Credentials" actions={actions}>
      <SegmentedControl
        aria-label="View"
        value={view}
        data={CREDENTIAL_VIEWS.map((value) => ({ value, label: CREDENTIAL_VIEW_LABELS[value] }))}
        onChange={(value) => {
          const next = CREDENTIAL_VIEWS.find((known) => known === value);
          void navigate({
            to: '/credentials',
            search: next === undefined || next === 'catalogue' ? {} : { view: next },
          });
        }}
      />
    </PageHead>
  );
}
