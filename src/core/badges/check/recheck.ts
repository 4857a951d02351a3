import { breather, type AppContext, type LongWorkTools } from '#core/workspace/index.ts';
import { anotherFile } from './another-file.ts';
import { checkAll } from './check-all.ts';
import { unpackReport } from './packed-report.ts';
import { sessionOf, type Means, type SessionEntry } from './session.ts';
import { setupOf, trustFor } from './setup-of.ts';
import type { Checked } from './thread-messages.ts';

const meansKey = ({ trust, alone, asOf, personId }: Means): string =>
  JSON.stringify([trust, alone, asOf, personId]);

/** What may differ without anything being judged otherwise. */
const judged = ({ report, personId }: Checked): string => {
  const { verdicts, keys } = unpackReport(report);
  return JSON.stringify([verdicts, keys, personId]);
};

/**
 * Judges files of the session again, each by its own means and the pins of now.
 * @returns how many of them are judged otherwise
 * @throws Problem of the first that can no longer be read; CANCELLED
 */
export async function recheckEntries(
  context: AppContext,
  entries: readonly SessionEntry[],
  { signal, progress }: Partial<LongWorkTools> = {},
): Promise<number> {
  const breathe = breather(() => signal?.aborted === true);
  const byMeans = new Map<string, SessionEntry[]>();
  for (const entry of entries) {
    const key = meansKey(entry.means);
    const alike = byMeans.get(key);
    if (alike) alike.push(entry);
    else byMeans.set(key, [entry]);
  }
  let done = 0;
  let changed = 0;
  for (const alike of byMeans.values()) {
    const [{ means } = { means: null }] = alike;
    if (!means) continue;
    const { trustKey, leftOut: _of, ...setup } = await setupOf(context, means, signal);
    const fresh: Checked[] = [];
    await checkAll(
      alike.length,
      (place) => {
        const { path = '', name = '' } = alike[place] ?? {};
        return { source: { path }, name };
      },
      setup,
      (place, { checked, problem }) => {
        if (problem) throw problem;
        fresh[place] = checked;
        done += 1;
        progress?.('Checking badges again', done, entries.length);
      },
      signal,
    );
    for (const [place, entry] of alike.entries()) {
      const checked = fresh[place];
      if (!checked) continue;
      if (checked.sha256 !== entry.checked.sha256) throw anotherFile(entry.name);
      if (judged(checked) !== judged(entry.checked)) changed += 1;
      entry.checked = checked;
      entry.trustKey = trustKey;
      await breathe();
    }
  }
  return changed;
}

/** Judges those again that were checked before something was pinned or unpinned. */
export async function recheckStale(
  context: AppContext,
  entries: readonly SessionEntry[],
  tools: LongWorkTools,
): Promise<void> {
  const keys = new Map<string, string>();
  for (const { means } of entries) {
    const key = meansKey(means);
    if (!keys.has(key)) keys.set(key, (await trustFor(context, means)).key);
  }
  const stale = entries.filter(({ means, trustKey }) => keys.get(meansKey(means)) !== trustKey);
  await recheckEntries(context, stale, tools);
}

/** All of the session, or of one batch. */
export async function recheckChecked(
  context: AppContext,
  batchId: string | undefined,
  tools: LongWorkTools,
): Promise<{ checked: number; changed: number }> {
  const entries = sessionOf(context).list(batchId);
  return { checked: entries.length, changed: await recheckEntries(context, entries, tools) };
}
