import { html, pageWith } from '../../helpers/serve.ts';
import type { HostileCase } from '../case.ts';

/** Walls in front of pages: what stands behind them could not be checked. */
export const DOORS: readonly HostileCase[] = [
  {
    path: '/challenge.html',
    does: 'answers with a challenge for browsers',
    ends: 'blocked',
    answer: (_, response) => html(response, '<html><script>$_ts=window["$_ts"];</script></html>', { status: 412 }),
  },
  {
    path: '/cookie-shell.html',
    does: 'answers with a script that sets a cookie and loads again',
    ends: 'blocked',
    answer(_, response) {
      response.setHeader('set-cookie', 'C3VK=abc123; path=/; max-age=300');
      html(response, '<html><script>document.cookie="C3VK=abc123";location.reload();</script></html>');
    },
  },
  {
    path: '/forbidden.html',
    does: 'forbids itself',
    ends: 'blocked',
    answer: (_, response) => html(response, pageWith('禁止访问', ['/']), { status: 403 }),
  },
  {
    path: '/forbidden-slowly.html',
    does: 'forbids itself in 200 KB of titles that never end',
    ends: 'blocked',
    answer: (_, response) => html(response, '<title'.repeat(33_000), { status: 403 }),
  },
  {
    path: '/members.html',
    does: 'asks for a password',
    ends: 'blocked',
    answer(_, response) {
      response.setHeader('www-authenticate', 'Basic realm="x"');
      html(response, 'who?', { status: 401 });
    },
  },
];
