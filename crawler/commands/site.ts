import { pageKey } from '../../rules/url.ts';
import type { Command } from './command.ts';
import { portalAddress } from './parts/portal-address.ts';

export const site: Command = {
  name: 'site',
  args: [],
  about: '把印发过的各期做成静态网页：各网站排名与走势，每期一页，放到任何网站服务器都能看',
  flags: ['portal', 'store', 'secret', 'out', 'json'],
  prepare({ flags, io }) {
    const url = portalAddress(flags.portal);
    const portal = url === null ? null : (pageKey(url) ?? url);
    return async () => (await import('./parts/report/write-site.ts')).writeSite(portal, { flags, io });
  },
};
