import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Client, runWorker } from '../src/worker/client.ts';
import { median } from './report.ts';

/**
 * Child process: opens a workspace with skills as the interface does, and times what is asked after a change. Prints one
 * JSON document. Arguments: the workspace, and how often each is measured.
 */
const workspace = process.argv[2] ?? '';
const runs = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'upskill-bench-'));

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
};

const worker = runWorker(new Worker(new URL('../src/worker/entry.ts', import.meta.url)), {
  folders: { userData: join(folder, 'user') },
});

/** Rates a person in a skill that the role asks for, one level up or down, so that something changes each time. */
async function rate(client: Client, turn: number): Promise<void> {
  const page = await client.assessments.matrix({ offset: 100 + turn, limit: 1, sort: 'name' });
  const column = page.cells.required.findIndex((required) => required > 0);
  const level = ((page.cells.level[column] ?? 0) + 1) % 6;
  const personId = page.people[0]?.id ?? 0;
  const skillId = page.skills[column]?.id ?? 0;
  await client.assessments.enter({ cells: [{ personId, skillId, level }] });
}

/** Edits one award, another each time. */
async function editAward(client: Client, turn: number): Promise<void> {
  const { awards } = await client.awards.list({ offset: 100 + turn, limit: 1 });
  const ids = awards.map(({ id }) => id);
  const note = `Seen ${turn} ${awards[0]?.note === `Seen ${turn} once` ? 'again' : 'once'}`;
  await client.awards.update({ ids, patch: { note } });
}

/** The median time of a question that is asked right after a change. */
async function afterChange<T>(
  client: Client,
  ask: () => Promise<T>,
  change = rate,
): Promise<{ ms: number; value: T }> {
  const all: { ms: number; value: T }[] = [];
  for (let run = 0; run <= runs; run += 1) {
    await change(client, run);
    const one = await timed(ask);
    // The first only fills what stays.
    if (run > 0) all.push(one);
  }
  const last = all.at(-1);
  if (!last) throw new Error('nothing was measured');
  return { ms: median(all.map(({ ms }) => ms)), value: last.value };
}

try {
  const client = worker.connect();
  const opened = await timed(() => client.workspace.open({ path: workspace }));
  const first = await timed(() => client.gaps.overview({ by: 'department' }));
  const company = await afterChange(client, () => client.gaps.overview({ by: 'department' }));
  const teams = await afterChange(client, () => client.gaps.overview({ by: 'team' }));
  const skills = await afterChange(client, () => client.gaps.skills({}));
  const heatmap = await afterChange(client, () => client.gaps.heatmap({ by: 'team' }));
  const ranking = await afterChange(client, () => client.gaps.ranking({}));
  const bench = await afterChange(client, () => client.gaps.bench({ by: 'team' }));
  const home = await afterChange(client, () => client.gaps.home({}));
  const trend = await afterChange(client, () => client.gaps.trend({ months: 24 }));
  const matrix = await afterChange(client, () => client.assessments.matrix({ limit: 100 }));
  const awards = await afterChange(client, () => client.awards.list({}));
  const edited = await afterChange(client, () => client.awards.list({}), editAward);
  const answers = await afterChange(client, () => client.development.answers({}));
  const renewals = await afterChange(client, () => client.development.renewals({}));
  const ahead = await afterChange(client, () => client.development.withoutRenewal({}));
  const enters: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await client.assessments.matrix({ offset: 40 + run, limit: 1 });
    const column = page.cells.required.findIndex((required) => required > 0);
    const cell = {
      personId: page.people[0]?.id ?? 0,
      skillId: page.skills[column]?.id ?? 0,
      level: ((page.cells.level[column] ?? 0) + 1) % 6,
    };
    const entered = await timed(async () => {
      await client.assessments.enter({ cells: [cell] });
      return client.gaps.overview({ by: 'department' });
    });
    enters.push(entered.ms);
  }
  const { figures } = await client.gaps.overview({ by: 'department' });
  console.log(
    JSON.stringify({
      people: figures.people,
      requirements: figures.requirements,
      met: figures.met,
      index: figures.index,
      unknown: figures.unknown,
      teams: teams.value.groups.length,
      skills: heatmap.value.skills.length,
      openMs: opened.ms,
      firstMs: first.ms,
      companyMs: company.ms,
      teamsMs: teams.ms,
      skillsMs: skills.ms,
      heatmapMs: heatmap.ms,
      rankingMs: ranking.ms,
      benchMs: bench.ms,
      homeMs: home.ms,
      trendMs: trend.ms,
      matrixMs: matrix.ms,
      awardsMs: awards.ms,
      awards: awards.value.total,
      awardsEditedMs: edited.ms,
      answersMs: answers.ms,
      renewalsMs: renewals.ms,
      renewals: renewals.value.total,
      aheadMs: ahead.ms,
      enterMs: median(enters),
      rssMb: process.resourceUsage().maxRSS / 1024,
    }),
  );
} finally {
  await worker.shutDown();
  rmSync(folder, { recursive: true, force: true });
}
