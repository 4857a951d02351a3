import { Page } from '../../../components/PageHead.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';

/** Credentials that consist of others, and how far people are. */
export const StacksView = () => (
  <Page>
    <CredentialsHead view="stacks" />
  </Page>
);
