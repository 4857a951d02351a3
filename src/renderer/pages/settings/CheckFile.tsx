import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CheckResult } from '#shared/contract/workspace.ts';
import { client } from '../../app/client.ts';
import { Mark } from '../../components/Mark.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { ErrorState } from '../../components/States.tsx';
import { useLongWork } from '../../components/use-long-work.ts';

/** Verifies the file, its schema and every rule that its content must keep. */
export function CheckFile() {
  const work = useLongWork<CheckResult>();
  const [result, setResult] = useState<CheckResult | null>(null);
  const check = async (): Promise<void> => {
    setResult(null);
    setResult(await work.run((signal) => client.workspace.check(undefined, { signal })));
  };
  return (
    <div>
      <h3>Check the file</h3>
      {work.progress ? (
        <ProgressBar progress={work.progress} onCancel={work.cancel} />
      ) : (
        <div className="row">
          <Button onClick={() => void check()}>Check</Button>
          {!result && (
            <span className="small second">
              Reads the whole file and proves that nothing in it contradicts itself.
            </span>
          )}
          {result?.ok && (
            <Mark tone="good">Sound: {result.checked.length} things verified, nothing found</Mark>
          )}
          {result && !result.ok && (
            <Mark tone="bad">
              {result.findings.length} findings: restore a backup or restore point
            </Mark>
          )}
        </div>
      )}
      {work.problem && <ErrorState error={work.problem} />}
      {result && (
        <ul className="check-list">
          {result.findings.map((finding) => (
            <li key={`${finding.code} ${finding.message}`}>
              <Mark tone={finding.severity === 'error' ? 'bad' : 'warn'}>{finding.message}</Mark>
            </li>
          ))}
          <li className="small muted">Verified: {result.checked.join(', ')}.</li>
        </ul>
      )}
    </div>
  );
}
