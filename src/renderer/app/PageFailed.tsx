import { Page, PageHead } from '../components/PageHead.tsx';
import { ErrorState } from '../components/States.tsx';

/** A page that could not be drawn; the rest of the window goes on. */
export const PageFailed = ({ error, reset }: { error: unknown; reset: () => void }) => (
  <Page>
    <PageHead title="This page could not be shown" />
    <ErrorState error={error} onRetry={reset} />
  </Page>
);
