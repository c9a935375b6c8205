import { writeBundle } from '../../../../rules/decide/write-bundle.ts';
import { UsageError } from '../../../../rules/errors.ts';
import { listDecisions } from '../../../../store/decisions.ts';
import { judgeStore } from '../../../judge-store.ts';
import { toSheet } from '../../../../rules/decide/sheet.ts';
import { writeSheet } from '../../../review/write-sheet.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import type { Bench } from '../bench.ts';
import { findStoredCrawl } from '../stored-crawl.ts';
import { withStore } from '../with-store.ts';
import { writeWhole } from '../write-whole.ts';

/** Everything decided about a portal as a bundle file. Returns the exit code. */
export async function exportReviews(url: string | null, { flags, io }: { flags: Flags; io: Io }): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const { portal, name, url: address } = await findStoredCrawl(store, url);
    const decisions = await listDecisions(store.db, portal);
    const bundle = writeBundle({ portal: { name, url: address }, decisions });
    if (flags.json) io.out(bundle);
    else io.out(`${decisions.length} 条复核意见写入 ${writeWhole(flags.out, 'decisions.json', bundle)}\n`);
    return EXIT.done;
  });
}

/** What of the newest crawl waits for a person, as a sheet to fill in: the portal's, or one unit's. Returns the exit code. */
export async function writeSheetFile(
  url: string | null,
  bench: Bench,
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const crawl = await findStoredCrawl(store, url);
    const result = await judgeStore({ store, crawl, ...bench });
    const names = result.units.map(({ name }) => name);
    if (flags.unit !== null && !names.includes(flags.unit))
      throw new UsageError([
        { field: '--unit', expected: names.join(' | ') || '清单没有给单位的任务', got: flags.unit },
      ]);
    const sheet = toSheet(result, bench.plan, flags.unit);
    if (flags.json) io.out(`${JSON.stringify(sheet, null, 2)}\n`);
    else {
      const file = writeWhole(
        flags.out,
        flags.unit === null ? 'review.yaml' : `review-${flags.unit}.yaml`,
        writeSheet(sheet),
      );
      const left = sheet.left === 0 ? '' : `，另有 ${sheet.left} 个问题未列入`;
      io.out(`${sheet.lines.length} 项核查表、${sheet.findings.length} 个问题待复核${left}，写入 ${file}\n`);
    }
    return EXIT.done;
  });
}
