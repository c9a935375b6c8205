import * as z from 'zod';
import type { PageFacts } from '../facts/page-facts.ts';
import {
  describePlace,
  KINDS,
  maskNamed,
  mayTell,
  pageSegments,
  quoteMasked,
  recognise,
  type Hit,
  type Kind,
  type Segment,
} from '../recognise/index.ts';
import { CONFIDENCES } from '../result/audit-result.ts';
import { definePageRule, NOT_CONCERNED, type Fault, type PageContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  kinds: z.array(z.enum(KINDS)).default([...KINDS]),
  /** Finds below it are candidates, which cost nothing until a person confirms. */
  minConfidence: z.enum(CONFIDENCES).default('likely'),
  maxProofs: z.int().min(1).default(5),
});

type Params = z.infer<typeof params>;

/**
 * Personal data in the text of a page (条例 第15条, 个人信息保护法 第28条): one fault a kind and page, however many persons it names.
 * Messages and proofs hold no value and no full name.
 */
export const personalData = definePageRule<Params>({
  id: 'personal-data',
  scope: 'page',
  title: '个人信息泄露',
  needs: ['page'],
  faults: KINDS,
  params,
  judge(page, { kinds, minConfidence, maxProofs }, context): Verdict {
    const segments = mayTell(page) ? pageSegments(page) : [];
    const options = {
      hash: context.secretHash,
      get asOf() {
        return context.asOf;
      },
    };
    const hits = recognise(segments, options);
    if (hits.length === 0 && !hasText(page)) return NOT_CONCERNED;
    const least = CONFIDENCES.indexOf(minConfidence);
    const faults: Fault[] = [];
    const candidates: Fault[] = [];
    for (const kind of kinds) {
      const ofKind = hits.filter((hit) => hit.kind === kind);
      const sure = ofKind.filter(({ confidence }) => CONFIDENCES.indexOf(confidence) <= least);
      const shown = sure.length > 0 ? sure : ofKind;
      if (shown.length === 0) continue;
      const fault = toFault(page, kind, { shown, hits, segments, maxProofs, context });
      (sure.length > 0 ? faults : candidates).push(fault);
    }
    return { checked: 1, faults, unchecked: [], candidates };
  },
});

function hasText(page: PageFacts): boolean {
  return page.blocks.some(({ area, text }) => area === 'main' && text.trim() !== '');
}

interface Material {
  shown: readonly Hit[];
  hits: readonly Hit[];
  segments: readonly Segment[];
  maxProofs: number;
  context: PageContext;
}

function toFault(page: PageFacts, kind: Kind, { shown, hits, segments, maxProofs, context }: Material): Fault {
  const { seen, asOf, secretHash } = context;
  const distinct = distinctOf(shown);
  const isLead = shown.every(({ confidence }) => confidence === 'lead');
  const fault: Fault = {
    fault: kind,
    subject: page.key,
    slot: '',
    message: `${wheresOf(distinct)}${isLead ? '疑似' : ''}公开了${countsOf(distinct)}，未作脱敏`,
    url: page.url,
    confidence: isLead ? 'lead' : shown.some(({ confidence }) => confidence === 'certain') ? 'certain' : 'likely',
    pageTitle: page.title === null ? null : maskNamed(page.title, { hash: secretHash, asOf }),
    publishedDate: page.published,
    count: distinct.length,
    proof: distinct.slice(0, maxProofs).map((hit) => ({
      kind: 'quote',
      quote: quoteOf(hit, hits, segments),
      place: describePlace(hit.place),
      url: seen.url,
      seenAt: seen.seenAt,
      bytesHash: seen.bytesHash,
    })),
  };
  if (isLead) fault.severity = 'lead';
  return fault;
}

/** One hit a value, where it stands first. */
function distinctOf(hits: readonly Hit[]): Hit[] {
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.hash)) first.set(hit.hash, hit);
  return [...first.values()];
}

function quoteOf(hit: Hit, hits: readonly Hit[], segments: readonly Segment[]): string {
  const segment = segments[hit.segment];
  if (segment === undefined) return hit.masked;
  return quoteMasked(
    segment,
    hit,
    hits.filter((other) => other.segment === hit.segment),
  );
}

/** 2人的居民身份证号码、1人的出生日期. */
function countsOf(hits: readonly Hit[]): string {
  const counts = new Map<string, number>();
  for (const { noun } of hits) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return [...counts].map(([noun, count]) => `${count}人的${noun}`).join('、');
}

/** 页面正文、附件名称. */
function wheresOf(hits: readonly Hit[]): string {
  return [...new Set(hits.map(({ place }) => whereOf(place)))].join('、');
}

const WHERES: Partial<Record<Hit['place']['in'], string>> = {
  title: '页面标题',
  'attachment-name': '附件名称',
  'list-item': '列表标题',
  picture: '图片替代文字',
};

function whereOf(place: Hit['place']): string {
  if (place.in === 'paragraph' && place.area !== 'main') return place.area === 'footer' ? '页脚' : '页面侧栏';
  return WHERES[place.in] ?? '页面正文';
}
