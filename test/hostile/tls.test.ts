import { createSecureServer } from 'node:http2';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { fetchOnce } from '../../crawler/fetch/fetch-page.ts';
import { testClient } from '../helpers/crawl.ts';
import { pageWith } from '../helpers/serve.ts';
import { makeCertificate } from '../probes/certificates.ts';

const open: Server[] = [];
const client = testClient();
/** Would wait for a line longer than any test: only the time for the request in all can end it. */
const hurried = testClient({ totalMs: 300, connectMs: 3_600_000 });
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});
afterAll(async () => {
  await client.close();
  await hurried.close();
});

async function endOf(server: Server, { isSlow = false } = {}): Promise<string> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const outcome = await fetchOnce(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    client: isSlow ? hurried : client,
    now: () => new Date(0),
    pace: async () => {},
    inScope: () => true,
    onRequest: () => {},
  });
  return outcome.state === 'page' ? 'page' : outcome.cause;
}

/** A line that is held by hand. */
const onLine = (work: (socket: Socket) => void): Server =>
  createServer((socket) => {
    socket.on('error', () => {});
    work(socket);
  });

describe('a secure line that is none', () => {
  test.each<[string, string, (socket: Socket) => void]>([
    ['cut as soon as it stands', 'reset', (socket) => void socket.resetAndDestroy()],
    ['cut when the greeting comes', 'reset', (socket) => void socket.once('data', () => socket.resetAndDestroy())],
    ['closed when the greeting comes', 'reset', (socket) => void socket.once('data', () => socket.end())],
    [
      'without any encryption',
      'tls-failure',
      (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    ],
    // handshake_failure, RFC 8446 §6.2.
    [
      'refused by an alert',
      'tls-failure',
      (socket) => void socket.once('data', () => socket.end(Buffer.of(21, 3, 3, 0, 2, 2, 40))),
    ],
    ['of random bytes', 'tls-failure', (socket) => void socket.once('data', () => socket.end(Buffer.alloc(600, 0xa5)))],
  ])('%s: %s', async (_, cause, work) => {
    expect(await endOf(onLine(work))).toBe(cause);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['is taken and never shakes hands', () => {}],
    // The first five bytes of a ServerHello that would be 16 KB long, then a byte now and then.
    [
      'shakes hands drop by drop',
      (socket) => {
        socket.write(Buffer.of(22, 3, 3, 64, 0));
        const timer = setInterval(() => socket.write(Buffer.of(2)), 20);
        socket.on('close', () => clearInterval(timer));
      },
    ],
  ])('that %s is let go with the time for the request: timeout', async (_, work) => {
    let isGone = (): void => {};
    const gone = new Promise<void>((resolve) => (isGone = resolve));
    const server = onLine((socket) => {
      socket.resume().on('close', isGone);
      work(socket);
    });
    expect(await endOf(server, { isSlow: true })).toBe('timeout');
    await gone;
  });
});

// Whether a certificate is good is the question of another probe; the page behind it can be read.
test.each([
  ['run out', { names: ['127.0.0.1'], to: '2021-01-01T00:00:00Z' }],
  ['for somebody else', { names: ['www.elsewhere.example'] }],
  ['signed by itself', { names: ['127.0.0.1'] }],
])('a page behind a certificate that is %s is read', async (_, options) => {
  const page = pageWith('安全访问', ['/']);
  const server = createHttps(makeCertificate(options), (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  expect(await endOf(server)).toBe('page');
});

// docs/decisions/http2.md says why.
describe('a server that speaks HTTP/2', () => {
  test('beside HTTP/1.1 is spoken to in HTTP/1.1', async () => {
    const spoken: string[] = [];
    const server = createSecureServer(
      { ...makeCertificate({ names: ['127.0.0.1'] }), allowHTTP1: true },
      (request, response) => {
        spoken.push(request.httpVersion);
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(pageWith('两种协议', ['/']));
      },
    );
    expect(await endOf(server)).toBe('page');
    expect(spoken).toEqual(['1.1']);
  });

  test('alone cannot be checked', async () => {
    const server = createSecureServer(makeCertificate({ names: ['127.0.0.1'] }));
    server.on('unknownProtocol', (socket: Socket) => socket.destroy());
    expect(await endOf(server)).toBe('tls-failure');
  });
});
