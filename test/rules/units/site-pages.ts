import { extractPage } from '../../../rules/facts/extract-page.ts';
import { createJudgement } from '../../../rules/judge/judgement.ts';
import type { Decision } from '../../../rules/decide/decision.ts';
import type { Basis } from '../../../rules/evaluate/costs.ts';
import type { Plan } from '../../../rules/evaluate/plan.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import type { PortalNotes } from '../../../rules/units/portal-notes.ts';

export const ORIGIN = 'http://www.yunxi.gov.cn';
export const SEEN_AT = '2024-05-20T01:00:00.000Z';
const FOOT = '<div class="footer">主办单位：云溪县人民政府办公室 网站标识码：9990010001</div>';

type Step = readonly [name: string, path: string];

export function crumb(...steps: readonly Step[]): string {
  return `<div>当前位置：<a href="/">首页</a>${steps.map(([name, path]) => ` &gt; <a href="${path}">${name}</a>`).join('')}</div>`;
}

/** An article with the issuer and source that it names. */
export function article(
  title: string,
  {
    steps = [],
    issuer,
    source,
    text = '正文。',
    date = '2024-05-06',
  }: {
    steps?: readonly Step[];
    issuer?: string;
    source?: string;
    text?: string;
    date?: string;
  },
): string {
  const labels =
    issuer === undefined
      ? ''
      : `<table><tr><td>发布机构：</td><td>${issuer}</td></tr><tr><td>发布日期：</td><td>${date}</td></tr></table>`;
  const from = source === undefined ? '' : ` 来源：${source}`;
  return `${crumb(...steps)}${labels}<h1>${title}</h1><div>发布时间：${date}${from}</div><div class="content"><p>${text}</p></div>${FOOT}`;
}

export function list(steps: readonly Step[], entries: readonly [href: string, title: string, date: string][]): string {
  return `${crumb(...steps)}<ul>${entries.map(([href, title, date]) => `<li><a href="${href}">${title}</a><span>${date}</span></li>`).join('')}</ul>${FOOT}`;
}

/** The county's disclosure platform with its modules and its units. */
export function platform(units: readonly (readonly [name: string, path: string])[]): string {
  const modules = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'];
  return `${crumb(['政府信息公开', '/zfxxgk/'])}<h1>政府信息公开</h1><div class="left">${modules
    .map((name, n) => `<a href="/zfxxgk/m${n}/">${name}</a>`)
    .join(
      '',
    )}</div><div class="main"><ul>${units.map(([name, path]) => `<li><a href="${path}">${name}</a></li>`).join('')}</ul></div>${FOOT}`;
}

/** One unit's own platform. */
export function unitPlatform(name: string, path: string): string {
  const modules = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'];
  return `${crumb(['政府信息公开', '/zfxxgk/'], [name, path])}<h1>${name}政府信息公开</h1><div class="left">${modules
    .map((module, n) => `<a href="${path}m${n}/">${module}</a>`)
    .join('')}</div><div class="main"><p>本平台公开${name}的政府信息。</p></div>${FOOT}`;
}

export interface Judging {
  plan: Plan;
  pages: Readonly<Record<string, string>>;
  /** Paths in the order in which they come. */
  order?: readonly string[];
  notes?: PortalNotes;
  decisions?: readonly Decision[];
  basis?: Basis;
  asOf?: string;
}

/** Judges invented pages as a portal. */
export function judgePages({
  plan,
  pages,
  order = Object.keys(pages),
  notes,
  decisions = [],
  basis = 'machine',
  asOf = '2024-05-20',
}: Judging): AuditResult {
  const judgement = createJudgement(plan, {
    asOf,
    portal: { name: '云溪县人民政府', url: `${ORIGIN}/` },
    secretHash: (text) => `${text.length}`,
    decisions,
    basis,
    ...(notes === undefined ? {} : { notes }),
  });
  for (const path of order) {
    const page = extractPage(`<html><head></head><body>${pages[path]}</body></html>`, ORIGIN + path, { seenOn: asOf });
    judgement.addPage(page, { url: page.url, seenAt: SEEN_AT, bytesHash: '0'.repeat(64) });
  }
  return judgement.finish({
    crawl: {
      pages: order.length,
      files: 0,
      requests: order.length,
      bytes: 1,
      errors: {},
      blocked: [],
      complete: true,
      stoppedBy: null,
    },
    probes: {},
    startedAt: SEEN_AT,
    finishedAt: SEEN_AT,
    tool: { version: '0.0.0', seeds: 'x' },
  });
}
