import { Page, PageHead } from '../../components/PageHead.tsx';

export const SettingsPage = () => (
  <Page>
    <PageHead title="Settings" />
  </Page>
);
