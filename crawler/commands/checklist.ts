import { UsageError } from '../../rules/errors.ts';
import { placeOf, type ChecklistEntry } from '../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../rules/evaluate/plan.ts';
import { listChecklists, loadChecklist, loadCriteria } from '../seeds.ts';
import { EXIT } from '../terminal/io.ts';
import { hang, padEnd, padStart } from '../terminal/width.ts';
import type { Command, CommandInput } from './command.ts';
import { readDraftFile } from './parts/checklist/draft-file.ts';
import { deciderWords, takeWords } from './parts/checklist/line-words.ts';

export const checklist: Command = {
  name: 'checklist',
  args: ['<list|show|validate|draft>', '[id|file]'],
  about: '列出、查看、校验测评清单；从本县的任务表或要点起草一份',
  flags: ['out', 'json'],
  prepare(input) {
    const [action, name] = input.args;
    if (action === 'list') return async () => list(input);
    if (action === 'draft') {
      const file = readDraftFile(name);
      return async () => (await import('./parts/checklist/draft-checklist.ts')).draftChecklist(file, input);
    }
    if (action !== 'show' && action !== 'validate')
      throw new UsageError([{ field: '<动作>', expected: 'list | show | validate | draft', got: action ?? '' }]);
    if (name === undefined)
      throw new UsageError([{ field: '<id|file>', expected: `${listChecklists().join(' | ')}，或清单文件`, got: '' }]);
    const plan = makePlan(loadChecklist(name), loadCriteria());
    return async () => (action === 'show' ? show(plan, input) : validate(plan, input));
  },
};

function list({ flags, io }: CommandInput): number {
  const all = listChecklists()
    .map(loadChecklist)
    .map(({ id, title, edition, source, criteria }) => ({ id, title, edition, source, criteria: criteria.length }));
  if (flags.json) io.out(`${JSON.stringify(all, null, 2)}\n`);
  else for (const { id, title, criteria } of all) io.out(`${padEnd(id, 18)}${title}（${criteria} 个评测点）\n`);
  return EXIT.done;
}

function show({ checklist: read, criteria }: Plan, { flags, io }: CommandInput): number {
  if (flags.json) {
    io.out(`${JSON.stringify(read, null, 2)}\n`);
    return EXIT.done;
  }
  const head = [
    `${read.title}（${read.edition}）`,
    ...hang('来源：', read.source, io.columns),
    ...hang('分值：', read.marksBasis, io.columns),
    `满分：${read.full}`,
  ];
  io.out(`${head.join('\n')}\n`);
  for (const group of read.groups) {
    io.out(`\n${group.title}\n`);
    for (const { entry, criterion, checks } of criteria.filter((one) => one.entry.group === group.id)) {
      const places = entry.clauses.map((clause) => placeOf(clause, read)).join('；');
      const decided = [deciderWords(checks), takeWords(entry.take), places].filter((words) => words !== '');
      io.out(`${padStart(marksOf(entry), 6)}  ${padEnd(criterion.title, 30)}  ${criterion.id}\n`);
      io.out(`${hang(' '.repeat(8), decided.join('｜'), io.columns).join('\n')}\n`);
    }
  }
  io.out('\n某一评测点怎样判定、已知误报、实测查准率：zwgk criteria <评测点编号>\n');
  if (criteria.some(({ entry }) => entry.estimate)) io.out('\n* 估算：没有见到写明这个数的原文。\n');
  return EXIT.done;
}

/** 5, 5* where it is an estimate, 否决 for a line that only vetoes. */
function marksOf({ marks, estimate, veto, vetoAt }: ChecklistEntry): string {
  const isVeto = marks === 0 && (veto || vetoAt !== undefined);
  return `${isVeto ? '否决' : marks}${estimate ? '*' : ''}`;
}

/** A wrong file never gets here: reading it throws with all that is wrong. */
function validate({ checklist: read, criteria }: Plan, { flags, io }: CommandInput): number {
  const { draft } = read;
  if (flags.json) {
    const open = draft && { check: draft.check.length, unmatched: draft.unmatched.length, left: draft.left.length };
    io.out(
      `${JSON.stringify({ id: read.id, valid: true, criteria: criteria.length, ...(open && { draft: open }) })}\n`,
    );
    return EXIT.done;
  }
  io.out(`${read.title}：有效${draft === undefined ? '' : '，但还是草稿'}，${criteria.length} 个评测点。\n`);
  if (draft === undefined) return EXIT.done;
  io.out(`还要由人核定：待核 ${draft.check.length} 条，未归类 ${draft.unmatched.length} 条。核完后删去 draft 一节。\n`);
  for (const { place, text } of draft.unmatched)
    io.out(`${hang(`  未归类  ${padEnd(place, 18)}`, text, io.columns).join('\n')}\n`);
  return EXIT.done;
}
