import type { FaultName } from '../../../rules/faults.ts';

/** What units know a kind of problem by. */
export type ProblemType =
  | '栏目更新不及时'
  | '空白栏目'
  | '栏目设置不到位'
  | '信息发布不规范'
  | '政策解读不到位'
  | '意见征集与反馈不对应'
  | '链接不可用'
  | '附件打不开'
  | '外链、暗链'
  | '个人信息保护不到位'
  | '互动回应不及时'
  | '文件公开不及时'
  | '年度报告不规范'
  | '检索不可用'
  | '网站运行不规范';

const FAMILIES: readonly (readonly [ProblemType, readonly FaultName[]])[] = [
  ['栏目更新不及时', ['stale-column', 'silent-homepage', 'expired-notice']],
  ['空白栏目', ['blank-column']],
  ['栏目设置不到位', ['missing-column', 'missing-module', 'missing-unit-link', 'missing-topic']],
  [
    '政策解读不到位',
    ['uninterpreted-document', 'unlinked-interpretation', 'late-interpretation', 'text-only-interpretation'],
  ],
  [
    '意见征集与反馈不对应',
    ['missing-feedback', 'missing-draft', 'missing-explanation', 'missing-consultation-period'],
  ],
  ['链接不可用', ['dead-link']],
  ['附件打不开', ['dead-attachment']],
  ['外链、暗链', ['external-link-dark']],
  [
    '个人信息保护不到位',
    [
      'id-card', 'mobile', 'bank-card', 'passport', 'disability-card', 'student-id', 'home-address', 'email', 'health',
      'minor', 'joinable-masks',
    ],
  ],
  ['互动回应不及时', ['late-reply', 'unanswered-message', 'missing-channel']],
  ['文件公开不及时', ['late-disclosure']],
  [
    '年度报告不规范',
    ['missing-annual-report', 'late-annual-report', 'missing-section', 'table-does-not-add-up'],
  ],
  ['检索不可用', ['search-misses']],
  [
    '网站运行不规范',
    [
      'no-aaaa-record', 'unusable-aaaa-record', 'ipv6-unreachable', 'ipv6-content-differs', 'ipv6-links-unsupported',
      'claimed-but-unsupported', 'missing-site-code', 'mismatched-site-code', 'missing-icp', 'missing-police-record',
      'missing-host-unit', 'missing-error-report-entry', 'missing-page-tag', 'placeholder-page-tag',
      'malformed-date-tag', 'unreachable-site', 'slow-site', 'invalid-certificate', 'missing-https', 'weak-protocol',
      'mixed-content', 'accessibility-violation', 'missing-accessible-mode',
    ],
  ],
]; // prettier-ignore

const TYPE_OF = new Map(FAMILIES.flatMap(([type, faults]) => faults.map((fault) => [fault, type] as const)));

/** Everything that is about how a piece of information is put up is 信息发布不规范. */
export function typeOf(fault: FaultName): ProblemType {
  return TYPE_OF.get(fault) ?? '信息发布不规范';
}

/** A step that a unit can take, by type. */
export const ADVICE: Readonly<Record<ProblemType, string>> = {
  栏目更新不及时: '发布本期应公开的信息；确无内容的，发布情况说明并注明期间。',
  空白栏目: '补发应公开的信息；确无内容的，发布情况说明或按程序撤并栏目。',
  栏目设置不到位: '按清单设置栏目，并在公开平台上给出入口。',
  信息发布不规范: '补全所缺要素，核对日期、文号、附件后重新发布。',
  政策解读不到位: '补发解读材料，并与政策文件互相链接。',
  意见征集与反馈不对应: '补发草案、起草说明或采纳情况，并与征集公告互相链接。',
  链接不可用: '更正或撤下打不开的链接。',
  附件打不开: '重新上传附件，并用另一台电脑核对能够打开。',
  '外链、暗链': '立即撤下该链接，查明来源并排查同类页面。',
  个人信息保护不到位: '立即撤下或脱敏后重新发布，并排查同类信息。',
  互动回应不及时: '尽快答复，并在规定时限内公开答复内容。',
  文件公开不及时: '今后文件形成之日起20个工作日内公开，并说明本件迟延原因。',
  年度报告不规范: '按规定格式补正年度报告后重新发布。',
  检索不可用: '修复站内检索，使已发布的信息能够检索到。',
  网站运行不规范: '由网站运维单位整改，并核对整改后的效果。',
};

/** Those to be put right at once. */
export const URGENT: ReadonlySet<ProblemType> = new Set<ProblemType>(['个人信息保护不到位', '外链、暗链']);

/** Whose data are these: pupils, patients, people who receive aid. A unit's name alone says too much, and a picture far more. */
export const STRICT: ReadonlySet<FaultName> = new Set<FaultName>(['minor', 'health', 'disability-card', 'student-id']);
