import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StopError } from '../rules/errors.ts';

const BUSY = 5;

/**
 * Makes this process the only one that crawls into a folder. The lock is the operating system's (through an exclusive
 * transaction on a file of its own), so it ends with the process however that ends: there is no stale lock.
 * @returns gives the lock back
 * @throws StopError when another process has it
 */
export function lockFolder(dir: string): () => Promise<void> {
  const note = join(dir, 'crawler.pid');
  const lock = new DatabaseSync(join(dir, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== BUSY) throw error;
    throw new StopError(
      `另一个抓取进程${holder(note)}正在使用 ${dir}`,
      '等它结束后再运行，或用 --store 换一个位置；zwgk judge 随时可用。',
    );
  }
  writeFileSync(note, String(process.pid));
  return async () => {
    rmSync(note, { force: true });
    lock.close();
  };
}

function holder(note: string): string {
  try {
    return `（进程号 ${readFileSync(note, 'utf8').trim()}）`;
  } catch {
    return '';
  }
}
