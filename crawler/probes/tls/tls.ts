import type { LookupFunction } from 'node:net';
import type { TlsProbe } from '../../../rules/result/probes.ts';
import { CAUSE_WORDS } from '../../../rules/words.ts';
import type { SentRequest } from '../../fetch/fetch-page.ts';
import { shakeHands, type Handshake } from './tls-handshake.ts';
import { findMixedContent } from './tls-mixed-content.ts';
import type { Visit, Visitor } from '../visitor.ts';

/** Headers by which a site protects its visitors, and those that tell what it runs on. */
const HEADERS = [
  'strict-transport-security',
  'content-security-policy',
  'x-frame-options',
  'x-content-type-options',
  'referrer-policy',
  'server',
  'x-powered-by',
];
const LONGEST_HEADER = 200;
const TRIES = 2;

export interface ProbeTlsOptions {
  /** Home page, where the crawl ended up. */
  url: string;
  visitor: Visitor;
  now: () => Date;
  /** Waits between two tries. */
  wait: () => Promise<void>;
  /** The home page and a few others as read, for parts that they load over http. */
  pages: readonly { url: string; html: string }[];
  /** Handshakes stand in the ledger beside the requests. */
  onRequest: (sent: SentRequest) => void;
  /** For the handshake, in ms. Default 15,000. */
  timeoutMs?: number;
  /** Name lookup; the system's if left out. */
  lookup?: LookupFunction;
}

type Certificate = NonNullable<TlsProbe['certificate']>;
type Summary = Pick<TlsProbe, 'state' | 'cause' | 'detail'>;

/** Measures whether a portal can be visited safely: https, its certificate, protocol, redirect, headers, mixed content. */
export async function probeTls(options: ProbeTlsOptions): Promise<TlsProbe> {
  const seenAt = options.now().toISOString();
  const url = new URL(options.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const mixed = findMixedContent(options.pages);
  const base = {
    seenAt,
    host,
    certificate: null,
    protocol: null,
    redirect: 'unchecked',
    headers: null,
    mixed,
  } as const;
  const isHttps = url.protocol === 'https:';
  if (!isHttps && url.port !== '') {
    const detail = `网址 ${url.origin} 指定了端口，没有可供检测的 HTTPS 地址。`;
    return { ...base, state: 'unchecked', cause: 'not-tested', detail, url: null, offered: false };
  }
  const secure = isHttps ? url.origin : `https://${url.host}`;
  const plain = url.port === '' ? await options.visitor.ask({ url: `http://${url.host}/`, follow: false }) : null;
  const redirect = redirectOf(plain, host);
  const offered = isHttps || redirect === 'https' || options.pages.some(({ html }) => linksToHttps(html, url.host));
  const hands = await tryHands(`${secure}/`, options);
  if (!hands.ok) {
    const headers = plain?.ok === true ? readHeaders(plain) : null;
    return { ...base, ...summariseFailure(hands.cause, host, isHttps), url: `${secure}/`, offered, headers };
  }
  const home = await options.visitor.ask({ url: `${secure}/`, follow: false });
  return {
    ...base,
    ...summarise(hands.certificate, host, seenAt),
    url: `${secure}/`,
    offered,
    certificate: hands.certificate,
    protocol: hands.protocol,
    redirect,
    headers: home.ok ? readHeaders(home) : null,
  };
}

async function tryHands(
  url: string,
  { now, wait, onRequest, timeoutMs = 15_000, lookup }: ProbeTlsOptions,
): Promise<Handshake> {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  for (let turn = 1; ; turn++) {
    const at = now();
    const hands = await shakeHands({ host, port: Number(port || 443), now: at, timeoutMs, ...(lookup && { lookup }) });
    const ms = now().getTime() - at.getTime();
    onRequest({ url, at: at.toISOString(), status: null, ms, bytes: 0, cause: hands.ok ? null : hands.cause });
    if (hands.ok || turn === TRIES) return hands;
    await wait();
  }
}

function redirectOf(plain: Visit | null, host: string): TlsProbe['redirect'] {
  if (plain === null || !plain.ok) return 'unchecked';
  const location = plain.header('location') ?? '';
  if (plain.status < 300) return 'none';
  if (!URL.canParse(location, plain.url)) return 'unchecked';
  const target = new URL(location, plain.url);
  const isOwn = target.hostname.replace(/^www\./, '') === host.replace(/^www\./, '');
  return target.protocol === 'https:' && isOwn ? 'https' : 'none';
}

function linksToHttps(html: string, host: string): boolean {
  return html.includes(`href="https://${host}`) || html.includes(`href='https://${host}`);
}

function readHeaders(visit: Extract<Visit, { ok: true }>): Record<string, string> {
  const told = HEADERS.flatMap((name): [string, string][] => {
    const value = visit.header(name);
    return value === null ? [] : [[name, value.slice(0, LONGEST_HEADER)]];
  });
  return Object.fromEntries(told);
}

function summariseFailure(cause: Extract<Handshake, { ok: false }>['cause'], host: string, isHttps: boolean): Summary {
  const why = CAUSE_WORDS[cause];
  // Where nobody listens, or a firewall swallows what comes, there is no https for anybody.
  if (!isHttps && (cause === 'refused' || cause === 'timeout'))
    return { state: 'none', cause, detail: `${host} 没有提供 HTTPS 访问（443 端口${why}）。` };
  return { state: 'unchecked', cause, detail: `${host} 的 HTTPS 未能检查：${why}。` };
}

/** What a certificate comes to, at the moment it was seen. */
function summarise(certificate: Certificate, host: string, seenAt: string): Summary {
  const { daysLeft, validFrom, validTo, isForHost, chain, issuer } = certificate;
  const wrong = [
    daysLeft < 0 && `已于 ${validTo.slice(0, 10)} 过期`,
    validFrom > seenAt && `自 ${validFrom.slice(0, 10)} 起才有效`,
    !isForHost && '颁发给其他域名',
    chain === 'self-signed' && '由网站自己签发',
  ].filter((part) => part !== false);
  if (wrong.length > 0) return { state: 'invalid', cause: null, detail: `${host} 的证书${wrong.join('，')}。` };
  if (chain === 'trusted') {
    const detail = `${host} 的证书有效，由 ${issuer} 签发，${validTo.slice(0, 10)} 到期（还有 ${daysLeft} 天）。`;
    return { state: 'valid', cause: null, detail };
  }
  const why = chain === 'incomplete' ? '服务器没有发送中间证书' : '检查机不认识它的签发机构';
  return { state: 'doubtful', cause: null, detail: `${host} 的证书未能核实：${why}。` };
}
