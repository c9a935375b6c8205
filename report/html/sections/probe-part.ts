import type { Cause } from '../../../rules/causes.ts';
import type { State } from '../../../rules/result/audit-result.ts';
import { CAUSE_WORDS } from '../../../rules/words.ts';
import { html, type Content, type Html } from '../markup.ts';
import { mark } from '../state-mark.ts';

/** The state of a probe, and the sentence that stands behind it. */
export function leadHtml([look, word]: readonly [State, string], detail: string): Html {
  return html`<p class="lead">${mark(look, word)} <bdi>${detail}</bdi></p>`;
}

/** What was measured, step by step. */
export function stepsHtml(steps: readonly (readonly [string, Content])[]): Html {
  return html`<dl class="steps">${steps.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export function causeHtml(cause: Cause | null): Html | false {
  return cause !== null && html`<span class="aside">（${CAUSE_WORDS[cause]}）</span>`;
}
