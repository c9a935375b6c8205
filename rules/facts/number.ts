import { findNumber, readLeadingNumber, readWholeNumber, type DocumentNumber } from '../text/document-number.ts';
import { collapseSpace } from '../text/normalise.ts';
import { choose, type Candidate, type Choice } from './choice.ts';
import { fieldOf } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import type { OutlineBlock } from './outline.ts';

/** How many blocks of the body may stand above the document's own number line. */
const HEAD_OF_BODY = 8;
/** Cells from this column on are of lists and forms, not of the tables that lay a document out. */
const LISTED = 2;
const PROSE = /[。：；]$/;
/** In the red head of a document the signer's name stands on the number's line. */
const SIGNER = /(?:(?<!\s)\s+)?签发人.*$/;

/** A label that its value follows without a sign between them; no agency is called so. */
const GLUED_LABEL = /^(?:(?:发文|公文|文件)(?:字号|编号|文号|号)|文号)\s?/;

/** What a document's number is read from. */
export interface NumberSources {
  labels: readonly Label[];
  body: readonly OutlineBlock[];
  title: string | null;
  /** Labelled lines under the title, which a number may open: 云政规〔2023〕5号 发布时间：…. */
  lines: readonly OutlineBlock[];
}

/**
 * 发文字号 of the page itself: the labelled one, else a line of its own at the head of the body, behind the heading or at
 * the beginning of the date line, else the one in brackets at the end of the title. Numbers cited in running text never count.
 */
export function readDocumentNumber({ labels, body, title, lines }: NumberSources): Choice {
  const candidates: Candidate[] = [];
  for (const label of labels) {
    if (label.field !== 'documentNumber' || label.value === '') continue;
    const value = labelledNumber(label.value);
    if (value !== null) candidates.push({ value, from: 'label', quote: `${label.label}：${label.value}` });
  }
  for (const block of body.slice(0, HEAD_OF_BODY)) {
    // 序号｜文件名称｜文号: a row of a list names another document.
    if (block.cell !== undefined && block.cell.column >= LISTED) continue;
    const own = readWholeNumber(block.text.replace(SIGNER, '').replace(GLUED_LABEL, ''));
    if (own !== null) candidates.push({ value: shown(own), from: 'line', quote: block.text });
    // A number below the address or the first sentence is that of a document forwarded or annexed.
    if (PROSE.test(block.text)) break;
  }
  for (const block of title === null ? [] : body) {
    const own = block.text.startsWith(title ?? '') ? readWholeNumber(block.text.slice(title?.length)) : null;
    if (own !== null) candidates.push({ value: shown(own), from: 'line', quote: block.text });
  }
  for (const line of lines) {
    const own = readLeadingNumber(line.text);
    if (own !== null) candidates.push({ value: shown(own), from: 'line', quote: own.quote });
  }
  const inTitle = /[（(](?=[^（()）]*\d{4})([^（()）]*号)[)）]\s*$/.exec(title ?? '');
  const fromTitle = inTitle === null ? null : findNumber(inTitle[1] ?? '');
  if (fromTitle !== null) candidates.push({ value: shown(fromTitle), from: 'title', quote: inTitle?.[0] ?? '' });
  return choose(candidates, (_, won) => `${won.from === 'label' ? '信息栏' : '文首'}的发文字号优先`);
}

/** What a 文号 label holds: a regular number in its usual form, else the text as it is (it may be malformed); null for placeholders. */
function labelledNumber(value: string): string | null {
  const whole = readWholeNumber(value);
  if (whole !== null) return shown(whole);
  const text = collapseSpace(value);
  if (!/\d/.test(text) || text.length > 40 || fieldOf(text) !== null) return null;
  return text;
}

/** A well-formed number in its usual form; a malformed one as the page has it, so that the defect stays visible. */
function shown(number: DocumentNumber): string {
  return number.defects.length === 0 ? number.number : number.quote;
}
