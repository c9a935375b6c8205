import type { Cause } from '../causes.ts';
import { applyDecisions } from '../decide/apply-decisions.ts';
import type { Decision } from '../decide/decision.ts';
import { readRulings } from '../decide/rulings.ts';
import type { Basis } from '../evaluate/costs.ts';
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
import { createSameText } from '../text/same-text.ts';
import { attributeFindings } from '../units/attribute.ts';
import { judgeUnits } from '../units/judge-units.ts';
import { createUnitParts } from '../units/parts.ts';
import { NO_NOTES, type PortalNotes } from '../units/portal-notes.ts';
import { createUnitFold } from '../units/unit-fold.ts';
import { FACTS_VERSION, RULES_VERSION, SCHEMA_VERSION } from '../versions.ts';
import { addByHand } from './add-by-hand.ts';
import { columnResults } from './column-results.ts';
import { describeColumns } from './described-columns.ts';
import { judgeFile, judgePage, judgeSite, type CriterionVerdict, type Remembered } from './judge-page.ts';
import { findingsOf } from './tallies-of.ts';
import { toFindings } from './to-finding.ts';
import { warningsOf } from './warnings.ts';

export interface JudgementOptions {
  /** Day of judgement, YYYY-MM-DD in Asia/Shanghai. */
  asOf: string;
  portal: { name: string | null; url: string };
  /** Columns and units as the portal's operator has described them. */
  notes?: PortalNotes;
  secretHash: (text: string) => string;
  /** Keys of the addresses that answered "not found": who links to them is looked for while the pages pass. */
  gone?: ReadonlySet<string>;
  /** What people have ruled so far; none by default. */
  decisions?: readonly Decision[];
  /** Which findings cost marks: all that stand, or only those a person has confirmed. */
  basis?: Basis;
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
  /**
   * @param remembered what was said of it before, under the same plan and of the same facts
   * @returns what is said now, to be remembered
   */
  addPage: (page: PageFacts, seen: Seen, remembered?: Remembered | null) => Remembered;
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
  const same = createSameText();
  const fold = createSiteFold(portal, { gone: options.gone, secretHash, same });
  const notes = options.notes ?? NO_NOTES;
  const unitFold = createUnitFold(notes, same);
  const parts = createUnitParts();
  const tallies = new Map(plan.criteria.map(({ criterion }) => [criterion.id, createTally()]));
  const failures = new Map<Cause, number>();
  const pageKinds = new Map<PageKind, number>();
  /** Pages with more addresses than are followed. */
  const cut: string[] = [];
  let lastSeen = '';
  const add = (judged: CriterionVerdict, seenAt: string, page?: PageFacts): Finding[] => {
    const tally = tallies.get(judged.planned.criterion.id);
    const findings = toFindings(judged, seenAt, page);
    if (tally !== undefined) addVerdict(tally, judged.verdict, findings);
    return findings;
  };
  return {
    addPage(page, seen, remembered = null) {
      const isPlain = fold.addPage(page, seen, remembered?.isPlain);
      if (page.listPage === null) pageKinds.set(page.kind, (pageKinds.get(page.kind) ?? 0) + 1);
      if (page.isCut === true) cut.push(page.url);
      if (seen.seenAt > lastSeen) lastSeen = seen.seenAt;
      const hint = unitFold.addPage(page);
      const context = { asOf, seen, secretHash, siteIdCode: notes.siteIdCode };
      const verdicts = judgePage(plan, page, context, remembered?.verdicts);
      for (const judged of verdicts)
        parts.add(judged.planned.criterion.id, hint, judged.verdict, add(judged, seen.seenAt, page));
      return { verdicts: verdicts.map(({ verdict, day }) => ({ verdict, day })), isPlain };
    },
    addFile(file, seen, page) {
      fold.addFile(file, seen, page);
      if (seen.seenAt > lastSeen) lastSeen = seen.seenAt;
      const hint = page === null ? null : unitFold.hintOf(page);
      for (const judged of judgeFile(plan, file, { asOf, seen, page })) {
        const findings = add(judged, seen.seenAt, page ?? undefined);
        if (hint !== null) parts.add(judged.planned.criterion.id, hint, judged.verdict, findings);
      }
    },
    addFailure(url, cause) {
      fold.addFailure(url, cause);
      failures.set(cause, (failures.get(cause) ?? 0) + 1);
    },
    addListFailure: fold.addListFailure,
    finish(end) {
      const crawl = { ...end.crawl, complete: end.crawl.complete && cut.length === 0 };
      const site = describeColumns(fold.finish({ asOf, crawl, probes: end.probes }), notes);
      const seenAt = lastSeen === '' ? end.startedAt : lastSeen;
      for (const judged of judgeSite(plan, site, { asOf, seenAt })) add(judged, seenAt);
      addGaps(plan, tallies, { failures, cut, isComplete: crawl.complete });
      addByHand(plan, tallies, decisions);
      const book = unitFold.finish(site);
      const nameOf = (unit: string): string => book.find(unit)?.name ?? unit;
      const attributed = attributeFindings(findingsOf(plan, tallies), { site, book, parts });
      const findings = applyDecisions(attributed, decisions, nameOf);
      const ruled = new Map(findings.map((finding) => [finding.key, finding]));
      const rulingOf = readRulings(decisions, nameOf);
      const criteria = decideCriteria(plan, tallies, {
        asOf,
        basis,
        rulingOf: (criterion) => rulingOf(criterion, null),
        standing: (finding) => ruled.get(finding.key) ?? finding,
      });
      const columns = columnResults(site.columns, { cadence: cadenceOf(plan), asOf, ofColumn: book.ofColumn });
      const context = { asOf, seenAt };
      const result: AuditResult = {
        schema: SCHEMA_VERSION,
        tool: {
          version: end.tool.version,
          rules: RULES_VERSION,
          facts: FACTS_VERSION,
          checklist: `${plan.checklist.id}@${plan.checklist.edition}`,
          seeds: end.tool.seeds,
        },
        portal: {
          name: portal.name ?? site.home?.title ?? null,
          url: portal.url,
          siteIdCode: site.portal.siteIdCode ?? notes.siteIdCode,
        },
        checklist: {
          id: plan.checklist.id,
          title: plan.checklist.title,
          edition: plan.checklist.edition,
          marksBasis: plan.checklist.marksBasis,
        },
        asOf,
        startedAt: end.startedAt,
        finishedAt: end.finishedAt,
        crawl,
        score: scoreOf(plan, {
          results: criteria,
          findings,
          basis,
          rulingOf: (criterion) => rulingOf(criterion, null),
        }),
        criteria,
        findings,
        columns,
        documents: site.documents,
        probes: end.probes,
        pageKinds: Object.fromEntries([...pageKinds].sort(([a], [b]) => (a < b ? -1 : 1))),
        units: judgeUnits({ plan, site, book, parts, tallies, findings, context, basis, rulingOf }),
        warnings: warningsOf(plan, { site, columns, findings, basis, asOf }),
      };
      return maskValues(result, { hash: secretHash, asOf });
    },
  };
}

