import { useCredentialsSearch } from '../use-credentials-search.ts';
import { StackList } from './StackList.tsx';
import { StackPage } from './StackPage.tsx';

/** Credentials that consist of others, and how far people are. */
export function StacksView() {
  const { search } = useCredentialsSearch();
  return search.stack === undefined ? (
    <StackList />
  ) : (
    <StackPage key={search.stack} id={search.stack} />
  );
}
