import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions } from 'node:https';
import { createServer as createSocketServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { shakeHands } from '../../crawler/probes/tls/tls-handshake.ts';
import { findMixedContent } from '../../crawler/probes/tls/tls-mixed-content.ts';
import { probeTls } from '../../crawler/probes/tls/tls.ts';
import { tlsProbeSchema, type TlsProbe } from '../../rules/result/probes.ts';
import { makeCertificate, type Made } from './certificates.ts';
import { visiting } from './visiting.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

const NOW = new Date('2026-06-30T01:00:00.000Z');
const HOME: RequestListener = (request, response) =>
  void (request.url === '/robots.txt'
    ? response.writeHead(404).end()
    : response
        .writeHead(200, { 'content-type': 'text/html', 'strict-transport-security': 'max-age=600' })
        .end('<h1>首页</h1>'));

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  undo.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** The probe of a site on loopback with this certificate. */
async function probe(made: Made, options: ServerOptions = {}): Promise<TlsProbe> {
  const port = await listen(createHttpsServer({ ...made, ...options }, HOME));
  const url = `https://127.0.0.1:${port}/`;
  const visit = visiting(url);
  undo.push(visit.close);
  const result = await probeTls({
    url,
    visitor: visit.visitor,
    now: visit.now,
    wait: () => Promise.resolve(),
    pages: [],
    onRequest: (sent) => void visit.sent.push(sent),
    timeoutMs: 5000,
  });
  expect(tlsProbeSchema.parse(result)).toEqual(result);
  expect(visit.sent.filter((sent) => sent.url === url).length).toBeGreaterThan(0);
  return result;
}

describe('the certificate of a site', () => {
  it('that signs itself is invalid, measured as it is', async () => {
    const result = await probe(makeCertificate({ names: ['127.0.0.1'] }));
    expect(result).toMatchObject({
      state: 'invalid',
      offered: true,
      redirect: 'unchecked',
      certificate: { chain: 'self-signed', isForHost: true },
    });
    expect(result.headers).toEqual({ 'strict-transport-security': 'max-age=600' });
    expect(result.protocol).toBe('TLSv1.3');
  });

  it('that has expired is invalid, by so many days', async () => {
    const result = await probe(makeCertificate({ names: ['127.0.0.1'], to: '2026-06-20T00:00:00Z' }));
    expect(result).toMatchObject({
      state: 'invalid',
      certificate: { daysLeft: -11, validTo: '2026-06-20T00:00:00.000Z' },
    });
    expect(result.detail).toContain('已于 2026-06-20 过期');
  });

  it('that is for another name is invalid', async () => {
    const result = await probe(makeCertificate({ names: ['www.yunxi.gov.cn'] }));
    expect(result.certificate).toMatchObject({ isForHost: false, names: ['www.yunxi.gov.cn'] });
    expect(result.detail).toContain('颁发给其他域名');
  });

  it('that nobody here knows the signer of is doubtful, and so is one without its chain', async () => {
    const authority = makeCertificate({ names: ['某签发机构'], isAuthority: true });
    const leaf = makeCertificate({ names: ['127.0.0.1'], issuer: authority });
    expect(await probe({ ...leaf, cert: leaf.cert + authority.cert })).toMatchObject({
      state: 'doubtful',
      certificate: { chain: 'untrusted' },
    });
    expect(await probe(leaf)).toMatchObject({ state: 'doubtful', certificate: { chain: 'incomplete' } });
  });

  it('that is in order is valid', async () => {
    const authority = makeCertificate({ names: ['某签发机构'], isAuthority: true });
    const leaf = makeCertificate({ names: ['127.0.0.1'], issuer: authority, to: '2048-06-30T00:00:00Z' });
    const before = getCACertificates();
    setDefaultCACertificates([...before, authority.cert]);
    undo.push(() => setDefaultCACertificates(before));
    expect(await probe(leaf)).toMatchObject({
      state: 'valid',
      certificate: { chain: 'trusted', daysLeft: 8035, issuer: '某签发机构' },
    });
  });
});

describe('a handshake that does not come about', () => {
  const ask = (port: number): ReturnType<typeof shakeHands> =>
    shakeHands({ host: '127.0.0.1', port, now: NOW, timeoutMs: 300 });

  it('says why', async () => {
    const silent = await listen(createSocketServer(() => undefined));
    expect(await ask(silent)).toEqual({ ok: false, cause: 'timeout' });
    const plain = await listen(createHttpServer(HOME));
    expect(await ask(plain)).toEqual({ ok: false, cause: 'tls-failure' });
    const gone = await listen(createSocketServer());
    await undo.pop()?.();
    expect(await ask(gone)).toEqual({ ok: false, cause: 'refused' });
  });

  it('sees old protocols', async () => {
    const made = makeCertificate({ names: ['127.0.0.1'] });
    const port = await listen(createHttpsServer({ ...made, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' }, HOME));
    expect(await ask(port)).toMatchObject({ ok: true, protocol: 'TLSv1.2' });
  });
});

it('an address with a port of its own leaves no place to look for https', async () => {
  const visit = visiting('http://127.0.0.1:1/');
  undo.push(visit.close);
  const result = await probeTls({
    ...visit,
    url: 'http://127.0.0.1:1/',
    wait: () => Promise.resolve(),
    pages: [],
    onRequest: () => undefined,
  });
  expect(result).toMatchObject({ state: 'unchecked', cause: 'not-tested', url: null, offered: false });
  expect(visit.sent).toEqual([]);
});

describe('mixed content', () => {
  const page = (html: string, url = 'https://www.yunxi.gov.cn/'): { url: string; html: string } => ({ url, html });

  it('is what a page over https loads over http, each part once', () => {
    const parts =
      '<script src="http://a.cn/a.js"></script><link rel="stylesheet" href="http://a.cn/a.css"><link rel="icon" href="http://a.cn/i.ico"><img src="http://a.cn/p.png"><a href="http://a.cn/">链接</a><script src="/b.js"></script><iframe src="//a.cn/f.html"></iframe>';
    const { pages, found } = findMixedContent([page(parts), page(parts, 'https://www.yunxi.gov.cn/b/')]);
    expect(pages).toBe(2);
    expect(found.map(({ part, kind }) => `${kind} ${part}`)).toEqual([
      'active http://a.cn/a.js',
      'active http://a.cn/a.css',
      'passive http://a.cn/p.png',
    ]);
  });

  it('is none on a page over http, and none where the browser asks over https by itself', () => {
    const part = '<script src="http://a.cn/a.js"></script>';
    expect(findMixedContent([page(part, 'http://www.yunxi.gov.cn/')])).toEqual({ pages: 0, found: [] });
    const upgraded = `<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests">${part}`;
    expect(findMixedContent([page(upgraded)])).toEqual({ pages: 1, found: [] });
  });
});
