import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';

export const demo: Command = {
  name: 'demo',
  args: [],
  about: '体检自带的演示县网站（只用本机，不联网）',
  flags: [
    'checklist',
    'asOf',
    'files',
    'render',
    'ipv6',
    'store',
    'secret',
    'out',
    'json',
    'failUnder',
    'port',
    'serve',
  ],
  prepare({ flags, io }) {
    const bench = readBench(flags, io.now());
    return async () => (await import('./parts/audit-demo.ts')).auditDemo(bench, { flags, io });
  },
};
