import { Page } from '../../../components/PageHead.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';

/** What expires when, and what becomes of the company if nothing is renewed. */
export const RenewalsView = () => (
  <Page>
    <CredentialsHead view="renewals" />
  </Page>
);
