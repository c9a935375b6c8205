import { UsageError } from '../../rules/errors.ts';
import { pageKey } from '../../rules/url.ts';
import type { Command } from './command.ts';
import { toUrlOrThrow } from './parts/target.ts';

const WITH_DIR = ['backup', 'restore'] as const;
const READING = ['requests', 'results', 'findings'] as const;
const ACTIONS = ['check', 'prune', ...WITH_DIR, ...READING] as const;

export const store: Command = {
  name: 'store',
  args: [`<${ACTIONS.join('|')}>`, '[dir|url]'],
  about: '存储的维护：校验、清理、备份、恢复；列出请求台账、结果、问题的首末次出现',
  flags: ['store', 'secret', 'out', 'since', 'yes', 'json'],
  prepare({ args, flags, io }) {
    const [word, what] = args;
    const action = ACTIONS.find((one) => one === word);
    if (action === undefined)
      throw new UsageError([{ field: '<动作>', expected: ACTIONS.join(' | '), got: word ?? '' }]);
    const withDir = WITH_DIR.find((one) => one === action);
    if (withDir !== undefined) {
      if (what === undefined) throw new UsageError([{ field: '<dir>', expected: '备份的目录', got: '' }]);
      return async () => (await import('./parts/store/upkeep.ts'))[withDir](what, { flags, io });
    }
    const reading = READING.find((one) => one === action);
    if (reading !== undefined) {
      const url = what === undefined ? null : toUrlOrThrow(what);
      const portal = url === null ? null : (pageKey(url) ?? url);
      return async () => (await import('./parts/store/read-store.ts'))[reading](portal, { flags, io });
    }
    if (what !== undefined) throw new UsageError([{ field: what, expected: '没有更多参数', got: what }]);
    return async () => (await import('./parts/store/upkeep.ts'))[action === 'prune' ? 'prune' : 'check']({ flags, io });
  },
};
