import { createHash } from 'node:crypto';
import type pg from 'pg';
import { takenError } from './taken.ts';

/**
 * Makes this process the only one that crawls what has these names. The lock is the session's, so it ends with the
 * process however that ends. A session that is lost takes all connections along: without its lock nobody may write.
 * @returns gives the lock back
 * @throws StopError when another process has one of them; see `isTaken`
 */
export async function lockNames(pool: pg.Pool, names: readonly string[]): Promise<() => Promise<void>> {
  const client = await pool.connect();
  try {
    await client.query(LET_GO_OF_THE_DEAD);
    for (const name of names) {
      const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
        lockKey(name),
      ]);
      if (rows[0]?.taken !== true)
        throw takenError(
          `另一个抓取进程${await holder(client, lockKey(name))}正在抓取 ${name}`,
          '等它结束后再运行；zwgk judge 随时可用。',
        );
    }
  } catch (error) {
    // With the session ends what it has locked so far.
    client.release(true);
    throw error;
  }
  // Told more than once.
  const onLost = () => void (pool.ending || pool.end());
  client.on('error', onLost);
  return async () => {
    client.off('error', onLost);
    const isFree = await client.query('select pg_advisory_unlock_all()').then(
      () => true,
      () => false,
    );
    // Otherwise the lock ends with the session.
    client.release(!isFree);
  };
}

/** A machine that lost its power says no goodbye: after two minutes of silence the server ends its session. */
const LET_GO_OF_THE_DEAD =
  'set tcp_keepalives_idle = 60; set tcp_keepalives_interval = 20; set tcp_keepalives_count = 3';

/** 64 bits of a hash, as PostgreSQL takes them. */
function lockKey(name: string): string {
  return createHash('sha256').update(`zwgk ${name}`).digest().readBigInt64BE().toString();
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
