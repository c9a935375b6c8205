import { PAGE_KINDS } from '../../../rules/facts/page-facts.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { PAGE_KIND_WORDS, stopWords } from '../../../rules/words.ts';
import { formatBytes, formatCount, formatDuration, formatInstant } from '../../format.ts';
import { html, type Content } from '../markup.ts';
import type { Section } from './section.ts';

/** What was asked of the site. */
export function crawlSection({ crawl, startedAt, finishedAt, pageKinds }: AuditResult): Section {
  const kinds = PAGE_KINDS.filter((kind) => (pageKinds[kind] ?? 0) > 0);
  const facts: [string, Content][] = [
    ['结果', crawl.complete ? '全站抓取完毕' : html`<b>未抓取完全站</b>：${stopWords(crawl.stoppedBy)}`],
    [
      '时间',
      html`${formatInstant(startedAt)} 至 ${formatInstant(finishedAt)}，用时${formatDuration(startedAt, finishedAt)}`,
    ],
    ['网页', `${formatCount(crawl.pages)} 页`],
    ['附件', `${formatCount(crawl.files)} 个`],
    ['请求', `${formatCount(crawl.requests)} 次`],
    ['流量', formatBytes(crawl.bytes)],
    ['没有读到', `${formatCount(Object.values(crawl.errors).reduce((sum, count) => sum + count, 0))} 个`],
    [
      '网页类型',
      kinds.length === 0
        ? '—'
        : kinds.map((kind) => `${PAGE_KIND_WORDS[kind]} ${formatCount(pageKinds[kind] ?? 0)}`).join('、'),
    ],
  ];
  const body = html`<dl class="steps">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  return { id: 'crawl', title: '抓取情况', count: null, body };
}
