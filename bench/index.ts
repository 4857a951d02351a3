import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { BADGE_KINDS, benchBadges, OWNERS } from './make-badges.ts';
import { benchRoster } from './make-file.ts';
import { measurePage } from './page.ts';
import { measureSkillPages } from './skills-page.ts';
import type { Scrolling } from './scroll.ts';
import { median, row, table } from './report.ts';

/** The timings this program holds itself to, all measured in one run. `--people N`, `--runs N` and `--badges N` change its size. */
const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const people = argument('people', 50_000);
const runs = argument('runs', 5);
const badges = argument('badges', 10_000);
const here = import.meta.dirname;

interface Parse {
  readonly ms: number;
  readonly rssMb: number;
}
interface Import extends Parse {
  readonly stages: Record<string, number>;
  readonly longestWaitMs: number;
  readonly added: number;
}

/** What `skills.ts` prints. */
interface SkillTimes {
  readonly requirements: number;
  readonly met: number;
  readonly unknown: number;
  readonly index: number;
  readonly teams: number;
  readonly skills: number;
  readonly firstMs: number;
  readonly companyMs: number;
  readonly teamsMs: number;
  readonly skillsMs: number;
  readonly heatmapMs: number;
  readonly rankingMs: number;
  readonly benchMs: number;
  readonly homeMs: number;
  readonly trendMs: number;
  readonly awards: number;
  readonly awardsMs: number;
  readonly awardsEditedMs: number;
  readonly answersMs: number;
  readonly renewalsMs: number;
  readonly renewals: number;
  readonly aheadMs: number;
  readonly enterMs: number;
  readonly rssMb: number;
}

interface Waits {
  readonly waitMs: number;
  readonly heldMs: number;
  readonly idleMs: number;
}

/** What `badges.ts` prints. */
interface BadgeTimes {
  readonly badges: number;
  readonly refused: number;
  readonly passing: number;
  readonly threads: number;
  readonly checkMs: number;
  readonly whileChecking: Waits;
  /** A second, in the order of `BADGE_KINDS`. */
  readonly rates: readonly number[];
  readonly cancelMs: number;
  readonly kept: number;
  readonly keepMs: number;
  readonly whileKeeping: Waits;
  readonly rssMb: number;
}

/** What `duckdb.ts` prints. */
interface DuckTimes extends Pick<
  SkillTimes,
  'requirements' | 'met' | 'unknown' | 'index' | 'companyMs' | 'teamsMs' | 'skillsMs' | 'heatmapMs'
> {
  readonly readyMs: number;
}

const waits = ({ waitMs, heldMs, idleMs }: Waits): string[][] => [
  row(
    '… longest wait of the interface meanwhile',
    waitMs,
    'ms',
    100,
    `an idle thread of this machine waited ${Math.round(idleMs)} ms`,
  ),
  row('… longest time the worker was held', heldMs, 'ms', 50, 'processor time'),
];

