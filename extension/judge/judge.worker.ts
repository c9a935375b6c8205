import * as z from 'zod';
import { UsageError } from '../../rules/errors.ts';
import type { FileScan } from '../files/scan-file.ts';
import { hashWith, judgePageSource, maskWords, readFacts, recordPage } from './judge-page-source.ts';
import type { ChecklistChoice } from './checklist-choice.ts';
import { bundledChecklists, planOf } from './seeds.ts';
import type { ChecklistHead, FileTask, JudgeReply, JudgeRequest } from './tasks.ts';

// zod would otherwise try `new Function`, which the extension's policy refuses with a line in the console.
z.config({ jitless: true });

// What not every page needs is loaded when it is first asked for.
const site = () => import('../site/site-tasks.ts');

addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  void reply(data).then((done) => postMessage(done));
});

async function reply(request: JudgeRequest): Promise<JudgeReply> {
  try {
    return { id: request.id, answer: await answer(request) };
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
}

async function answer(request: JudgeRequest) {
  switch (request.kind) {
    case 'view':
      return judgePageSource(await planOf(request.task.checklist), request.task, () => performance.now());
    case 'record':
      return recordPage(request.task);
    case 'mask':
      return maskWords(request.task);
    case 'checklist':
      return headOf(request.task);
    case 'checklists':
      return bundledChecklists();
    case 'import':
      return (await site()).importTask(request.task);
    case 'site':
      return (await site()).siteTask(request.task);
    case 'visit':
      return (await site()).visitTask(request.task);
    case 'crawl':
      return (await import('../crawl/crawl-tasks.ts')).crawlTask(request.task);
    case 'file':
      return scanTask(request.task);
  }
}

async function headOf(choice: ChecklistChoice): Promise<ChecklistHead> {
  try {
    const { checklist, criteria } = await planOf(choice);
    return { id: checklist.id, title: checklist.title, criteria: criteria.length };
  } catch (error) {
    if (error instanceof UsageError) return { problems: [...error.problems] };
    const got = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { problems: [{ field: 'yaml' in choice ? choice.name : choice.bundled, expected: 'YAML', got }] };
  }
}

async function scanTask({ file, bytes, seenAt, of }: FileTask): Promise<FileScan> {
  const { scanFile } = await import('../files/scan-file.ts');
  const { asOf, secretKey } = of;
  const plan = await planOf(of.checklist);
  return scanFile({ ...file, bytes }, { plan, page: readFacts(of.page), hash: hashWith(secretKey), asOf, seenAt });
}
