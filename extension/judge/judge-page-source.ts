import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Plan } from '../../rules/evaluate/plan.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import type { PageFacts, Seen } from '../../rules/facts/page-facts.ts';
import { attachmentOf } from '../../rules/facts/attachments.ts';
import { judgePage } from '../../rules/judge/judge-page.ts';
import { maskBare, maskNamed, maskText, pageSegments, recognise } from '../../rules/recognise/index.ts';
import { pageKey } from '../../rules/url.ts';
import type { PageSource } from '../messages.ts';
import { dayInShanghai } from '../../rules/text/shanghai-time.ts';
import { factViews, viewVerdicts, type AttachmentView, type FindableView, type PageView } from './page-view.ts';
import type { MaskTask, PageRecord, PageTask } from './tasks.ts';

/** Judges one serialised page by the rules of the crawler. `now` tells the time in ms, for the figure in the panel. */
export function judgePageSource(plan: Plan, { page, asOf, secretKey }: PageTask, now: () => number): PageView {
  const start = now();
  const bytesHash = bytesToHex(sha256(utf8ToBytes(page.html)));
  const seen: Seen = { url: page.url, seenAt: page.seenAt, bytesHash };
  const facts = readFacts(page);
  const secretHash = hashWith(secretKey);
  const covers = recognise(pageSegments(facts), { hash: secretHash, asOf }).map(({ masked }) => masked);
  const verdicts = judgePage(plan, facts, { asOf, seen, secretHash });
  return {
    url: page.url,
    kind: facts.kind,
    kindPlace: facts.places.kind ?? null,
    title: facts.title,
    facts: factViews(facts),
    counts: {
      links: facts.links.length,
      attachments: facts.attachments.length,
      items: facts.items.length,
      characters: facts.bodyLength,
    },
    ...viewVerdicts(verdicts, facts, seen.seenAt),
    attachments: attachmentsOf(facts, { hash: secretHash, asOf }),
    covers: [...new Set(covers)],
    findable: findableIn(plan),
    siteWide: plan.criteria
      .filter(({ checks }) => checks.every(({ rule }) => rule.scope !== 'page'))
      .map(({ criterion: { id, title, how } }) => ({ id, title, how })),
    titles: Object.fromEntries(plan.criteria.map(({ criterion }) => [criterion.id, criterion.title])),
    checklist: { id: plan.checklist.id, title: plan.checklist.title },
    asOf,
    seenAt: page.seenAt,
    bytesHash,
    ms: now() - start,
  };
}

/** Those that it carries, and entries of its list that are files, as a crawl takes them; one that is offered twice is one. */
function attachmentsOf(facts: PageFacts, options: { hash: (text: string) => string; asOf: string }): AttachmentView[] {
  const entries = facts.items.flatMap((item) => attachmentOf(item.url, item.title) ?? []);
  const files = new Map<string, AttachmentView>();
  for (const { url, name, ext } of [...facts.attachments, ...entries]) {
    const key = pageKey(url);
    if (key !== null && !files.has(key)) files.set(key, { key, url, ext, name: maskBare(maskNamed(name, options)) });
  }
  return [...files.values()];
}

function findableIn(plan: Plan): FindableView[] {
  return plan.criteria.flatMap(({ criterion: { id, title, rule, severity }, checks }) => {
    const faults = [...new Set(checks.flatMap((check) => check.rule.faults))];
    return faults.length === 0 ? [] : [{ id, title, rule, severity, faults }];
  });
}

/** Text that a person pointed at, fit to be kept. */
export function maskWords({ text, asOf, secretKey }: MaskTask): string {
  return maskText(text, { hash: hashWith(secretKey), asOf });
}

/** The words of a page with all personal data masked, to be kept beside a picture of it. */
export function recordPage({ page, asOf, secretKey }: PageTask): PageRecord {
  const facts = readFacts(page);
  const options = { hash: hashWith(secretKey), asOf };
  return {
    url: maskText(page.url, options),
    title: maskText(facts.title ?? page.title, options),
    text: facts.blocks.map(({ text }) => maskText(text, options)).join('\n'),
  };
}

export function readFacts(page: PageSource): PageFacts {
  return extractPage(page.html, page.url, { seenOn: dayInShanghai(page.seenAt) });
}

export function hashWith(secretKey: string): (text: string) => string {
  const key = hexToBytes(secretKey);
  return (text) => bytesToHex(hmac(sha256, key, utf8ToBytes(text)));
}
