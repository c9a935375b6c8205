import { closingDays } from '../../../../report/packet/ledger/status.ts';
import { type Checked, checkPacket } from '../../../../report/packet/checks/all.ts';
import { type Edition, editionSchema } from '../../../../report/packet/model/edition.ts';
import { printPacket } from '../../../../report/packet/make.ts';
import { clockOf, type Office } from '../../../../report/packet/model/office.ts';
import { makePacket, type Packet } from '../../../../report/packet/model/packet.ts';
import type { Period } from '../../../../report/packet/model/period.ts';
import type { Checklist } from '../../../../rules/evaluate/checklist.ts';
import type { AuditResult } from '../../../../rules/result/audit-result.ts';
import type { PortalNotes } from '../../../../rules/units/portal-notes.ts';
import { pageKey } from '../../../../rules/url.ts';
import type { Crawl } from '../../../../store/crawls.ts';
import { listDecisions } from '../../../../store/decisions.ts';
import { addEdition, listEditions, type StoredEdition } from '../../../../store/editions.ts';
import type { Store } from '../../../../store/open.ts';
import { findPage } from '../../../../store/pages.ts';
import { listPictures, readPicture } from '../../../../store/pictures.ts';
import { putPortalNotes, readPortalNotes } from '../../../../store/portal-notes.ts';
import { packetJson } from '../../../../report/packet/write/json.ts';
import { judgeStore } from '../../../judge-store.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { dayInShanghai } from '../../../../rules/text/shanghai-time.ts';
import type { Bench } from '../bench.ts';
import { openEdition, proofsOf } from '../editions.ts';
import { findCrawlOfDays } from '../stored-crawl.ts';
import { withStore } from '../with-store.ts';
import { writePacket } from './write-packet.ts';

interface Wanted {
  url: string | null;
  /** What the portal's operator says of it now; null leaves what was said before. */
  notes: PortalNotes | null;
  period: Period;
  office: Office;
}

/**
 * Makes the packet of a period from the newest crawl in it, and, where asked to and every check holds, keeps it as issued.
 * Returns the exit code: 1 where it was to be issued and could not be.
 * @throws StopError where there is no crawl of that period
 */
export async function makeReport(
  { url, notes, period, office }: Wanted,
  bench: Bench,
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const crawl = await findCrawlOfDays(store, url, period);
    if (notes !== null) await putPortalNotes(store.db, crawl.portal, notes);
    const asOf = flags.asOf ?? dayInShanghai(crawl.finished_at ?? crawl.started_at);
    const result = await judgeStore({ store, crawl, ...bench, asOf, basis: flags.basis });
    const stored = await listEditions(store.db, crawl.portal);
    const editions = stored.map(({ content }) => readEdition(content));
    const previous = editions.findLast((edition) => edition.period.id !== period.id);
    const pictures = await listPictures(store.db, crawl.portal);
    const packet = makePacket({
      result,
      period,
      issued: flags.issued ?? asOf,
      standing: (await readPortalNotes(store.db, crawl.portal))?.units.map(({ name }) => name) ?? [],
      editions,
      again: await readAgain(store, crawl, previous),
      closedOn: await readClosings(
        store,
        crawl.portal,
        stored.findLast((edition) => edition.period !== period.id),
      ),
      pictures,
      clock: clockOf(office),
      clauses: clausesOf(bench.plan.checklist),
    });
    const printed = printPacket(packet, office);
    const checks = checkPacket(printed);
    const isDraft = checks.some(({ problems }) => problems.length > 0);
    const madeAt = new Date(result.finishedAt);
    const { files, noPdf } = await writePacket(flags.out, printed, {
      isDraft,
      madeAt,
      checks,
      readPicture: async (id) => (await readPicture(store.db, crawl.portal, id)).png,
    });
    if (flags.json) for (const piece of packetJson(printed, checks)) io.out(piece);
    else io.out(tell(packet, files, checks));
    if (noPdf !== null) io.err(`没有生成 PDF：${noPdf}。\n`);
    if (!flags.issue) return EXIT.done;
    if (isDraft) {
      io.err('核对没有全部通过，没有印发。\n');
      return EXIT.gate;
    }
    await issue(store, crawl, { packet, result, bench, editions });
    return EXIT.done;
  });
}

function clausesOf({ criteria }: Checklist): Map<string, string> {
  const clauses = criteria.flatMap((entry) => entry.clauses);
  return new Map(clauses.flatMap(({ id, text }) => (text === undefined ? [] : [[id, text]])));
}

function readEdition(content: unknown): Edition {
  return editionSchema.parse((content as { printed: unknown }).printed);
}

/** Keeps what was printed and what it was made of; an edition that prints the same as the last one is that one. */
async function issue(
  store: Store,
  crawl: Crawl,
  {
    packet,
    result,
    bench,
    editions,
  }: { packet: Packet; result: AuditResult; bench: Bench; editions: readonly Edition[] },
): Promise<void> {
  if (editions.some(({ period, edition }) => period.id === packet.period.id && edition === packet.edition)) return;
  const decisions = await listDecisions(store.db, crawl.portal);
  const printed: Edition = editionSchema.parse(packet);
  await addEdition(store.db, crawl.portal, {
    period: packet.period.id,
    edition: packet.edition,
    content: { printed, result, decisions, checklist: bench.plan.checklist },
  });
}

/** Which pages of the last period's problems this crawl asked for again, and whether they are still there. */
async function readAgain(
  store: Store,
  crawl: Crawl,
  previous: Edition | undefined,
): Promise<Map<string, 'read' | 'gone'>> {
  const again = new Map<string, 'read' | 'gone'>();
  for (const { key, url } of previous?.problems ?? []) {
    const page = await findPage(store.db, crawl.id, pageKey(url) ?? url);
    if (page?.state === 'read') again.set(key, 'read');
    else if (page?.state === 'failed' && page.cause === 'not-found') again.set(key, 'gone');
  }
  return again;
}

/** On which day each problem of the last period was closed, as people have ruled since on what was printed then. */
async function readClosings(
  store: Store,
  portal: string,
  stored: StoredEdition | undefined,
): Promise<Map<string, string>> {
  if (stored === undefined) return new Map();
  const edition = openEdition(stored);
  const decisions = await listDecisions(store.db, portal);
  return closingDays(edition.printed, { decisions, proofs: proofsOf(edition) });
}

function tell(
  { problems, ranking, period, edition }: Packet,
  files: readonly string[],
  checks: readonly Checked[],
): string {
  const failed = checks.filter((check) => check.problems.length > 0);
  const lines = failed.flatMap((check) => [
    `  ${check.number}. ${check.words}：`,
    ...check.problems.slice(0, MOST_TOLD).map((problem) => `     ${problem}`),
    ...(check.problems.length > MOST_TOLD ? [`     等${check.problems.length}处`] : []),
  ]);
  const again = edition > 1 ? `（复核后，第${edition}版）` : '';
  return [
    `${period.words}${again}：${ranking.length} 个单位，${problems.length} 个问题。`,
    ...files.map((file) => `  ${file}`),
    failed.length === 0 ? '核对全部通过。' : `草稿，核对有 ${failed.length} 项没有通过：`,
    ...lines,
    '',
  ].join('\n');
}

const MOST_TOLD = 5;
