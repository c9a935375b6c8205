import type { Cause } from '../../rules/causes.ts';
import type { PageView } from '../judge/page-view.ts';
import type { Refusal } from '../tab/refusal.ts';

/** What the panel has to show. A page that is read again stays on view until the new answer is there. */
export type PanelState =
  | { at: 'reading'; previous: PageView | null }
  | { at: 'judged'; view: PageView }
  | { at: 'refused'; refusal: Refusal }
  /** The site answered with something that is not the page: that is neither a fault nor in order. */
  | { at: 'unchecked'; cause: Cause }
  | { at: 'failed'; reason: string };

/** The view on screen, old or new. */
export function viewOf(state: PanelState): PageView | null {
  if (state.at === 'judged') return state.view;
  return state.at === 'reading' ? state.previous : null;
}

/** Whether two views tell a reviewer the same. */
export function isSameView(a: PageView, b: PageView): boolean {
  return substance(a) === substance(b);
}

function substance({ url, kind, facts, findings, unchecked }: PageView): string {
  return JSON.stringify([url, kind, facts, findings.map(({ key, message }) => [key, message]), unchecked]);
}

const FIRST_WAIT = 100;
const LONGEST_WAIT = 60_000;

/**
 * How long to wait before a changed page is read again, ms. A page whose changes say nothing new (a clock, a carousel)
 * is read ever less often.
 */
export function nextWait(wait: number, hadNews: boolean): number {
  return hadNews ? FIRST_WAIT : Math.min(Math.max(wait, FIRST_WAIT) * 2, LONGEST_WAIT);
}
