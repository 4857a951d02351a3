import { useEffect } from 'react';
import { droppedBadges, useDroppedBadges } from '../../../app/dropped-badges.ts';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { BadgeLists } from './BadgeLists.tsx';
import { checkBadges } from './check-session.ts';
import { BadgeDetail } from './detail/BadgeDetail.tsx';
import { useBadgePlaces } from './places.ts';
import './badges.css';

/** Badges that were checked here, and what each of the five checks found. */
export function BadgesView() {
  const { search } = useCredentialsSearch();
  const { openChecked } = useBadgePlaces();
  const waiting = useDroppedBadges();
  useEffect(() => {
    if (waiting === null) return;
    const dropped = droppedBadges.take();
    if (dropped !== null) void checkBadges(() => dropped.files).then(openChecked);
  }, [waiting, openChecked]);
  if (search.check !== undefined)
    return <BadgeDetail key={search.check} of={{ checkId: search.check }} />;
  if (search.badge !== undefined)
    return <BadgeDetail key={search.badge} of={{ badgeId: search.badge }} />;
  return <BadgeLists />;
}
