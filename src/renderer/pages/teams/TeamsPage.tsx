import { Page, PageHead } from '../../components/PageHead.tsx';

export const TeamsPage = () => (
  <Page>
    <PageHead title="Teams" />
  </Page>
);
