import { choose, type Candidate, type Choice } from './choice.ts';
import { valueOf, type Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';
import { readSigner } from './written.ts';

/** Public bodies; a company or a school may sign what a county publishes, but issues it only together with one of them. */
const PUBLIC_BODY =
  /(?:政府|委员会|办公室|[局厅委办处院部]|中心|指挥部|领导(?:小)?组|工作(?:小)?组|专班|总工会|联合会|街道办事处|管委会)(?:\([^)]{0,200}\))?$/;
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
  if (signer !== null && name.split('、').some((one) => PUBLIC_BODY.test(one)))
    candidates.push({ ...signer, value: name });
  return choose(candidates, () => '信息栏写明的发文机关优先');
}
