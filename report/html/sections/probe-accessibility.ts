import type { State } from '../../../rules/result/audit-result.ts';
import type { AccessibilityProbe } from '../../../rules/result/probes.ts';
import { IMPACT_WORDS, SAMPLE_KIND_WORDS } from '../../../rules/words.ts';
import { clip, formatInstant } from '../../format.ts';
import { outLink } from '../link.ts';
import { html, type Content, type Html } from '../markup.ts';
import { table } from '../table.ts';
import { causeHtml, leadHtml, stepsHtml } from './probe-part.ts';

const MODE_WORDS = { found: '有', missing: '没有', unchecked: '无法检查' } satisfies Record<
  AccessibilityProbe['mode']['state'],
  string
>;

/** What axe-core found on the sampled pages, and the way to an accessible mode. */
export function accessibilityHtml(probe: AccessibilityProbe): Html {
  const { pages, mode, engine, seenAt } = probe;
  const rows = pages.flatMap(({ kind, url, violations }) =>
    violations.map(({ title, rule, impact, count }) => ({
      cells: [
        html`<bdi>${clip(title, 120)}</bdi> <span class="aside">${rule}</span>`,
        IMPACT_WORDS[impact],
        count,
        outLink(url, SAMPLE_KIND_WORDS[kind]),
      ],
    })),
  );
  const steps: [string, Content][] = [
    [
      '无障碍或长者模式入口',
      html`${MODE_WORDS[mode.state]}${causeHtml(mode.cause)}${mode.quote !== null && html`：<bdi>${clip(mode.quote, 120)}</bdi>`}`,
    ],
    ['抽查网页', pages.length === 0 ? '没有' : listOf(pages)],
    ['检测工具', engine === null ? '—' : `axe-core ${engine}，WCAG 2.1 A 和 AA 级`],
    ['检测时间', formatInstant(seenAt)],
  ];
  return html`${leadHtml(lookOf(probe), probe.detail)}${stepsHtml(steps)}${
    rows.length > 0 &&
    table({
      caption: '抽查网页上不符合无障碍要求的地方',
      className: 'violations',
      columns: [
        { title: '要求', kind: 'wide' },
        { title: '影响', kind: 'narrow' },
        { title: '处数', kind: 'num' },
        { title: '网页', kind: 'narrow' },
      ],
      groups: [{ rows }],
    })
  }`;
}

function lookOf({ state, pages }: AccessibilityProbe): readonly [State, string] {
  if (state === 'unchecked') return ['unchecked', '无法检查'];
  const isClean = pages.every(({ violations }) => violations.length === 0);
  return isClean ? ['pass', '没有发现问题'] : ['partial', '有不符合项'];
}

function listOf(pages: AccessibilityProbe['pages']): Html {
  return html`<ul class="plain">${pages.map(
    ({ kind, url, cause }) => html`<li>${outLink(url, SAMPLE_KIND_WORDS[kind])}${causeHtml(cause)}</li>`,
  )}</ul>`;
}
