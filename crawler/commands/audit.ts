import { checkDnsServers } from '../probes/ipv6/host-lookup.ts';
import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';
import { readAll } from './parts/read-all.ts';
import { readTarget } from './parts/target.ts';

export const audit: Command = {
  name: 'audit',
  args: ['[url]'],
  about: '抓取并体检一个网站，写出 audit.json 和 report.html',
  flags: [
    'checklist',
    'portal',
    'asOf',
    'basis',
    'maxPages',
    'files',
    'maxFiles',
    'maxFileMb',
    'ocr',
    'rate',
    'concurrency',
    'render',
    'ipv6',
    'externalLinks',
    'dns',
    'store',
    'secret',
    'out',
    'json',
    'failUnder',
    'fresh',
    'fullEvery',
    'contact',
    'iOperateThisSite',
  ],
  prepare({ args, flags, io }) {
    const { target, bench } = readAll({
      target: () => readTarget(args[0], flags),
      bench: () => readBench(flags, io.now()),
      dns: () => checkDnsServers(flags.dns === null ? [] : [flags.dns]),
    });
    return async () => (await import('./parts/audit-target.ts')).auditTarget(target, bench, { flags, io });
  },
};
