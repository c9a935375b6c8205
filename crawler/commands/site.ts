import type { Command } from './command.ts';
import { portalKey } from './parts/portal-key.ts';

export const site: Command = {
  name: 'site',
  args: ['[url]'],
  about: '把印发过的各期做成静态网页：各网站排名与走势，每期一页，放到任何网站服务器都能看',
  flags: ['portal', 'store', 'secret', 'out', 'json'],
  prepare({ args: [url], flags, io }) {
    const portal = portalKey(url, flags.portal);
    return async () => (await import('./parts/report/write-site.ts')).writeSite(portal, { flags, io });
  },
};
