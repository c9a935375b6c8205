import type { Cause } from '../causes.ts';
import { applyDecisions } from '../decide/apply-decisions.ts';
import { answersOf } from '../decide/answers.ts';
import type { Decision } from '../decide/decision.ts';
import { decideCriteria } from '../evaluate/decide-criteria.ts';
import type { Plan } from '../evaluate/plan.ts';
import { scoreOf } from '../evaluate/score.ts';
import { addUnchecked, addVerdict, createTally, type Tally } from '../evaluate/tally.ts';
import type { FileFacts } from '../facts/file-facts.ts';
import type { PageFacts, PageKind, Seen } from '../facts/page-facts.ts';
import type { AuditResult, CrawlSummary, Finding, Probes } from '../result/audit-result.ts';
import type { Cadence } from '../site/column-state.ts';
import { maskValues } from '../recognise/index.ts';
import { createSiteFold } from '../site/fold-site.ts';
import { FACTS_VERSION, RULES_VERSION, SCHEMA_VERSION } from '../versions.ts';
import { columnResults } from './column-results.ts';
import { judgeFile, judgePage, judgeSite, type CriterionVerdict } from './judge-page.ts';
import { toFindings } from './to-finding.ts';

export interface JudgementOptions {
  /** Day of judgement, YYYY-MM-DD in Asia/Shanghai. */
  asOf: string;
  portal: { name: string | null; url: string };
  secretHash: (text: string) => string;
  /** Keys of the addresses that answered "not found": who links to them is looked for while the pages pass. */
  gone?: ReadonlySet<string>;
  /** What people have ruled so far; none by default. */
  decisions?: readonly Decision[];
  /** Which findings cost marks: all that stand, or only those a person has confirmed. */
  basis?: 'machine' | 'confirmed';
}

export interface JudgementEnd {
  crawl: CrawlSummary;
  probes: Probes;
  /** ISO instants. */
  startedAt: string;
  finishedAt: string;
  /** Version of the tool and of the seeds. */
  tool: { version: string; seeds: string };
}

export interface Judgement {
  addPage: (page: PageFacts, seen: Seen) => void;
  /** A file, with the page that offers it, the first one of several; null where that could not be read. */
  addFile: (file: FileFacts, seen: Seen, page: PageFacts | null) => void;
  /** A page that could not be read, and why. */
  addFailure: (url: string, cause: Cause) => void;
  /** A request for more of a list that brought nothing, by its key: no page, so only the list's column is the poorer. */
  addListFailure: (key: string, cause: Cause) => void;
  finish: (end: JudgementEnd) => AuditResult;
}

/** Causes that say something of the page and not of the check: a page that is gone hides nothing. */
const SETTLED: readonly Cause[] = ['not-found', 'off-site', 'not-html', 'empty'];

/**
 * Judges a portal page by page. Keeps no page; what it is given in whatever order, the result is the same.
 * Pages are judged as they come, the portal as a whole at the end.
 */
