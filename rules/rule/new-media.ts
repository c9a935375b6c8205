import * as z from 'zod';
import type { MediaMatrixDetails } from '../site/details/media-matrix.ts';
import type { EntryFacts } from '../site/entry-facts.ts';
import { judgeColumn } from '../site/column-state.ts';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import { defineSiteRule, type Fault, type SiteContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Longest silence of an account in days: 2周 (国办秘函〔2019〕19号政务新媒体检查指标，通行说法). */
  maxIdleDays: z.int().positive().default(14),
});

type Params = z.infer<typeof params>;
type Matrix = EntryFacts & { details: MediaMatrixDetails };

const MEDIA = /新媒体|微信|微博|两微一端|抖音|头条号|视频号/;

/**
 * Do the county's accounts on other platforms post? Judges the columns in which the portal itself mirrors their posts;
 * accounts that are only named lead off the portal and cannot be checked from here. A matrix page without any name is a
 * lead: the names may stand in its pictures.
 */
export const newMedia = defineSiteRule<Params>({
  id: 'new-media',
  scope: 'site',
  title: '政务新媒体更新',
  needs: ['columns', 'entries'],
  faults: ['idle-account'],
  params,
  judge(site, { maxIdleDays }, context): Verdict {
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Verdict['unchecked'] };
    for (const column of mirrors(site)) {
      const judged = judgeColumn(column, { [column.kind]: maxIdleDays }, context.asOf);
      if (judged.state === 'unchecked')
        verdict.unchecked.push({ cause: judged.cause ?? 'missing-fact', what: `“${column.name}”的更新` });
      else verdict.checked += 1;
      if (judged.state === 'stale') verdict.faults.push(toFault(column, judged.age ?? 0, maxIdleDays, context));
    }
    const matrices = site.entries.filter((entry): entry is Matrix => entry.details?.family === 'media-matrix');
    const accounts = new Set(matrices.flatMap(({ details }) => details.accounts)).size;
    const [first] = matrices;
    verdict.checked += Number(accounts > 0);
    if (first !== undefined)
      verdict.unchecked.push({
        cause: accounts > 0 ? 'off-site' : first.details.hasPictures ? 'scanned' : 'missing-fact',
        what:
          accounts > 0 ? `${accounts}个新媒体账号的更新（在站外平台）` : `“${first.title ?? '政务新媒体'}”所列的账号`,
      });
    return verdict;
  },
});

/** Columns of posts: called after an account or a platform, with dated entries. */
function mirrors({ columns }: SiteFacts): ColumnFacts[] {
  return columns.filter(
    ({ path, name, latest }) =>
      latest !== null && (MEDIA.test(name) || path.slice(0, -1).some((step) => MEDIA.test(step))),
  );
}

function toFault(column: ColumnFacts, age: number, maxIdleDays: number, { asOf, seenAt }: SiteContext): Fault {
  return {
    fault: 'idle-account',
    subject: column.key,
    slot: '',
    message: `“${column.path.join('>')}”最新一条发布于${column.latest ?? ''}，截至${asOf}已${age}天没有更新（上限${maxIdleDays}天）`,
    url: column.url,
    confidence: 'likely',
    pageTitle: column.name,
    publishedDate: column.latest,
    column: { name: column.name, path: column.path, url: column.url },
    proof: [
      {
        kind: 'quote',
        quote: `${column.latest ?? ''} ${column.latestTitle ?? ''}`,
        place: '列表最新一条',
        url: column.url,
        seenAt: column.seen?.seenAt ?? seenAt,
        bytesHash: column.seen?.bytesHash ?? '',
      },
    ],
  };
}
