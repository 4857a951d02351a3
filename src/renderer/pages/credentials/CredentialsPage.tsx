import { lazy, Suspense } from 'react';
import { LoadingRows } from '../../components/States.tsx';
import { CatalogueView } from './catalogue/CatalogueView.tsx';
import type { CredentialView } from './credentials-search.ts';
import { useCredentialsSearch } from './use-credentials-search.ts';
import './credentials.css';

/** Each draws a whole page, beginning with `CredentialsHead`. */
const VIEWS: Readonly<Record<CredentialView, React.ComponentType>> = {
  catalogue: CatalogueView,
  stacks: lazy(async () => ({ default: (await import('./stacks/StacksView.tsx')).StacksView })),
  awards: lazy(async () => ({ default: (await import('./awards/AwardsView.tsx')).AwardsView })),
  renewals: lazy(async () => ({
    default: (await import('./renewals/RenewalsView.tsx')).RenewalsView,
  })),
  badges: lazy(async () => ({ default: (await import('./badges/BadgesView.tsx')).BadgesView })),
  issuers: lazy(async () => ({ default: (await import('./issuers/IssuersView.tsx')).IssuersView })),
};

/** What can be earned, what it is worth, who has it, and whether it can be trusted. */
export function CredentialsPage() {
  const { search } = useCredentialsSearch();
  const Body = VIEWS[search.view ?? 'catalogue'];
  return (
    <Suspense fallback={<LoadingRows />}>
      <Body />
    </Suspense>
  );
}
