import { findNumber, readWholeNumber, type DocumentNumber } from '../text/document-number.ts';
import { collapseSpace } from '../text/normalise.ts';
import { choose, type Candidate, type Choice } from './choice.ts';
import { LABEL_FIELDS } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';

/** How many blocks of the body may stand above the document's own number line. */
const HEAD_OF_BODY = 8;

/**
 * 发文字号 of the page itself: the labelled one, else a line of its own at the head of the body, else the one in
 * brackets at the end of the title. Numbers cited in running text never count.
 */
export function readDocumentNumber(labels: readonly Label[], body: readonly OutlineBlock[], title: string | null): Choice {
  const candidates: Candidate[] = [];
  for (const label of labels) {
    if (label.field !== 'documentNumber' || label.value === '') continue;
    const value = labelledNumber(label.value);
    if (value !== null) candidates.push({ value, from: 'label', quote: `${label.label}：${label.value}` });
  }
  for (const block of body.slice(0, HEAD_OF_BODY)) {
    const own = readWholeNumber(block.text);
    if (own !== null) candidates.push({ value: shown(own), from: 'line', quote: block.text });
  }
  const inTitle = /[（(]([^（()）]*\d{4}[^（()）]*号)[)）]\s*$/.exec(title ?? '');
  const fromTitle = inTitle === null ? null : findNumber(inTitle[1] ?? '');
  if (fromTitle !== null) candidates.push({ value: shown(fromTitle), from: 'title', quote: inTitle?.[0] ?? '' });
  return choose(candidates, (_, won) => `${won.from === 'label' ? '信息栏' : '文首'}的发文字号优先`);
}

/** What a 文号 label holds: a regular number in its usual form, else the text as it is (it may be malformed); null for placeholders. */
function labelledNumber(value: string): string | null {
  const whole = readWholeNumber(value);
  if (whole !== null) return shown(whole);
  const text = collapseSpace(value);
  if (!/\d/.test(text) || text.length > 40 || LABEL_FIELDS[text] !== undefined) return null;
  return text;
}

/** A well-formed number in its usual form; a malformed one as the page has it, so that the defect stays visible. */
function shown(number: DocumentNumber): string {
  return number.defects.length === 0 ? number.number : number.quote;
}
