import { choose, type Candidate, type Choice } from './choice.ts';
import { valueOf, type Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';
import { readSigner } from './written.ts';

/** Public bodies; a company or a school may sign what a county publishes, but does not issue it. */
const PUBLIC_BODY = /(?:政府|委员会|办公室|[局厅委办处院部]|中心|指挥部|领导小组|街道办事处|管委会)(?:\([^)]*\))?$/;
/** 县水利局（盖章） */
const SEAL = /\((?:印章|盖章|公章|章|印)\)$/;

/**
 * 发文机关: from the metadata block, else who signed the text, told apart by `place.from` = `label` or `signature`. The
 * 来源 is a fact of its own and no issuer: newspapers are sources.
 */
export function readIssuer(labels: readonly Label[], body: readonly OutlineBlock[], published: string | null): Choice {
  const candidates: Candidate[] = [];
  const label = valueOf(labels, 'issuer');
  if (label !== null) candidates.push({ value: label.value, from: 'label', quote: `${label.label}：${label.value}` });
  const signer = readSigner(body, published);
  const name = signer?.value.replace(SEAL, '') ?? '';
  if (signer !== null && PUBLIC_BODY.test(name)) candidates.push({ ...signer, value: name });
  return choose(candidates, () => '信息栏写明的发文机关优先');
}
