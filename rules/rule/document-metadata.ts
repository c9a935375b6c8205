import * as z from 'zod';
import type { FaultName } from '../faults.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import { findNumber } from '../text/document-number.ts';
import { firstDate } from '../text/dates.ts';
import { definePageRule, NOT_CONCERNED, type Fault, type PageContext, type Verdict } from './rule.ts';

const FIELDS = ['文件名称', '文号', '成文日期', '发布时间', '有效性'] as const;

const params = z.strictObject({
  fields: z.array(z.enum(FIELDS)).default([...FIELDS]),
  requireDownload: z.boolean().default(true),
  /** File types that count as a download, without the dot. */
  formats: z.array(z.string()).default(['pdf', 'ofd', 'doc', 'docx', 'wps']),
  /** 成文日期 read from the signature line of the text is as good as one in the metadata block. */
  acceptSignature: z.boolean().default(true),
});

type Params = z.infer<typeof params>;

/**
 * Looks at pages of normative documents only. What the page states is compared on its own terms: a malformed number is
 * not also missing, and dates are compared only where the page states both.
 */
export const documentMetadata = definePageRule<Params>({
  id: 'document-metadata',
  scope: 'page',
  title: '规范性文件信息栏',
  faults: [
    'missing-title',
    'missing-document-number',
    'malformed-document-number',
    'missing-written-date',
    'missing-published-date',
    'missing-validity',
    'missing-download',
    'written-after-published',
    'expired-but-valid',
  ],
  params,
  judge(page, { fields, requireDownload, formats, acceptSignature }, context): Verdict {
    if (page.kind !== 'normative-document' || page.forward !== null) return NOT_CONCERNED;
    const faults: Fault[] = [];
    const wants = (field: (typeof FIELDS)[number]): boolean => fields.includes(field);
    const lacks = (fault: FaultName, field: string): void => void faults.push(absent(page, fault, field, context));
    if (wants('文件名称') && page.title === null) lacks('missing-title', '文件名称');
    if (wants('文号')) {
      if (page.documentNumber === null) lacks('missing-document-number', '发文字号');
      else faults.push(...malformed(page, page.documentNumber, context));
    }
    const written = page.places.written?.from === 'signature' && !acceptSignature ? null : page.written;
    if (wants('成文日期') && written === null) lacks('missing-written-date', '成文日期');
    const published = page.places.published?.from === 'url' ? null : page.published;
    if (wants('发布时间') && published === null) lacks('missing-published-date', '发布时间');
    if (wants('有效性') && page.validity === null) lacks('missing-validity', '有效性');
    if (requireDownload && !page.attachments.some((file) => formats.includes(file.ext)))
      lacks('missing-download', `${formats.join('、')}格式的文件下载`);
    if (page.written !== null && published !== null && page.written > published)
      faults.push(writtenLater(page, page.written, published, context));
    faults.push(...expired(page, context));
    return { checked: 1, faults, unchecked: [] };
  },
});

function base(
  page: PageFacts,
  fault: FaultName,
): Pick<Fault, 'fault' | 'subject' | 'slot' | 'url' | 'pageTitle' | 'publishedDate'> {
  return { fault, subject: page.key, slot: '', url: page.url, pageTitle: page.title, publishedDate: page.published };
}

function named(page: PageFacts): string {
  return `《${page.title ?? '（无标题）'}》${page.published === null ? '' : `（${page.published}）`}`;
}

function absent(page: PageFacts, fault: FaultName, field: string, { seen }: PageContext): Fault {
  return {
    ...base(page, fault),
    message: `${named(page)}缺少${field}`,
    confidence: 'likely',
    proof: [
      {
        kind: 'absence',
        wanted: field,
        looked: [
          { place: '文件信息栏', url: page.url },
          { place: '正文首尾', url: page.url },
          { place: '页面标签', url: page.url },
        ],
        seenAt: seen.seenAt,
        bytesHash: seen.bytesHash,
      },
    ],
  };
}

function malformed(page: PageFacts, number: string, { seen }: PageContext): Fault[] {
  const read = findNumber(number);
  const defects = read === null ? ['不符合“机关代字〔年份〕序号号”的格式'] : read.defects;
  if (defects.length === 0) return [];
  return [
    {
      ...base(page, 'malformed-document-number'),
      message: `${named(page)}的发文字号“${number}”不规范：${defects.join('；')}`,
      confidence: 'certain',
      proof: [{ kind: 'quote', quote: page.places.documentNumber?.quote ?? number, place: '发文字号', ...seen }],
    },
  ];
}

function writtenLater(page: PageFacts, written: string, published: string, { seen }: PageContext): Fault {
  return {
    ...base(page, 'written-after-published'),
    message: `${named(page)}的成文日期${written}晚于发布日期${published}`,
    confidence: page.places.written?.from === 'label' ? 'certain' : 'likely',
    proof: [
      { kind: 'quote', quote: page.places.written?.quote ?? written, place: '成文日期', ...seen },
      { kind: 'quote', quote: page.places.published?.quote ?? published, place: '发布日期', ...seen },
    ],
  };
}

/** 有效期 or 失效日期 has passed and the page still says 有效. */
function expired(page: PageFacts, context: PageContext): Fault[] {
  if (page.validity !== '有效') return [];
  const label = page.labels.find((l) =>
    /^(失效日期|废止日期|失效时间|废止时间|有效期至|终止日期|有效期|有效期限)$/.test(l.label),
  );
  const until =
    label === undefined
      ? null
      : /(至|到)/.test(label.value)
        ? firstDate(label.value.replace(/^.*?(至|到)/, ''))
        : firstDate(label.value);
  if (label === undefined || until === null || until.date >= context.asOf) return [];
  return [
    {
      ...base(page, 'expired-but-valid'),
      message: `${named(page)}已于${until.date}期满，页面仍标“有效”`,
      confidence: 'certain',
      proof: [{ kind: 'quote', quote: `${label.label}：${label.value}`, place: '文件信息栏', ...context.seen }],
    },
  ];
}
