import type { AuditResult } from '../../rules/result/audit-result.ts';
import { formatMarks } from '../format.ts';
import { html, type Html } from './markup.ts';

const STEPS = 10;
/** Two labels nearer than this share of the ruler would overlap, and of a short one. */
const CROWDED = 14;
export const CROWDED_SHORT = 34;

/** The score on a scale from 0 to full marks, with the range that is still open; drawn in percent, so that it fits any width. */
export function scoreRuler(
  { full, total, undecided }: Pick<AuditResult['score'], 'full' | 'total' | 'undecided'>,
  crowded = CROWDED,
): Html {
  const at = (marks: number): number => Math.max(0, Math.min(100, Math.round((marks / full) * 1000) / 10));
  const low = at(undecided.low);
  const high = at(undecided.high);
  const ticks = Array.from({ length: STEPS + 1 }, (_, step) => step * (100 / STEPS));
  return html`<svg class="ruler" width="100%" height="62" role="img" aria-label="${describe(full, total, undecided)}">
<rect class="track" x="0" y="26" width="100%" height="10"/>
<rect class="kept" x="0" y="26" width="${low}%" height="10"/>
${high > low && html`<rect class="range" x="${low}%" y="26.75" width="${Math.round((high - low) * 10) / 10}%" height="8.5"/>`}
${ticks.map((x) => html`<line class="tick" x1="${x}%" x2="${x}%" y1="38" y2="${x % 50 === 0 ? 46 : 42}"/>`)}
${total !== null && html`<line class="needle" x1="${at(total)}%" x2="${at(total)}%" y1="20" y2="40"/>`}
${rangeLabels(undecided, { low, high, crowded })}
<text x="0" y="59">0</text><text x="50%" y="59" text-anchor="middle">${full / 2}</text><text x="100%" y="59" text-anchor="end">${full}</text>
</svg>`;
}

function rangeLabels(
  { low, high }: { low: number; high: number },
  { low: lowAt, high: highAt, crowded }: { low: number; high: number; crowded: number },
): Html | false {
  if (highAt <= lowAt) return false;
  if (highAt - lowAt < crowded) return label(`${formatMarks(low)} – ${formatMarks(high)}`, (lowAt + highAt) / 2);
  return html`${label(formatMarks(low), lowAt)}${label(formatMarks(high), highAt)}`;
}

function label(text: string, at: number): Html {
  const anchor = at < 12 ? 'start' : at > 88 ? 'end' : 'middle';
  const x = anchor === 'start' ? Math.min(at, 1) : anchor === 'end' ? Math.max(at, 99) : at;
  return html`<text class="strong" x="${Math.round(x * 10) / 10}%" y="14" text-anchor="${anchor}">${text}</text>`;
}

function describe(full: number, total: number | null, { low, high }: { low: number; high: number }): string {
  const score = total === null ? '无法评分' : `得分${formatMarks(total)}`;
  return `${score}，满分${full}，待定部分判定后在${formatMarks(low)}至${formatMarks(high)}之间`;
}
