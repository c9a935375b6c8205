import { UsageError } from '../../rules/errors.ts';
import type { Command } from './command.ts';
import { KEPT } from '../schedule/options.ts';
import { readNewSchedule } from './parts/schedule/new-schedule.ts';

const ACTIONS = ['add', 'list', 'remove', 'history', 'run'] as const;

export const schedule: Command = {
  name: 'schedule',
  args: [`<${ACTIONS.join('|')}>`, '[url|name]'],
  about: '按计划抓取和监测（北京时间）：添加、列出、删除、看历史、运行',
  flags: [
    'cron',
    'spread',
    'window',
    'job',
    'name',
    'portal',
    ...KEPT,
    'store',
    'secret',
    'out',
    'concurrency',
    'listen',
    'once',
    'json',
  ],
  prepare({ args, flags, io }) {
    const action = ACTIONS.find((one) => one === args[0]);
    if (action === undefined)
      throw new UsageError([{ field: '<动作>', expected: ACTIONS.join(' | '), got: args[0] ?? '' }]);
    if (action === 'add') {
      const added = readNewSchedule(args[1], flags, io.now());
      return async () => (await import('./parts/schedule/schedules.ts')).add(added, { flags, io });
    }
    if (action === 'run') return async () => (await import('./parts/schedule/work.ts')).keepSchedules({ flags, io });
    const name = args[1] ?? null;
    if (action === 'remove') {
      if (name === null) throw new UsageError([{ field: '<name>', expected: '计划名（见 schedule list）', got: '' }]);
      return async () => (await import('./parts/schedule/schedules.ts')).remove(name, { flags, io });
    }
    return async () => (await import('./parts/schedule/schedules.ts'))[action](name, { flags, io });
  },
};
