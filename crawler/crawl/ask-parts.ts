import { decodeHtml } from '../../rules/decode.ts';
import type { SentRequest } from '../fetch/fetch-page.ts';
import { fetchOnce } from '../fetch/fetch-page.ts';
import { refusalOf } from '../fetch/robots.ts';
import type { PartRequest } from '../render/parts.ts';
import type { PartAnswer } from '../render/task.ts';
import type { Hosts } from './hosts.ts';

/** Gets the parts of one page that is being rendered: through the host's lane, its robots.txt and the ledger. */
export interface PartAsker {
  ask: (part: PartRequest) => Promise<PartAnswer>;
  /** Some part waits for the host's turn. */
  isHeldBack: () => boolean;
  requests: SentRequest[];
  /** The site turned some part away as a robot's. */
  readonly isBlocked: boolean;
}

/** Scripts that many pages share, kept while pages are rendered; bytes. */
const MOST_KEPT = 64 * 1024 * 1024;
/** What a script may say of itself to an endpoint; cookies and tokens never are sent. */
const SENT_HEADERS = ['accept', 'content-type', 'referer', 'x-requested-with'];
const TEXT = /text\/|json|javascript|ecmascript|xml/i;

/** @param isOwn whether a redirect may be followed there */
export function createPartAskers(hosts: Hosts, isOwn: (url: string) => boolean): () => PartAsker {
  const scripts = new Map<string, Promise<PartAnswer>>();
  let kept = 0;

  return () => {
    const requests: SentRequest[] = [];
    let heldBack = 0;
    let isBlocked = false;

    async function hold<T>(wait: Promise<T>): Promise<T> {
      heldBack++;
      try {
        return await wait;
      } finally {
        heldBack--;
      }
    }

    async function send({ url, method, type, headers, body }: PartRequest): Promise<PartAnswer> {
      const host = hosts.of(url);
      if (refusalOf(await hold(host.robots()), url) !== null) return { ok: false };
      const begin = Promise.withResolvers<void>();
      const end = Promise.withResolvers<void>();
      host.lane.add(() => {
        begin.resolve();
        return end.promise;
      });
      await hold(begin.promise);
      try {
        const outcome = await fetchOnce(url, {
          ...host.fetch,
          inScope: isOwn,
          pace: (address) => hold(host.fetch.pace(address)),
          onRequest: (sent) => requests.push(sent),
          data: {
            method: method === 'POST' ? 'POST' : 'GET',
            headers: Object.fromEntries(
              SENT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
            ),
            ...(method === 'POST' && body !== null && { body }),
          },
        });
        if (outcome.state === 'page') return toAnswer(outcome.bytes, outcome.contentType, type);
        if (outcome.cause === 'blocked') isBlocked = true;
        if (outcome.status === 429 || outcome.status === 503)
          host.fetch.throttle(url, outcome.retryAfterMs ?? host.fetch.throttleMs);
        return outcome.cause === 'empty' ? toAnswer(new Uint8Array(), outcome.contentType, type) : { ok: false };
      } finally {
        end.resolve();
      }
    }

    async function ask(part: PartRequest): Promise<PartAnswer> {
      if (part.type !== 'script' || part.method !== 'GET') return send(part);
      const known = scripts.get(part.url);
      if (known !== undefined) return hold(known);
      const asked = send(part);
      scripts.set(part.url, asked);
      const answer = await asked;
      kept += answer.ok ? answer.body.byteLength : 0;
      if (!answer.ok || kept > MOST_KEPT) scripts.delete(part.url);
      return answer;
    }

    return {
      ask: (part) => ask(part).catch((): PartAnswer => ({ ok: false })),
      isHeldBack: () => heldBack > 0,
      requests,
      get isBlocked() {
        return isBlocked;
      },
    };
  };
}

/** Text goes on as UTF-8 whatever it came in: the page itself does too. */
function toAnswer(bytes: Uint8Array, contentType: string | null, type: string): PartAnswer {
  const isText = type === 'script' || contentType === null || TEXT.test(contentType);
  const plain = contentType?.split(';')[0] ?? 'text/plain';
  const body = isText ? Buffer.from(decodeHtml(bytes, contentType).text) : Buffer.from(bytes);
  const headers = {
    'content-type': isText ? `${plain}; charset=utf-8` : plain,
    'access-control-allow-origin': '*',
  };
  return { ok: true, status: 200, headers, body };
}