function child<T>(script: string, ...parameters: string[]): T {
  const output = execFileSync(process.execPath, [join(here, script), ...parameters], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const value: T = JSON.parse(output);
  return value;
}

const scrolled = ({ rows, slowestFrameMs }: Scrolling): string =>
  `${rows.toLocaleString('en')} rows in 3 s, slowest frame ${Math.round(slowestFrameMs)} ms`;

const beside = (ms: number): string => `DuckDB ${Math.round(ms)} ms`;
const today = (): string => new Date().toLocaleDateString('sv');

const cache = join(here, '..', 'node_modules', '.cache', 'bench');
mkdirSync(cache, { recursive: true });
const roster = await benchRoster(cache, people);
const folder = mkdtempSync(join(tmpdir(), 'upskill-bench-'));
const workspace = join(folder, 'bench.upskill');
console.log(
  `${people.toLocaleString('en')} people × 15 columns, ${runs} runs each in turn, ` +
    `Node ${process.version}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
);

try {
  const sheetjs: Parse[] = [];
  const ours: Import[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const parse = child<Parse>('sheetjs.ts', roster);
    const imported = child<Import>('import.ts', roster, ...(run === runs ? [workspace] : []));
    // The first run of each only warms the machine's file cache.
    if (run === 0) continue;
    sheetjs.push(parse);
    ours.push(imported);
  }
  const ratio = median(ours.map((run, index) => run.ms / (sheetjs[index]?.ms ?? Number.NaN)));
  const importMs = median(ours.map((run) => run.ms));
  const page = await measurePage(workspace);
  const stages = Object.entries(ours.at(-1)?.stages ?? {})
    .map(([stage, ms]) => `${stage} ${ms}`)
    .join(', ');
  console.log(
    table([
      row('SheetJS merely parses the file', median(sheetjs.map((run) => run.ms)), 'ms'),
      row('File to committed rows', importMs, 'ms', undefined, stages),
      row('… against SheetJS, pair by pair', ratio, '×', 1, undefined, 2),
      row('Peak memory of the import', Math.max(...ours.map((run) => run.rssMb)), 'MB', 400),
      row(
        'Longest wait of the interface',
        Math.max(...ours.map((run) => run.longestWaitMs)),
        'ms',
        100,
      ),
      row('Window usable with that workspace', page.startMs, 'ms', 1500),
      row('First content of People', page.firstContentMs, 'ms', 300),
      row(
        'Frames while the list is flung',
        page.flung.framesPerSecond,
        '/s',
        -59,
        scrolled(page.flung),
      ),
      row(
        'Frames while it is dragged through',
        page.dragged.framesPerSecond,
        '/s',
        undefined,
        scrolled(page.dragged),
      ),
    ]),
  );

  const withSkills = join(folder, 'skills.upskill');
  const made = child<{ pairs: number; ratings: number }>('make-skills.ts', withSkills, `${people}`);
  const matrix = join(folder, 'matrix.upskill');
  child('make-skills.ts', matrix, '2000', '100');
  const skills = child<SkillTimes>('skills.ts', withSkills, `${runs}`);
  const duck = child<DuckTimes>('duckdb.ts', cache, withSkills, today(), `${runs}`);
  const skillPages = await measureSkillPages(withSkills, matrix);
  const same = (['requirements', 'met', 'unknown'] as const).every(
    (key) => skills[key] === duck[key],
  );
  console.log(
    `\n${made.pairs.toLocaleString('en')} requirements of ${people.toLocaleString('en')} people, ` +
      `${made.ratings.toLocaleString('en')} ratings, ${skills.awards.toLocaleString('en')} awards, ${skills.teams} teams, ${skills.skills} skills; asked right after a change\n`,
  );
  console.log(
    table([
      row('Gaps of the company', skills.companyMs, 'ms', 300, beside(duck.companyMs)),
      row('Gaps of every team', skills.teamsMs, 'ms', 300, beside(duck.teamsMs)),
      row('Gaps of every skill', skills.skillsMs, 'ms', 300, beside(duck.skillsMs)),
      row('Heatmap of teams × skills', skills.heatmapMs, 'ms', 300, beside(duck.heatmapMs)),
      row('… first cells on the screen', skillPages.heatmapMs, 'ms', 300),
      row('Ranking of gaps', skills.rankingMs, 'ms', 300),
      row('Bench of every team', skills.benchMs, 'ms', 300),
      row('What Home says of skills', skills.homeMs, 'ms', 300),
      row('Coverage by month, two years', skills.trendMs, 'ms', 300),
      row('Awards of everybody, latest first', skills.awardsMs, 'ms', 200),
      row('The same, right after one of them is edited', skills.awardsEditedMs, 'ms', 300),
      row('Credentials that close gaps of the company', skills.answersMs, 'ms', 300),
      row(
        'Renewals of a year, the first to expire first',
        skills.renewalsMs,
        'ms',
        300,
        `${skills.renewals.toLocaleString('en')} awards`,
      ),
      row('Coverage without renewals, 12 months', skills.aheadMs, 'ms', 300),
      row('First figures after opening', skills.firstMs, 'ms', undefined, 'the book is read in it'),
      row('A level entered, company’s figures back', skills.enterMs, 'ms', 50),
      row('… figures of the matrix on the screen', skillPages.enterMs, 'ms', 50),
      row(
        'Frames while a matrix of 2,000 × 100 is flung',
        skillPages.flung.framesPerSecond,
        '/s',
        -59,
        scrolled(skillPages.flung),
      ),
      row('Memory with all of it open', skills.rssMb, 'MB'),
      row('DuckDB over requirements joined before', duck.readyMs, 'ms', undefined, 'teams'),
    ]),
  );
  console.log(
    same
      ? `\nDuckDB counts the same: ${duck.met.toLocaleString('en')} met, ${duck.unknown.toLocaleString('en')} unrated.`
      : `\nDuckDB counts otherwise: ${JSON.stringify(duck)} against ${JSON.stringify(skills)}`,
  );

  const files = await benchBadges(cache, badges);
  const checked = child<BadgeTimes>(
    'badges.ts',
    files.folder,
    files.trust,
    `${badges}`,
    `${OWNERS}`,
  );
  const threads = checked.threads === 1 ? 'one thread' : `${checked.threads} threads`;
  console.log(
    `\n${checked.badges.toLocaleString('en')} badges in one folder, as Data Integrity proofs, JWT and Open Badges 2.0, ` +
      `half of them in pictures; ${OWNERS} people\n`,
  );
  console.log(
    table([
      row(
        'Badges verified, all kinds',
        checked.badges / (checked.checkMs / 1000),
        '/s',
        undefined,
        threads,
      ),
      ...BADGE_KINDS.map((kind, at) => row(`… ${kind}`, checked.rates[at] ?? Number.NaN, '/s')),
      row('… all of them', checked.checkMs / 1000, 's', undefined, '', 1),
      ...waits(checked.whileChecking),
      row('… cancelled on the way, until it ends', checked.cancelMs, 'ms', 300),
      row('Kept as awards, as one change', checked.keepMs / 1000, 's', undefined, '', 1),
      ...waits(checked.whileKeeping),
      row('Peak memory with reading threads', checked.rssMb, 'MB', 600),
    ]),
  );
  if (checked.passing !== checked.badges || checked.kept !== checked.badges || checked.refused > 0)
    console.log(`\nNot all came out right: ${JSON.stringify(checked)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
