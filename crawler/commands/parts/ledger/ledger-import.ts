import { basename } from 'node:path';
import { type Recheck, type ReadLedger, readLedger } from '../../../../report/packet/ledger/read-rows.ts';
import { ledgerTitle } from '../../../../report/packet/tables/ledger.ts';
import type { Decision } from '../../../../rules/decide/decision.ts';
import { decisionId } from '../../../../rules/decide/decisions.ts';
import type { Reply } from '../../../../rules/decide/reply.ts';
import { UsageError } from '../../../../rules/errors.ts';
import { addDecisions } from '../../../../store/decisions.ts';
import type { Store } from '../../../../store/open.ts';
import { addReplies, listReplies } from '../../../../store/replies.ts';
import { toQuestion } from '../../../../rules/decide/sheet.ts';
import { writeSheet } from '../../../review/write-sheet.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { usageMessage } from '../../../terminal/messages.ts';
import { dayInShanghai } from '../../../../rules/text/shanghai-time.ts';
import { type IssuedEdition, proofsOf, readIssued } from '../editions.ts';
import { readSheets } from './read-sheets.ts';
import { withStore } from '../with-store.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Takes ledgers that have come back: what units say is kept, what they object to is written as a sheet to rule on, and
 * with `--by` what the office found when it looked again becomes decisions. Rows that cannot be right are named.
 * Returns the exit code: 2 where a row was refused.
 * @throws UsageError for files that are no ledger of an issued period
 */
export async function importLedgers(
  files: readonly string[],
  portal: string | null,
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const issued = await readIssued(store, portal);
    const read: { edition: IssuedEdition; ledger: ReadLedger }[] = [];
    const problems = [];
    for (const file of files) {
      try {
        read.push(await readFile(store, file, { issued, flags, io }));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        problems.push(...error.problems);
      }
    }
    if (problems.length > 0) throw new UsageError(problems);
    const refused = read.flatMap(({ ledger }) => ledger.refused);
    const told = [];
    for (const { edition, ledger } of read) told.push(await take(store, edition, ledger));
    const disputes = writeDisputes(read, flags);
    const whole = { ledgers: told, refused, disputes };
    io.out(
      flags.json
        ? `${JSON.stringify(whole, null, 2)}\n`
        : `${told.map(tell).join('')}${disputes.map(tellDisputes).join('')}`,
    );
    if (refused.length > 0)
      io.err(`有 ${refused.length} 处没有收下，其余已收下；请单位改好后再次导入。\n${usageMessage(refused)}`);
    return refused.length > 0 ? EXIT.usage : EXIT.done;
  });
}

async function readFile(
  store: Store,
  file: string,
  { issued, flags, io }: { issued: readonly IssuedEdition[]; flags: Flags; io: Io },
): Promise<{ edition: IssuedEdition; ledger: ReadLedger }> {
  const { at, sheets } = readSheets(file);
  const titles = new Set(sheets.flatMap((sheet) => sheet.slice(0, 3).map((row) => row[0] ?? '')));
  const edition = issued.findLast(({ county, printed }) => titles.has(ledgerTitle({ county, period: printed.period })));
  const cells = sheets.find((sheet) => sheet.some((row) => row.includes('问题编号')));
  if (edition === undefined || cells === undefined) {
    const known = [...new Set(issued.map(({ county, printed }) => ledgerTitle({ county, period: printed.period })))];
    throw new UsageError([
      {
        field: file,
        expected: known.length === 0 ? '已印发的一期的台账（还没有印发过）' : `已印发的台账：${known.join(' | ')}`,
        got: [...titles].find((title) => title !== '') ?? '',
      },
    ]);
  }
  const known = await listReplies(store.db, edition.portal);
  const today = flags.asOf ?? dayInShanghai(io.now());
  const wanted = { where: basename(file), at, today, edition: edition.printed, known, by: flags.by };
  return { edition, ledger: readLedger(cells, wanted) };
}

interface Taken {
  portal: string;
  period: string;
  /** Rows with something in them, and how many of these were not known yet. */
  replies: number;
  added: number;
  rechecks: number;
  empty: number;
}

async function take(store: Store, edition: IssuedEdition, { replies, rechecks, empty }: ReadLedger): Promise<Taken> {
  const { portal, printed } = edition;
  const added = await addReplies(store.db, portal, replies);
  const proofs = proofsOf(edition);
  await addDecisions(
    store.db,
    portal,
    rechecks.map((recheck) => toDecision(recheck, proofs.get(recheck.key) ?? '')),
  );
  return { portal, period: printed.period.words, replies: replies.length, added, rechecks: rechecks.length, empty };
}

function toDecision({ key, result, by, on }: Recheck, proofHash: string): Decision {
  const verdict = result === '通过' ? 'fixed' : result === '无法检查' ? 'note' : 'confirm';
  const decision = {
    // Noon in Beijing.
    at: `${on}T04:00:00.000Z`,
    by,
    about: { kind: 'finding' as const, key },
    verdict: verdict as Decision['verdict'],
    why: `复查：${result}`,
    proofHash,
  };
  return { ...decision, id: decisionId(decision) };
}

interface Disputes {
  file: string;
  count: number;
}

/** What units object to, as sheets to rule on and to hand to `review import`: one a portal. */
function writeDisputes(read: readonly { edition: IssuedEdition; ledger: ReadLedger }[], flags: Flags): Disputes[] {
  return [...Map.groupBy(read, ({ edition }) => edition.portal)].flatMap(([portal, files]) => {
    const findings = files.flatMap(({ edition: { printed, result }, ledger }) =>
      ledger.replies.flatMap((reply) => {
        const problem = printed.problems.find(({ number }) => number === reply.number);
        const finding = result.findings.find(({ key }) => key === problem?.key);
        if (problem === undefined || finding === undefined || !isDisputed(reply)) return [];
        const question = toQuestion(finding);
        return [{ ...question, message: `${problem.number} ${question.message}｜${problem.unit}：${wordsOf(reply)}` }];
      }),
    );
    const [first] = files;
    if (findings.length === 0 || first === undefined) return [];
    const { result } = first.edition;
    const sheet = { portal: result.portal, checklist: result.checklist.id, asOf: result.asOf, unit: null };
    const name = read.every(({ edition }) => edition.portal === portal) ? '异议' : `异议-${first.edition.county}`;
    const file = writeWhole(flags.out, `${name}.yaml`, writeSheet({ ...sheet, lines: [], findings, left: 0 }));
    return [{ file, count: findings.length }];
  });
}

function isDisputed({ agrees }: Reply): boolean {
  return agrees === 'objects' || agrees === 'foreign';
}

function wordsOf({ agrees, objection }: Reply): string {
  return agrees === 'foreign' ? `认为不属于本单位，应由${objection}负责` : `有异议：${objection}`;
}

function tell({ period, replies, added, rechecks, empty }: Taken): string {
  const again = replies === added ? '' : `（其中 ${replies - added} 条已收过）`;
  const looked = rechecks === 0 ? '' : `，复查结果 ${rechecks} 条`;
  return `${period}台账：收下 ${replies} 条${again}${looked}，未填 ${empty} 条。\n`;
}

function tellDisputes({ file, count }: Disputes): string {
  return `${count} 条异议待裁定，写入 ${file}；填好判定后用 zwgk review import 收回。\n`;
}
