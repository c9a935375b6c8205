import { createHash } from 'node:crypto';
import type pg from 'pg';
import { StopError } from '../rules/errors.ts';

/**
 * Makes this process the only one that crawls a portal into the database. The lock is the session's, so it ends with the
 * process however that ends. A session that is lost takes all connections along: without its lock nobody may write.
 * @returns gives the lock back
 * @throws StopError when another process has it
 */
export async function lockPortal(pool: pg.Pool, portal: string): Promise<() => Promise<void>> {
  const key = lockKey(portal);
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key]);
    if (rows[0]?.taken !== true)
      throw new StopError(
        `另一个抓取进程${await holder(client, key)}正在抓取 ${portal}`,
        '等它结束后再运行；zwgk judge 随时可用。',
      );
  } catch (error) {
    client.release();
    throw error;
  }
  // Told more than once.
  const onLost = () => void (pool.ending || pool.end());
  client.on('error', onLost);
  return async () => {
    client.off('error', onLost);
    const isFree = await client.query('select pg_advisory_unlock($1)', [key]).then(
      () => true,
      () => false,
    );
    // Otherwise the lock ends with the session.
    client.release(!isFree);
  };
}

/** 64 bits of a hash, as PostgreSQL takes them. */
function lockKey(portal: string): string {
  return createHash('sha256').update(`zwgk ${portal}`).digest().readBigInt64BE().toString();
}

async function holder(client: pg.PoolClient, key: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.objsubid = 1
       and ((l.classid::bigint << 32) | l.objid::bigint) = $1::bigint
       and l.database = (select oid from pg_database where datname = current_database())`,
    [key],
  );
  return rows[0] === undefined ? '' : `（${rows[0].name}）`;
}
