import type { Command } from './command.ts';
import { readTarget } from './parts/target.ts';

export const crawl: Command = {
  name: 'crawl',
  args: ['[url]'],
  about: '只抓取，存入存储；之后可用 judge 按任何清单判定',
  flags: [
    'portal',
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
    'contact',
    'iOperateThisSite',
  ],
  prepare({ args, flags, io }) {
    const target = readTarget(args[0], flags);
    return async () => (await import('./parts/crawl-and-tell.ts')).crawlAndTell(target, { flags, io });
  },
};
