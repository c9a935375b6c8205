import * as z from 'zod';
import { nameEntry, type PolicyDocument } from '../site/policy/documents.ts';
import { pairPolicies, type InterpretationEntry } from '../site/policy/pairs.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault } from './entry-fault.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Every normative document needs a picture, film or the like among its interpretations (天台2020: 规范性文件须有图解或音视频). */
  eachMustBeVisual: z.boolean().default(true),
  /** Least share of interpretations that are more than words, 0 to 1 (盐亭2023: 0.5); 0 asks for none. */
  minRatio: z.number().min(0).max(1).default(0),
  /** Interpretations older than this are left alone: 730天为工具默认值; null looks at all. */
  withinDays: z.int().positive().nullable().default(730),
});

type Params = z.infer<typeof params>;

/** Interpretations in words alone. With `eachMustBeVisual` a fault stands on a page; with `minRatio` one stands on the portal. */
export const interpretationForm = defineSiteRule<Params>({
  id: 'interpretation-form',
  scope: 'site',
  title: '解读形式多样',
  needs: ['entries'],
  faults: ['text-only-interpretation'],
  params,
  judge(site, { eachMustBeVisual, minRatio, withinDays }, context): Verdict {
    const { documents, pairs, interpretations } = pairPolicies(site);
    const template = templateImages(documents);
    const isRecent = ({ published }: InterpretationEntry): boolean =>
      published !== null && (withinDays === null || daysBetween(published, context.asOf) <= withinDays);
    const faults: Fault[] = [];
    const unchecked: Unchecked[] = [];
    let checked = 0;
    if (eachMustBeVisual) {
      const forms = new Map<PolicyDocument, InterpretationEntry[]>();
      for (const { document, interpretation } of pairs)
        if (document.isNormative && isRecent(interpretation))
          forms.set(document, [...(forms.get(document) ?? []), interpretation]);
      for (const own of forms.values()) {
        const [first] = own;
        if (first === undefined) continue;
        // A page with next to no words keeps its explanation in a file or a script.
        if (own.every((entry) => isInWords(entry, template) && entry.details.textLength < 40))
          unchecked.push({ cause: 'missing-fact', what: `${nameEntry(first)}的解读正文` });
        else {
          checked += 1;
          if (own.every((entry) => isInWords(entry, template))) faults.push(textOnly(first, context));
        }
      }
    }
    if (minRatio > 0) {
      const recent = interpretations.filter(isRecent);
      checked += recent.length;
      const visual = recent.filter((entry) => !isInWords(entry, template)).length;
      if (recent.length > 0 && visual / recent.length < minRatio)
        faults.push(tooFew(site, { visual, all: recent.length, minRatio }, context));
    }
    return { checked, faults, unchecked };
  },
});

/** Pictures that every page of the portal has (code, icons): the fewest that any document shows. */
function templateImages(documents: readonly PolicyDocument[]): number {
  const images = documents.flatMap(({ copies }) => copies.map((copy) => copy.media.images));
  return images.length < 5 ? 0 : images.reduce((least, count) => Math.min(least, count));
}

function isInWords({ details }: InterpretationEntry, template: number): boolean {
  return details.visual === null && details.images <= template;
}

function textOnly(entry: InterpretationEntry, { seenAt }: SiteContext): Fault {
  return entryFault(entry, {
    fault: 'text-only-interpretation',
    message: `解读${nameEntry(entry)}只有文字，没有图解、音视频等形式`,
    confidence: 'likely',
    proof: [
      {
        kind: 'absence',
        wanted: '图片、音频、视频或图解附件',
        looked: [{ place: '解读页正文和附件', url: entry.url }],
        seenAt,
        bytesHash: entry.seen.bytesHash,
      },
    ],
  });
}

function tooFew(
  site: SiteFacts,
  { visual, all, minRatio }: { visual: number; all: number; minRatio: number },
  { seenAt }: SiteContext,
): Fault {
  const url = site.columns.find((column) => column.kind === 'interpretation')?.url ?? site.portal.url;
  const share = `${visual}/${all}（${Math.floor((visual / all) * 100)}%）`;
  return {
    fault: 'text-only-interpretation',
    subject: 'interpretations',
    slot: '',
    message: `政策解读中采用图解、音视频等形式的有${share}，低于${Math.round(minRatio * 100)}%`,
    confidence: 'likely',
    url,
    proof: [{ kind: 'measure', name: '非纯文字解读占比', value: share, url, seenAt }],
  };
}
