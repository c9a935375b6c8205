import { findingKey } from '../judge/finding-key.ts';
import type { Finding, Severity } from '../result/audit-result.ts';
import { pageKey } from '../url.ts';
import { FAULT_WORDS } from '../words.ts';
import type { HandFinding } from './hand-finding-schema.ts';

/** A finding that a person made, as it stands before anybody ruled on it. @param why their own words, '' for none */
export function toHandFinding(hand: HandFinding, why: string, of: { rule: string; severity: Severity }): Finding {
  const message = `人工发现${FAULT_WORDS[hand.fault]}${why === '' ? '' : `：${why}`}`;
  return toFinding(hand, { key: handFindingKey(hand), message, rule: of.rule, severity: of.severity });
}

/** Known by what it says and where, as any finding; found twice it is one. */
export function handFindingKey({ criterion, fault, url, quote, place }: HandFinding): string {
  return findingKey(criterion, fault, pageKey(url) ?? url, quote === '' ? place : quote);
}

/**
 * @param key as the decision has it
 * @param message what it says
 */
export function toFinding(
  hand: HandFinding,
  { key, message, rule, severity }: { key: string; message: string; rule: string; severity: Severity },
): Finding {
  const { criterion, fault, url, pageTitle, publishedDate, quote, place, seenAt, bytesHash } = hand;
  return {
    key,
    criterion,
    rule,
    fault,
    severity,
    confidence: 'certain',
    url,
    pageTitle,
    publishedDate,
    column: null,
    unit: null,
    file: hand.file ?? null,
    message,
    proof: hand.proof ?? [
      quote === ''
        ? { kind: 'measure', name: '人工指认', value: place, url, seenAt }
        : { kind: 'quote', quote, place, url, seenAt, bytesHash },
    ],
    count: 1,
    firstSeen: seenAt,
    lastSeen: seenAt,
    status: 'open',
  };
}

/** What a person saw of a finding, to go with their confirmation where the crawl may not have read the page. */
export function toHand(finding: Finding): HandFinding {
  const { criterion, fault, url, pageTitle, publishedDate, file, lastSeen, proof } = finding;
  const [first] = proof;
  const head = {
    criterion,
    fault,
    url,
    pageTitle,
    publishedDate,
    seenAt: lastSeen,
    proof,
    ...(file === null ? {} : { file }),
  };
  if (first?.kind === 'quote') return { ...head, quote: first.quote, place: first.place, bytesHash: first.bytesHash };
  const place = first?.kind === 'measure' ? `${first.name}：${first.value}` : `未见${first?.wanted ?? ''}`;
  return { ...head, quote: '', place, bytesHash: (first?.kind === 'absence' ? first.bytesHash : null) ?? '' };
}
