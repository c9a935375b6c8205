import type { PageFacts } from '../facts/page-facts.ts';
import type { Check, Plan, PlannedCriterion } from '../evaluate/plan.ts';
import type { Finding } from '../result/audit-result.ts';
import type { FileContext, PageContext, SiteContext, Verdict } from '../rule/rule.ts';
import type { FileFacts } from '../facts/file-facts.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { toFindings } from './to-finding.ts';

export interface CriterionVerdict {
  planned: PlannedCriterion;
  check: Check;
  verdict: Verdict;
}

/** What a page rule said of a page; the day where it looked at it, and so may say something else on another. */
export interface RememberedVerdict {
  verdict: Verdict;
  /** YYYY-MM-DD. */
  day: string | null;
}

/** What was said of the same page before. */
export interface Remembered {
  /** By page rules, rule by rule. */
  verdicts: readonly RememberedVerdict[];
  /** Rules of the portal take nothing from its text. */
  isPlain: boolean;
}

type PageVerdict = CriterionVerdict & RememberedVerdict;

/**
 * What every page rule of the plan says of a page. A rule that throws is `rule-error` for this page and this rule alone.
 * @param remembered what they said before, under the same plan and of the same facts; see `Remembered`
 */
export function judgePage(
  plan: Plan,
  page: PageFacts,
  context: PageContext,
  remembered: Remembered['verdicts'] | null = null,
): PageVerdict[] {
  const verdicts: PageVerdict[] = [];
  // The answer to a request for more of a list is no page that anybody reads: it has no tags, footer or text to judge.
  if (page.listPage !== null) return verdicts;
  let day: string | null = null;
  const watched: PageContext = {
    ...context,
    get asOf() {
      day = context.asOf;
      return day;
    },
  };
  for (const planned of plan.criteria) {
    for (const check of planned.checks) {
      const { rule, params } = check;
      if (rule.scope !== 'page') continue;
      const known = remembered?.[verdicts.length];
      const holds = known !== undefined && (known.day === null || known.day === context.asOf);
      day = holds ? known.day : null;
      const verdict = holds ? known.verdict : guard(rule, { params, subject: page, context: watched, where: page.url });
      verdicts.push({ planned, check, verdict, day });
    }
  }
  return verdicts;
}

/** What every file rule of the plan says of a file. */
export function judgeFile(plan: Plan, file: FileFacts, context: FileContext): CriterionVerdict[] {
  const verdicts: CriterionVerdict[] = [];
  for (const planned of plan.criteria) {
    for (const check of planned.checks) {
      const { rule, params } = check;
      if (rule.scope === 'file')
        verdicts.push({
          planned,
          check,
          verdict: guard(rule, { params, subject: file, context, where: file.url }),
        });
    }
  }
  return verdicts;
}

/** What every site rule of the plan says of the portal. */
export function judgeSite(plan: Plan, site: SiteFacts, context: SiteContext): CriterionVerdict[] {
  const verdicts: CriterionVerdict[] = [];
  for (const planned of plan.criteria) {
    for (const check of planned.checks) {
      const { rule, params } = check;
      if (rule.scope === 'site')
        verdicts.push({
          planned,
          check,
          verdict: guard(rule, { params, subject: site, context, where: site.portal.url }),
        });
    }
  }
  return verdicts;
}

/** The findings on one page, in the order of the checklist. */
export function judgePageFindings(plan: Plan, page: PageFacts, context: PageContext): Finding[] {
  return judgePage(plan, page, context).flatMap((verdict) => toFindings(verdict, context.seen.seenAt, page));
}

interface Asked<Subject, Context> {
  params: unknown;
  subject: Subject;
  context: Context;
  where: string;
}

/** The runner owns errors: what a rule throws becomes a state, and its text is not kept, since it may quote the page. */
function guard<Subject, Context>(
  rule: { judge: (subject: Subject, params: unknown, context: Context) => Verdict },
  { params, subject, context, where }: Asked<Subject, Context>,
): Verdict {
  try {
    return rule.judge(subject, params, context);
  } catch {
    return { checked: 0, faults: [], unchecked: [{ cause: 'rule-error', what: where }] };
  }
}
