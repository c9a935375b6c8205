import { html, pageWith } from '../../helpers/serve.ts';
import { type HostileCase, writeForever } from '../case.ts';

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

/** Bodies that are too much, too little or something else. */
export const BODIES: readonly HostileCase[] = [
  {
    path: '/good.html',
    does: 'answers with a page, for once',
    ends: 'done',
    answer: (_, response) => html(response, pageWith('好页面', ['/'])),
  },
  {
    path: '/ten-megabytes.html',
    does: 'sends as much as a page may have',
    ends: 'done',
    answer: (_, response) => html(response, pageWith('十兆页面', [], `<p>${'政'.repeat(3_300_000)}</p>`)),
  },
  {
    path: '/thirty-megabytes.html',
    does: 'sends a page of 30 MB',
    ends: 'over-budget',
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 30 * MEGABYTE.byteLength });
      let sent = 0;
      const more = (): void => {
        while (sent < 30 && !response.destroyed) {
          sent++;
          if (!response.write(MEGABYTE)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    },
  },
  {
    path: '/endless.html',
    does: 'never stops sending',
    ends: 'over-budget',
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'text/html' });
      writeForever(response, MEGABYTE, 0);
    },
  },
  {
    path: '/empty.html',
    does: 'sends nothing at all',
    ends: 'empty',
    answer: (_, response) => html(response, ''),
  },
  {
    path: '/no-content.html',
    does: 'says that there is nothing to send',
    ends: 'empty',
    answer: (_, response) => void response.writeHead(204).end(),
  },
  {
    path: '/not-modified.html',
    does: 'says that nothing has changed to who never came before',
    ends: 'http-error',
    answer: (_, response) => void response.writeHead(304).end(),
  },
  {
    path: '/picture.html',
    does: 'calls a picture a page',
    ends: 'not-html',
    answer: (_, response) => html(response, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
  },
  {
    path: '/json.html',
    does: 'sends data in the place of a page',
    ends: 'not-html',
    answer: (_, response) => html(response, '{"code":200}', { type: 'application/json' }),
  },
  {
    path: '/soft-404.html',
    does: 'says in words, not in its status, that there is no page',
    ends: 'not-found',
    brings: 'page',
    answer: (_, response) => html(response, pageWith('页面不存在', ['/'], '<p>您访问的页面不存在或已删除</p>')),
  },
  {
    path: '/gone.html',
    does: 'has no such page',
    ends: 'not-found',
    answer: (_, response) => html(response, '404', { status: 404 }),
  },
  {
    path: '/broken.html',
    does: 'breaks each time',
    ends: 'server-error',
    answer: (_, response) => html(response, 'oops', { status: 500 }),
  },
  {
    path: '/busy.html',
    does: 'says "later" twice',
    ends: 'done',
    brings: 'blocked',
    answer(_, response, count) {
      if (count > 2) return html(response, pageWith('忙过了', ['/']));
      response.writeHead(429, { 'retry-after': '7' }).end('later');
    },
  },
  {
    path: '/next-year.html',
    does: 'asks to come back in a year',
    ends: 'blocked',
    answer: (_, response) => void response.writeHead(429, { 'retry-after': '31536000' }).end('later'),
  },
];
