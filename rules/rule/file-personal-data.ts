import * as z from 'zod';
import type { FileFacts, FileHit, FileLeak } from '../facts/file-facts.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import { KINDS } from '../recognise/index.ts';
import { CONFIDENCES } from '../result/audit-result.ts';
import { clip } from '../text/normalise.ts';
import { defineFileRule, type Fault, type FileContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  kinds: z.array(z.enum(KINDS)).default([...KINDS]),
  maxProofs: z.int().min(1).default(5),
});

type Params = z.infer<typeof params>;

/**
 * Personal data in a file that a page offers (条例 第15条; most leaks of lists stand in attachments): one fault a kind and file. What
 * could not be read, or not to its end, is said with its cause.
 */
export const filePersonalData = defineFileRule<Params>({
  id: 'file-personal-data',
  scope: 'file',
  title: '附件泄露个人信息',
  needs: ['files'],
  faults: KINDS,
  params,
  judge(file, { kinds, maxProofs }, context): Verdict {
    const faults: Fault[] = [];
    const candidates: Fault[] = [];
    for (const leak of file.leaks) {
      if (!kinds.includes(leak.kind)) continue;
      const fault = toFault(file, leak, { maxProofs, context });
      (leak.findings > 0 ? faults : candidates).push(fault);
    }
    const what = file.bytesHash === '' ? '未取得的附件' : `附件“${clip(file.name, 40)}”`;
    const unchecked = file.cause === null ? [] : [{ cause: file.cause, what }];
    return { checked: file.format === null ? 0 : 1, faults, unchecked, candidates };
  },
});

function toFault(
  file: FileFacts,
  { kind, findings, people, hits }: FileLeak,
  { maxProofs, context: { seen, page } }: { maxProofs: number; context: FileContext },
): Fault {
  const isLead = findings === 0;
  const shown = hits.filter((hit) => isLead || hit.confidence !== 'lead').slice(0, maxProofs);
  const counts = Object.entries(people).map(([noun, count]) => `${count}人的${noun}`);
  const first = shown[0];
  const fault: Fault = {
    fault: kind,
    subject: file.key,
    slot: '',
    message: `附件“${clip(file.name, 40)}”${isLead ? '疑似' : ''}公开了${counts.join('、')}，未作脱敏`,
    url: page === null ? file.url : (addressOf(page) ?? page.url),
    confidence: isLead ? 'lead' : best(shown),
    file: {
      url: file.url,
      name: file.name,
      sheet: first?.sheet ?? null,
      page: first?.page == null ? null : first.page + 1,
      row: first?.row == null ? null : first.row + 1,
    },
    count: Math.max(
      1,
      Object.values(people).reduce((sum, n) => sum + n, 0),
    ),
    proof: shown.map((hit) => ({ kind: 'quote', quote: hit.quote, place: hit.place, ...seen })),
  };
  if (isLead) fault.severity = 'lead';
  return fault;
}

/** The answer to a request for more of a list is no page that anybody reads: its column is. */
function addressOf({ listPage, trail }: PageFacts): string | null {
  return listPage === null ? null : (trail.at(-1)?.url ?? null);
}

function best(hits: readonly FileHit[]): FileHit['confidence'] {
  return CONFIDENCES.find((confidence) => hits.some((hit) => hit.confidence === confidence)) ?? 'lead';
}
