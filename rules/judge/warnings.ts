import { costs, type Basis } from '../evaluate/costs.ts';
import { outsideReason } from '../evaluate/outside.ts';
import type { Plan, PlannedCriterion } from '../evaluate/plan.ts';
import { countTowardsVeto } from '../evaluate/veto.ts';
import type { ColumnResult, Finding } from '../result/audit-result.ts';
import type { Warning } from '../result/warnings.ts';
import { newestOnHome } from '../site/home-age.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { daysBetween } from '../text/dates.ts';
import { compare } from '../text/compare.ts';

/** A limit of 14 days is warned of from the 10th day on (工具默认值); longer limits likewise, and never over a month ahead. */
const AHEAD_SHARE = 4 / 14;
const MOST_AHEAD = 30;
/** A veto that takes 5 faults is warned of from the third on. */
const VETO_SHARE = 0.6;

export interface WarningSources {
  site: SiteFacts;
  columns: readonly ColumnResult[];
  findings: readonly Finding[];
  basis: Basis;
  /** YYYY-MM-DD. */
  asOf: string;
}

/** What is in order today and near its limit. Costs nothing; the nearest first. */
export function warningsOf(plan: Plan, sources: WarningSources): Warning[] {
  const { asOf, columns } = sources;
  const warnings = plan.criteria.flatMap((planned) => {
    const outside = outsideReason(planned.entry, asOf);
    if (outside?.state === 'not-due') return warnDuty(planned, sources);
    return outside === null ? [...warnFreshness(planned, sources), ...warnVeto(planned, sources)] : [];
  });
  const general = plan.criteria.find(({ checks }) => checks.some(({ rule, params }) => isGeneral(rule.id, params)));
  if (general !== undefined) warnings.push(...columns.flatMap((column) => warnColumn(column, general, asOf)));
  return warnings.sort((a, b) => (a.daysLeft ?? -1) - (b.daysLeft ?? -1) || compare(a.message, b.message));
}

interface FreshnessParams {
  only: string[];
  home: number;
}

function isGeneral(rule: string, params: unknown): boolean {
  return rule === 'column-freshness' && (params as FreshnessParams).only.length === 0;
}

/** Days ahead of a limit at which it is warned of. */
function aheadOf(limit: number): number {
  return Math.min(MOST_AHEAD, Math.floor(limit * AHEAD_SHARE));
}

function warnColumn(column: ColumnResult, { criterion }: PlannedCriterion, asOf: string): Warning[] {
  const { cadenceDays, latest, state } = column;
  if (state !== 'fresh' || cadenceDays === null || latest === null) return [];
  const daysLeft = cadenceDays - daysBetween(latest, asOf);
  if (daysLeft < 0 || daysLeft > aheadOf(cadenceDays)) return [];
  const name = column.path.join('>') || column.name;
  const message = `“${name}”最新信息发布于${latest}，再过${daysLeft + 1}天不更新即超过${cadenceDays}天的期限`;
  return [
    {
      kind: 'column-due',
      criterion: criterion.id,
      message,
      daysLeft,
      url: column.url,
      column: name,
      unit: column.unit,
    },
  ];
}

function warnFreshness({ criterion, checks }: PlannedCriterion, { site, asOf }: WarningSources): Warning[] {
  const limits = checks.flatMap(({ rule, params }) =>
    rule.id === 'column-freshness' ? [(params as FreshnessParams).home] : [],
  );
  const limit = Math.max(0, ...limits);
  const newest = site.home === null || limit === 0 ? null : newestOnHome(site.home, asOf);
  if (site.home === null || newest === null) return [];
  const daysLeft = limit - newest.age;
  if (daysLeft < 0 || daysLeft > aheadOf(limit)) return [];
  const message = `首页最新信息发布于${newest.item.date}，已${newest.age}天没有更新，再过${daysLeft + 1}天即超过${limit}天的上限`;
  return [
    { kind: 'homepage-due', criterion: criterion.id, message, daysLeft, url: site.home.url, column: null, unit: null },
  ];
}

function warnVeto(planned: PlannedCriterion, { site, findings, basis }: WarningSources): Warning[] {
  const limit = planned.entry.vetoAt?.count;
  if (limit === undefined) return [];
  const count = countTowardsVeto(
    planned,
    findings.filter((finding) => costs(finding, basis)),
  );
  if (count >= limit || count < Math.ceil(limit * VETO_SHARE)) return [];
  const message = `“${planned.criterion.title}”已有${count}个，达到${limit}个即单项否决`;
  const { id: criterion } = planned.criterion;
  return [{ kind: 'near-veto', criterion, message, daysLeft: null, url: site.portal.url, column: null, unit: null }];
}

function warnDuty({ entry, criterion }: PlannedCriterion, { site, asOf }: WarningSources): Warning[] {
  const daysLeft = entry.deadline === undefined ? Number.POSITIVE_INFINITY : daysBetween(asOf, entry.deadline);
  if (daysLeft > MOST_AHEAD) return [];
  const message = `“${criterion.title}”${entry.deadline}到期，还有${daysLeft}天`;
  return [
    { kind: 'duty-due', criterion: criterion.id, message, daysLeft, url: site.portal.url, column: null, unit: null },
  ];
}
