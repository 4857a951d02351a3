import { Menu } from '@mantine/core';
import type { GapScope } from '#shared/contract/figures.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { host } from '../../../app/host.ts';
import { announceSaved, notifyProblem } from '../../../app/notify.tsx';
import { Icon } from '../../../components/Icon.tsx';

const TOPICS = [
  { by: 'skill', label: 'Skills in demand, by skill' },
  { by: 'category', label: 'Skills in demand, by category' },
  { by: 'tag', label: 'Skills in demand, by tag' },
] as const;

interface RankingExportProps {
  readonly scope: GapScope;
  readonly onRanking: () => void;
}

/** The ranking as shown, or a sheet to take to training providers and universities: it names nobody. */
export const RankingExport = ({ scope, onRanking }: RankingExportProps) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <button type="button" className="icon-button" aria-label="Export" title="Export">
        <Icon name="export" />
      </button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item onClick={onRanking}>This ranking</Menu.Item>
      <Menu.Label>For training providers: names nobody</Menu.Label>
      {TOPICS.map(({ by, label }) => (
        <Menu.Item key={by} onClick={() => void exportDemand(scope, by)}>
          {label}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);

async function exportDemand(scope: GapScope, by: (typeof TOPICS)[number]['by']): Promise<void> {
  try {
    const place = await host.chooseSave('workbook', 'Skills in demand.xlsx');
    if (!place) return;
    const { rows } = await client.development.exportDemand({ ...scope, by, out: place.path });
    await announceSaved(place, `Exported ${count(rows, 'topic', 'topics')}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
