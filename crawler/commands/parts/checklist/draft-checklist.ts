import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { makeDraft } from '../../../../rules/draft/draft.ts';
import { createMatcher } from '../../../../rules/draft/match.ts';
import { readDraft } from '../../../../rules/draft/read-draft.ts';
import { toChecklist } from '../../../../rules/draft/to-checklist.ts';
import { UsageError } from '../../../../rules/errors.ts';
import { makePlan } from '../../../../rules/evaluate/plan.ts';
import { CAUSE_ADVICE, CAUSE_WORDS } from '../../../../rules/words.ts';
import { readBlocks } from '../../../documents/blocks/read-blocks.ts';
import { openDocumentPool } from '../../../documents/pool.ts';
import { DEFAULT_CHECKLIST, listChecklists, loadChecklist, loadCriteria, loadDraftWords } from '../../../seeds.ts';
import { EXIT } from '../../../terminal/io.ts';
import { DRAFT_KINDS } from './draft-file.ts';
import { countDraft, showDraft } from './draft-show.ts';
import { writeDraft } from './draft-yaml.ts';
import { freeName } from '../free-name.ts';
import type { CommandInput } from '../../command.ts';

/** `zwgk checklist draft FILE`: a county's own document as a draft checklist beside it. @returns the exit code */
export async function draftChecklist(file: string, { flags, io }: CommandInput): Promise<number> {
  const criteria = loadCriteria();
  const { blocks, outcome } = await readWith(file, io.signal);
  const name = basename(file);
  if (outcome.state === 'unchecked') {
    const got = `${name}：${CAUSE_WORDS[outcome.cause]}。${CAUSE_ADVICE[outcome.cause]}`;
    if (blocks.length === 0) throw new UsageError([{ field: '<file>', expected: `能读出文字的${DRAFT_KINDS}`, got }]);
    io.err(`没有读完：${got}\n`);
  }
  const reading = readDraft(blocks, basename(name, extname(name)));
  const draft = makeDraft(reading, createMatcher(criteria, loadDraftWords()));
  if (!draft.clauses.some(({ state }) => state !== 'unmatched'))
    throw new UsageError([
      {
        field: '<file>',
        expected: '写有政务公开任务的文件：表头有“工作任务、责任单位、完成时限”一类的表，或按一、（一）1. 编号的正文',
        got: `${name}：读出 ${blocks.length} 段文字和表格，${draft.clauses.length === 0 ? '其中没有条款' : '没有一条与评测点有关'}`,
      },
    ]);
  const checklist = toChecklist(draft, {
    defaults: loadChecklist(DEFAULT_CHECKLIST),
    others: listChecklists().map(loadChecklist),
    source: name,
  });
  // What is written must be a checklist: a mistake here is ours and ends the command.
  makePlan(checklist, criteria);
  const to = freeName(flags.out, basename(name, extname(name)), '.checklist.yaml');
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, writeDraft(checklist, draft.clauses));
  if (flags.json) {
    const { title, year, clauses, left } = draft;
    io.out(
      `${JSON.stringify({ schema: 1, file: name, to, title, year, counts: countDraft(draft), clauses, left, checklist }, null, 2)}\n`,
    );
  } else {
    io.out(showDraft(draft, criteria, io.columns));
    io.out(`\n草稿：${to}\n下一步：按文件开头的说明逐条核定，再运行 zwgk checklist validate ${to}\n`);
  }
  return EXIT.done;
}

async function readWith(file: string, signal: AbortSignal): ReturnType<typeof readBlocks> {
  const pool = openDocumentPool({ workers: 1 });
  try {
    return await readBlocks(file, { pool, signal });
  } finally {
    await pool.close();
  }
}
