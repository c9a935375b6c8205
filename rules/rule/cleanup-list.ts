import * as z from 'zod';
import type { Listed } from '../site/details/cleanup-list.ts';
import { isCleanupTitle } from '../site/details/cleanup.ts';
import type { Proof } from '../result/audit-result.ts';
import type { EntryFacts } from '../site/entry-facts.ts';
import { gatherCleanups } from '../site/policy/cleanup-results.ts';
import { gatherDocuments, nameEntry, type PolicyDocument } from '../site/policy/documents.ts';
import { subjectKey } from '../site/policy/titles.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault, quoteEntry } from './entry-fault.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Longest time since the last result of a clean-up: 两年一清理, 730天为工具默认值. */
  maxAgeDays: z.int().positive().default(730),
  /** The result of a clean-up must be published at all; false looks only at the state of abolished documents. */
  requireList: z.boolean().default(true),
});

type Params = z.infer<typeof params>;

/**
 * Normative documents are cleaned up, the result is published (东至2020第7项), and what it abolishes no longer says 有效 on
 * its own page (国办发〔2017〕47号: 在原文上明确标注).
 */
export const cleanupList = defineSiteRule<Params>({
  id: 'cleanup-list',
  scope: 'site',
  title: '规范性文件清理',
  needs: ['columns', 'entries', 'files'],
  faults: ['missing-cleanup-list', 'abolished-but-valid'],
  params,
  judge(site, { maxAgeDays, requireList }, context): Verdict {
    const listed = requireList ? judgeList(site, maxAgeDays, context) : { checked: 0, faults: [], unchecked: [] };
    const states = judgeStates(site);
    return {
      checked: listed.checked + states.checked,
      faults: [...listed.faults, ...states.faults],
      unchecked: [...listed.unchecked, ...states.unchecked],
    };
  },
});

interface Sighting {
  title: string;
  date: string | null;
  url: string;
}

/** Results of clean-ups: pages, and entries of lists whose pages were not read. */
function sightings(site: SiteFacts): Sighting[] {
  const pages = site.entries
    .filter((entry) => entry.details?.family === 'cleanup')
    .map(({ title, published, url }) => ({ title: title ?? '', date: published, url }));
  const items = site.columns.flatMap((column) =>
    column.list.filter(
      (item) =>
        isCleanupTitle(item.title) ||
        (/清理(结果|目录)|立改废/.test(column.name) && /清理|废止|失效|目录/.test(item.title)),
    ),
  );
  return [...pages, ...items];
}

function judgeList(site: SiteFacts, maxAgeDays: number, { asOf, seenAt }: SiteContext): Verdict {
  const found = sightings(site).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const latest = found.find(({ date }) => date !== null && date <= asOf);
  if (latest?.date != null && daysBetween(latest.date, asOf) <= maxAgeDays)
    return { checked: 1, faults: [], unchecked: [] };
  const what = '规范性文件清理结果';
  if (!site.crawl.complete) return { checked: 0, faults: [], unchecked: [{ cause: 'incomplete-crawl', what }] };
  if (found.some(({ date }) => date === null))
    return { checked: 0, faults: [], unchecked: [{ cause: 'missing-fact', what: `${what}的发布日期` }] };
  // Results are announced among normative documents, policies and notices; one of these not read to its end may hold it.
  const places = site.columns.filter(
    ({ kind, name }) => ['normative', 'policy', 'notice'].includes(kind) || name.includes('清理'),
  );
  const unread = places.find((column) => column.cause !== null);
  if (unread?.cause != null)
    return { checked: 0, faults: [], unchecked: [{ cause: unread.cause, what: `“${unread.name}”栏目中的${what}` }] };
  const url = places.find((column) => column.kind === 'normative')?.url ?? site.home?.url ?? site.portal.url;
  const looked = [
    { place: `已读取的${site.columns.length}个栏目的条目标题`, url: site.portal.url },
    ...places.slice(0, 5).map((column) => ({ place: `“${column.name}”栏目的${column.items}条信息`, url: column.url })),
  ];
  const fault: Fault = {
    fault: 'missing-cleanup-list',
    subject: 'cleanup-list',
    slot: '',
    message:
      latest === undefined
        ? '未公布行政规范性文件清理结果'
        : `最近一次规范性文件清理结果公布于${latest.date}，截至${asOf}已超过${maxAgeDays}天`,
    confidence: 'likely',
    url: latest?.url ?? url,
    proof: [
      {
        kind: 'absence',
        wanted: `${maxAgeDays}天内公布的${what}`,
        looked,
        seenAt,
        bytesHash: site.home?.seen.bytesHash ?? null,
      },
    ],
  };
  return { checked: 1, faults: [fault], unchecked: [] };
}

/**
 * A document that a list abolishes, on its page or in a file of it, by its number or its title, whose page was published
 * before the list and says 有效.
 */
function judgeStates(site: SiteFacts): Verdict {
  const { place, documents } = gatherDocuments(site);
  const faults = new Map<string, Fault>();
  const unchecked: Unchecked[] = [];
  let checked = 0;
  for (const { entry, abolished, unread } of gatherCleanups(site)) {
    for (const { cause, name } of unread)
      unchecked.push({ cause, what: `${nameEntry(entry, 30)}的附件“${name}”中的废止失效文件` });
    if (entry.published === null) continue;
    for (const { listed, proof } of abolished) {
      const document = findDocument(listed, documents, { place, before: entry.published });
      if (document === null) continue;
      checked += 1;
      for (const copy of document.copies)
        if (copy.validity === '有效' && !faults.has(copy.key)) faults.set(copy.key, stillValid(copy, entry, proof));
    }
  }
  return { checked, faults: [...faults.values()], unchecked };
}

function findDocument(
  { title, number }: Listed,
  documents: readonly PolicyDocument[],
  { place, before }: { place: string | null; before: string },
): PolicyDocument | null {
  const subject = title === null ? '' : subjectKey(title, place);
  const fits = documents.filter((document) => {
    if ((document.entry.published ?? document.entry.written ?? '9') > before) return false;
    if (number !== null && document.number !== null) return number === document.number;
    return subject.length >= 4 && subject === document.subject;
  });
  // Two editions of one title: without a number nobody can say which of them went.
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** @param proof the words that abolish it */
function stillValid(copy: PolicyDocument['entry'], list: EntryFacts, proof: Proof): Fault {
  return entryFault(copy, {
    fault: 'abolished-but-valid',
    message: `${nameEntry(copy, 30)}已列入${nameEntry(list, 30)}的废止失效文件，页面仍标“有效”`,
    confidence: 'certain',
    proof: [quoteEntry(copy, '文件信息栏', copy.details.validityQuote ?? '有效'), proof],
  });
}
