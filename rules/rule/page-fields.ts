import * as z from 'zod';
import type { Cause } from '../causes.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import { isUnitName } from '../site/details/unit-name.ts';
import { pageKey } from '../url.ts';
import { FIELD_WORDS, PAGE_SORTS, wordsFor, type FieldWords, type PageSort } from './fields/field-words.ts';
import { lookUp, readLines, type SaidLine } from './fields/page-lines.ts';
import { sortPage, type SortedPage } from './fields/page-sort.ts';
import { nameEntry } from '../site/policy/documents.ts';
import { definePageRule, NOT_CONCERNED, type Fault, type PageContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Which pages are looked at. */
  pages: z.enum(Object.keys(PAGE_SORTS) as [PageSort, ...PageSort[]]),
  /** What they have to say; by default what the page's sort has to, see `fields/field-words.ts`. */
  fields: z
    .array(z.union([z.string(), z.strictObject({ name: z.string(), labels: z.array(z.string()).min(1) })]))
    .default([]),
  /** From this share of the fields on a page is in order whatever it lacks; 1 asks for all. */
  minRatio: z.number().min(0).max(1).default(1),
});

type Params = z.infer<typeof params>;
type Lack = { name: string; state: 'hollow' | 'absent'; quote: string };

/** Files that may hold the whole of what the page says. */
const WHOLE_FILE: Record<PageSort, RegExp> = {
  agency: /三定|职能|职责|机构|编制|概况|简介|通讯录|电话/,
  guide: /指南|须知|告知|手册|规程|流程|清单/,
  'openness-guide': /指南/,
  request: /指南|流程|说明|须知/,
  debt: /债务|限额|余额|表/,
};

/** Characters below which a page's text is no text. */
const LITTLE_TEXT = 60;

/**
 * Do agency pages, service guides, disclosure guides and request pages say what they must? A field counts by its label,
 * its heading, the look of its value, a link or a file called after it. What may stand in a picture, in a file or in a
 * frame is unchecked.
 */
export const pageFields = definePageRule<Params>({
  id: 'page-fields',
  scope: 'page',
  title: '机构和办事信息要素',
  needs: ['page'],
  faults: ['missing-field'],
  params,
  judge(page, { pages, fields, minRatio }, context): Verdict {
    const sorted = sortPage(page, pages);
    if (sorted === null) return NOT_CONCERNED;
    const lines = readLines(page);
    const wanted = (fields.length > 0 ? fields : [...PAGE_SORTS[pages]]).map((field) =>
      typeof field === 'string' ? { name: field, ...wordsFor(field) } : field,
    );
    const lacking = wanted.flatMap((field): Lack[] => {
      const { state, quote } = lookUp(lines, field);
      return state === 'filled' || isElsewhere(page, pages, field) ? [] : [{ name: field.name, state, quote }];
    });
    const share = (wanted.length - lacking.length) / wanted.length;
    if (lacking.length === 0 || share >= minRatio) return { checked: 1, faults: [], unchecked: [] };
    const cause = readingGap(page, pages, lines);
    if (cause !== null)
      return {
        checked: 0,
        faults: [],
        unchecked: [{ cause, what: `${nameEntry(page)}的${lacking.map(({ name }) => name).join('、')}` }],
      };
    const known = FIELD_WORDS.filter((words) => lookUp(lines, words).state === 'filled').length;
    // Too little of the kind: another page that happens to be called so.
    if (known < sorted.least) return NOT_CONCERNED;
    const drawn = lacking.filter(
      ({ name, state }) => page.media.images > 0 && (state === 'hollow' || wordsFor(name).drawn === true),
    );
    return {
      checked: 1,
      faults: lacking.filter((lack) => !drawn.includes(lack)).map((lack) => toFault(page, lack, sorted, context)),
      unchecked: drawn.map(({ name }) => ({ cause: 'scanned', what: `${nameEntry(page)}的${name}` })),
    };
  },
});

/** A link or a file is called after the field; of an agency's page only links into the unit's own part of the site count. */
function isElsewhere(page: PageFacts, sort: PageSort, { labels }: FieldWords): boolean {
  if (page.attachments.some(({ name }) => labels.some((label) => name.includes(label)))) return true;
  // A guide's heading names the matter.
  if (sort === 'guide' && labels[0] === '事项名称') return page.title !== null;
  const step = page.trail.findLast(({ name, url }) => url !== null && isUnitName(name));
  const own = sort === 'agency' ? (pageKey(step?.url ?? '')?.replace(/(?<![^/])[^/]*$/, '') ?? null) : '';
  if (own === null || /^[^/]+\/$/.test(own)) return false;
  const speaks = (text: string): boolean =>
    text.length <= 24 && labels.some((label) => label.length > 2 && text.includes(label));
  return page.links.some(
    ({ text, url, area }) =>
      (sort === 'agency' || area === 'main' || area === 'aside') &&
      speaks(text) &&
      (pageKey(url)?.startsWith(own) ?? false),
  );
}

/** Why what is lacking may yet be on the page: in a frame, written by a script, in a file, in a picture. */
function readingGap(page: PageFacts, sort: PageSort, lines: readonly SaidLine[]): Cause | null {
  const text = lines.reduce((sum, { head, value }) => sum + head.length + value.length, 0);
  if (page.scripted === 'frame' || (page.scripted === 'script' && text < LITTLE_TEXT)) return 'unsettled';
  if (
    page.attachments.some(({ name }) => WHOLE_FILE[sort].test(name)) ||
    (text < LITTLE_TEXT && page.attachments.length > 0)
  )
    return 'missing-fact';
  return text < LITTLE_TEXT && page.media.images > 0 ? 'scanned' : null;
}

function toFault(page: PageFacts, { name, state, quote }: Lack, { unit }: SortedPage, { seen }: PageContext): Fault {
  const looked = [
    { place: '正文的标签、小标题和表格', url: page.url },
    { place: '链接和附件名称', url: page.url },
  ];
  return {
    fault: 'missing-field',
    subject: page.key,
    slot: name,
    message: `${nameEntry(page)}${state === 'hollow' ? `的${name}没有内容` : `缺少${name}`}`,
    url: page.url,
    confidence: 'likely',
    pageTitle: page.title,
    publishedDate: page.published,
    ...(unit === null ? {} : { unit }),
    proof: [
      state === 'hollow'
        ? { kind: 'quote', quote, place: '正文', ...seen }
        : { kind: 'absence', wanted: name, looked, seenAt: seen.seenAt, bytesHash: seen.bytesHash },
    ],
  };
}
