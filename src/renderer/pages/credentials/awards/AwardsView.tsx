import { useCredentialsSearch } from '../use-credentials-search.ts';
import { AttemptsTab } from './attempts/AttemptsTab.tsx';
import { AwardsTab } from './AwardsTab.tsx';
import './awards.css';

/** Who holds which credential, since when and until when; and who is on the way, or did not finish. */
export function AwardsView() {
  const { search } = useCredentialsSearch();
  return search.tab === 'attempts' ? <AttemptsTab /> : <AwardsTab />;
}
