import { Button, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { client } from './client.ts';
import { formatDate } from './format.ts';
import { notifyProblem } from './notify.tsx';
import { useWorkspaceSettings } from './workspace.ts';
import { NamedDropdown } from '../components/NamedDropdown.tsx';

/** The day every figure is of; she may fix another, or follow the calendar. */
export function AsOf({ info }: { info: WorkspaceInfo }) {
  const [shown, setShown] = useState(false);
  const fixed = useWorkspaceSettings()?.asOf ?? 'today';
  const set = (asOf: string): void => {
    setShown(false);
    client.settings.updateWorkspace({ asOf }).catch(notifyProblem);
  };
  return (
    <span>
      As of{' '}
      <Popover opened={shown} onChange={setShown} position="top-start" trapFocus>
        <Popover.Target>
          <button
            type="button"
            className="link inline"
            aria-label={`As of ${formatDate(info.asOf)}: change the day`}
            onClick={() => setShown(!shown)}
          >
            {formatDate(info.asOf)}
          </button>
        </Popover.Target>
        <NamedDropdown label="The day that figures are of">
          <DatePicker
            size="xs"
            value={info.asOf}
            defaultDate={info.asOf}
            onChange={(day) => day !== null && set(day)}
          />
          <div className="row as-of-foot">
            <Button disabled={fixed === 'today'} onClick={() => set('today')}>
              Follow today
            </Button>
            <span className="small muted">
              {fixed === 'today' ? 'Follows the calendar' : 'Fixed for every figure'}
            </span>
          </div>
        </NamedDropdown>
      </Popover>
    </span>
  );
}
