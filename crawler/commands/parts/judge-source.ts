import { hash } from 'node:crypto';
import { StopError } from '../../../rules/errors.ts';
import { judgePageFindings } from '../../../rules/judge/judge-page.ts';
import { maskAddress, maskValues } from '../../../rules/recognise/index.ts';
import { CAUSE_ADVICE, CAUSE_WORDS } from '../../../rules/words.ts';
import { findSecretHash } from '../../../store/open.ts';
import { mannersFor } from '../../crawl/politeness.ts';
import { readPage } from '../../crawl/read-page.ts';
import { seenOnDay } from '../../crawl/seen-on.ts';
import { fetchPatiently } from '../../fetch/fetch-patiently.ts';
import { maskFacts } from '../../mask-facts.ts';
import { explainPage } from '../../terminal/explain-page.ts';
import type { Flags } from '../../terminal/flags.ts';
import { EXIT, type Io } from '../../terminal/io.ts';
import type { Bench } from './bench.ts';
import { openClient } from './client.ts';
import type { PageBytes, Source } from './source.ts';
import { placeOf } from './with-store.ts';

/**
 * Reads and judges one page and prints its facts and findings, personal data masked. Returns the exit code.
 * @throws StopError where the page cannot be had
 */
export async function judgeSource(
  source: Source,
  { plan, asOf }: Bench,
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  const { url, bytes, contentType } = source.kind === 'file' ? source : await fetchSource(source.url, flags, io);
  const seen = { url, seenAt: io.now().toISOString(), bytesHash: hash('sha256', bytes) };
  const { facts, decoded } = readPage(bytes, contentType, url, { seenOn: seenOnDay(seen.seenAt), explain: true });
  const secretHash = findSecretHash(placeOf(flags), flags.secret);
  const findings = maskValues(judgePageFindings(plan, facts, { asOf, seen, secretHash }), { asOf, hash: secretHash });
  const masked = maskFacts(facts, { asOf, hash: secretHash });
  io.out(
    flags.json
      ? `${JSON.stringify({ facts: masked, findings }, null, 2)}\n`
      : explainPage({ facts: masked, findings, decoded, columns: io.columns }),
  );
  return EXIT.done;
}

async function fetchSource(url: string, flags: Flags, io: Io): Promise<PageBytes> {
  const client = await openClient(url, flags);
  const manners = mannersFor(new URL(url).hostname, { concurrency: 1, rate: null, isOwnSite: false });
  try {
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
  } finally {
    await client.close();
  }
}
