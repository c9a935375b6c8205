import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';
import { readAll } from './parts/read-all.ts';
import { readSource } from './parts/page/source.ts';

export const page: Command = {
  name: 'page',
  args: ['<url|file>'],
  about: '看一个页面：读出了什么、从哪里读出、有什么问题',
  flags: ['url', 'checklist', 'asOf', 'render', 'store', 'secret', 'out', 'json', 'contact'],
  prepare({ args, flags, io }) {
    const { source, bench } = readAll({
      source: () => readSource(args[0] ?? '', flags),
      bench: () => readBench(flags, io.now()),
    });
    return async () => (await import('./parts/page/judge-source.ts')).judgeSource(source, bench, { flags, io });
  },
};
