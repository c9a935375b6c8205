import type { ColumnState, Severity, State } from '../../rules/result/audit-result.ts';
import { COLUMN_STATE_WORDS, SEVERITY_WORDS, STATE_WORDS } from '../../rules/words.ts';
import { html, type Html } from './markup.ts';

/** A sign beside the word, so that a state can be told without colour. */
const SIGNS = {
  pass: '✓',
  fail: '✕',
  partial: '◐',
  explained: '※',
  'not-applicable': '–',
  'not-due': '○',
  unchecked: '?',
  'needs-review': '△',
} satisfies Record<State, string>;

/** Which look a column's state shares with a criterion's. */
const COLUMN_LOOK = {
  fresh: 'pass',
  stale: 'fail',
  blank: 'fail',
  explained: 'explained',
  undated: 'partial',
  unchecked: 'unchecked',
} satisfies Record<ColumnState, State>;

export function stateMark(state: State): Html {
  return mark(state, STATE_WORDS[state]);
}

export function columnStateMark(state: ColumnState): Html {
  return mark(COLUMN_LOOK[state], COLUMN_STATE_WORDS[state]);
}

export function severityTag(severity: Severity): Html {
  return html`<span class="tag sev-${severity}">${SEVERITY_WORDS[severity]}</span>`;
}

/** A sign and a word in the look of a state. */
export function mark(look: State, word: string): Html {
  return html`<span class="state s-${look}"><span aria-hidden="true">${SIGNS[look]}</span>${word}</span>`;
}
