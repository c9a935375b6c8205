import { html, type Html } from './markup.ts';

/** Age of the newest entry against the limit: the limit stands in the middle, twice the limit fills the bar. */
export function ageBar(age: number, limit: number): Html {
  const filled = Math.max(0, Math.min(100, Math.round((age / (2 * limit)) * 100)));
  const over = age > limit;
  return html`<svg class="age" width="100%" height="8" aria-hidden="true"><rect class="track" width="100%" y="2" height="4"/><rect class="${
    over ? 'over' : 'within'
  }" width="${filled}%" y="2" height="4"/><line x1="50%" x2="50%" y1="0" y2="8"/></svg>`;
}
