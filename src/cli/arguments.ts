import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isIsoDate } from '#shared/dates.ts';
import { COMMANDS, COMMON, type CommandSpec, UsageError } from './usage.ts';

/** What was asked, checked as far as it can be without the workspace. */
export interface Request {
  readonly command: CommandSpec;
  readonly operands: readonly string[];
  /** Empty: none was named, and the command does without. */
  readonly workspace: string;
  readonly json: boolean;
  readonly asOf: string | undefined;
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
  oneOf<T extends string>(option: string, allowed: readonly T[]): T;
  count(option: string): number | undefined;
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** A path as it was meant: npm runs scripts in the program's folder and says where she stood. */
export function pathOf(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD } = process.env;
  return resolve(script === 'upskill' ? (INIT_CWD ?? '.') : '.', path);
}

function parse(command: CommandSpec, args: readonly string[]): { values: Values; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
    });
    return { values: values as Values, words: positionals };
  } catch (error) {
    // "Unknown option '--x'. To specify a positional …": the first sentence says it.
    throw new UsageError(String(error instanceof Error ? error.message : error).split('. ')[0]);
  }
}

const lookUps = (values: Values): Pick<Request, 'text' | 'texts' | 'flag' | 'oneOf' | 'count'> => {
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    text,
    texts(option) {
      const value = values[option];
      return Array.isArray(value) ? value.map(String) : [];
    },
    flag: (option) => values[option] === true,
    oneOf(option, allowed) {
      const found = allowed.find((value) => value === text(option));
      if (found === undefined) throw new UsageError(`--${option} is one of: ${allowed.join(', ')}`);
      return found;
    },
    count(option) {
      const value = text(option);
      if (value !== undefined && !/^[1-9]\d*$/u.test(value))
        throw new UsageError(`--${option} is a whole number from 1`);
      return value === undefined ? undefined : Number(value);
    },
  };
};

/** Finds the command among the words: options may stand before it. */
const findCommand = (args: readonly string[]): CommandSpec | undefined => {
  const word = args.find((arg, index) => {
    const before = args[index - 1] ?? '';
    return !arg.startsWith('-') && !['--workspace', '-w', '--as-of'].includes(before);
  });
  const command = COMMANDS.find(({ name }) => name === word);
  if (word !== undefined && !command) throw new UsageError(`There is no command “${word}”.`);
  return command;
};

/**
 * Reads the words after `upskill`. Null: help is wanted for `command`, or for all.
 * @throws UsageError where they make no sense
 */
export function readArguments(
  args: readonly string[],
): Request | { readonly help: CommandSpec | null } {
  if (args.length === 0 || args[0] === 'help')
    return { help: COMMANDS.find(({ name }) => name === args[1]) ?? null };
  const command = findCommand(args);
  if (!command) {
    if (args.some((arg) => arg === '--help' || arg === '-h')) return { help: null };
    throw new UsageError('No command was given.');
  }
  const { values, words } = parse(command, args);
  const found = lookUps(values);
  if (found.flag('help')) return { help: command };
  const operands = words.filter((_, index) => index !== words.indexOf(command.name));
  const { least, most } = command.operands;
  if (operands.length < least) throw new UsageError(`${command.name} needs a file.`);
  if (operands.length > most) throw new UsageError(`“${operands[most] ?? ''}” is one too many.`);
  const workspace = found.text('workspace') ?? '';
  if (workspace === '' && !command.withoutWorkspace?.includes(operands[0] ?? ''))
    throw new UsageError('--workspace FILE is missing.');
  const asOf = found.text('as-of');
  if (asOf !== undefined && !isIsoDate(asOf))
    throw new UsageError(`--as-of ${asOf} is not a day that exists, as YYYY-MM-DD.`);
  return {
    command,
    operands,
    workspace: workspace === '' ? '' : pathOf(workspace),
    json: found.flag('json'),
    asOf,
    ...found,
  };
}
