import { collapseSpace, removeSpace } from '../text/normalise.ts';
import type { Grid, GridRow } from './blocks.ts';
import type { Item, LeftText } from './item.ts';
import { readNumbering } from './numbering.ts';
import { itemOfRow, settleNumbers, shareMarks, type TableContext } from './open-row.ts';
import { readHeader, type Layout } from './table-header.ts';
import { readRow, type TableState } from './table-row.ts';

export interface TableReading {
  items: Item[];
  left: LeftText[];
  /** For a part that goes on without a header; null where this was no task table. */
  layout: Layout | null;
}

const TOTAL = /^(?:合计|总计|总分|小计|共计)/;
const REMARK = /^(?:注|备注|说明|附注)\s*[：:]/;

/**
 * Reads a task table into its rows. A table that is none is left, row by row.
 * @param before the layout of the table before, where this one goes on from it
 */
export function readTable(grid: Grid, context: TableContext, before: Layout | null): TableReading {
  const header = readHeader(grid);
  const layout = header?.layout ?? continued(grid, before);
  if (layout === null) return { items: [], left: leave(grid.rows, 'not-a-task-table'), layout: null };
  const { from, to } = header ?? { from: 0, to: 0 };
  const left = [...leave(grid.rows.slice(0, from), 'title'), ...leave(grid.rows.slice(from, to), 'table-header')];
  const state: TableState = {
    layout,
    knowsMerges: grid.knowsMerges,
    rows: [],
    left,
    sections: [],
    columnTitles: new Map(),
  };
  for (const row of grid.rows.slice(to)) {
    const texts = row.cells.map(({ text }) => removeSpace(text)).filter((text) => text !== '');
    const [first = ''] = texts;
    if (texts.length === 0) continue;
    if (texts.length > 1 && texts.every((text) => layout.labels.has(text))) left.push(...leave([row], 'table-header'));
    else if (TOTAL.test(first)) left.push(...leave([row], 'table-total'));
    else if (texts.length === 1 && REMARK.test(first)) left.push(...leave([row], 'note'));
    else if (isSectionRow(row, state))
      enterSection(state, collapseSpace(row.cells.map(({ text }) => text).join(' ')), row.place);
    else if (!readRow(row, state)) left.push(...leave([row], 'heading'));
  }
  closeSections(state, 0);
  shareMarks(state.rows);
  settleNumbers(state.rows);
  return { items: state.rows.map((row, index) => itemOfRow(row, index, context)), left, layout };
}

/** The layout of the table before, where this one has as many columns and no header of its own. */
function continued(grid: Grid, before: Layout | null): Layout | null {
  const ends = grid.rows.flatMap(({ cells }) => cells.map(({ column, width }) => column + width));
  return before !== null && Math.max(0, ...ends) === before.columns ? before : null;
}

function leave(rows: readonly GridRow[], reason: LeftText['reason']): LeftText[] {
  return rows
    .map(({ cells, place }) => ({
      place,
      text: cells
        .map(({ text }) => collapseSpace(text))
        .filter((text) => text !== '')
        .join(' | '),
      reason,
    }))
    .filter(({ text }) => text !== '');
}

/** A row with one text that heads those below it. */
function isSectionRow({ cells }: GridRow, { layout, knowsMerges }: TableState): boolean {
  const filled = cells.filter(({ text }) => removeSpace(text) !== '');
  const [only] = filled;
  if (only === undefined || filled.length > 1) return false;
  if (only.width > 1) return only.text.length <= 120;
  const numbering = readNumbering(only.text.trim());
  if (numbering !== null && numbering.level <= 2 && only.text.length <= 60) return true;
  if (cells.some(({ isMerged }) => isMerged)) return false;
  return only.column < layout.primary && (!knowsMerges || cells.length === 1);
}

function enterSection(state: TableState, title: string, place: string): void {
  const level = readNumbering(title)?.level ?? 1;
  closeSections(state, level);
  state.sections.push({ level, title, place, isUsed: false });
  state.columnTitles.clear();
}

/** A heading with no row below it has not become part of any. */
function closeSections({ sections, left }: TableState, level: number): void {
  while ((sections.at(-1)?.level ?? -1) >= level) {
    const section = sections.pop();
    if (section !== undefined && !section.isUsed)
      left.push({ place: section.place, text: section.title, reason: 'heading' });
  }
}
