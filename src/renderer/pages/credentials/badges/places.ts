import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { onBadgesPage } from '../../../app/dropped-badges.ts';
import type { Checked } from './check-session.ts';

export const BADGE_TABS = ['checked', 'kept', 'pins'] as const;
export type BadgeTab = (typeof BADGE_TABS)[number];

/** A badge of this session, or one that is kept. */
export type Of = { readonly checkId: string } | { readonly badgeId: number };

interface Places {
  open(of: Of): void;
  list(tab?: BadgeTab): void;
  /** After a check: the one badge itself, or the list of many. */
  openChecked(done: Checked | null): void;
}

/** Ways within the badges. Each is a step that Back takes back. */
export function useBadgePlaces(): Places {
  const navigate = useNavigate();
  return useMemo(() => {
    const open = (of: Of): void =>
      void navigate({
        to: '/credentials',
        search: {
          view: 'badges',
          ...('checkId' in of ? { check: of.checkId } : { badge: of.badgeId }),
        },
      });
    const list = (tab?: BadgeTab): void =>
      void navigate({
        to: '/credentials',
        search: { view: 'badges', ...(tab === undefined ? {} : { tab }) },
      });
    return {
      open,
      list,
      openChecked(done) {
        // Who went on to another page meanwhile is not called back.
        if (done === null || !onBadgesPage()) return;
        const [only] = done.badges;
        if (only !== undefined && done.total === 1 && done.refused.length === 0)
          open({ checkId: only.checkId });
        else list('checked');
      },
    };
  }, [navigate]);
}
