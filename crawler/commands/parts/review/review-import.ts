import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readBundle } from '../../../../rules/decide/bundle.ts';
import type { Decision } from '../../../../rules/decide/decision.ts';
import { mergeDecisions } from '../../../../rules/decide/decisions.ts';
import { findDisputes, type Dispute } from '../../../../rules/decide/disputes.ts';
import { UsageError, type UsageProblem } from '../../../../rules/errors.ts';
import { makePlan } from '../../../../rules/evaluate/plan.ts';
import { pageKey } from '../../../../rules/url.ts';
import { VERDICT_WORDS } from '../../../../rules/words.ts';
import { addDecisions, listDecisions } from '../../../../store/decisions.ts';
import { addPictures, type StoredPicture } from '../../../../store/pictures.ts';
import type { Store } from '../../../../store/open.ts';
import { readPictures } from '../../../review/read-pictures.ts';
import { readSheet } from '../../../review/read-sheet.ts';
import { loadChecklist, loadCriteria, parseYaml } from '../../../seeds.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { usageMessage } from '../../../terminal/messages.ts';
import { withStore } from '../with-store.ts';

interface ReadFile {
  portal: { url: string };
  decisions: Decision[];
  pictures: StoredPicture[];
  refused: UsageProblem[];
}

interface Imported {
  portal: string;
  added: number;
  known: number;
  /** Pictures that were new. */
  pictures: number;
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
      imported.push(await take(store, portal, parts));
    const refused = read.flatMap((one) => one.refused);
    io.out(flags.json ? `${JSON.stringify({ imported, refused }, null, 2)}\n` : imported.map(tell).join(''));
    if (refused.length > 0)
      io.err(`拒收 ${refused.length} 处，其余已收下；改好后再次导入同一文件即可。\n${usageMessage(refused)}`);
    return refused.length > 0 ? EXIT.usage : EXIT.done;
  });
}

async function take(store: Store, portal: string, parts: readonly ReadFile[]): Promise<Imported> {
  const decisions = mergeDecisions(...parts.map((part) => part.decisions));
  const added = await addDecisions(store.db, portal, decisions);
  const pictures = await addPictures(
    store.db,
    portal,
    parts.flatMap((part) => part.pictures),
  );
  const disputes = findDisputes(await listDecisions(store.db, portal));
  return { portal, added, known: decisions.length - added, pictures, disputes };
}

/** Bytes of a file with pictures: what one text can hold. */
const LARGEST = 400_000_000;

/** @throws UsageError */
function readFile(file: string): ReadFile {
  const where = basename(file);
  let text: string;
  let at: string;
  try {
    const { size, mtimeMs } = statSync(file);
    if (size > LARGEST)
      throw new UsageError([{ field: where, expected: `不超过 ${LARGEST} 字节`, got: `${size} 字节` }]);
    text = readFileSync(file, 'utf8');
    // The file's own time: read twice, the same sheet is the same event.
    at = new Date(Math.floor(mtimeMs)).toISOString();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError([{ field: file, expected: '可读的文件', got: (error as NodeJS.ErrnoException).code ?? '' }]);
  }
  const data = parseText(text, where);
  const isBundle = typeof data === 'object' && data !== null && 'decisions' in data;
  if (!isBundle) {
    const options = { where, at, planOf: (name: string) => makePlan(loadChecklist(name), loadCriteria()) };
    return { ...readSheet(data, options), pictures: [] };
  }
  const bundle = readBundle(data, where);
  const { pictures, refused } = readPictures('pictures' in data ? (data.pictures as unknown[]) : [], where);
  return { ...bundle, pictures, refused: [...bundle.refused, ...refused] };
}

/** A bundle with pictures is long, and a reader of YAML takes minutes over what JSON reads at once. @throws UsageError */
function parseText(text: string, where: string): unknown {
  if (!/^\s*\{\s*"/.test(text)) return parseYaml(text, where, 'YAML 或 JSON');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError([{ field: where, expected: 'JSON', got: (error as Error).message.split('\n')[0] ?? '' }]);
  }
}

function tell({ portal, added, known, pictures, disputes }: Imported): string {
  const again = known === 0 ? '' : `，已有 ${known} 条`;
  const lines = disputes.map(
    ({ about, sides }) => `  ${subjectOf(about)}：${sides.map((one) => `${one.by} ${saying(one)}`).join('；')}\n`,
  );
  const disputed = lines.length === 0 ? '' : `意见不一致 ${lines.length} 处，商定前不下结论：\n${lines.join('')}`;
  const shown = pictures === 0 ? '' : `，截图 ${pictures} 张`;
  return `${portal}：收下 ${added} 条复核意见${again}${shown}。\n${disputed}`;
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
