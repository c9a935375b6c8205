import { UsageError } from '../../rules/errors.ts';
import { isPostgres } from '../../store/place.ts';
import type { Command } from './command.ts';

export const worker: Command = {
  name: 'worker',
  args: [],
  about: '从 PostgreSQL 存储领取到期的计划来做；可在任意多台机器上同时运行',
  flags: ['store', 'secret', 'out', 'concurrency', 'listen'],
  prepare({ flags, io }) {
    if (flags.store === null || !isPostgres(flags.store))
      throw new UsageError([
        {
          field: '--store',
          expected: 'postgres:// 地址（存储在目录里时用 zwgk schedule run）',
          got: flags.store ?? '',
        },
      ]);
    const url = flags.store;
    return async () => (await import('./parts/schedule/work.ts')).workOnServer(url, { flags, io });
  },
};
