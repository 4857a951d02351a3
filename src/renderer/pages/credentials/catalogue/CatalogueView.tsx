import { lazy } from 'react';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { CatalogueList } from './CatalogueList.tsx';

const EntryPage = lazy(async () => ({
  default: (await import('../entry/EntryPage.tsx')).EntryPage,
}));
const CompareView = lazy(async () => ({
  default: (await import('../compare/CompareView.tsx')).CompareView,
}));

/** Every credential that people may earn: as a list, one of them whole, or some side by side. */
export function CatalogueView() {
  const { search } = useCredentialsSearch();
  if (search.show === 'compare') return <CompareView ids={search.compare ?? []} />;
  if (search.show === 'entry' && search.credential !== undefined)
    return <EntryPage key={search.credential} id={search.credential} />;
  return <CatalogueList />;
}
