import type { State } from '../../../rules/result/audit-result.ts';
import type { AvailabilityProbe } from '../../../rules/result/probes.ts';
import { secondsWords } from '../../../rules/words.ts';
import { formatInstant } from '../../format.ts';
import { html, type Content, type Html } from '../markup.ts';
import { causeHtml, leadHtml, stepsHtml } from './probe-part.ts';

const LOOK = {
  reachable: ['pass', '能够访问'],
  unstable: ['needs-review', '时通时断'],
  unreachable: ['needs-review', '打不开'],
  unchecked: ['unchecked', '无法检查'],
} satisfies Record<AvailabilityProbe['state'], readonly [State, string]>;
const SAMPLE_WORDS = { opened: '打开', failed: '打不开', blocked: '被拦截，不计' } satisfies Record<
  AvailabilityProbe['samples'][number]['state'],
  string
>;
const SHOWN = 10;

/** The tries to open the home page. */
export function availabilityHtml(probe: AvailabilityProbe): Html {
  const { samples, medianSeconds, seenAt } = probe;
  const steps: [string, Content][] = [
    ['访问首页', `${samples.length} 次`],
    ['用时（中位数）', medianSeconds === null ? '—' : secondsWords(medianSeconds)],
    ['各次结果', samplesHtml(samples)],
    ['检测时间', formatInstant(seenAt)],
  ];
  return html`${leadHtml(LOOK[probe.state], probe.detail)}${stepsHtml(steps)}<p class="note">单项否决看连续一周、每天不少于 20 次的监测；一次检查的结果只作线索。</p>`;
}

function samplesHtml(samples: AvailabilityProbe['samples']): Html {
  const hidden = samples.length - SHOWN;
  return html`<ul class="plain">${samples
    .slice(0, SHOWN)
    .map(
      ({ seenAt, state, cause, status, seconds }) =>
        html`<li>${formatInstant(seenAt)} ${SAMPLE_WORDS[state]}${causeHtml(cause)}${status !== null && `，状态码 ${status}`}，用时${secondsWords(seconds)}</li>`,
    )}${hidden > 0 && html`<li>另有 ${hidden} 次，见 audit.json</li>`}</ul>`;
}
