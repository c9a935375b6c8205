import * as z from 'zod';
import { contradictionsIn } from '../../rules/decide/bundle.ts';
import type { Decision, Verdict } from '../../rules/decide/decision.ts';
import { decisionId } from '../../rules/decide/decisions.ts';
import type { UsageProblem } from '../../rules/errors.ts';
import { readData } from '../../rules/evaluate/checklist.ts';
import type { Plan } from '../../rules/evaluate/plan.ts';
import { VERDICT_WORDS } from '../../rules/words.ts';
import { FINDING_VERDICTS, NOT_APPLICABLE } from '../../rules/decide/sheet.ts';

/** What a person may have left empty, in YAML '' or nothing at all. */
const filled = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text ?? '');
const count = z.union([z.int().nonnegative(), z.literal(''), z.null()]).optional();

const clauseSchema = z.strictObject({
  编号: z.string(),
  位置: filled,
  要求: filled,
  答复: filled,
  件数: count,
  说明: filled,
});
const lineSchema = z.strictObject({
  编号: z.string(),
  评测点: filled,
  分值: z.unknown().optional(),
  步骤: z.unknown().optional(),
  留存: z.unknown().optional(),
  选项: z.unknown().optional(),
  依据: z.unknown().optional(),
  条款: z.array(clauseSchema).default([]),
  答复: filled,
  说明: filled,
});
const questionSchema = z.strictObject({
  编号: z.string(),
  评测点: filled,
  问题: filled,
  网址: filled,
  证据: filled,
  凭据: z.string(),
  判定: filled,
  改属单位: filled,
  说明: filled,
});
const sheetSchema = z.strictObject({
  网站: z.url({ protocol: /^https?$/ }),
  清单: z.string(),
  检查日: z.string(),
  单位: filled,
  填表人: z.string().trim().min(1, '填表人的姓名或代号'),
  核查表: z.array(lineSchema).default([]),
  问题: z.array(questionSchema).default([]),
});

type Line = z.infer<typeof lineSchema>;
type Clause = z.infer<typeof clauseSchema>;
type Question = z.infer<typeof questionSchema>;

export interface ReadSheet {
  portal: { name: string | null; url: string };
  checklist: string;
  decisions: Decision[];
  refused: UsageProblem[];
}

interface Filling {
  at: string;
  by: string;
  unit: string | null;
  /** The checklist that the sheet was made for. */
  plan: Plan;
}

/**
 * The decisions on a filled sheet; what was left empty decides nothing.
 * @param where shown before each field: the file's name
 * @param at ISO instant at which it was filled in
 * @param planOf the plan of the checklist that the sheet names
 * @throws UsageError where it is no sheet, or nobody signs it
 */
export function readSheet(
  data: unknown,
  { where, at, planOf }: { where: string; at: string; planOf: (checklist: string) => Plan },
): ReadSheet {
  const sheet = readData(sheetSchema, data, where);
  const filling: Filling = {
    at,
    by: sheet.填表人,
    unit: sheet.单位 === '' ? null : sheet.单位,
    plan: planOf(sheet.清单),
  };
  const read: ReadSheet = {
    portal: { name: null, url: sheet.网站 },
    checklist: sheet.清单,
    decisions: [],
    refused: [],
  };
  const take = (decision: Omit<Decision, 'id'> | UsageProblem | null, field: string): void => {
    if (decision === null) return;
    if ('field' in decision) return void read.refused.push(decision);
    const whole = { ...decision, id: decisionId(decision) };
    const problems = contradictionsIn(whole, field).map(inChinese);
    if (problems.length > 0) read.refused.push(...problems);
    else read.decisions.push(whole);
  };
  sheet.核查表.forEach((line, index) => {
    const field = `${where}: 核查表.${index}`;
    take(answerLine(line, filling, field), field);
    line.条款.forEach((clause, n) => {
      const place = `${field}.条款.${n}`;
      take(answerClause(line, clause, { filling, field: place }), place);
    });
  });
  sheet.问题.forEach((question, index) => {
    const field = `${where}: 问题.${index}`;
    take(ruleOn(question, filling, field), field);
  });
  return read;
}

type Taken = Omit<Decision, 'id'> | UsageProblem | null;

function answerLine(line: Line, { at, by, unit, plan }: Filling, field: string): Taken {
  const entry = plan.criteria.find(({ criterion }) => criterion.id === line.编号)?.entry;
  if (entry === undefined) return { field: `${field}.编号`, expected: '清单里的评测点编号', got: line.编号 };
  if (line.答复 === '') return null;
  const about = { kind: 'criterion' as const, criterion: line.编号, unit };
  const said = { at, by, about, why: line.说明, proofHash: '' };
  if (line.答复 === NOT_APPLICABLE) return { ...said, verdict: 'not-applicable' };
  const choices = entry.take.by === 'ask' ? entry.take.choices.map(({ name }) => name) : [];
  return choices.includes(line.答复)
    ? { ...said, verdict: 'answer', choice: line.答复 }
    : { field: `${field}.答复`, expected: [...choices, NOT_APPLICABLE].join(' | '), got: line.答复 };
}

function answerClause(line: Line, clause: Clause, { filling, field }: { filling: Filling; field: string }): Taken {
  const entry = filling.plan.criteria.find(({ criterion }) => criterion.id === line.编号)?.entry;
  const known = entry?.clauses.find(({ id }) => id === clause.编号);
  if (entry === undefined) return null;
  if (known === undefined)
    return { field: `${field}.编号`, expected: entry.clauses.map(({ id }) => id).join(' | '), got: clause.编号 };
  const about = { kind: 'criterion' as const, criterion: line.编号, unit: filling.unit, clause: clause.编号 };
  const said = { at: filling.at, by: filling.by, about, why: clause.说明, proofHash: '' };
  if (known.bonus !== undefined)
    return typeof clause.件数 === 'number' ? { ...said, verdict: 'answer', count: clause.件数 } : null;
  const answer = answerLine({ ...line, 答复: clause.答复, 说明: clause.说明 }, filling, field);
  return answer === null || 'field' in answer ? answer : { ...answer, about };
}

function ruleOn(question: Question, { at, by }: Filling, field: string): Taken {
  const { 编号: key, 判定: word, 改属单位: unit, 说明: why, 凭据: proofHash } = question;
  if (word === '') return null;
  const verdict = FINDING_VERDICTS.find((one) => VERDICT_WORDS[one] === word);
  if (verdict === undefined)
    return {
      field: `${field}.判定`,
      expected: FINDING_VERDICTS.map((one) => VERDICT_WORDS[one]).join(' | '),
      got: word,
    };
  const about = { kind: 'finding' as const, key };
  return { at, by, about, verdict: verdict satisfies Verdict, why, proofHash, ...(unit === '' ? {} : { unit }) };
}

const FIELD_WORDS: Record<string, string> = { why: '说明', unit: '改属单位', verdict: '判定', choice: '答复' };

function inChinese(problem: UsageProblem): UsageProblem {
  return { ...problem, field: problem.field.replace(/(?<![a-z])[a-z]+$/, (word) => FIELD_WORDS[word] ?? word) };
}
