import { Document, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DraftClause } from '../../../../rules/draft/draft.ts';
import type { Checklist } from '../../../../rules/evaluate/checklist.ts';

const HEAD = `由 zwgk checklist draft 起草，须由人核定后使用。要做的事：
 1. id、title、edition：改成本县清单的名称和年份；id 用小写字母、数字和连字符。
 2. 标有“待核”的条款：看原文，归错的移到正确的评测点下。
 3. draft.unmatched 中的条款：逐条移到某个评测点的 clauses 下，或确认网站上看不出而删去。
 4. draft.left 是没有当作条款的文字：确认没有漏掉条款。
 5. 核对分值（marks）和扣法（take）。
 做完后删去 draft 整节，再运行 zwgk checklist validate。`;

/** The checklist as a file for people: one line a clause, with what is doubtful said where it stands. */
export function writeDraft(checklist: Checklist, clauses: readonly DraftClause[]): string {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const document = new Document(checklist, { aliasDuplicateObjects: false });
  for (const key of ['documents', 'fullByUnitGroup'])
    if (isMap(document.get(key)) && (document.get(key) as YAMLMap).items.length === 0) document.delete(key);
  document.commentBefore = ` ${HEAD}`;
  eachMap(document.get('groups'), (group) => (group.flow = true));
  eachMap(document.get('grades'), (grade) => (grade.flow = true));
  eachMap(document.get('criteria'), (entry) => {
    dropDefaults(entry);
    for (const key of ['take', 'units', 'params', 'bonus']) flow(entry.get(key));
    eachMap(entry.get('clauses'), (clause) => {
      clause.flow = true;
      const read = byId.get(String(clause.get('id')));
      if (read === undefined) return;
      const remark = remarkOn(read);
      if (remark !== '') clause.comment = ` ${remark}`;
      if (read.state === 'check')
        clause.commentBefore = ` 待核：${read.matches
          .slice(0, 3)
          .map(({ criterion, score }) => `${criterion} ${score.toFixed(2)}`)
          .join('，')}`;
    });
  });
  flow(document.getIn(['draft', 'check']));
  for (const key of ['unmatched', 'left']) eachMap(document.getIn(['draft', key]), (clause) => (clause.flow = true));
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** What the document says of one clause: a line of the checklist may hold several. */
function remarkOn({ path, units, andOthers, deadlineText, marks }: DraftClause): string {
  const parts = [
    path.join(' > '),
    `${units.join('、')}${andOthers ? '等' : ''}`,
    deadlineText ?? '',
    marks === null ? '' : `${marks}分`,
  ];
  return parts
    .filter((part) => part !== '')
    .join('；')
    .replace(/\s+/g, ' ');
}

/** What a reader of the file need not see: empty and usual values. */
function dropDefaults(entry: YAMLMap): void {
  for (const [key, usual] of [
    ['explainedKeeps', 1],
    ['veto', false],
    ['estimate', false],
  ] as const)
    if (entry.get(key) === usual) entry.delete(key);
  const params = entry.get('params');
  if (isMap(params) && params.items.length === 0) entry.delete('params');
}

function flow(node: unknown): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
  if (isSeq(node) || isMap(node))
    for (const item of (node as YAMLSeq).items) flow(isMap(node) ? (item as { value: unknown }).value : item);
}

function eachMap(node: unknown, act: (map: YAMLMap) => void): void {
  if (isSeq(node)) for (const item of node.items) if (isMap(item)) act(item);
}
