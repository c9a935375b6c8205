import { CAUSES, type Cause } from '../../../rules/causes.ts';
import type { AuditResult, CriterionResult } from '../../../rules/result/audit-result.ts';
import { CAUSE_ADVICE, CAUSE_WORDS, SEARCH_SCOPE_WORDS } from '../../../rules/words.ts';
import { clip, formatCount, formatMarks } from '../../format.ts';
import { groupCriteria } from '../../model/tree-groups.ts';
import { urlLink } from '../link.ts';
import { html, type Html } from '../markup.ts';
import { stateMark } from '../state-mark.ts';
import { table } from '../table.ts';
import { emptyNote, moreNote, type Section } from './section.ts';

const BLOCKED = 100;
const REASONS = 6;

/** What could not be checked, why, and what a person can do about it. None of it costs marks, none of it counts as good. */
export function uncheckedSection(result: AuditResult): Section {
  const criteria = groupCriteria(result)
    .flatMap((group) => group.criteria)
    .filter((one) => one.unchecked.length > 0 || one.state === 'unchecked' || one.state === 'needs-review');
  const causes = CAUSES.filter((cause) => (result.crawl.errors[cause] ?? 0) > 0);
  const probes = probesOf(result);
  const parts = [
    criteriaHtml(criteria),
    errorsHtml(result, causes),
    blockedHtml(result.crawl.blocked),
    probes.length > 0 && probesHtml(probes),
  ];
  const nothing = parts.every((part) => part === false);
  const body = html`<p class="note">以下内容没有检查成，不扣分，也不视为合格；应当重查或人工核对。</p>${
    nothing ? emptyNote('本次没有未能检查的内容。') : parts
  }`;
  return {
    id: 'unchecked',
    title: '未能检查的内容',
    count: criteria.length > 0 ? String(criteria.length) : null,
    body,
  };
}

function criteriaHtml(criteria: CriterionResult[]): Html | false {
  if (criteria.length === 0) return false;
  return html`<h3>未能判定或判定不全的指标</h3>${table({
    caption: '未能判定或判定不全的指标及原因',
    className: 'undecided',
    columns: [
      { title: '指标', kind: 'wide' },
      { title: '状态', kind: 'narrow' },
      { title: '分值', kind: 'num' },
      { title: '原因', kind: 'wide' },
    ],
    groups: [
      {
        rows: criteria.map((one) => ({
          cells: [one.title, stateMark(one.state), formatMarks(one.marks), reasonsHtml(one)],
        })),
      },
    ],
  })}`;
}

function reasonsHtml({ unchecked, reason }: CriterionResult): Html {
  if (unchecked.length === 0) return html`<bdi>${reason === '' ? '—' : reason}</bdi>`;
  const more = unchecked.length - REASONS;
  return html`<ul class="plain">${unchecked
    .slice(0, REASONS)
    .map(
      ({ cause, what, count }) =>
        html`<li><b>${CAUSE_WORDS[cause]}</b>：<bdi>${clip(what, 120)}</bdi>${count > 1 && html`（${formatCount(count)} 处）`}</li>`,
    )}${more > 0 && html`<li>另有 ${more} 条，见 audit.json</li>`}</ul>`;
}

function errorsHtml({ crawl }: AuditResult, causes: Cause[]): Html | false {
  if (causes.length === 0) return false;
  return html`<h3>没有读到的网页和文件</h3>${table({
    caption: '没有读到的网页和文件，按原因',
    className: 'causes',
    columns: [{ title: '原因' }, { title: '个数', kind: 'num' }, { title: '含义与处理', kind: 'wide' }],
    groups: [
      {
        rows: causes.map((cause) => ({
          cells: [CAUSE_WORDS[cause], formatCount(crawl.errors[cause] ?? 0), CAUSE_ADVICE[cause]],
        })),
      },
    ],
  })}`;
}

function blockedHtml(blocked: string[]): Html | false {
  if (blocked.length === 0) return false;
  return html`<h3>被网站拦截的网址（${formatCount(blocked.length)} 个）</h3><details class="list"${
    blocked.length <= 10 && html` open`
  }><summary>查看网址</summary><ul class="urls">${blocked.slice(0, BLOCKED).map((url) => html`<li>${urlLink(url)}</li>`)}</ul>${moreNote(
    blocked.length - BLOCKED,
    '个网址',
  )}</details>`;
}

/** Probes that gave no answer, each with its reason. */
function probesOf({ probes }: AuditResult): { name: string; reason: string }[] {
  const untested = CAUSE_ADVICE['not-tested'];
  const { ipv6, tls, availability, search, accessibility } = probes;
  const missing = [
    { name: 'IPv6 支持', reason: reasonOf(ipv6) },
    { name: '安全访问', reason: reasonOf(tls) },
    { name: '可用性', reason: reasonOf(availability) },
    { name: '无障碍', reason: reasonOf(accessibility) },
    ...(search?.services ?? []).map((service) => ({
      name: SEARCH_SCOPE_WORDS[service.scope],
      reason: reasonOf(service),
    })),
    { name: '站内检索', reason: search === undefined ? untested : null },
  ];
  return missing.flatMap(({ name, reason }) => (reason === null ? [] : [{ name, reason }]));
}

/** Null for a probe that has an answer. */
function reasonOf(probe: { state: string; cause: Cause | null; detail: string } | undefined): string | null {
  if (probe === undefined) return CAUSE_ADVICE['not-tested'];
  if (probe.state !== 'unchecked') return null;
  return probe.cause === null || probe.cause === 'not-tested' ? probe.detail : CAUSE_ADVICE[probe.cause];
}

function probesHtml(probes: { name: string; reason: string }[]): Html {
  return html`<h3>没有结果的探测</h3><ul class="plain">${probes.map(({ name, reason }) => html`<li><b>${name}</b>：${reason}</li>`)}</ul>`;
}