export function createJudgement(plan: Plan, options: JudgementOptions): Judgement {
  const { asOf, portal, secretHash, decisions = [], basis = 'machine' } = options;
  const fold = createSiteFold(portal, options.gone, secretHash);
  const tallies = new Map(plan.criteria.map(({ criterion }) => [criterion.id, createTally()]));
  const failures = new Map<Cause, number>();
  const pageKinds = new Map<PageKind, number>();
  let lastSeen = '';
  const add = (judged: CriterionVerdict, seenAt: string, page?: PageFacts): void => {
    const tally = tallies.get(judged.planned.criterion.id);
    if (tally !== undefined) addVerdict(tally, judged.verdict, toFindings(judged, seenAt, page));
  };
  return {
    addPage(page, seen) {
      fold.addPage(page, seen);
      if (page.listPage === null) pageKinds.set(page.kind, (pageKinds.get(page.kind) ?? 0) + 1);
      if (seen.seenAt > lastSeen) lastSeen = seen.seenAt;
      for (const verdict of judgePage(plan, page, { asOf, seen, secretHash })) add(verdict, seen.seenAt, page);
    },
    addFile(file, seen, page) {
      fold.addFile(file, seen, page);
      if (seen.seenAt > lastSeen) lastSeen = seen.seenAt;
      for (const verdict of judgeFile(plan, file, { asOf, seen, page })) add(verdict, seen.seenAt, page ?? undefined);
    },
    addFailure(url, cause) {
      fold.addFailure(url, cause);
      failures.set(cause, (failures.get(cause) ?? 0) + 1);
    },
    addListFailure: fold.addListFailure,
    finish(end) {
      const site = fold.finish({ asOf, crawl: end.crawl, probes: end.probes });
      const seenAt = lastSeen === '' ? end.startedAt : lastSeen;
      for (const verdict of judgeSite(plan, site, { asOf, seenAt })) add(verdict, seenAt);
      addGaps(plan, tallies, failures, end.crawl.complete);
      const ruled = new Map(
        applyDecisions(gatherFindings(plan, tallies), decisions).map((finding) => [finding.key, finding]),
      );
      const findings = [...ruled.values()];
      const criteria = decideCriteria(plan, tallies, {
        asOf,
        basis,
        answers: answersOf(decisions),
        standing: (finding) => ruled.get(finding.key) ?? finding,
      });
      const result: AuditResult = {
        schema: SCHEMA_VERSION,
        tool: {
          version: end.tool.version,
          rules: RULES_VERSION,
          facts: FACTS_VERSION,
          checklist: `${plan.checklist.id}@${plan.checklist.edition}`,
          seeds: end.tool.seeds,
        },
        portal: { name: portal.name ?? site.home?.title ?? null, url: portal.url, siteIdCode: site.portal.siteIdCode },
        checklist: { id: plan.checklist.id, title: plan.checklist.title, edition: plan.checklist.edition },
        asOf,
        startedAt: end.startedAt,
        finishedAt: end.finishedAt,
        crawl: end.crawl,
        score: scoreOf(plan, criteria, findings, basis),
        criteria,
        findings,
        columns: columnResults(site.columns, cadenceOf(plan), asOf),
        documents: site.documents,
        probes: end.probes,
        pageKinds: Object.fromEntries([...pageKinds].sort(([a], [b]) => (a < b ? -1 : 1))),
      };
      return maskValues(result, { hash: secretHash, asOf });
    },
  };
}

/** A page rule is silent on pages that it never saw; the result says so. */
function addGaps(
  plan: Plan,
  tallies: ReadonlyMap<string, Tally>,
  failures: ReadonlyMap<Cause, number>,
  isComplete: boolean,
): void {
  for (const { criterion, checks } of plan.criteria) {
    const tally = tallies.get(criterion.id);
    if (tally === undefined || !checks.some(({ rule }) => rule.scope === 'page')) continue;
    for (const [cause, count] of failures) {
      if (!SETTLED.includes(cause)) addUnchecked(tally, cause, '未能读取的页面', count);
    }
    if (!isComplete) addUnchecked(tally, 'incomplete-crawl', '未爬到的页面');
  }
}

/** In the order of the checklist, within a criterion by key. */
function gatherFindings(plan: Plan, tallies: ReadonlyMap<string, Tally>): Finding[] {
  return plan.criteria.flatMap(({ criterion }) =>
    [...(tallies.get(criterion.id)?.findings.values() ?? [])].sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
}

/** The rhythms by which the checklist judges columns in general. */
function cadenceOf(plan: Plan): Cadence {
  for (const { rule, params } of plan.criteria.flatMap(({ checks }) => checks)) {
    if (rule.id !== 'column-freshness') continue;
    const read = params as { cadence: Cadence; only: string[] };
    if (read.only.length === 0) return read.cadence;
  }
  return {};
}
