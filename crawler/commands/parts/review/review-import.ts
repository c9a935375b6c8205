import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { readBundle } from '../../../../rules/decide/bundle.ts';
import type { Decision } from '../../../../rules/decide/decision.ts';
import { mergeDecisions } from '../../../../rules/decide/decisions.ts';
import { findDisputes, type Dispute } from '../../../../rules/decide/disputes.ts';
import { UsageError, type UsageProblem } from '../../../../rules/errors.ts';
import { makePlan } from '../../../../rules/evaluate/plan.ts';
import { pageKey } from '../../../../rules/url.ts';
import { VERDICT_WORDS } from '../../../../rules/words.ts';
import { addDecisions, listDecisions } from '../../../../store/decisions.ts';
import type { Store } from '../../../../store/open.ts';
import { readSheet } from '../../../review/read-sheet.ts';
import { loadChecklist, loadCriteria } from '../../../seeds.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { usageMessage } from '../../../terminal/messages.ts';
import { withStore } from '../with-store.ts';

interface ReadFile {
  portal: { url: string };
  decisions: Decision[];
  refused: UsageProblem[];
}

interface Imported {
  portal: string;
  added: number;
  known: number;
  disputes: Dispute[];
}

/**
 * Takes filled sheets and bundles into the store: what is good is kept, what is not is named line by line, and what people
 * disagree on is shown. Returns the exit code: 2 where a line was refused.
 * @throws UsageError for files that are neither
 */
export async function importReviews(
  files: readonly string[],
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  const problems: UsageProblem[] = [];
  const read = files.flatMap((file) => {
    try {
      return [readFile(file)];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new UsageError(problems);
  return withStore(flags, {}, async (store) => {
    const imported: Imported[] = [];
    for (const [portal, parts] of Map.groupBy(read, ({ portal: { url } }) => pageKey(url) ?? url))
      imported.push(await take(store, portal, mergeDecisions(...parts.map(({ decisions }) => decisions))));
    const refused = read.flatMap((one) => one.refused);
    io.out(flags.json ? `${JSON.stringify({ imported, refused }, null, 2)}\n` : imported.map(tell).join(''));
    if (refused.length > 0)
      io.err(`拒收 ${refused.length} 处，其余已收下；改好后再次导入同一文件即可。\n${usageMessage(refused)}`);
    return refused.length > 0 ? EXIT.usage : EXIT.done;
  });
}

async function take(store: Store, portal: string, decisions: readonly Decision[]): Promise<Imported> {
  const added = await addDecisions(store.db, portal, decisions);
  const disputes = findDisputes(await listDecisions(store.db, portal));
  return { portal, added, known: decisions.length - added, disputes };
}

/** @throws UsageError */
function readFile(file: string): ReadFile {
  const where = basename(file);
  let text: string;
  let at: string;
  try {
    text = readFileSync(file, 'utf8');
    // The file's own time: read twice, the same sheet is the same event.
    at = new Date(Math.floor(statSync(file).mtimeMs)).toISOString();
  } catch (error) {
    throw new UsageError([{ field: file, expected: '可读的文件', got: (error as NodeJS.ErrnoException).code ?? '' }]);
  }
  let data: unknown;
  try {
    // JSON is YAML.
    data = parse(text);
  } catch (error) {
    throw new UsageError([
      { field: where, expected: 'YAML 或 JSON', got: (error as Error).message.split('\n')[0] ?? '' },
    ]);
  }
  const isBundle = typeof data === 'object' && data !== null && 'decisions' in data;
  return isBundle
    ? readBundle(data, where)
    : readSheet(data, { where, at, planOf: (checklist) => makePlan(loadChecklist(checklist), loadCriteria()) });
}

function tell({ portal, added, known, disputes }: Imported): string {
  const again = known === 0 ? '' : `，已有 ${known} 条`;
  const lines = disputes.map(
    ({ about, sides }) => `  ${subjectOf(about)}：${sides.map((one) => `${one.by} ${saying(one)}`).join('；')}\n`,
  );
  const disputed = lines.length === 0 ? '' : `意见不一致 ${lines.length} 处，商定前不下结论：\n${lines.join('')}`;
  return `${portal}：收下 ${added} 条复核意见${again}。\n${disputed}`;
}

function subjectOf(about: Decision['about']): string {
  if (about.kind === 'finding') return about.key;
  return [about.criterion, about.clause, about.unit].filter((part) => part != null).join(' ');
}

function saying({ verdict, choice, count, unit }: Decision): string {
  return (
    choice ??
    (count === undefined ? `${VERDICT_WORDS[verdict]}${unit === undefined ? '' : `（${unit}）`}` : `${count}件`)
  );
}
