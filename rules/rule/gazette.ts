import * as z from 'zod';
import { GAZETTE } from '../site/details/gazette.ts';
import { findRun, gatherIssues, type Issue } from '../site/reports/gazette-run.ts';
import type { ColumnFacts } from '../site/site-facts.ts';
import { unseenCause } from '../site/unseen.ts';
import { daysBetween } from '../text/dates.ts';
import { defineSiteRule, NOT_CONCERNED, type Fault, type SiteContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** First year that must be complete; null takes the earliest issue on the portal. */
  fromYear: z.int().nullable().default(null),
  /** Share of a usual interval by which the next issue may be late before it is a lead: 工具默认值. */
  patience: z.number().positive().default(1),
});

type Params = z.infer<typeof params>;

/** More missing issues than this mean that only a selection is online, or that issues are counted otherwise. */
const MOST_MISSING = 12;

/**
 * Reads the run of issues from titles (2026年第3期, 合刊, 总第N期) and names those left out between two that are there.
 * A gap is a candidate where some entry of the gazette does not say which issue it is. That the newest is overdue is a lead.
 */
export const gazette = defineSiteRule<Params>({
  id: 'gazette',
  scope: 'site',
  title: '政府公报期次',
  needs: ['columns', 'entries'],
  faults: ['missing-issue'],
  params,
  judge(site, { fromYear, patience }, context): Verdict {
    const { column, issues, unnamed } = gatherIssues(site);
    if (column === null) return NOT_CONCERNED;
    const cause = unseenCause(site, GAZETTE);
    if (cause !== null) return { checked: 0, faults: [], unchecked: [{ cause, what: `“${column.name}”栏目的期次` }] };
    const run = issues.filter(({ year }) => fromYear === null || year >= fromYear);
    if (run.length === 0)
      return column.items === 0
        ? NOT_CONCERNED
        : { checked: 0, faults: [], unchecked: [{ cause: 'missing-fact', what: `“${column.name}”栏目信息的期号` }] };
    const missing = findRun(run);
    if (missing.length > MOST_MISSING)
      return {
        checked: 0,
        faults: [],
        unchecked: [{ cause: 'missing-fact', what: `“${column.name}”栏目的期次（疑为选登）` }],
      };
    const gaps = missing.map((gap) => toFault(column, gap, context));
    const late = overdue(column, run, patience, context);
    const [faults, candidates] = unnamed === 0 ? [gaps, late] : [[], [...gaps, ...late]];
    return { checked: run.length + gaps.length, faults, unchecked: [], candidates };
  },
});

function toFault(
  column: ColumnFacts,
  gap: { year: number; number: number; before: Issue | null; after: Issue },
  { seenAt }: SiteContext,
): Fault {
  const name = `${gap.year}年第${gap.number}期`;
  const seen = { url: column.url, seenAt: column.seen?.seenAt ?? seenAt, bytesHash: column.seen?.bytesHash ?? '' };
  const place = column.path.join('>') || column.name;
  return {
    fault: 'missing-issue',
    subject: column.key,
    slot: name,
    message: `“${place}”缺少${name}：${gap.before === null ? '' : `第${gap.before.number}期之后`}直接是${gap.after.year}年第${gap.after.number}期`,
    url: column.url,
    confidence: 'likely',
    pageTitle: column.name,
    column: { name: column.name, path: column.path, url: column.url },
    proof: [
      {
        kind: 'absence',
        wanted: name,
        looked: [{ place: `栏目列表的${column.items}条信息`, url: column.url }],
        seenAt: seen.seenAt,
        bytesHash: column.seen?.bytesHash ?? null,
      },
      ...[gap.before, gap.after]
        .filter((issue) => issue !== null)
        .map((issue) => ({ kind: 'quote' as const, quote: issue.title, place: '相邻的一期', ...seen })),
    ],
  };
}

function overdue(column: ColumnFacts, run: readonly Issue[], patience: number, context: SiteContext): Fault[] {
  const dates = run.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const gaps = dates
    .slice(1)
    .map((date, index) => daysBetween(dates[index] ?? date, date))
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const [newest] = run.toSorted((a, b) => b.year - a.year || b.number - a.number);
  if (newest?.date == null || gaps.length < 2 || usual < 14) return [];
  const age = daysBetween(newest.date, context.asOf);
  if (age <= usual * (1 + patience)) return [];
  const next = toFault(
    column,
    { year: newest.year, number: newest.number + 1, before: newest, after: newest },
    context,
  );
  return [
    {
      ...next,
      slot: '下一期',
      message: `“${column.name}”最新一期为${newest.year}年第${newest.number}期（${newest.date}），截至${context.asOf}已${age}天没有新的一期`,
    },
  ];
}
