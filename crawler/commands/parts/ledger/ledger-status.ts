import { type Entry, type LedgerStatus, readStatus } from '../../../../report/packet/ledger/status.ts';
import { rateOf } from '../../../../report/packet/tables/table.ts';
import { StopError } from '../../../../rules/errors.ts';
import { listDecisions } from '../../../../store/decisions.ts';
import type { Store } from '../../../../store/open.ts';
import { listReplies } from '../../../../store/replies.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { dayInShanghai } from '../../../../rules/text/shanghai-time.ts';
import { type IssuedEdition, proofsOf, readIssued } from '../editions.ts';
import { withStore } from '../with-store.ts';

/** How the problems of the newest edition stand, of one portal or of each. Returns the exit code. @throws StopError */
export async function tellLedgers(portal: string | null, { flags, io }: { flags: Flags; io: Io }): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const issued = await readIssued(store, portal);
    const newest = newestOf(issued);
    if (newest.length === 0)
      throw new StopError(`${store.place} 里没有印发过的通报`, '先用 zwgk report --issue 印发一期。');
    const asOf = flags.asOf ?? dayInShanghai(io.now());
    const all = [];
    for (const edition of newest)
      all.push({
        portal: edition.portal,
        county: edition.county,
        ...(await statusOf(store, { edition, issued, asOf })),
      });
    io.out(flags.json ? `${JSON.stringify(all, null, 2)}\n` : all.map(tell).join('\n'));
    return EXIT.done;
  });
}

/** The last edition of each portal. */
export function newestOf(issued: readonly IssuedEdition[]): IssuedEdition[] {
  return [...new Map(issued.map((edition) => [edition.portal, edition])).values()];
}

/** @param issued among others, the editions before it of the same period: what they had and it has not was withdrawn */
export async function statusOf(
  store: Store,
  { edition, issued, asOf }: { edition: IssuedEdition; issued: readonly IssuedEdition[]; asOf: string },
): Promise<LedgerStatus> {
  const { portal, printed } = edition;
  const same = issued.filter((one) => one.portal === portal && one.printed.period.id === printed.period.id);
  const problems = new Map(same.flatMap((one) => one.printed.problems.map((problem) => [problem.key, problem])));
  for (const { key } of printed.problems) problems.delete(key);
  return readStatus(printed, {
    asOf,
    withdrawn: [...problems.values()],
    replies: await listReplies(store.db, portal),
    decisions: await listDecisions(store.db, portal),
    proofs: proofsOf(edition),
  });
}

function tell({ county, period, asOf, units, entries, rates }: LedgerStatus & { county: string }): string {
  const open = entries.filter(({ stand }) => stand !== '已销号' && stand !== '已撤销');
  const rate = (words: string, done: number, of: number): string =>
    `${words} ${rateOf({ done, of }) ?? '—'}（${done}/${of}）`;
  const lines = units.map(
    (one) =>
      `  ${one.unit}：共 ${one.all}，未销号 ${one.open}，逾期 ${one.late}，有异议 ${one.disputed}，重复 ${one.recurring}`,
  );
  const worst = open
    .filter(({ isLate, stand, isRecurring }) => isLate || isRecurring || stand === '有异议')
    .toSorted((a, b) => (a.left ?? 0) - (b.left ?? 0));
  return [
    `${county}${period}（${asOf}）：问题 ${entries.length}，未销号 ${open.length}。`,
    `  ${rate('整改率', rates.closed, rates.due)}，${rate('按期整改率', rates.closedOnTime, rates.due)}，${rate('异议成立率', rates.upheld, rates.disputed)}`,
    ...lines,
    ...(worst.length === 0 ? [] : ['需要关注：']),
    ...worst.slice(0, MOST_TOLD).map(tellEntry),
    ...(worst.length > MOST_TOLD ? [`  等 ${worst.length} 个，全部见 --json`] : []),
    '',
  ].join('\n');
}

const MOST_TOLD = 20;

function tellEntry({ problem, stand, isLate, left }: Entry): string {
  const due = left === null ? '时限未定' : isLate ? `逾期 ${-left} 个工作日` : `还有 ${left} 个工作日`;
  const again = problem.life === 'back' ? '，复发' : problem.streak > 1 ? `，连续 ${problem.streak} 期` : '';
  return `  ${problem.number} ${problem.unit}：${stand}，${due}${again}`;
}
