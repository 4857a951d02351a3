import { Page, PageHead } from '../../components/PageHead.tsx';

export const ImportPage = () => (
  <Page>
    <PageHead title="Import" />
  </Page>
);
