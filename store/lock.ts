import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { takenError } from './taken.ts';

const BUSY = 5;

/**
 * The lock of a folder: one process has it, and that process may crawl several portals at once.
 * @returns takes the lock for some names; that in turn gives it back
 */
export function createFolderLock(dir: string): (names: readonly string[]) => Promise<() => Promise<void>> {
  const held = new Set<string>();
  let release = (): Promise<void> => Promise.resolve();
  return async (names) => {
    const taken = names.find((name) => held.has(name));
    if (taken !== undefined) throw takenError(`${taken} 正在抓取`, '等它结束后再运行。');
    if (held.size === 0) release = lockFolder(dir);
    for (const name of names) held.add(name);
    return async () => {
      for (const name of names) held.delete(name);
      if (held.size === 0) await release();
    };
  };
}

/**
 * Makes this process the only one that crawls into a folder. The lock is the operating system's (through an exclusive
 * transaction on a file of its own), so it ends with the process however that ends: there is no stale lock.
 * @returns gives the lock back
 * @throws StopError when another process has it
 */
function lockFolder(dir: string): () => Promise<void> {
  const note = join(dir, 'crawler.pid');
  const lock = new DatabaseSync(join(dir, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== BUSY) throw error;
    throw takenError(
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
