import { UsageError } from '../../rules/errors.ts';
import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';
import { readAll } from './parts/read-all.ts';
import { toUrlOrThrow } from './parts/target.ts';

const ACTIONS = ['sheet', 'import', 'export'] as const;

export const review: Command = {
  name: 'review',
  args: [`<${ACTIONS.join('|')}>`, '[url|file...]'],
  about: '人工复核：导出待填的核查表，收回填好的核查表或复核意见，导出复核意见',
  flags: ['checklist', 'asOf', 'unit', 'store', 'secret', 'out', 'json'],
  prepare({ args: [action, ...rest], flags, io }) {
    if (action === 'import') {
      if (rest.length === 0)
        throw new UsageError([{ field: '<file>', expected: '填好的核查表（YAML）或复核意见（JSON）', got: '' }]);
      return async () => (await import('./parts/review/review-import.ts')).importReviews(rest, { flags, io });
    }
    if (action !== 'sheet' && action !== 'export')
      throw new UsageError([{ field: '<动作>', expected: ACTIONS.join(' | '), got: action ?? '' }]);
    const { url, bench } = readAll({
      url: () => (rest[0] === undefined ? null : toUrlOrThrow(rest[0])),
      bench: () => readBench(flags, io.now()),
    });
    return async () => {
      const { exportReviews, writeSheetFile } = await import('./parts/review/review-export.ts');
      return action === 'sheet' ? writeSheetFile(url, bench, { flags, io }) : exportReviews(url, { flags, io });
    };
  },
};
