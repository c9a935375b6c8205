import { html, pageWith } from '../../helpers/serve.ts';
import { type HostileCase, sendRaw } from '../case.ts';

const PAGE = pageWith('响应头', ['/']);

function withHead(head: string): string {
  return `HTTP/1.1 200 OK\r\n${head}\r\nContent-Length: ${Buffer.byteLength(PAGE)}\r\n\r\n${PAGE}`;
}

/** Heads of answers that are too long, or mean to break who reads them. */
export const HEADERS: readonly HostileCase[] = [
  {
    path: '/many-headers.html',
    does: 'sends 20,000 headers',
    ends: 'over-budget',
    answer: (request) =>
      sendRaw(request, withHead(Array.from({ length: 20_000 }, (_, i) => `x-${i}: y`).join('\r\n')), 'close'),
  },
  {
    path: '/long-header.html',
    does: 'sends a header of a megabyte',
    ends: 'over-budget',
    answer: (request) => sendRaw(request, withHead(`x: ${'y'.repeat(1_000_000)}`), 'close'),
  },
  {
    path: '/header-of-spaces.html',
    does: 'sends a character set after 50,000 spaces',
    ends: 'done',
    answer: (request) => sendRaw(request, withHead(`Content-Type: text/html; charset=${' '.repeat(50_000)};`), 'close'),
  },
  {
    path: '/header-with-nul.html',
    does: 'sends a NUL among the headers',
    ends: 'unreadable',
    answer: (request) => sendRaw(request, withHead('x: a\0b'), 'close'),
  },
  {
    path: '/many-cookies.html',
    does: 'sets 500 cookies',
    ends: 'done',
    answer(_, response) {
      response.setHeader(
        'set-cookie',
        Array.from({ length: 500 }, (_value, i) => `c${i}=${'v'.repeat(50)}; path=/`),
      );
      html(response, PAGE);
    },
  },
  {
    path: '/unknown-charset.html',
    does: 'names a character set that does not exist',
    ends: 'done',
    answer: (_, response) => html(response, PAGE, { type: 'text/html; charset="../../etc/passwd"' }),
  },
];
