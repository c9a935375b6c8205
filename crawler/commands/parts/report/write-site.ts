import { dirname, join } from 'node:path';
import { makeSite } from '../../../../report/site/pages.ts';
import { StopError } from '../../../../rules/errors.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { readIssued } from '../editions.ts';
import { withStore } from '../with-store.ts';
import { writeWhole } from '../write-whole.ts';

/** Writes what was issued, of one portal or of all, as a static site into `site/`. Returns the exit code. @throws StopError */
export async function writeSite(portal: string | null, { flags, io }: { flags: Flags; io: Io }): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const issued = await readIssued(store, portal);
    if (issued.length === 0)
      throw new StopError(`${store.place} 里没有印发过的通报`, '先用 zwgk report --issue 印发一期。');
    const pages = makeSite(
      issued.map(({ portal: key, county, printed, result }) => ({
        portal: key,
        county,
        printed,
        score: result.score.total,
      })),
    );
    const dir = join(flags.out, 'site');
    const files = pages.map(({ path, content }) =>
      writeWhole(join(dir, dirname(path)), path.split('/').at(-1) ?? path, content),
    );
    io.out(
      flags.json ? `${JSON.stringify(files, null, 2)}\n` : `${files.length} 页写入 ${dir}，从 index.html 打开。\n`,
    );
    return EXIT.done;
  });
}
