import { valueOf, type Label } from './labels.ts';

const VALIDITY: readonly [RegExp, string][] = [
  [/部分(有效|失效|废止)/, '部分失效'],
  [/失效|无效|已过期|不再有效|停止执行|^否$/, '失效'],
  [/废止|作废/, '废止'],
  [/已修改|修订|已被修改|^修改$/, '已修改'],
  [/现行有效|继续有效|长期有效|^有效$|^是$|有效/, '有效'],
];

/**
 * 有效性 in one of five words; what fits none stays as the page has it.
 * @param stamp what is stamped on the document; counts where no label says it
 */
export function readValidity(labels: readonly Label[], stamp: string | null): string | null {
  const value = valueOf(labels, 'validity')?.value ?? stamp;
  if (value === null) return null;
  return VALIDITY.find(([pattern]) => pattern.test(value))?.[1] ?? value;
}
