import { readFileSync } from 'node:fs';
import { type Problem, isProblem } from '#shared/errors.ts';
import { type Request, readArguments } from './arguments.ts';
import type { Command, Outcome } from './commands/command.ts';
import { complain, print, problemJson, problemLine } from './output.ts';
import { USAGE, UsageError, usageOf } from './usage.ts';

/** Commands are loaded when they are run: asking for help should not wait for them. */
const COMMAND_MODULES: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  sample: () => import('./commands/sample.ts'),
  import: () => import('./commands/import.ts'),
  people: () => import('./commands/people.ts'),
  skills: () => import('./commands/skills.ts'),
  gaps: () => import('./commands/gaps.ts'),
  badge: () => import('./commands/badge.ts'),
  history: () => import('./commands/history.ts'),
  undo: () => import('./commands/undo.ts'),
  backup: () => import('./commands/backup.ts'),
  check: () => import('./commands/check.ts'),
};

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return String(Reflect.get(Object(JSON.parse(text)), 'version'));
}

async function execute(request: Request): Promise<Outcome> {
  const [{ withSession }, module] = await Promise.all([
    import('./session.ts'),
    COMMAND_MODULES[request.command.name]?.(),
  ]);
  if (!module) throw new UsageError(`There is no command “${request.command.name}”.`);
  return withSession(request.workspace, (session) => module.run(session, request));
}

async function report({ json, text, complaints = [], failed = false }: Outcome, asJson: boolean) {
  for (const line of complaints) complain(line);
  const output = asJson ? JSON.stringify(json, null, 2) : text;
  if (output !== '') await print(output);
  return failed ? 1 : 0;
}

async function fail(problem: Problem, asJson: boolean): Promise<number> {
  complain(problemLine(problem));
  if (asJson) await print(JSON.stringify(problemJson(problem), null, 2));
  return problem.code === 'CANCELLED' ? 130 : 1;
}

/** The code to exit with: 0 done, 1 the data or a file is at fault, 2 wrong use, 130 cancelled. */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--version' || args[0] === 'version') {
    await print(version());
    return 0;
  }
  let json = false;
  try {
    const request = readArguments(args);
    if ('help' in request) {
      await print(request.help ? usageOf(request.help) : USAGE);
      return 0;
    }
    ({ json } = request);
    return await report(await execute(request), json);
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\n“upskill help” lists the commands.`);
      return 2;
    }
    if (isProblem(error)) return fail(error, json);
    const { problemFromError } = await import('#shared/problem-wire.ts');
    return fail(problemFromError(error), json);
  }
}

// A reader that has seen enough ("| head") closes the pipe: that is no failure of ours.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main(process.argv.slice(2));
