import type { Draft, DraftClause } from '../../../../rules/draft/draft.ts';
import type { LeftText } from '../../../../rules/draft/item.ts';
import type { Criterion } from '../../../../rules/evaluate/checklist.ts';
import { fit, padEnd, padStart } from '../../../terminal/width.ts';

/** Clauses shown of each kind; the file has all. */
const SHOWN = 12;

const LEFT_WORDS: Record<LeftText['reason'], string> = {
  title: '标题',
  heading: '小标题',
  'document-number': '文号',
  addressee: '主送单位',
  signature: '落款',
  imprint: '版记',
  note: '附注',
  'table-header': '表头',
  'table-total': '合计行',
  'other-column': '备注等栏',
  'not-a-task-table': '不是任务表',
};

export interface DraftCounts {
  rows: number;
  clauses: number;
  units: number;
  withUnits: number;
  withDeadline: number;
  withCadence: number;
  withMarks: number;
  matched: number;
  check: number;
  unmatched: number;
  left: number;
}

export function countDraft({ clauses, left }: Draft): DraftCounts {
  const count = (is: (clause: DraftClause) => boolean) => clauses.filter(is).length;
  return {
    rows: new Set(clauses.map(({ row }) => row)).size,
    clauses: clauses.length,
    units: new Set(clauses.flatMap(({ units }) => units)).size,
    withUnits: count(({ units }) => units.length > 0),
    withDeadline: count(({ deadline }) => deadline !== null),
    withCadence: count(({ deadline, cadence }) => deadline === null && cadence !== null),
    withMarks: count(({ marks }) => marks !== null),
    matched: count(({ state }) => state === 'matched'),
    check: count(({ state }) => state === 'check'),
    unmatched: count(({ state }) => state === 'unmatched'),
    left: left.length,
  };
}

/** What was read and what is left to do, for a terminal. */
export function showDraft(draft: Draft, criteria: readonly Criterion[], columns: number): string {
  const counts = countDraft(draft);
  const titles = new Map(criteria.map(({ id, title }) => [id, title]));
  const lines = [`${draft.title}${draft.year === null ? '（文件中没有找到年份）' : `（${draft.year} 年）`}`, ''];
  const row = (name: string, value: number, more = '') =>
    lines.push(`${padEnd(name, 14)}${padStart(String(value), 5)}${more === '' || value === 0 ? '' : `  ${more}`}`);
  row('任务行、段落', counts.rows);
  row('条款', counts.clauses);
  row('有责任单位', counts.withUnits, `${counts.units} 个单位名称`);
  row('有完成日期', counts.withDeadline, counts.withCadence === 0 ? '' : `另有 ${counts.withCadence} 条为长期、定期`);
  if (counts.withMarks > 0) row('有分值', counts.withMarks);
  row('已归评测点', counts.matched);
  row('待核', counts.check, '已按第一选择归类，请人看一眼');
  row('未归类', counts.unmatched, '没有合适的评测点，须由人定');
  row('未作条款', counts.left, leftWords(draft.left));
  lines.push(
    ...showClauses(
      '待核',
      draft.clauses.filter(({ state }) => state === 'check'),
      titles,
      columns,
    ),
  );
  lines.push(
    ...showClauses(
      '未归类',
      draft.clauses.filter(({ state }) => state === 'unmatched'),
      titles,
      columns,
    ),
  );
  return `${lines.join('\n')}\n`;
}

function leftWords(left: readonly LeftText[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of left) counts.set(LEFT_WORDS[reason], (counts.get(LEFT_WORDS[reason]) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${count}`).join('，');
}

function showClauses(
  name: string,
  clauses: readonly DraftClause[],
  titles: ReadonlyMap<string, string>,
  columns: number,
): string[] {
  if (clauses.length === 0) return [];
  const lines = ['', `${name}：`];
  for (const { place, requirement, matches } of clauses.slice(0, SHOWN)) {
    lines.push(fit(`  ${padEnd(place, 18)} ${requirement}`, columns));
    const choices = matches
      .slice(0, 2)
      .map(({ criterion, score }) => `${titles.get(criterion) ?? criterion} ${score.toFixed(2)}`);
    if (choices.length > 0) lines.push(fit(`  ${' '.repeat(18)} → ${choices.join(' / ')}`, columns));
  }
  if (clauses.length > SHOWN) lines.push(`  …另有 ${clauses.length - SHOWN} 条，见草稿文件`);
  return lines;
}
