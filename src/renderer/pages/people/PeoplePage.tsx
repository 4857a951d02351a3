import { Page, PageHead } from '../../components/PageHead.tsx';

export const PeoplePage = () => (
  <Page>
    <PageHead title="People" />
  </Page>
);
