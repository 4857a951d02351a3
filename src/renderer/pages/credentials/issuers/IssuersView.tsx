import { Page } from '../../../components/PageHead.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';

/** Who awards credentials, and the platforms on which they are earned. */
export const IssuersView = () => (
  <Page>
    <CredentialsHead view="issuers" />
  </Page>
);
