import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { problemOf } from '../app/problems.ts';
import { Mark } from './Mark.tsx';

/** What would be here, what it needs, and the one step to get it. */
export const EmptyState = ({
  title,
  children,
  deeds,
}: {
  title: string;
  children?: ReactNode;
  deeds?: ReactNode;
}) => (
  <div className="state">
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {deeds && <div className="deeds">{deeds}</div>}
  </div>
);

/** What happened, where, and what to do. The rest of the page stays usable. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = problemOf(error);
  return (
    <div className="state" role="alert">
      <h2>
        <Mark tone="bad">{problem.message}</Mark>
      </h2>
      {problem.place && <p>Where: {problem.place}</p>}
      <p>{problem.remedy}</p>
      {onRetry && (
        <div className="deeds">
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}

/** Rows of the right height, shown only where waiting takes longer than 300 ms. */
export function LoadingRows({ rows = 8 }: { rows?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="loading" role="status">
      <span className="hidden-text">Loading</span>
      {Array.from({ length: rows }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}
