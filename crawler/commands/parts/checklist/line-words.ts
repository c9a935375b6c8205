import type { Take } from '../../../../rules/evaluate/checklist.ts';
import { isSheet, type Check } from '../../../../rules/evaluate/plan.ts';

/** How a line loses marks, in words: 每处扣0.5分，最多2分. */
export function takeWords(take: Take): string {
  switch (take.by) {
    case 'each':
      return `每处扣${take.marks}分${take.cap === undefined ? '' : `，最多${take.cap}分`}`;
    case 'share':
      return '按有问题的比例扣';
    case 'ratio':
      return `合格不足${(take.min * 100).toFixed(0)}%的按比例扣`;
    case 'any':
      return '有一处即扣完';
    case 'all':
      return '全部有问题才扣';
    case 'ask':
      return `人工选${take.choices.map(({ name, keeps }) => `“${name}”得${(keeps * 100).toFixed(0)}%`).join('、')}`;
  }
}

/** Who decides: the machine, a person on what the machine found, or a person alone. */
export function deciderWords(checks: readonly Check[]): string {
  if (isSheet({ checks })) return checks.length > 1 ? '机器找材料，人工填核查表' : '人工填核查表';
  const isLead = ({ params }: Check): boolean => (params as { leadsOnly?: boolean } | null)?.leadsOnly === true;
  return checks.every(isLead) ? '机器找线索，人工判定' : '机器判定';
}
