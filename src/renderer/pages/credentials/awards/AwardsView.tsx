import { Page } from '../../../components/PageHead.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';

/** Who holds which credential, since when and until when. */
export const AwardsView = () => (
  <Page>
    <CredentialsHead view="awards" />
  </Page>
);
