import { Link } from '@tanstack/react-router';
import { Page, PageHead } from '../components/PageHead.tsx';
import { EmptyState } from '../components/States.tsx';

export const NotFound = () => (
  <Page>
    <PageHead title="No such page" />
    <EmptyState title="This address leads nowhere">
      It may be of another version. <Link to="/">Go to Home</Link>.
    </EmptyState>
  </Page>
);
