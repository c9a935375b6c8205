import { type Bundle, bundleEnds, pictureLine, writeBundle } from '../../../../rules/decide/write-bundle.ts';
import type { PictureNote } from '../../../../rules/decide/picture.ts';
import { UsageError } from '../../../../rules/errors.ts';
import { listDecisions } from '../../../../store/decisions.ts';
import type { Store } from '../../../../store/open.ts';
import { listPictures, readPicture } from '../../../../store/pictures.ts';
import { judgeStore } from '../../../judge-store.ts';
import { toSheet } from '../../../../rules/decide/sheet.ts';
import { writeSheet } from '../../../review/write-sheet.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import type { Bench } from '../bench.ts';
import { findStoredCrawl } from '../stored-crawl.ts';
import { withStore } from '../with-store.ts';
import { writeStream, writeWhole } from '../write-whole.ts';

/** Everything decided about a portal, with the pictures that were taken for it, as a bundle file. Returns the exit code. */
export async function exportReviews(url: string | null, { flags, io }: { flags: Flags; io: Io }): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const { portal, name, url: address } = await findStoredCrawl(store, url);
    const decisions = await listDecisions(store.db, portal);
    const pictures = await listPictures(store.db, portal);
    const pieces = pieceBundle(store, { portal: { name, url: address }, decisions }, { portal, pictures });
    if (flags.json) for await (const piece of pieces) io.out(piece);
    else {
      const file = await writeStream(flags.out, 'decisions.json', pieces);
      const shown = pictures.length === 0 ? '' : `、${pictures.length} 张截图`;
      io.out(`${decisions.length} 条复核意见${shown}写入 ${file}\n`);
    }
    return EXIT.done;
  });
}

async function* pieceBundle(
  { db }: Store,
  bundle: Bundle,
  { portal, pictures }: { portal: string; pictures: readonly PictureNote[] },
): AsyncGenerator<string> {
  if (pictures.length === 0) {
    yield writeBundle(bundle);
    return;
  }
  const { head, tail } = bundleEnds(bundle);
  yield head;
  for (const [index, { id, width: _width, height: _height, size: _size, ...about }] of pictures.entries()) {
    const { text, png } = await readPicture(db, portal, id);
    yield pictureLine({ ...about, text, png: Buffer.from(png).toString('base64') }, index);
  }
  yield tail;
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
