import { valueOf, type Label } from './labels.ts';

const VALIDITY: readonly [RegExp, string][] = [
  [/部分(有效|失效|废止)/, '部分失效'],
  [/失效|无效|已过期|不再有效|停止执行|^否$/, '失效'],
  [/废止|作废/, '废止'],
  [/已修改|修订|已被修改/, '已修改'],
  [/现行有效|继续有效|长期有效|^有效$|^是$|有效/, '有效'],
];

/** 有效性 in one of five words; what fits none stays as the page has it. */
export function readValidity(labels: readonly Label[]): string | null {
  const label = valueOf(labels, 'validity');
  if (label === null) return null;
  return VALIDITY.find(([pattern]) => pattern.test(label.value))?.[1] ?? label.value;
}