/** A page rule is silent on pages that it never saw; the result says so. */
function addGaps(
  plan: Plan,
  tallies: ReadonlyMap<string, Tally>,
  { failures, cut, isComplete }: { failures: ReadonlyMap<Cause, number>; cut: readonly string[]; isComplete: boolean },
): void {
  const [first] = cut.toSorted();
  for (const { criterion, checks } of plan.criteria) {
    const tally = tallies.get(criterion.id);
    if (tally === undefined || !checks.some(({ rule }) => rule.scope === 'page')) continue;
    for (const [cause, count] of failures) {
      if (!SETTLED.includes(cause)) addUnchecked(tally, cause, '未能读取的页面', count);
    }
    if (first !== undefined)
      addUnchecked(
        tally,
        'over-budget',
        `网址太多、没有全部跟进的页面：${first}${cut.length > 1 ? ' 等' : ''}`,
        cut.length,
      );
    if (!isComplete) addUnchecked(tally, 'incomplete-crawl', '未爬到的页面');
  }
}

/** The rhythms by which the checklist judges columns in general; where several lines have one for a kind, the first. */
function cadenceOf(plan: Plan): Cadence {
  const rhythms = plan.criteria.flatMap(({ checks }) =>
    checks.flatMap(({ rule, params }) => {
      const read = params as { cadence: Cadence; only: string[] };
      return rule.id === 'column-freshness' && read.only.length === 0 ? [read.cadence] : [];
    }),
  );
  return Object.assign({}, ...rhythms.toReversed());
}
