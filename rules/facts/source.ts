import { choose, type Candidate, type Choice } from './choice.ts';
import { valueOf, type Label } from './labels.ts';
import { metaValue } from './metas.ts';

/** 信息来源: what the page shows behind 来源：, else the page tag ContentSource. */
export function readSource(labels: readonly Label[], metas: ReadonlyMap<string, string>): Choice {
  const candidates: Candidate[] = [];
  const label = valueOf(labels, 'source');
  if (label !== null) candidates.push({ value: label.value, from: 'label', quote: `${label.label}：${label.value}` });
  const tag = metaValue(metas, 'contentsource');
  if (tag !== null) candidates.push({ value: tag, from: 'meta', quote: tag });
  return choose(candidates, () => '页面写明的来源优先于页面标签');
}
