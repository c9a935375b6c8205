import { UsageError } from '../../rules/errors.ts';
import type { Command } from './command.ts';
import { readTarget } from './parts/target.ts';

export const portal: Command = {
  name: 'portal',
  args: ['<init>', '<url>'],
  about: '从一次抓取起草网站说明文件：栏目、类别、更新周期、单位、组别，供人核定',
  flags: [
    'maxPages',
    'rate',
    'concurrency',
    'render',
    'contact',
    'iOperateThisSite',
    'fresh',
    'store',
    'secret',
    'out',
    'json',
  ],
  prepare({ args, flags, io }) {
    if (args[0] !== 'init') throw new UsageError([{ field: '<动作>', expected: 'init', got: args[0] ?? '' }]);
    const target = readTarget(args[1], flags);
    return async () => (await import('./parts/portal/init-portal.ts')).initPortal(target, { flags, io });
  },
};
