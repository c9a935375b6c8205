import type { Command } from './command.ts';
import { readBench } from './parts/bench.ts';
import { portalKey } from './parts/portal-key.ts';
import { readAll } from './parts/read-all.ts';

export const site: Command = {
  name: 'site',
  args: ['[url]'],
  about: '把印发过的各期做成静态网页：各网站排名与走势，每期一页，放到任何网站服务器都能看',
  flags: ['portal', 'judgeAgain', 'checklist', 'store', 'secret', 'out', 'json'],
  prepare({ args: [url], flags, io }) {
    const { portal, bench } = readAll({
      portal: () => portalKey(url, flags.portal),
      bench: () => (flags.judgeAgain ? readBench(flags, io.now()) : null),
    });
    return async () => (await import('./parts/report/write-site.ts')).writeSite(portal, bench, { flags, io });
  },
};
