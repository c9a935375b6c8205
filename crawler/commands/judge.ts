import { loadPortal, notesOf } from '../portal-file.ts';
import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';
import { readAll } from './parts/read-all.ts';
import { toUrlOrThrow } from './parts/target.ts';

export const judge: Command = {
  name: 'judge',
  args: ['[url]'],
  about: '按任何清单和日期判定已抓取的内容，不联网；--basis confirmed 只计人工确认的问题',
  flags: ['checklist', 'portal', 'asOf', 'basis', 'store', 'secret', 'out', 'json', 'failUnder'],
  prepare({ args, flags, io }) {
    const { portal, url, bench } = readAll({
      portal: () => (flags.portal === null ? null : loadPortal(flags.portal)),
      url: () => (args[0] === undefined ? null : toUrlOrThrow(args[0])),
      bench: () => readBench(flags, io.now()),
    });
    const wanted = { url: url ?? portal?.url ?? null, notes: portal === null ? null : notesOf(portal) };
    return async () => (await import('./parts/judge-crawl.ts')).judgeLatest(wanted, bench, { flags, io });
  },
};
