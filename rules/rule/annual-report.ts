import * as z from 'zod';
import type { Proof } from '../result/audit-result.ts';
import { SECTIONS } from '../site/details/annual-report.ts';
import {
  firstYear,
  gatherReports,
  hasReportOf,
  reportColumns,
  yearBefore,
  type AnnualReport,
} from '../site/reports/annual-reports.ts';
import { equationsOf, groupBroken } from '../site/reports/equations.ts';
import { unitYears } from '../site/reports/unit-years.ts';
import { isCountys } from '../site/reports/owner.ts';
import type { ReportPlace } from '../site/reports/report-text.ts';
import { carriedOver, stockGap } from '../site/reports/year-to-year.ts';
import { nameEntry } from '../site/policy/documents.ts';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import { unseenCause } from '../site/unseen.ts';
import { entryFault, quotePublished, type FaultOfEntry } from './entry-fault.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const monthDay = z.string().regex(/^\d{2}-\d{2}$/);

const params = z.strictObject({
  /** How many years back the county's own report must be there: 工具默认值. */
  years: z.int().nonnegative().default(3),
  /** First year reported in the form of 国办公开办函〔2021〕30号; earlier reports have other sections and tables. */
  from: z.int().default(2021),
  /** 条例第四十九条: the county's by 31 March, those of its units by 31 January of the next year. */
  countyDue: monthDay.default('03-31'),
  unitDue: monthDay.default('01-31'),
  /** What is asked: that reports are there and in time, that their sections are complete, that their tables add up. */
  ask: z.array(z.enum(['report', 'sections', 'tables'])).default(['report', 'sections', 'tables']),
});

type Params = z.infer<typeof params>;

/**
 * Looks for the county's report of each year, and reads every report whose text stands on its page or in a file of it: six
 * sections, and the sums that the form states of its tables. Lateness is a lead, since a page's day may be that of a moved website.
 */
export const annualReport = defineSiteRule<Params>({
  id: 'annual-report',
  scope: 'site',
  title: '政府信息公开工作年度报告',
  needs: ['columns', 'entries', 'files'],
  faults: ['missing-annual-report', 'late-annual-report', 'missing-section', 'table-does-not-add-up'],
  params,
  judge(site, wanted, context): Verdict {
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Unchecked[], candidates: [] as Fault[] };
    if (wanted.ask.includes('report')) {
      judgeYears(site, wanted, context, verdict);
      judgeUnits(site, wanted, context, verdict);
    }
    const reports = gatherReports(site);
    for (const report of reports) {
      if (report.details.year < wanted.from) continue;
      if (wanted.ask.includes('report')) verdict.faults.push(...late(report, wanted, context));
      if (!wanted.ask.includes('sections') && !wanted.ask.includes('tables')) continue;
      const { unread } = report.text;
      if (unread !== null) {
        verdict.unchecked.push({ cause: unread.cause, what: `${nameEntry(report)}的正文（${unread.where}）` });
        continue;
      }
      verdict.checked += 1;
      if (wanted.ask.includes('sections')) judgeSections(report, verdict);
      if (!wanted.ask.includes('tables')) continue;
      const before = yearBefore(report, reports);
      verdict.faults.push(...brokenSums(report, before));
      if (before !== null) verdict.candidates.push(...brokenStock(report, before));
      verdict.candidates.push(...wrongForm(report));
    }
    return verdict;
  },
});

function judgeYears(site: SiteFacts, { years, countyDue }: Params, context: SiteContext, verdict: Verdict): void {
  const { asOf } = context;
  const [column] = reportColumns(site);
  const first = firstYear(site);
  const last = Number(asOf.slice(0, 4)) - (asOf.slice(5) > countyDue ? 1 : 2);
  const cause = unseenCause(site, /年报|年度报告/);
  for (let year = last; year > last - years; year -= 1) {
    const isThere = hasReportOf(site, year);
    // A portal without any report lacks the column, or has a blank one: other rules say so.
    if (!isThere && (column === undefined || first === null || year < first)) continue;
    if (isThere || cause === null) verdict.checked += 1;
    if (isThere || column === undefined) continue;
    if (cause === null) verdict.faults.push(missingYear(reportColumns(site), '', year, context));
    else verdict.unchecked.push({ cause, what: `${year}年政府信息公开工作年度报告` });
  }
}

/** A unit whose column has the reports of other years lacks those between and the newest one due. */
function judgeUnits(site: SiteFacts, { years, unitDue }: Params, context: SiteContext, verdict: Verdict): void {
  const { asOf } = context;
  const last = Number(asOf.slice(0, 4)) - (asOf.slice(5) > unitDue ? 1 : 2);
  for (const { column, owner, known } of unitYears(site)) {
    verdict.checked += 1;
    for (let year = last; year > last - years && year > Math.min(...known); year -= 1)
      if (!known.has(year)) verdict.faults.push(missingYear([column], owner, year, context));
  }
}

