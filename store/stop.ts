import { StopError } from '../rules/errors.ts';
import { isPostgres } from './place.ts';

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

const GO_ON = '再次运行同一命令，会从停下的地方继续。';

/** PostgreSQL error codes, https://www.postgresql.org/docs/current/errcodes-appendix.html; classes by their first two letters. */
const POSTGRES: Record<string, [string, string]> = {
  '08': ['与数据库的连接断了', GO_ON],
  '28': ['数据库不接受这个用户或密码', '检查 --store 的地址；密码可放在 ~/.pgpass。'],
  '3D': ['没有这个数据库', '先用 createdb 建立它，或改 --store 的地址。'],
  '40': ['数据库撤销了一次写入', GO_ON],
  '42501': ['数据库用户没有权限', '给它建表和读写的权限，或换一个用户。'],
  '25006': ['数据库只读', '连到主库，或换一个数据库。'],
  '53100': ['数据库的磁盘已满', `腾出空间后${GO_ON}`],
  '53300': ['数据库的连接数已满', '减少同时运行的进程，或调高 max_connections。'],
  '53': ['数据库的资源不足', `腾出资源后${GO_ON}`],
  '57': ['数据库正在关闭或启动', `等它可用后${GO_ON}`],
  XX: ['数据库内部出错或数据已损坏', '查看数据库日志。'],
};

const NETWORK = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
/** The driver gives these no code. */
const CUT = /^(Connection terminated|Client has encountered a connection error|Cannot use a pool after)/;
const NO_ANSWER = /^(timeout exceeded when trying to connect|timeout expired)/;

function postgresProblem({ message }: Error, code: string): [string, string] | undefined {
  if (NETWORK.test(code) || NO_ANSWER.test(message)) return ['连不上数据库', '检查 --store 的地址、端口与网络。'];
  if (CUT.test(message)) return POSTGRES['08'];
  return /^[\dA-Z]{5}$/.test(code) ? (POSTGRES[code] ?? POSTGRES[code.slice(0, 2)]) : undefined;
}

/** Errors of disk and database as something to tell a person; all others come back as they are. */
export function stopError(error: unknown, where: string): unknown {
  if (!(error instanceof Error)) return error;
  const { errcode, code } = error as { errcode?: number; code?: string };
  // The low byte is the code, the rest says more about it.
  const known =
    errcode !== undefined
      ? SQLITE[errcode & 0xff]
      : isPostgres(where)
        ? postgresProblem(error, code ?? '')
        : FILES[code ?? ''];
  return known === undefined ? error : new StopError(`${where}：${known[0]}`, known[1], { cause: error });
}
