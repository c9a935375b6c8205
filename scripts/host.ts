import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** What a command left behind. */
export interface Ran {
  stdout: string;
  stderr: string;
  /** One line on how it failed; null when it ended with 0. */
  failure: string | null;
}

export interface RunOptions {
  /** Milliseconds until the command is ended. */
  limit?: number;
  /** Lets the command write to the terminal itself; `stdout` and `stderr` are then empty. */
  show?: boolean;
  /** Added to the environment. */
  env?: Record<string, string>;
}

/** The machine, as the set-up steps see it: an argument, so that tests can say which machine it is. */
export interface Host {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isRoot: boolean;
  exists: (path: string) => boolean;
  run: (command: string, args: readonly string[], options?: RunOptions) => Ran;
  /** One line for the person who waits. */
  say: (line: string) => void;
}

/** The repository. */
export const ROOT = resolve(import.meta.dirname, '..');

/** The machine this process runs on; the repository's own tools come first on its PATH. */
export function realHost(): Host {
  const path = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const env = { ...process.env, PATH: path };
  return {
    platform: process.platform,
    env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run: (command, args, options = {}) => run(command, args, { ...options, env: { ...env, ...options.env } }),
    say: (line) => process.stderr.write(`${line}\n`),
  };
}

interface FullOptions extends Omit<RunOptions, 'env'> {
  env: NodeJS.ProcessEnv;
}

function run(command: string, args: readonly string[], { limit, show = false, env }: FullOptions): Ran {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    ...(limit === undefined ? {} : { timeout: limit, killSignal: 'SIGKILL' }),
  });
  return { stdout: done.stdout ?? '', stderr: done.stderr ?? '', failure: failureOf(done, limit) };
}

function failureOf(done: SpawnSyncReturns<string>, limit: number | undefined): string | null {
  if (done.error !== undefined) {
    const timedOut = 'code' in done.error && done.error.code === 'ETIMEDOUT';
    return timedOut ? `did not end within ${(limit ?? 0) / 1000} s` : done.error.message;
  }
  if (done.status === 0) return null;
  const lines = (done.stderr ?? '').trim().split('\n');
  const last = lines.find((line) => /error|fail|E:/i.test(line)) ?? lines.at(-1) ?? '';
  const how = done.signal === null ? `ended with ${done.status}` : `was ended by ${done.signal}`;
  return last === '' ? how : `${how}: ${last.trim()}`;
}

/** Full path of a program on PATH, or null. */
export function which(host: Host, program: string): string | null {
  for (const folder of (host.env['PATH'] ?? '').split(delimiter)) {
    if (folder !== '' && host.exists(join(folder, program))) return join(folder, program);
  }
  return null;
}
