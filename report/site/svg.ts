import { clip, formatMarks } from '../format.ts';
import { html, type Html } from '../html/markup.ts';
import type { Point } from './model.ts';

// Charts as vector pictures, drawn with neither a browser nor a library: axes of our own numbers, no more than these three kinds.

const WIDTH = 320;
const HEIGHT = 150;
const PAD = { left: 36, right: 30, top: 14, bottom: 26 };
/** The first value stands clear of the axis. */
const INSET = 22;
/** So many signs of a name are drawn; the whole stands beside in a tooltip and in the tables. */
const SIGNS = 14;

/** A line from period to period. It is broken where a value is missing and where checklist or basis changed. */
export function lineChart(title: string, points: readonly Point[], full: number): Html {
  const x = (at: number): number =>
    points.length === 1
      ? WIDTH / 2
      : PAD.left + INSET + (at * (WIDTH - PAD.left - PAD.right - INSET)) / (points.length - 1);
  const values = points.flatMap(({ value }) => value ?? []);
  const low = Math.max(0, Math.floor((Math.min(full, ...values) - 5) / 10) * 10);
  const y = (value: number): number =>
    HEIGHT - PAD.bottom - ((value - low) * (HEIGHT - PAD.top - PAD.bottom)) / (full - low || 1);
  const every = Math.ceil(points.length / 6);
  return html`<svg class="chart" role="img" aria-label="${title}" viewBox="0 0 ${WIDTH} ${HEIGHT}" xmlns="http://www.w3.org/2000/svg"><title>${title}</title>
${[low, full].map((value) => html`<path class="grid" d="M${PAD.left} ${px(y(value))}H${WIDTH - PAD.right}"/><text class="axis" x="${PAD.left - 4}" y="${px(y(value) + 4)}" text-anchor="end">${value}</text>`)}
${segmentsOf(points).map((segment) => html`<path class="line" d="${segment.map((n, index) => `${index === 0 ? 'M' : 'L'}${px(x(n))} ${px(y(points[n]?.value ?? 0))}`).join('')}"/>`)}
${points.map(({ value, words }, n) =>
  value === null
    ? html`<text class="axis" x="${px(x(n))}" y="${HEIGHT - PAD.bottom - 4}" text-anchor="middle">—</text>`
    : html`<circle class="dot" cx="${px(x(n))}" cy="${px(y(value))}" r="3"><title>${words} ${formatMarks(value)}</title></circle><text class="value" x="${px(x(n))}" y="${px(y(value) - 6)}" text-anchor="middle">${formatMarks(value)}</text>`,
)}
${points.map(({ period }, n) => n % every === 0 && html`<text class="axis" x="${px(x(n))}" y="${HEIGHT - 8}" text-anchor="middle">${period}</text>`)}
</svg>`;
}

/** Indices that are joined by a line. */
function segmentsOf(points: readonly Point[]): number[][] {
  const segments: number[][] = [];
  points.forEach(({ value, scale }, at) => {
    const before = points[at - 1];
    if (value === null) return;
    const isJoined = before !== undefined && before.value !== null && before.scale === scale;
    if (isJoined) segments.at(-1)?.push(at);
    else segments.push([at]);
  });
  return segments.filter((segment) => segment.length > 1);
}

/** Bars lying below each other, with their numbers. */
export function barChart(title: string, bars: readonly { name: string; count: number }[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const [row, left] = [20, 150];
  const height = bars.length * row + 8;
  return html`<svg class="chart" role="img" aria-label="${title}" viewBox="0 0 ${WIDTH + 60} ${height}" xmlns="http://www.w3.org/2000/svg"><title>${title}</title>
${bars.map(
  ({ name, count }, n) =>
    html`<text class="axis" x="${left - 6}" y="${n * row + 17}" text-anchor="end">${clip(name, SIGNS)}</text><rect class="bar" x="${left}" y="${n * row + 6}" width="${px((count * (WIDTH - left)) / most)}" height="14"><title>${name} ${count}</title></rect><text class="value" x="${px(left + (count * (WIDTH - left)) / most + 5)}" y="${n * row + 17}">${count}</text>`,
)}
</svg>`;
}

const ENLARGED = 1.2;

/** Rows by periods, the more the darker; the number stands in each field. */
export function heatMap(
  title: string,
  rows: readonly { name: string; counts: readonly number[] }[],
  periods: readonly string[],
): Html {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const [left, cell, row] = [230, 62, 22];
  const width = left + periods.length * cell + 8;
  return html`<svg class="chart wide" width="${px(width * ENLARGED)}" role="img" aria-label="${title}" viewBox="0 0 ${width} ${(rows.length + 1) * row + 6}" xmlns="http://www.w3.org/2000/svg"><title>${title}</title>
${periods.map((period, n) => html`<text class="axis" x="${left + n * cell + cell / 2}" y="15" text-anchor="middle">${period}</text>`)}
${rows.map(
  ({ name, counts }, n) =>
    html`<text class="axis" x="${left - 6}" y="${(n + 1) * row + 15}" text-anchor="end">${clip(name, 18)}</text>${counts.map(
      (count, m) =>
        html`<rect class="heat" x="${left + m * cell + 1}" y="${(n + 1) * row + 1}" width="${cell - 2}" height="${row - 2}" fill-opacity="${px(count / most)}"><title>${name} ${periods[m] ?? ''} ${count}</title></rect><text class="${count / most > 0.55 ? 'value on' : 'value'}" x="${left + m * cell + cell / 2}" y="${(n + 1) * row + 15}" text-anchor="middle">${count}</text>`,
    )}`,
)}
</svg>`;
}

/** A coordinate with two decimals at most. */
function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
