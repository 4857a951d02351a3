import { Page, PageHead } from '../../components/PageHead.tsx';

export const HomePage = () => (
  <Page>
    <PageHead title="Home" />
  </Page>
);
