import * as z from 'zod';
import type { FaultName } from '../faults.ts';
import { fieldOf } from '../facts/label-dictionary.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import { findNumber } from '../text/document-number.ts';
import { firstDate } from '../text/dates.ts';
import { removeSpace } from '../text/normalise.ts';
import { mainLines } from '../facts/main-lines.ts';
import { isRegistered } from '../site/details/document.ts';
import { documentType, looksNormative } from '../site/policy/document-types.ts';
import { isInNormativeColumn, nameEntry } from '../site/policy/documents.ts';
import { isHandedOn } from '../site/policy/handed-on.ts';
import { hasNormativeNumber } from '../site/policy/issuers.ts';
import { readTerm } from '../site/policy/term.ts';
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
 * Normative documents owe each field: those of a 规范性文件 column, with such a number or registration, or that set rules
 * for the public. Other official documents, and those of other governments, only must not state what is wrong. What the page states is compared on its own
 * terms: a malformed number is not also missing, and dates are compared only where the page states both.
 */
export const documentMetadata = definePageRule<Params>({
  id: 'document-metadata',
  scope: 'page',
  title: '规范性文件信息栏',
  needs: ['page'],
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
    const owes = isNormative(page) && !isHandedOn(page);
    const wants = (field: (typeof FIELDS)[number]): boolean => owes && fields.includes(field);
    const lacks = (fault: FaultName, field: string): void => void faults.push(absent(page, fault, field, context));
    if (wants('文件名称') && (page.title === null || isNumberOf(page))) lacks('missing-title', '文件名称');
    const isFile = page.bodyLength < FILE_ONLY && page.attachments.length > 0 && page.indexNumber === null;
    const unread: string[] = [];
    if (fields.includes('文号') && page.documentNumber !== null)
      faults.push(...malformed(page, page.documentNumber, context));
    else if (wants('文号')) {
      if (isFile || standsUnread(page, '文号')) unread.push('发文字号');
      else lacks('missing-document-number', '发文字号');
    }
    const written = page.places.written?.from === 'signature' && !acceptSignature ? null : page.written;
    if (wants('成文日期') && written === null) {
      if (isFile || standsUnread(page, '成文日期')) unread.push('成文日期');
      else lacks('missing-written-date', '成文日期');
    }
    const published = page.places.published?.from === 'url' ? null : page.published;
    if (wants('发布时间') && published === null) lacks('missing-published-date', '发布时间');
    if (wants('有效性') && page.validity === null) {
      if (standsUnread(page, '有效性')) unread.push('有效性');
      else lacks('missing-validity', '有效性');
    }
    if (owes && requireDownload && !page.attachments.some((file) => formats.includes(file.ext)))
      lacks('missing-download', `${formats.join('、')}格式的文件下载`);
    if (page.written !== null && published !== null && page.written > published)
      faults.push(writtenLater(page, page.written, published, context));
    faults.push(...expired(page, context));
    if (!owes && faults.length === 0) return NOT_CONCERNED;
    const what = `${nameEntry(page)}的${unread.join('、')}（${isFile ? '正文是附件' : '信息栏的写法读不出'}）`;
    return { checked: 1, faults, unchecked: unread.length === 0 ? [] : [{ cause: 'missing-fact', what }] };
  },
});

/** How labels of a field end, and what their values look like. */
const UNREAD = {
  文号: { label: /(文|字)号$|编号$/, value: /^[\u4e00-\u9fa5]{2,14}[〔[（(【]\d{4}[〕\])）】]/ },
  成文日期: {
    label: /^(?!.*(发布|公开|公布|更新|失效|废止|施行|生效|有效)).*(日期|时间)$/,
    value: /^\d{4}\s?[-/.年]\s?\d{1,2}/,
  },
  有效性: { label: /(有效|时效|效力|状态)/, value: /^(现行|继续|长期|部分)?(有效|失效|废止)$/ },
} as const;
const LONGEST_LABEL = 10;

