import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../../app/queries.ts';
import { CountTabs } from '../../../components/CountTabs.tsx';
import { Page } from '../../../components/PageHead.tsx';
import { LoadingRows } from '../../../components/States.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { BadgeZone, ChooseBadges } from './BadgeZone.tsx';
import { CheckedTab } from './checked/CheckedTab.tsx';
import { KeepAllPanel } from './checked/KeepAllPanel.tsx';
import { useCheckSession } from './check-session.ts';
import { KeptTab } from './kept/KeptTab.tsx';
import { PinKeyFilePanel } from './pins/PinKeyFilePanel.tsx';
import { PinsTab } from './pins/PinsTab.tsx';
import { BADGE_TABS, useBadgePlaces, type BadgeTab } from './places.ts';
import { StartText } from './StartText.tsx';
import { useChecked, useFreshVerdicts } from './use-badges.ts';

/** Where badges are dropped; below, those checked now, those kept, and what is pinned. */
export function BadgeLists() {
  const { search } = useCredentialsSearch();
  const { list } = useBadgePlaces();
  const { refused, progress } = useCheckSession();
  const [panel, setPanel] = useState<'keep-all' | 'pin-key' | null>(null);
  const checked = useChecked();
  const kept = useQuery(orpc.badges.list.queryOptions({ input: { limit: 1 } })).data?.total;
  const pins = useQuery(orpc.badges.pins.queryOptions({ input: {} })).data;
  const now = checked.total ?? 0;
  useFreshVerdicts(now > 0);

  const pinned = (pins?.keys.length ?? 0) + (pins?.documents.length ?? 0);
  const isKnown = checked.total !== undefined && kept !== undefined && pins !== undefined;
  const any = now + (kept ?? 0) + pinned + refused.length > 0;
  const asked = BADGE_TABS.find((known) => known === search.tab);
  const tab: BadgeTab = asked ?? (now + refused.length > 0 || kept === 0 ? 'checked' : 'kept');
  return (
    <Page>
      <CredentialsHead view="badges" actions={any && <ChooseBadges />} />
      <div className="page-body">
        <div className="people-work">
          {!isKnown && progress === null ? (
            <LoadingRows />
          ) : !any && asked !== 'pins' ? (
            <StartText />
          ) : (
            <>
              <BadgeZone />
              <CountTabs
                label="Lists of badges"
                tabs={[
                  { id: 'checked', label: 'Checked now', count: now },
                  { id: 'kept', label: 'Kept', count: kept ?? 0 },
                  { id: 'pins', label: 'Keys and documents', count: pinned },
                ]}
                chosen={tab}
                onChoose={(id) => list(id)}
              />
              {tab === 'checked' && (
                <CheckedTab checked={checked} onKeepAll={() => setPanel('keep-all')} />
              )}
              {tab === 'kept' && <KeptTab />}
              {tab === 'pins' && <PinsTab onPinKey={() => setPanel('pin-key')} />}
            </>
          )}
        </div>
        {panel === 'keep-all' && tab === 'checked' && now > 0 && (
          <KeepAllPanel total={now} onClose={() => setPanel(null)} />
        )}
        {panel === 'pin-key' && tab === 'pins' && (
          <PinKeyFilePanel onClose={() => setPanel(null)} />
        )}
      </div>
    </Page>
  );
}
