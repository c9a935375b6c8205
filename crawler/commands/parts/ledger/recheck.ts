import { propose, type Proposal } from '../../../../report/packet/ledger/propose.ts';
import { RECHECKS } from '../../../../report/packet/ledger/words.ts';
import { StopError } from '../../../../rules/errors.ts';
import { RULES } from '../../../../rules/rule/index.ts';
import type { Finding } from '../../../../rules/result/audit-result.ts';
import { pageKey } from '../../../../rules/url.ts';
import type { Crawl } from '../../../../store/crawls.ts';
import type { Store } from '../../../../store/open.ts';
import { findPage } from '../../../../store/pages.ts';
import { judgeStore } from '../../../judge-store.ts';
import { toQuestion } from '../../../../rules/decide/sheet.ts';
import { writeSheet } from '../../../review/write-sheet.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import type { Bench } from '../bench.ts';
import { crawlTarget } from '../crawl-target.ts';
import { type IssuedEdition, readIssued } from '../editions.ts';
import { newestOf, statusOf } from './ledger-status.ts';
import { crawlNames, portalOf, type Target } from '../target.ts';
import { withStore } from '../with-store.ts';
import { writeWhole } from '../write-whole.ts';

/**
 * Asks again for the pages of the problems that are open in the newest edition, for nothing else, and writes what this
 * suggests as a sheet to rule on. Returns the exit code.
 * @throws StopError where nothing was issued
 */
export async function recheck(target: Target, bench: Bench, { flags, io }: { flags: Flags; io: Io }): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const issued = await readIssued(store, portalOf(target));
    const [edition] = newestOf(issued);
    if (edition === undefined)
      throw new StopError(`${store.place} 里没有这个网站印发过的通报`, '先用 zwgk report --issue 印发一期。');
    const open = await openProblems(store, { edition, issued, asOf: bench.asOf });
    const unlock = await store.lock(crawlNames(target));
    try {
      const only = [...new Set(open.flatMap(({ finding }) => addressesOf(finding)))];
      const end = await crawlTarget(
        { ...target, name: target.name ?? edition.result.portal.name },
        { store, purpose: 'recheck', only, flags, io },
      );
      if (end.state === 'interrupted') return EXIT.interrupted;
      const proposals = await judge(store, end.crawl, { open, bench });
      const file = writeProposals(proposals, { edition, bench, flags });
      io.out(flags.json ? `${JSON.stringify(proposals.map(shown), null, 2)}\n` : tell(proposals, only.length, file));
      return EXIT.done;
    } finally {
      await unlock();
    }
  });
}

type Open = Pick<Proposal, 'problem' | 'finding'>;

async function openProblems(store: Store, of: Parameters<typeof statusOf>[1]): Promise<Open[]> {
  const { edition } = of;
  const { entries } = await statusOf(store, of);
  const byKey = new Map(edition.result.findings.map((finding) => [finding.key, finding]));
  return entries.flatMap(({ problem, stand }) => {
    const finding = byKey.get(problem.key);
    return finding === undefined || stand === '已销号' || stand === '已撤销' ? [] : [{ problem, finding }];
  });
}

/** Where a problem was seen and where it was looked for. */
function addressesOf({ url, column, proof }: Finding): string[] {
  const looked = proof.flatMap((one) => (one.kind === 'absence' ? one.looked.map((look) => look.url) : [one.url]));
  return [url, ...(column === null ? [] : [column.url]), ...looked].filter((one) => /^https?:/.test(one));
}

async function judge(
  store: Store,
  crawl: Crawl,
  { open, bench }: { open: readonly Open[]; bench: Bench },
): Promise<Proposal[]> {
  const result = await judgeStore({ store, crawl, ...bench });
  const states = new Map<string, 'read' | 'gone' | 'unread'>();
  for (const { finding } of open) {
    const page = await findPage(store.db, crawl.id, pageKey(finding.url) ?? finding.url);
    const isGone = page?.state === 'failed' && page.cause === 'not-found';
    states.set(finding.url, page?.state === 'read' ? 'read' : isGone ? 'gone' : 'unread');
  }
  const pageRules = new Set(RULES.filter(({ scope }) => scope === 'page').map(({ id }) => id));
  const seen = {
    result,
    pageState: (url: string) => states.get(url) ?? 'unread',
    isPageRule: (rule: string) => pageRules.has(rule),
  };
  return open.map(({ problem, finding }) => propose(problem, finding, seen));
}

function writeProposals(
  proposals: readonly Proposal[],
  { edition, bench, flags }: { edition: IssuedEdition; bench: Bench; flags: Flags },
): string {
  const findings = proposals.map(({ problem, finding, result, why }) => {
    const question = toQuestion(finding);
    return {
      ...question,
      message: `${problem.number} ${problem.unit}：${question.message}｜建议：${result}（${why}）`,
    };
  });
  const { result, printed } = edition;
  const sheet = { portal: result.portal, checklist: printed.checklist.id, asOf: bench.asOf, unit: null };
  return writeWhole(flags.out, '复查.yaml', writeSheet({ ...sheet, lines: [], findings, left: 0 }));
}

function shown({ problem: { number, unit, description }, result, why }: Proposal): Record<string, string> {
  return { number, unit, description, result, why };
}

function tell(proposals: readonly Proposal[], pages: number, file: string): string {
  const counts = RECHECKS.map((one) => `${one} ${proposals.filter(({ result }) => result === one).length}`);
  return `复查 ${proposals.length} 个问题（${pages} 个网址），建议：${counts.join('，')}。\n写入 ${file}；核对后判定填“已整改”的，用 zwgk review import 收回即销号。\n`;
}
