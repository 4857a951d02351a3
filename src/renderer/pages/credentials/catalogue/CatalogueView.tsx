import { Page } from '../../../components/PageHead.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';

/** Every credential that people may earn. */
export const CatalogueView = () => (
  <Page>
    <CredentialsHead view="catalogue" />
  </Page>
);
