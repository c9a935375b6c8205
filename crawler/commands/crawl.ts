import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';
import { readAll } from './parts/read-all.ts';
import { readTarget } from './parts/target.ts';

export const crawl: Command = {
  name: 'crawl',
  args: ['[url]'],
  about: '只抓取，存入存储；之后可用 judge 按任何清单判定；--recheck 只复查上期未销号的问题',
  flags: [
    'portal',
    'recheck',
    'checklist',
    'asOf',
    'maxPages',
    'files',
    'maxFiles',
    'maxFileMb',
    'ocr',
    'rate',
    'concurrency',
    'render',
    'store',
    'secret',
    'out',
    'json',
    'fresh',
    'fullEvery',
    'contact',
    'iOperateThisSite',
  ],
  prepare({ args, flags, io }) {
    const { target, bench } = readAll({
      target: () => readTarget(args[0], flags),
      bench: () => (flags.recheck ? readBench(flags, io.now()) : null),
    });
    if (bench !== null)
      return async () => (await import('./parts/ledger/recheck.ts')).recheck(target, bench, { flags, io });
    return async () => (await import('./parts/crawl-and-tell.ts')).crawlAndTell(target, { flags, io });
  },
};
