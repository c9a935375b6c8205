import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';
import { readAll } from './parts/read-all.ts';
import { toUrlOrThrow } from './parts/target.ts';

export const judge: Command = {
  name: 'judge',
  args: ['[url]'],
  about: '按任何清单和日期判定已抓取的内容，不联网',
  flags: ['checklist', 'asOf', 'store', 'secret', 'out', 'json', 'failUnder'],
  prepare({ args, flags, io }) {
    const { url, bench } = readAll({
      url: () => (args[0] === undefined ? null : toUrlOrThrow(args[0])),
      bench: () => readBench(flags, io.now()),
    });
    return async () => (await import('./parts/judge-crawl.ts')).judgeLatest(url, bench, { flags, io });
  },
};
