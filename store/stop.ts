import { StopError } from '../rules/errors.ts';

/** SQLite result codes that no repetition helps against, https://sqlite.org/rescode.html. */
const SQLITE: Record<number, [string, string]> = {
  5: ['存储正被另一个进程写入', '等它结束，或用 --store 换一个位置。'],
  8: ['存储不可写', '检查目录权限，或用 --store 换一个位置。'],
  10: ['读写存储时磁盘出错', '检查磁盘，或用 --store 换一个位置。'],
  11: ['存储文件已损坏', '把它移走后重新抓取。'],
  13: ['磁盘已满', '腾出空间后再次运行同一命令，会从停下的地方继续。'],
  14: ['存储打不开', '检查路径与目录权限，或用 --store 换一个位置。'],
  26: ['store.sqlite 不是数据库文件', '把它移走后重新抓取，或用 --store 换一个位置。'],
};

const FILES: Record<string, [string, string]> = {
  EACCES: ['没有权限', '检查目录权限，或换一个位置。'],
  EPERM: ['没有权限', '检查目录权限，或换一个位置。'],
  EROFS: ['文件系统只读', '换一个可写的位置。'],
  ENOSPC: ['磁盘已满', '腾出空间后再次运行同一命令，会从停下的地方继续。'],
  ENOTDIR: ['路径上有一段不是目录', '检查路径，或换一个位置。'],
  EEXIST: ['同名的文件已经存在', '换一个位置。'],
  EISDIR: ['这是一个目录', '换一个文件名。'],
};

/** Errors of disk and database as something to tell a person; all others come back as they are. */
export function stopError(error: unknown, where: string): unknown {
  if (!(error instanceof Error)) return error;
  const { errcode, code } = error as { errcode?: number; code?: string };
  // The low byte is the code, the rest says more about it.
  const known = errcode === undefined ? FILES[code ?? ''] : SQLITE[errcode & 0xff];
  return known === undefined ? error : new StopError(`${where}：${known[0]}`, known[1], { cause: error });
}