/** A label that the dictionary does not know stands before a value that would be the field's: the page may not lack it. */
function standsUnread({ blocks }: PageFacts, field: keyof typeof UNREAD): boolean {
  const { label, value } = UNREAD[field];
  const name = (text: string): string => removeSpace(text).replace(/[:：]$/, '');
  return blocks.some((block, at) => {
    const next = blocks[at + 1];
    if ((block.area !== 'main' && block.area !== 'aside') || next === undefined) return false;
    const said = name(block.text);
    return (
      said.length <= LONGEST_LABEL && label.test(said) && fieldOf(said) === null && value.test(removeSpace(next.text))
    );
  });
}

/** A page with no more text than this beside a file: the file is the document. */
const FILE_ONLY = 120;

/** The number in the place of the title says no name. */
function isNumberOf({ title, documentNumber }: PageFacts): boolean {
  return title !== null && documentNumber !== null && removeSpace(title) === removeSpace(documentNumber);
}

function isNormative(page: PageFacts): boolean {
  if (isInNormativeColumn(page) || hasNormativeNumber(page.documentNumber) || isRegistered(page)) return true;
  return looksNormative(page.title) && documentType(page.title) === null;
}

function base(
  page: PageFacts,
  fault: FaultName,
): Pick<Fault, 'fault' | 'subject' | 'slot' | 'url' | 'pageTitle' | 'publishedDate'> {
  return { fault, subject: page.key, slot: '', url: page.url, pageTitle: page.title, publishedDate: page.published };
}

function absent(page: PageFacts, fault: FaultName, field: string, { seen }: PageContext): Fault {
  return {
    ...base(page, fault),
    message: `${nameEntry(page)}缺少${field}`,
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
      message: `${nameEntry(page)}的发文字号“${number}”不规范：${defects.join('；')}`,
      confidence: 'certain',
      proof: [{ kind: 'quote', quote: page.places.documentNumber?.quote ?? number, place: '发文字号', ...seen }],
    },
  ];
}

function writtenLater(page: PageFacts, written: string, published: string, { seen }: PageContext): Fault {
  return {
    ...base(page, 'written-after-published'),
    message: `${nameEntry(page)}的成文日期${written}晚于发布日期${published}`,
    confidence: page.places.written?.from === 'label' ? 'certain' : 'likely',
    proof: [
      { kind: 'quote', quote: page.places.written?.quote ?? written, place: '成文日期', ...seen },
      { kind: 'quote', quote: page.places.published?.quote ?? published, place: '发布日期', ...seen },
    ],
  };
}

/** 有效期 or 失效日期 has passed, or the term that the text sets, and the page still says 有效. */
function expired(page: PageFacts, context: PageContext): Fault[] {
  if (page.validity !== '有效' || page.labels.some(isLasting)) return [];
  const label = page.labels.find((l) => fieldOf(l.label) === 'expires');
  const until =
    label === undefined
      ? null
      : /(至|到)/.test(label.value)
        ? firstDate(label.value.replace(/^.*?(至|到)/, ''))
        : firstDate(label.value);
  const term = until === null ? readTerm(mainLines(page), page.written ?? page.published) : null;
  const last = until?.date ?? term?.until ?? null;
  if (last === null || last >= context.asOf) return [];
  const proof =
    term === null
      ? { quote: `${label?.label}：${label?.value}`, place: '文件信息栏' }
      : { quote: term.quote, place: '正文' };
  return [
    {
      ...base(page, 'expired-but-valid'),
      message: `${nameEntry(page)}已于${last}期满，页面仍标“有效”`,
      confidence: term === null ? 'certain' : 'likely',
      proof: [{ kind: 'quote', ...proof, ...context.seen }],
    },
  ];
}

/** 长期有效, 继续有效: somebody looked at the document when its term was over. */
function isLasting({ label, value }: PageFacts['labels'][number]): boolean {
  return fieldOf(label) === 'validity' && /长期|继续/.test(value);
}
