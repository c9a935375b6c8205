import { hash } from 'node:crypto';
import { decodeHtml } from '../../../../rules/decode.ts';
import { StopError } from '../../../../rules/errors.ts';
import type { PageFacts } from '../../../../rules/facts/page-facts.ts';
import { type RenderReason, saysNothing } from '../../../../rules/facts/render-gate.ts';
import { pageKey } from '../../../../rules/url.ts';
import { judgePageFindings } from '../../../../rules/judge/judge-page.ts';
import { maskAddress, maskValues } from '../../../../rules/recognise/index.ts';
import { CAUSE_ADVICE, CAUSE_WORDS } from '../../../../rules/words.ts';
import { findSecretHash } from '../../../../store/open.ts';
import { mannersFor } from '../../../crawl/politeness.ts';
import { readPage } from '../../../crawl/read-page.ts';
import { readingOptions } from '../../../crawl/seen-on.ts';
import type { Client } from '../../../fetch/client.ts';
import { fetchPatiently } from '../../../fetch/fetch-patiently.ts';
import { maskFacts } from '../../../mask-facts.ts';
import { explainPage } from '../../../terminal/explain-page.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import type { Bench } from '../bench.ts';
import { openClient } from '../client.ts';
import { checkRenderer } from '../open-renderer.ts';
import { type PageRender, renderSource } from './render-source.ts';
import type { PageBytes, Source } from './source.ts';
import { placeOf } from '../with-store.ts';

/**
 * Reads and judges one page, rendered where it shows the need and `--render` allows it, and prints its facts and
 * findings, personal data masked. Returns the exit code.
 * @throws StopError where the page cannot be had, or not be rendered though `--render always` asks for it
 */
export async function judgeSource(
  source: Source,
  { plan, asOf }: Bench,
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  const client = source.kind === 'file' ? null : await openClient(source.url, flags);
  try {
    if (client !== null) await checkRenderer(flags);
    const page = source.kind === 'file' ? source : await fetchSource(source.url, client!, io);
    const { url, bytes, contentType } = page;
    const seen = { url, seenAt: io.now().toISOString(), bytesHash: hash('sha256', bytes) };
    const key = pageKey(url) ?? url;
    const isHome = source.kind !== 'file' && HOST_ROOT.test(pageKey(source.url) ?? '');
    const options = { ...readingOptions({ key, isHome, fetchedAt: seen.seenAt }), explain: true };
    const { facts: fixed, decoded, signs } = readPage(bytes, contentType, url, options);
    const { text: html } = decodeHtml(bytes, contentType);
    const rendering =
      client === null
        ? notRendered(fixed, signs.render)
        : await renderSource({ url, html, facts: fixed, options }, { reason: signs.render, client, flags, io });
    const { facts, render } = rendering ?? { facts: fixed, render: null };
    const secretHash = findSecretHash(placeOf(flags), flags.secret);
    // Who is judged by a page that says nothing before its script has run is judged by nothing.
    const isUnseen = (render?.state === 'unsettled' || render?.state === 'not-tested') && saysNothing(facts);
    const found = isUnseen ? [] : judgePageFindings(plan, facts, { asOf, seen, secretHash });
    const findings = maskValues(found, { asOf, hash: secretHash });
    const masked = maskFacts(facts, { asOf, hash: secretHash });
    io.out(
      flags.json
        ? `${JSON.stringify({ facts: masked, findings, render }, null, 2)}\n`
        : explainPage({ facts: masked, findings, decoded, render, isUnseen, columns: io.columns }),
    );
    return EXIT.done;
  } finally {
    await client?.close();
  }
}

/** Key of a host's own address: what it leads to is the home page, wherever that lies. */
const HOST_ROOT = /^[^/]+\/$/;

/** The parts of a saved page are not there to be asked for. */
function notRendered(facts: PageFacts, reason: RenderReason | null): { facts: PageFacts; render: PageRender } | null {
  return reason === null ? null : { facts, render: { reason, state: 'not-tested', why: '本地文件' } };
}

async function fetchSource(url: string, client: Client, io: Io): Promise<PageBytes> {
  const manners = mannersFor(new URL(url).hostname, { concurrency: 1, rate: null, isOwnSite: false });
  const outcome = await fetchPatiently(url, {
    ...manners,
    client,
    now: io.now,
    sleep: io.sleep,
    pace: () => Promise.resolve(),
    throttle: (_url, ms) => void ms,
    hasAnswered: () => false,
    inScope: () => true,
    onRequest: () => {},
  });
  if (outcome.state === 'page') return outcome;
  throw new StopError(
    `没有取到 ${maskAddress(url)}：${CAUSE_WORDS[outcome.cause]}${outcome.status === null ? '' : `（状态码 ${outcome.status}）`}`,
    CAUSE_ADVICE[outcome.cause],
  );
}
