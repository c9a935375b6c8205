import { html, pageWith } from '../../helpers/serve.ts';
import type { HostileCase } from '../case.ts';

function redirect(
  path: string,
  to: string,
  { does, ends, status = 302 }: { does: string; ends: HostileCase['ends']; status?: number },
): HostileCase {
  return {
    path,
    does,
    ends, // Bytes as they are, as careless servers send them.
    answer: (_, response) => void response.writeHead(status, { location: Buffer.from(to).toString('latin1') }).end(),
  };
}

const away = (path: string, to: string): HostileCase =>
  redirect(path, to, { does: `sends its readers to ${to}`, ends: 'off-site' });

/** Redirects without end, and redirects that lead where the portal ends. */
export const REDIRECTS: readonly HostileCase[] = [
  redirect('/loop-a.html', '/loop-b.html', { does: 'sends there and back', ends: 'redirect-loop' }),
  redirect('/loop-self.html', '/loop-self.html', { does: 'sends to itself', ends: 'redirect-loop', status: 301 }),
  {
    path: '/loop-cookie.html',
    does: 'sends to itself until it is shown the cookie it set',
    ends: 'redirect-loop',
    answer: (_, response) =>
      void response.writeHead(302, { location: '/loop-cookie.html', 'set-cookie': 'seen=1; path=/' }).end(),
  },
  redirect('/chain/1.html', '/chain/2.html', {
    does: 'sends from one page to the next, thirty times',
    ends: 'redirect-loop',
  }),
  redirect('/growing.html', '/growing.html?x', {
    does: 'sends to an address that grows each time',
    ends: 'redirect-loop',
  }),
  redirect('/nowhere.html', '', { does: 'redirects to nothing', ends: 'http-error' }),
  redirect('/script-redirect.html', 'javascript:alert(1)', { does: 'redirects to a script', ends: 'http-error' }),
  redirect('/data-redirect.html', 'data:text/html,<h1>x</h1>', { does: 'redirects to data', ends: 'http-error' }),
  redirect('/file-redirect.html', 'file:///etc/passwd', { does: 'redirects to a file', ends: 'http-error' }),
  {
    path: '/refresh.html',
    does: 'sends its readers to a private address from within the page',
    ends: 'done',
    answer: (_, response) =>
      html(response, pageWith('转走', [], '<meta http-equiv="refresh" content="0;url=http://10.0.0.1/">')),
  },
  away('/away.html', 'http://elsewhere.example/'),
  away('/metadata.html', 'http://169.254.169.254/latest/meta-data/'),
  away('/loopback.html', 'http://127.0.0.1:9/'),
  away('/loopback-v6.html', 'http://[::1]:9/'),
  away('/mapped.html', 'http://[::ffff:10.0.0.1]/'),
  away('/decimal.html', 'http://167772161/'),
  away('/hex.html', 'http://0x0a.1/'),
  away('/octal.html', 'http://012.0.0.1/'),
  away('/full-width.html', 'http://１０.０.０.１/'),
  away('/credentials.html', 'http://user:word@10.0.0.1/'),
  away('/router.html', '//192.168.1.1/'),
];

/** Steps of the chains, which nothing links to. */
export function answerStep(path: string): string | null {
  const step = /^\/chain\/(\d+)\.html$/.exec(path);
  if (step !== null) return `/chain/${Number(step[1]) + 1}.html`;
  if (path.startsWith('/growing.html?')) return `${path}x`;
  return path === '/loop-b.html' ? '/loop-a.html' : null;
}
