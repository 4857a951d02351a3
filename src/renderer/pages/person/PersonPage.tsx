import { Page, PageHead } from '../../components/PageHead.tsx';

export const PersonPage = () => (
  <Page>
    <PageHead title="Person" />
  </Page>
);
