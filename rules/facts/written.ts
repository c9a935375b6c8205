import { firstDate } from '../text/dates.ts';
import { removeSpace } from '../text/normalise.ts';
import { choose, type Candidate, type Choice } from './choice.ts';
import { hasField, type Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';

const DATE_ONLY = /^[（(]?\s*(?:[12]\d{3}|[一二][一二三四五六七八九0〇○零ＯOoｏ◯]{3})\s*年.{1,8}日\s*[）)]?(?:印发)?$/;
const ORGANISATION = /(政府|委员会|办公室|[局厅委办处院会所队站社]|中心|指挥部|领导小组|街道办事处|管委会|公司|部)(（[^）]*）)?$/;

/**
 * 成文日期: from the metadata block (成文日期, 生成日期; 发文日期 only where neither is there), else from the signature
 * line at the end of the body, told apart by `place.from` = `label` or `signature`.
 */
export function readWritten(labels: readonly Label[], body: readonly OutlineBlock[]): Choice {
  const candidates: Candidate[] = [];
  const fields = hasField(labels, 'written') ? (['written'] as const) : (['written', 'issued'] as const);
  for (const field of fields) {
    for (const label of labels) {
      if (label.field !== field) continue;
      const found = firstDate(label.value);
      if (found !== null) candidates.push({ value: found.date, from: 'label', quote: `${label.label}：${label.value}` });
    }
  }
  const signature = readSignature(body);
  if (signature !== null) candidates.push(signature);
  return choose(candidates, (lost) => (lost.from === 'signature' ? '落款日期与信息栏的成文日期不一致，以信息栏为准' : '先出现的成文日期优先'));
}

/**
 * The date line under the issuer's name near the end of the body. The name may stand on the line before or in the same
 * line. A date on a line of its own without a name counts only where it is the only such line and stands in the second
 * half of the body: a chronicle has many.
 */
function readSignature(body: readonly OutlineBlock[]): Candidate | null {
  const alone: { candidate: Candidate; index: number }[] = [];
  for (let index = body.length - 1; index >= 0; index--) {
    const block = body[index];
    if (block === undefined || block.cell !== undefined || block.text.length > 60) continue;
    const line = removeSpace(block.text);
    const found = firstDate(line);
    if (found === null) continue;
    const above = removeSpace(body[index - 1]?.text ?? '');
    if (DATE_ONLY.test(line)) {
      if (above.length <= 40 && ORGANISATION.test(above)) return { value: found.date, from: 'signature', quote: `${above} ${block.text}` };
      alone.push({ candidate: { value: found.date, from: 'signature', quote: block.text }, index });
    } else if (isNameWithDate(line.slice(0, found.index), line.slice(found.index + found.length))) {
      return { value: found.date, from: 'signature', quote: block.text };
    }
  }
  const [only] = alone;
  return alone.length === 1 && only !== undefined && only.index >= body.length / 2 ? only.candidate : null;
}

/** 县人民政府办公室 2024年5月6日 in one line; a sentence that happens to end with a date has punctuation. */
function isNameWithDate(before: string, after: string): boolean {
  const name = before.replace(/[（(]$/, '');
  return name.length >= 4 && name.length <= 40 && ORGANISATION.test(name) && !/[，。；：、]/.test(name) && /^[）)]?$/.test(after);
}
