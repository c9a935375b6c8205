import * as z from 'zod';
import { isSameWork, workKey } from '../site/details/work-key.ts';
import type { EntryFacts } from '../site/entry-facts.ts';
import { feedbackOf, gatherCalls, isLinked } from '../site/participation/calls.ts';
import { nameEntry } from '../site/policy/documents.ts';
import { pairPolicies } from '../site/policy/pairs.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { entryFault, quotePublished } from './entry-fault.ts';
import { defineSiteRule, type Fault, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Loops whose document appeared before this day are left alone. */
  from: z.iso.date().nullable().default(null),
});

type Params = z.infer<typeof params>;

/** The four stages of one document, each linked with the next from either side. */
interface Loop {
  stages: [call: EntryFacts, feedback: EntryFacts, document: EntryFacts, interpretation: EntryFacts];
}

/**
 * Finds documents that went round the whole loop: call for opinions, outcome, document, interpretation (东至2020第4项,
 * 加分). Each loop is a candidate: a person confirms that it is one, and the checklist says what it earns.
 */
export const closedLoop = defineSiteRule<Params>({
  id: 'closed-loop',
  scope: 'site',
  title: '征集、反馈、文件、解读闭环',
  needs: ['entries'],
  faults: [],
  params,
  judge(site, { from }): Verdict {
    const loops = findLoops(site).filter(({ stages }) => from === null || (stages[2].published ?? '') >= from);
    return { checked: loops.length, faults: [], unchecked: [], candidates: loops.map(toCandidate) };
  },
});

function findLoops(site: SiteFacts): Loop[] {
  const all = gatherCalls(site);
  const { pairs } = pairPolicies(site);
  const loops = new Map<string, Loop>();
  for (const { document, interpretation, documentLinks, interpretationLinks } of pairs) {
    if (!documentLinks && !interpretationLinks) continue;
    const work = workKey(document.entry.title ?? '');
    for (const call of all.calls) {
      if (
        loops.has(document.entry.key) ||
        !isSameWork(call.details.subject, work) ||
        (call.published ?? '') > (document.entry.published ?? '9')
      )
        continue;
      const reply = feedbackOf(call, all).find(
        (feedback) =>
          isLinked(call, feedback) && document.copies.some((copy) => isLinked(feedback, copy) || isLinked(call, copy)),
      );
      if (reply !== undefined) loops.set(document.entry.key, { stages: [call, reply, document.entry, interpretation] });
    }
  }
  return [...loops.values()];
}

const STAGES = ['意见征集', '征集反馈', '文件', '解读'] as const;

function toCandidate({ stages }: Loop): Fault {
  return entryFault(stages[2], {
    fault: 'closed-loop',
    message: `${nameEntry(stages[2])}的意见征集、反馈、文件、解读四环齐全且互相链接，可计为一个闭环`,
    confidence: 'lead',
    proof: stages.map((stage, index) => quotePublished(stage, STAGES[index] ?? '')),
  });
}
