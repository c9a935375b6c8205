import { pageWith } from '../../helpers/serve.ts';
import { type HostileCase, sendRaw } from '../case.ts';

const PAGE = pageWith('长度写错', ['/']);
const SIZE = Buffer.byteLength(PAGE);
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n';

/** Lines cut at every point of an answer, and lengths that are not true. */
export const LENGTHS: readonly HostileCase[] = [
  {
    path: '/short.html',
    does: 'claims more bytes than it sends, and hangs up after the last',
    ends: 'done',
    answer: (request) => sendRaw(request, `${HEAD}Content-Length: ${SIZE + 500}\r\n\r\n${PAGE}`, 'close'),
  },
  {
    path: '/long.html',
    does: 'sends more bytes than it claims',
    ends: 'done',
    answer: (request) => sendRaw(request, `${HEAD}Content-Length: ${SIZE}\r\n\r\n${PAGE}${'x'.repeat(500)}`, 'close'),
  },
  {
    path: '/two-lengths.html',
    does: 'claims two lengths',
    ends: 'reset',
    answer: (request) =>
      sendRaw(request, `${HEAD}Content-Length: 5\r\nContent-Length: ${SIZE}\r\n\r\n${PAGE}`, 'close'),
  },
  {
    path: '/length-in-words.html',
    does: 'claims a length that is no number',
    ends: 'unreadable',
    answer: (request) => sendRaw(request, `${HEAD}Content-Length: many\r\n\r\n${PAGE}`, 'close'),
  },
  {
    path: '/bad-chunks.html',
    does: 'sends pieces whose sizes are no numbers',
    ends: 'unreadable',
    answer: (request) => sendRaw(request, `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n${PAGE}\r\n`, 'close'),
  },
  {
    path: '/half-chunk.html',
    does: 'hangs up in the middle of a piece',
    ends: 'reset',
    answer: (request) => sendRaw(request, `${HEAD}Transfer-Encoding: chunked\r\n\r\nffff\r\n<html><p>x`, 'close'),
  },
  {
    path: '/reset.html',
    does: 'cuts the line when it is asked',
    ends: 'reset',
    answer: ({ socket }) => void socket.resetAndDestroy(),
  },
  {
    path: '/reset-in-status.html',
    does: 'cuts the line within the first line',
    ends: 'reset',
    answer: (request) => sendRaw(request, 'HTTP/1.1 20', 'reset'),
  },
  {
    path: '/reset-in-head.html',
    does: 'cuts the line among the headers',
    ends: 'reset',
    answer: (request) => sendRaw(request, `${HEAD}Content-Le`, 'reset'),
  },
  {
    path: '/reset-after-head.html',
    does: 'cuts the line before the body',
    ends: 'reset',
    answer: (request) => sendRaw(request, `${HEAD}Content-Length: ${SIZE}\r\n\r\n`, 'reset'),
  },
  {
    path: '/reset-in-body.html',
    does: 'cuts the line within the body',
    ends: 'reset',
    answer: (request) => sendRaw(request, `${HEAD}Content-Length: ${SIZE}\r\n\r\n${PAGE.slice(0, 60)}`, 'reset'),
  },
  {
    path: '/other-language.html',
    does: 'speaks no HTTP',
    ends: 'unreadable',
    answer: (request) => sendRaw(request, 'SSH-2.0-OpenSSH_9.6\r\n', 'close'),
  },
];
