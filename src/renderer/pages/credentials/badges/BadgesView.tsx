import { Page } from '../../../components/PageHead.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';

/** Badges that were checked here, and what each of the five checks found. */
export const BadgesView = () => (
  <Page>
    <CredentialsHead view="badges" />
  </Page>
);
