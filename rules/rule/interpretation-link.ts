import * as z from 'zod';
import { nameEntry, type PolicyDocument } from '../site/policy/documents.ts';
import { pairPolicies, type PolicyPair } from '../site/policy/pairs.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault, quotePublished } from './entry-fault.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** 文件与解读相互关联 (东至2020、盐亭2023); false asks only for the link from the document. */
  bidirectional: z.boolean().default(true),
  /** Documents older than this are left alone: 730天为工具默认值; null looks at all. */
  withinDays: z.int().positive().nullable().default(730),
});

type Params = z.infer<typeof params>;

/**
 * A document and its interpretation lead to each other. One problem a document: where neither page links it stands on the
 * document's, where only the way back is missing on the interpretation's. Any one of several interpretations will do.
 * A document without an interpretation is the matter of interpretation-coverage.
 */
export const interpretationLink = defineSiteRule<Params>({
  id: 'interpretation-link',
  scope: 'site',
  title: '文件与解读双向关联',
  needs: ['entries'],
  faults: ['unlinked-interpretation'],
  params,
  judge(site, { bidirectional, withinDays }, { asOf }): Verdict {
    const { pairs } = pairPolicies(site);
    const faults: Fault[] = [];
    const unchecked: Unchecked[] = [];
    let checked = 0;
    for (const [document, own] of byDocument(pairs)) {
      const date = document.entry.published ?? document.entry.written;
      if (withinDays !== null && (date === null || daysBetween(date, asOf) > withinDays)) continue;
      const first = own.find((pair) => !pair.interpretationLinks) ?? own[0];
      if (first === undefined) continue;
      const linked = own.some((pair) => pair.documentLinks);
      const back = !bidirectional || own.some((pair) => pair.interpretationLinks);
      if (linked && back) checked += 1;
      else if (
        linked
          ? first.interpretation.details.scriptedRelation
          : document.copies.some((copy) => copy.details.scriptedRelation)
      ) {
        unchecked.push({ cause: 'unsettled', what: `${nameEntry(document.entry)}与解读的关联` });
      } else {
        checked += 1;
        faults.push(linked ? noWayBack(first) : noLink(first, back));
      }
    }
    return { checked, faults, unchecked };
  },
});

function byDocument(pairs: readonly PolicyPair[]): Map<PolicyDocument, PolicyPair[]> {
  const groups = new Map<PolicyDocument, PolicyPair[]>();
  for (const pair of pairs) groups.set(pair.document, [...(groups.get(pair.document) ?? []), pair]);
  return groups;
}

function noLink({ document: { entry }, interpretation }: PolicyPair, back: boolean): Fault {
  return entryFault(entry, {
    fault: 'unlinked-interpretation',
    slot: '解读',
    message: `${nameEntry(entry, 30)}未链接其解读${nameEntry(interpretation, 30)}${back ? '' : '，解读页也未链接文件'}`,
    confidence: 'likely',
    proof: [
      {
        kind: 'absence',
        wanted: `指向${interpretation.url}的链接`,
        looked: [{ place: '文件页正文和侧栏的链接', url: entry.url }],
        seenAt: entry.seen.seenAt,
        bytesHash: entry.seen.bytesHash,
      },
      quotePublished(interpretation, '解读'),
    ],
  });
}

function noWayBack({ document: { entry }, interpretation }: PolicyPair): Fault {
  const { seenAt, bytesHash } = interpretation.seen;
  return entryFault(interpretation, {
    fault: 'unlinked-interpretation',
    slot: '文件',
    message: `解读${nameEntry(interpretation, 30)}未链接所解读的文件${nameEntry(entry, 30)}`,
    confidence: 'likely',
    proof: [
      {
        kind: 'absence',
        wanted: `指向${entry.url}的链接`,
        looked: [{ place: '解读页正文和侧栏的链接', url: interpretation.url }],
        seenAt,
        bytesHash,
      },
      quotePublished(entry, '文件'),
    ],
  });
}
