import type { Host, Ran, RunOptions } from '../../scripts/host.ts';

interface Machine {
  platform?: NodeJS.Platform;
  env?: Record<string, string>;
  isRoot?: boolean;
  /** Files that are there. */
  files?: string[];
  /** Answers by the beginning of the command; true: it ends well, a text: what it prints, an error: how it fails. */
  commands?: Record<string, true | string | Error>;
  /** Files that appear when a command that begins so has ended. */
  appears?: Record<string, string[]>;
}

export interface PlayedHost extends Host {
  /** Commands that were run, in order. */
  ran: string[];
  limits: (number | undefined)[];
  said: string[];
}

/** A machine made up for a test. What it was not told to do fails. */
export function playHost(machine: Machine): PlayedHost {
  const files = new Set(machine.files);
  const ran: string[] = [];
  const limits: (number | undefined)[] = [];
  const said: string[] = [];
  const run = (command: string, args: readonly string[], options: RunOptions = {}): Ran => {
    const line = [command, ...args].join(' ');
    ran.push(line);
    limits.push(options.limit);
    const answer = entryFor(machine.commands ?? {}, line) ?? new Error('command not found');
    if (!(answer instanceof Error)) for (const file of entryFor(machine.appears ?? {}, line) ?? []) files.add(file);
    const stdout = typeof answer === 'string' ? answer : '';
    return { stdout, stderr: '', failure: answer instanceof Error ? answer.message : null };
  };
  return {
    platform: machine.platform ?? 'linux',
    env: { PATH: '/usr/bin', HOME: '/home/me', ...machine.env },
    isRoot: machine.isRoot ?? false,
    exists: (path) => files.has(path),
    run,
    say: (line) => said.push(line),
    ran,
    limits,
    said,
  };
}

function entryFor<T>(entries: Record<string, T>, line: string): T | undefined {
  return Object.entries(entries).find(([start]) => line.startsWith(start))?.[1];
}
