import { setTimeout as sleep } from 'node:timers/promises';
import { Command as Program, CommanderError } from 'commander';
import { StopError, UsageError, type UsageProblem } from '../rules/errors.ts';
import { stopError } from '../store/stop.ts';
import type { Command } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { helpFor } from './terminal/help.ts';
import { type FlagName, FLAGS, readFlags } from './terminal/flags.ts';
import { EXIT, type Io } from './terminal/io.ts';
import { stopMessage, usageMessage } from './terminal/messages.ts';
import { VERSION } from './version.ts';
import { settleHeap } from './heap.ts';

/**
 * Runs `zwgk` with the words that follow it.
 * @returns the exit code
 */
export async function run(words: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = new Program('zwgk')
    .description('政务公开体检：按清单检查县级政府网站')
    .version(VERSION, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示用法')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => {} })
    .configureHelp(helpFor(io.columns))
    .usage('<命令> [选项]');
  for (const command of COMMANDS)
    addCommand(program, command, async (args, given) => void (code = await start(command, { args, given, io })));
  try {
    if (words.length === 0) program.help();
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function addCommand(
  program: Program,
  command: Command,
  act: (args: string[], given: Record<string, unknown>) => Promise<void>,
): void {
  const added = program
    .command(command.name)
    .description(command.about)
    // Unknown flags and surplus words are collected with all other problems instead of ending at the first.
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption('-h, --help', '显示用法')
    .action(async (...actionArgs: unknown[]) => act(added.args, actionArgs.at(-2) as Record<string, unknown>));
  // Optional to commander: what is missing is told with the other problems.
  for (const arg of command.args) added.argument(arg.replace(/^<(.*)>$/, '[$1]'));
  for (const flag of command.flags) added.option(FLAGS[flag].usage, FLAGS[flag].about);
}

async function start(
  command: Command,
  { args, given, io }: { args: string[]; given: Record<string, unknown>; io: Io },
): Promise<number> {
  const problems: UsageProblem[] = [];
  const flags = readFlags(given, problems);
  const isFlag = (word: string) => /^-./.test(word);
  // What follows an unknown flag is most likely meant as its value.
  const plain = args.filter((word, i) => !isFlag(word) && !isFlag(args[i - 1] ?? ''));
  for (const word of args.filter(isFlag)) problems.push(unknownFlag(word.split('=')[0]!, command.flags));
  const most = command.args.at(-1)?.includes('...') === true ? Number.POSITIVE_INFINITY : command.args.length;
  for (const word of plain.slice(most))
    problems.push({ field: word, expected: `至多 ${most} 个参数`, got: `${plain.length} 个` });
  let action = () => Promise.resolve<number>(EXIT.usage);
  try {
    action = command.prepare({ args: plain, flags, io });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    problems.push(...error.problems);
  }
  if (problems.length > 0) throw new UsageError(problems);
  return action();
}

function unknownFlag(word: string, flags: readonly FlagName[]): UsageProblem {
  const names = flags.map((flag) => FLAGS[flag].usage.split(' ')[0]!);
  const near = names.filter((name) => name.startsWith(word) || word.startsWith(name) || distance(name, word) <= 3);
  return {
    field: word,
    expected: near.length > 0 ? near.join(' | ') : '下列选项之一（见 --help）',
    got: '没有这个选项',
  };
}

/** Letters to change, add or take away, Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

function explain(error: unknown, io: Io): number {
  if (io.signal.aborted) return EXIT.interrupted;
  if (error instanceof CommanderError) return explainProgram(error, io);
  const known = stopError(error, '文件');
  if (known instanceof UsageError) {
    io.err(usageMessage(known.problems));
    return EXIT.usage;
  }
  const stop =
    known instanceof StopError
      ? known
      : new StopError(`程序内部出错（${sentence(error)}）`, '设 ZWGK_DEBUG=1 再运行一次，把输出交给开发者。');
  io.err(stopMessage(stop));
  if (io.isDebug) io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.stopped;
}

/** What commander itself ends with: help and version are results, the rest is bad input. */
function explainProgram({ code, message, exitCode }: CommanderError, io: Io): number {
  if (exitCode === 0 || code === 'commander.help') return EXIT.done;
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? '';
  const field = quoted.split(' ')[0] ?? '';
  const isCommand = code === 'commander.unknownCommand';
  const expected = isCommand ? COMMANDS.map(({ name }) => name).join(' | ') : `写出它的值：${quoted}`;
  io.err(usageMessage([{ field: isCommand ? '<命令>' : field, expected, got: isCommand ? quoted : '' }]));
  return EXIT.usage;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0]! : String(error);
}

/** The streams, clock and signals of this process. */
function processIo(): Io {
  const ending = new AbortController();
  // The first Ctrl-C ends after the pages in flight, the second at once; nothing committed is lost either way.
  const end = () => (ending.signal.aborted ? process.exit(EXIT.interrupted) : ending.abort());
  process.on('SIGINT', end).on('SIGTERM', end);
  // `zwgk … | head` closes the pipe early.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isLive: process.stderr.isTTY,
    isDebug: (process.env['ZWGK_DEBUG'] ?? '') !== '',
    columns: process.stderr.columns ?? process.stdout.columns ?? 80,
    now: () => new Date(),
    sleep: (ms, earlier) =>
      sleep(ms, undefined, { signal: AbortSignal.any([ending.signal, ...(earlier === undefined ? [] : [earlier])]) }),
    signal: ending.signal,
  };
}

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  settleHeap();
  process.exitCode = await run(process.argv.slice(2), processIo());
}
