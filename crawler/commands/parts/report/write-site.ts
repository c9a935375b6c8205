import { dirname, join } from 'node:path';
import type { Issue } from '../../../../report/site/model.ts';
import { makeSite } from '../../../../report/site/pages.ts';
import { StopError } from '../../../../rules/errors.ts';
import type { Store } from '../../../../store/open.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import type { Bench } from '../bench.ts';
import { type IssuedEdition, readIssued } from '../editions.ts';
import { withStore } from '../with-store.ts';
import { writeWhole } from '../write-whole.ts';
import { judgeAgain } from './judge-again.ts';

/**
 * Writes what was issued, of one portal or of all, as a static site into `site/`. Returns the exit code.
 * @param bench what everything is judged again by, so that it may be compared; null leaves all as it was issued
 * @throws StopError
 */
export async function writeSite(
  portal: string | null,
  bench: Bench | null,
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const issued = standing(await readIssued(store, portal));
    if (issued.length === 0)
      throw new StopError(`${store.place} 里没有印发过的通报`, '先用 zwgk report --issue 印发一期。');
    const { issues, left } = await toIssues(store, issued, bench);
    const dir = join(flags.out, 'site');
    const files = makeSite(issues).map(({ path, content }) =>
      writeWhole(join(dir, dirname(path)), path.split('/').at(-1) ?? path, content),
    );
    io.out(
      flags.json ? `${JSON.stringify(files, null, 2)}\n` : `${files.length} 页写入 ${dir}，从 index.html 打开。\n`,
    );
    if (left.length > 0) io.err(`页面没有存档，不能重新判定，仍按印发时的清单分别列出：${left.join('、')}。\n`);
    return EXIT.done;
  });
}

/** The last edition of each portal and period. */
function standing(issued: readonly IssuedEdition[]): IssuedEdition[] {
  return [...new Map(issued.map((one) => [`${one.portal} ${one.printed.period.id}`, one])).values()];
}

async function toIssues(
  store: Store,
  issued: readonly IssuedEdition[],
  bench: Bench | null,
): Promise<{ issues: Issue[]; left: string[] }> {
  const issues: Issue[] = [];
  const left: string[] = [];
  for (const one of issued) {
    const again = bench === null ? null : await judgeAgain(store, one, bench);
    if (bench !== null && again === null) left.push(`${one.county}${one.printed.period.words}`);
    const { portal, county, printed, result } = again ?? one;
    const isAgain = again !== null && again.printed.checklist.version !== one.printed.checklist.version;
    const { total: score, full, undecided } = result.score;
    issues.push({ portal, county, printed, score, full, undecided, isAgain });
  }
  return { issues, left };
}
