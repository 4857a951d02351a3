import type { CheckedBadge } from '#shared/contract/badges.ts';
import { client } from '../../../../app/client.ts';

const WINDOW = 500;

/** Every file of this session, a window after the other. */
export async function allChecked(signal?: AbortSignal): Promise<CheckedBadge[]> {
  const all: CheckedBadge[] = [];
  for (;;) {
    const { total, badges } = await client.badges.checked(
      { offset: all.length, limit: WINDOW },
      signal === undefined ? {} : { signal },
    );
    all.push(...badges);
    if (badges.length === 0 || all.length >= total) return all;
  }
}
