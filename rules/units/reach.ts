import type { FaultName } from '../faults.ts';
import { RULES } from '../rule/index.ts';
import type { Rule } from '../rule/rule.ts';
import type { KnownUnit } from './known-units.ts';

/**
 * Site rules that are judged unit by unit, on what is the unit's own: its columns and entries, or its entries among the
 * portal's columns. Rules that are not here judge the portal: its address, its search, its certificate.
 */
const REACH: Readonly<Record<string, 'own' | 'own-entries'>> = {
  'annual-report': 'own',
  'broken-links': 'own',
  'cleanup-list': 'own',
  'closed-loop': 'own',
  'column-freshness': 'own',
  consultation: 'own',
  'expired-notice': 'own',
  'interpretation-coverage': 'own',
  'interpretation-elements': 'own',
  'interpretation-form': 'own',
  'interpretation-link': 'own',
  'interpretation-timing': 'own',
  'message-reply': 'own',
  'open-meeting': 'own',
  'regular-items': 'own',
  'required-column': 'own',
  'topic-items': 'own',
  'unified-list': 'own-entries',
  'unit-platforms': 'own',
};

/** Page rules that judge the site or its templates and not what a unit puts up. */
const PORTAL_PAGE_RULES = new Set(['site-identity', 'page-tags']);

/**
 * Faults that say that something is nowhere. On the portal as a whole they are faults; whether it should be in one
 * unit's part of it a person decides.
 */
export const NOWHERE: ReadonlySet<FaultName> = new Set([
  'missing-column',
  'missing-module',
  'missing-topic',
  'missing-annual-report',
  'missing-cleanup-list',
]);

/** Null for a rule that no unit answers for. */
export function reachOf(rule: Rule): 'own' | 'own-entries' | 'page' | 'manual' | null {
  if (rule.scope === 'manual') return 'manual';
  if (rule.scope === 'file') return 'page';
  if (rule.scope === 'page') return PORTAL_PAGE_RULES.has(rule.id) ? null : 'page';
  return REACH[rule.id] ?? null;
}

/** Whether what a rule finds can be a unit's to put right. */
export function isUnitMatter(rule: string): boolean {
  return UNIT_MATTERS.has(rule);
}

const UNIT_MATTERS = new Set(RULES.filter((rule) => reachOf(rule) !== null).map(({ id }) => id));

/** Site rules that are looked at unit by unit; for the test that keeps the list true. */
export const UNIT_RULES: readonly string[] = Object.keys(REACH);

const DEPARTMENTS = /部门|县直|市直|区直|各单位|直属/;
const TOWNS = /乡镇|镇乡|镇街|街道|乡\(镇\)|乡（镇）/;
/** Those concerned, whoever they are: a unit that has nothing of the kind is not concerned. */
const SOME = /有关|相关|责任|主管/;
const INSTITUTIONS = /企事业|企业单位|事业单位|医院|医疗卫生机构|学校|公用事业/;

/**
 * Whether a line is given to a unit: `all` gives it to the unit's whole group or to the unit by name, `some` to those
 * concerned.
 * @param words whom the document names: 县政府各部门, 各乡镇政府, 县财政局
 */
export function givenTo(
  words: readonly string[],
  unit: KnownUnit,
  isNamed: (word: string) => boolean,
): 'all' | 'some' | null {
  if (words.some(isNamed)) return 'all';
  const group = words.filter((word) => isForKind(word, unit.kind));
  if (group.length === 0) return null;
  return group.every((word) => SOME.test(word)) ? 'some' : 'all';
}

/** 公共企事业单位主管部门 are departments. */
function isForKind(word: string, kind: KnownUnit['kind']): boolean {
  if (kind === 'town') return TOWNS.test(word);
  if (kind === 'department') return DEPARTMENTS.test(word);
  return INSTITUTIONS.test(word) && !/部门/.test(word);
}
