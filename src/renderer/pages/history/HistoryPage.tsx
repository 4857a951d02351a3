import { Page, PageHead } from '../../components/PageHead.tsx';

export const HistoryPage = () => (
  <Page>
    <PageHead title="History" />
  </Page>
);
