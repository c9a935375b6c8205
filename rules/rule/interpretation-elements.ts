import * as z from 'zod';
import { ELEMENTS, type Element } from '../site/details/elements.ts';
import { nameEntry, type PolicyDocument } from '../site/policy/documents.ts';
import { pairPolicies, type InterpretationEntry } from '../site/policy/pairs.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault } from './entry-fault.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** What an interpretation must tell; synonyms stand in site/details/elements.ts. The three that all five documents share. */
  elements: z.array(z.enum(ELEMENTS)).min(1).default(['背景依据', '目标任务', '主要内容']),
  /** Fewer than this is a fault; null asks for all of them. */
  minElements: z.int().positive().nullable().default(null),
  /** Whatever is missing becomes a candidate for a person to rule on, and nothing a fault. */
  assisted: z.boolean().default(false),
  /** Interpretations older than this are left alone: 730天为工具默认值; null looks at all. */
  withinDays: z.int().positive().nullable().default(730),
});

type Params = z.infer<typeof params>;

/** Too little text to tell anything where a picture or film may tell it instead. */
const LITTLE_TEXT = 200;
/** Explanations that leave the elements to others: talks, films, questions and answers, comments by experts. */
const OTHER_KIND = /专家|媒体|访谈|发布会|视频|音频|动漫|漫画|图解|一图|读懂|看懂|问答|H5|直播/i;

/**
 * Reads the interpretations of a document together: what one leaves out another may say. Judges those whose document
 * stands on the portal, so that nobody answers for what higher levels wrote.
 */
export const interpretationElements = defineSiteRule<Params>({
  id: 'interpretation-elements',
  scope: 'site',
  title: '解读要素',
  needs: ['entries'],
  faults: ['missing-element'],
  params,
  judge(site, { elements, minElements, assisted, withinDays }, context): Verdict {
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Unchecked[], candidates: [] as Fault[] };
    const groups = new Map<PolicyDocument, InterpretationEntry[]>();
    for (const { document, interpretation } of pairPolicies(site).pairs) {
      const date = interpretation.published;
      if (date === null || (withinDays !== null && daysBetween(date, context.asOf) > withinDays)) continue;
      groups.set(document, [...(groups.get(document) ?? []), interpretation]);
    }
    for (const own of groups.values()) {
      const found = new Set(own.flatMap((entry) => entry.details.elements));
      const missing = elements.filter((element) => !found.has(element));
      const said = elements.length - missing.length;
      const isEnough = said >= (minElements ?? elements.length);
      const [silent] = own.filter((entry) => !tellsInWords(entry));
      const [first] = own.filter(tellsInWords);
      if (isEnough && !(assisted && missing.length > 0)) verdict.checked += 1;
      else if (first === undefined || silent !== undefined) {
        const entry = silent ?? own[0];
        if (entry !== undefined)
          verdict.unchecked.push({
            cause: 'scanned',
            what: `解读${nameEntry(entry)}的要素：内容在图片、音视频或附件中`,
          });
      } else {
        verdict.checked += 1;
        (assisted ? verdict.candidates : verdict.faults).push(toFault(first, { missing, found: [...found] }, context));
      }
    }
    return verdict;
  },
});

/** Its own words can be held to the list: headed like an interpretation, or long enough without pictures. */
function tellsInWords({ title, details, attachments }: InterpretationEntry): boolean {
  if (OTHER_KIND.test((title ?? '').replace(/《.{0,300}》/, ''))) return false;
  if (details.isStructured || details.textLength >= LITTLE_TEXT) return true;
  return details.textLength >= 40 && details.images === 0 && details.visual === null && attachments.length === 0;
}

function toFault(
  entry: InterpretationEntry,
  { missing, found }: { missing: Element[]; found: Element[] },
  { seenAt }: SiteContext,
): Fault {
  const shown = found.length === 0 ? '未见任一要素' : `已见${found.slice(0, 4).join('、')}`;
  return entryFault(entry, {
    fault: 'missing-element',
    message: `解读${nameEntry(entry)}缺少${missing.join('、')}（${shown}）`,
    confidence: 'likely',
    proof: [
      {
        kind: 'absence',
        wanted: missing.join('、'),
        looked: [{ place: '解读正文的标题和段落', url: entry.url }],
        seenAt,
        bytesHash: entry.seen.bytesHash,
      },
    ],
  });
}
