import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ZWGK = join(import.meta.dirname, '../../crawler/zwgk.mjs');

export interface Run {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Gets the process as soon as it runs. */
  onStart?: (child: ChildProcess) => void;
}

/** Runs the real command from source and waits for its end. */
export function runZwgk(words: readonly string[], { cwd, env = {}, onStart }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [ZWGK, ...words], {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ZWGK_DEBUG: '', ...env },
  });
  onStart?.(child);
  let stdout = '';
  let stderr = '';
  // Decoded by the stream: a character may lie across two chunks.
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}
