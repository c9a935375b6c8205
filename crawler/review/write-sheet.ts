import { Document, isMap, isSeq, type Node } from 'yaml';
import { VERDICT_WORDS } from '../../rules/words.ts';
import {
  FINDING_VERDICTS,
  NOT_APPLICABLE,
  type Sheet,
  type SheetClause,
  type SheetFinding,
  type SheetLine,
} from '../../rules/decide/sheet.ts';

const HEAD = [
  ' 人工核查表。用记事本一类的软件填写，保存后用 zwgk review import <本文件> 收回。',
  ' 只填“填表人”“答复”“件数”“判定”“改属单位”“说明”，其余不改；不填的视为还没有核查。',
  ` 核查表：每条答复从该项的“选项”中选一个，与本网站或本单位无关的填“${NOT_APPLICABLE}”并在“说明”中写明理由；`,
  ' 各条答复相同的，可只在该项末尾的“答复”填一次。加分项填“件数”。',
  ` 问题：判定填 ${FINDING_VERDICTS.map((verdict) => VERDICT_WORDS[verdict]).join('、')} 之一；误报和不适用要在“说明”中写明理由，非本单位要填“改属单位”。`,
].join('\n');

/** The sheet as YAML with its instructions, for a person to fill in. */
export function writeSheet(sheet: Sheet): string {
  const document = new Document({
    网站: sheet.portal.url,
    清单: sheet.checklist,
    检查日: sheet.asOf,
    单位: sheet.unit ?? '',
    填表人: '',
    核查表: sheet.lines.map(lineOf),
    问题: sheet.findings.map(questionOf),
  });
  document.commentBefore = HEAD;
  if (sheet.left > 0) document.comment = ` 另有${sheet.left}个问题未列入，处理完以上问题后再导出。`;
  spaceOut(document.get('核查表'));
  spaceOut(document.get('问题'));
  return document.toString({ lineWidth: 0 });
}

function lineOf({ id, title, marks, steps, evidence, choices, clauses, places }: SheetLine): Record<string, unknown> {
  return {
    编号: id,
    评测点: title,
    分值: marks,
    步骤: steps.map((step, index) => `${index + 1}. ${step}`),
    留存: evidence,
    选项: [...choices, NOT_APPLICABLE],
    ...(places.length === 0 ? {} : { 依据: places.join('；') }),
    ...(clauses.length === 0 ? {} : { 条款: clauses.map(clauseOf) }),
    ...(clauses.some(({ isCounted }) => isCounted) ? {} : { 答复: '' }),
    说明: '',
  };
}

function clauseOf({ id, place, text, isCounted }: SheetClause): Record<string, unknown> {
  return {
    编号: id,
    位置: place,
    ...(text === '' ? {} : { 要求: text }),
    ...(isCounted ? { 件数: '' } : { 答复: '' }),
    说明: '',
  };
}

function questionOf({ key, criterion, message, url, proof, proofHash }: SheetFinding): Record<string, unknown> {
  return {
    编号: key,
    评测点: criterion,
    问题: message,
    网址: url,
    证据: proof,
    凭据: proofHash,
    判定: '',
    改属单位: '',
    说明: '',
  };
}

/** An empty line before each entry, and short lists on one line. */
function spaceOut(list: unknown): void {
  if (!isSeq(list)) return;
  for (const [index, item] of (list.items as Node[]).entries()) {
    item.spaceBefore = index > 0;
    if (!isMap(item)) continue;
    const choices = item.get('选项');
    if (isSeq(choices)) choices.flow = true;
  }
}