function missingYear(columns: readonly ColumnFacts[], owner: string, year: number, { seenAt }: SiteContext): Fault {
  const column = columns[0]!;
  const wanted = `${owner}${year}年政府信息公开工作年度报告`;
  const looked = columns.map(({ name, url, items }) => ({ place: `“${name}”栏目的${items}条信息`, url }));
  return {
    fault: 'missing-annual-report',
    subject: column.key,
    slot: `${year}年`,
    message: `“${column.path.join('>')}”没有${wanted}`,
    url: column.url,
    confidence: 'likely',
    column: { name: column.name, path: column.path, url: column.url },
    proof: [{ kind: 'absence', wanted, looked, seenAt, bytesHash: column.seen?.bytesHash ?? null }],
  };
}

/** Only the newest report due: older days say when a page was moved as often as when it was published. */
function late(report: AnnualReport, { countyDue, unitDue }: Params, { asOf }: SiteContext): Fault[] {
  const { year, owner } = report.details;
  const due = `${year + 1}-${isCountys(owner) ? countyDue : unitDue}`;
  if (report.published === null || report.published <= due || year !== Number(asOf.slice(0, 4)) - 1) return [];
  return [
    entryFault(report, {
      fault: 'late-annual-report',
      message: `${nameEntry(report)}应于${due}前公布`,
      confidence: 'lead',
      proof: [quotePublished(report, '年度报告')],
    }),
  ];
}

function judgeSections(report: AnnualReport, verdict: Pick<Verdict, 'faults' | 'unchecked'>): void {
  const { doubt, textIn } = report.text;
  const faults = missingSections(report);
  if (doubt === null || faults.length === 0) verdict.faults.push(...faults);
  else verdict.unchecked.push({ cause: doubt, what: `${nameEntry(report)}的全部章节（${textIn.prefix}没有读全）` });
}

function missingSections(report: AnnualReport): Fault[] {
  const { sections, textIn } = report.text;
  return SECTIONS.flatMap((name, index) => {
    if (sections.includes(index + 1)) return [];
    const { seenAt, bytesHash } = textIn.seen;
    const proof: Fault['proof'] = [
      {
        kind: 'absence',
        wanted: name,
        looked: [{ place: `${textIn.prefix}年度报告正文各级标题`, url: textIn.file?.url ?? report.url }],
        seenAt,
        bytesHash,
      },
    ];
    const message = `${nameEntry(report)}缺少“${name}”部分`;
    return [faultIn(report, textIn, { fault: 'missing-section', slot: name, message, confidence: 'likely', proof })];
  });
}

/** A fault of a report's text, which may stand in a file. */
function faultIn(report: AnnualReport, { file }: ReportPlace, fault: FaultOfEntry): Fault {
  return { ...entryFault(report, fault), ...(file !== null && { file }) };
}

function quoteTable({ text: { tablesIn } }: AnnualReport, place: string, quote: string): Proof {
  return { kind: 'quote', quote, place: `${tablesIn.prefix}${place}`, ...tablesIn.seen };
}

function brokenSums(report: AnnualReport, before: AnnualReport | null): Fault[] {
  const equations = [...equationsOf(report.text.tables), ...(before === null ? [] : carriedOver(report, before))];
  return groupBroken(equations).flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : `，相关${others.length + 1}处不平`;
    return [
      faultIn(report, report.text.tablesIn, {
        fault: 'table-does-not-add-up',
        slot: first.name,
        message: `${nameEntry(report)}${first.name}不平：${first.left}≠${first.right}${more}`,
        confidence: 'likely',
        proof: [first, ...others]
          .slice(0, 3)
          .flatMap(({ name, rows }) => rows.slice(-4).map((row) => quoteTable(report, name, row))),
      }),
    ];
  });
}

/** Figures that the form does not know: regulations of a county, which has no power to make them; columns of the form of 2019. */
function wrongForm(report: AnnualReport): Fault[] {
  const { regulations, hasOldColumns } = report.text.tables;
  const figures = regulations?.figures.filter((figure) => figure !== null && figure > 0) ?? [];
  const found: [slot: string, message: string, quote: string][] = [];
  if (figures.length > 0)
    found.push(['规章', '表二“规章”一行有数，县级没有规章制定权', `规章 ${regulations?.figures.join(' ') ?? ''}`]);
  if (hasOldColumns) found.push(['旧表', '表二用了2019年试行格式的列名', '本年新制作数量、对外公开总数量']);
  return found.map(([slot, message, quote]) =>
    faultIn(report, report.text.tablesIn, {
      fault: 'table-does-not-add-up',
      slot,
      message: `${nameEntry(report)}${message}`,
      confidence: 'lead',
      proof: [quoteTable(report, '表二', quote)],
    }),
  );
}

/** Documents that ran out by themselves are in neither figure, so a person decides. */
function brokenStock(report: AnnualReport, before: AnnualReport): Fault[] {
  const gap = stockGap(report, before);
  if (gap === null) return [];
  const { stock, made, gone, inForce } = gap;
  return [
    faultIn(report, report.text.tablesIn, {
      fault: 'table-does-not-add-up',
      slot: '现行有效',
      message: `${nameEntry(report)}现行有效规范性文件${inForce}件，与上年${stock}件加制发${made}件减废止${gone}件不符`,
      confidence: 'lead',
      proof: [
        quoteTable(report, '表二', `行政规范性文件 ${made} ${gone} ${inForce}`),
        quoteTable(before, '上年表二', `现行有效件数 ${stock}`),
      ],
    }),
  ];
}
