import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { createServer as createDnsServer, Packet } from 'dns2';

// Servers on loopback for the probes; each stops with its test (`await using`).

/** What the name server says of one name and type: addresses, an alias in front of them, an error, or nothing at all. */
export type DnsReply =
  | readonly string[]
  | { cname: string; addresses: readonly string[] }
  | 'NXDOMAIN'
  | 'SERVFAIL'
  | 'REFUSED'
  | 'silence';
export type Zone = Record<string, { A?: DnsReply; AAAA?: DnsReply }>;

export interface DnsServer extends AsyncDisposable {
  /** As `--dns` takes it. */
  address: string;
  /** Questions so far, as `AAAA name`. */
  asked: string[];
}

/** A name server that knows the zone and nothing else; a type left out of a name is an empty answer. */
export async function startDns(zone: Zone, { family = 4 }: { family?: 4 | 6 } = {}): Promise<DnsServer> {
  const asked: string[] = [];
  const server = createDnsServer({
    udp: family === 6 ? { type: 'udp6' } : true,
    handle: (request, send) => {
      const question = request.questions[0];
      if (question === undefined) return;
      const type = question.type === Packet.TYPE.AAAA ? 'AAAA' : 'A';
      asked.push(`${type} ${question.name}`);
      const entry = zone[question.name.toLowerCase()];
      const reply = entry === undefined ? 'NXDOMAIN' : (entry[type] ?? []);
      if (reply === 'silence') return;
      const response = Packet.createResponseFromRequest(request);
      if (typeof reply === 'string') response.header.rcode = Packet.RCODE[reply];
      else {
        const [name, addresses] = 'cname' in reply ? [reply.cname, reply.addresses] : [question.name, reply];
        const common = { class: Packet.CLASS.IN, ttl: 60 };
        if ('cname' in reply)
          response.answers.push(record({ ...common, name: question.name, type: Packet.TYPE.CNAME, domain: name }));
        for (const address of addresses)
          response.answers.push(record({ ...common, name, type: question.type, address }));
      }
      void send(response);
    },
  });
  const { udp } = await server.listen({
    udp: { port: await freeUdpPort(), address: family === 6 ? '::1' : '127.0.0.1' },
  });
  const address = `${family === 6 ? '[::1]' : '127.0.0.1'}:${udp?.port}`;
  return { address, asked, [Symbol.asyncDispose]: () => server.close() };
}

type Resource = InstanceType<typeof Packet>['answers'][number];

function record(fields: Partial<Resource>): Resource {
  return new Packet.Resource(fields);
}

export interface Site extends AsyncDisposable {
  port: number;
  /** Address of a page under a name that the zone leads here. */
  url: (host: string, path?: string) => string;
  /** Requests so far, as `v6 Host path`. */
  asked: string[];
}

export interface SiteOptions {
  /** Left out: nothing listens on 127.0.0.1. */
  v4?: RequestListener;
  /** Left out: nothing listens on [::1] at that port. */
  v6?: RequestListener;
  tls?: boolean;
}

/** One port on 127.0.0.1 and on [::1], a handler for each. */
export async function startSite({ v4, v6, tls = false }: SiteOptions): Promise<Site> {
  for (;;) {
    const asked: string[] = [];
    const port = await freePort();
    const servers = [
      v4 === undefined ? null : serverOf(noting(v4, 'v4', asked), tls),
      v6 === undefined ? null : serverOf(noting(v6, 'v6', asked), tls),
    ];
    const isUp = await Promise.all([
      listen(servers[0] ?? null, port, '127.0.0.1'),
      listen(servers[1] ?? null, port, '::1'),
    ]);
    const stop = async (): Promise<void> => {
      for (const server of servers) server?.closeAllConnections();
      await Promise.all(
        servers.map((server) => new Promise((done) => (server?.listening ? server.close(done) : done(null)))),
      );
    };
    if (isUp.every(Boolean)) {
      const url = (host: string, path = '/'): string => `${tls ? 'https' : 'http'}://${host}:${port}${path}`;
      return { port, url, asked, [Symbol.asyncDispose]: stop };
    }
    await stop();
  }
}

/** Whether ::1 can be listened on here; says so once where it cannot. */
export async function hasLoopbackIpv6(): Promise<boolean> {
  const server = createHttpServer();
  const isThere = await listen(server, 0, '::1');
  server.close();
  if (!isThere)
    process.stderr.write('SKIPPED: ::1 cannot be bound on this machine, so nothing was tested over IPv6.\n');
  return isThere;
}

function noting(handler: RequestListener, family: 'v4' | 'v6', asked: string[]): RequestListener {
  return (request, response) => {
    asked.push(`${family} ${request.headers.host} ${request.url}`);
    handler(request, response);
  };
}

function serverOf(handler: RequestListener, tls: boolean): Server {
  return tls ? createHttpsServer({ key: KEY, cert: CERTIFICATE }, handler) : createHttpServer(handler);
}

function listen(server: Server | null, port: number, host: string): Promise<boolean> {
  if (server === null) return Promise.resolve(true);
  return new Promise((done) => {
    server.once('error', () => done(false));
    server.listen({ port, host, ipv6Only: true }, () => done(true));
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createSocketServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

// dns2 takes no port 0.
function freeUdpPort(): Promise<number> {
  return freePort();
}

// For `zwgk-audit-test`, made for these tests and signed by nobody; good until 2126.
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2nyq6Hi6IanWgUA/
B4Sk9LrCt7usa8ofS4FEFqy6dAOhRANCAAT2TyoCINIE1f7KTr17aLhtlH6dX5OU
DvAZR9KjJDpgyaDtAmxvMYQaV/7pYsEbI4QHzeLbLg4Yi2REGcL4gaOC
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUdFabsFJKQP56M6kSRTaukqD0AFwwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPendnay1hdWRpdC10ZXN0MCAXDTI2MTEyMTEwMzI1M1oYDzIx
MjYxMDI4MTAzMjUzWjAaMRgwFgYDVQQDDA96d2drLWF1ZGl0LXRlc3QwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAT2TyoCINIE1f7KTr17aLhtlH6dX5OUDvAZR9Kj
JDpgyaDtAmxvMYQaV/7pYsEbI4QHzeLbLg4Yi2REGcL4gaOCo1MwUTAdBgNVHQ4E
FgQUM3bG5TvU7ijx3oNrDfegqOwyFfswHwYDVR0jBBgwFoAUM3bG5TvU7ijx3oNr
DfegqOwyFfswDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAi3k6
L375a5xT/WgzXRIDZ3zTMCeA8ZdrzV6q3EQ8/xgCICVfIz533kMVtb1TOqJvJUXg
KHNhLnzXxG+6odn+8wC6
-----END CERTIFICATE-----`;
