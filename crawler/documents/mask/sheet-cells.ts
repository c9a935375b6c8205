import { writeDay, writeNumber } from '../../../rules/documents/xlsx/numbers.ts';
import { replacementsIn, type MaskPlan } from './collect-hits.ts';
import { decode, encode, tokensOf, type Edit } from './xml-text.ts';

/** What is needed to read a number as the scan read it. */
export interface NumberStyle {
  isFrom1904: boolean;
  dayStyles: ReadonlySet<number>;
}

/**
 * Edits that hide what the plan says in the cells of a sheet. A cell with something to hide becomes a text of its own;
 * its look stays, its formula goes. Cells that refer to shared strings are hidden there.
 */
export function maskCells(xml: string, plan: MaskPlan, style: NumberStyle): Edit[] {
  const edits: Edit[] = [];
  let cell: { start: number; attributes: string; value: string } | null = null;
  let isValue = false;
  let isRuby = false;
  for (const { kind, name, attributes, isEmpty, start, end } of tokensOf(xml)) {
    if (kind === 'text') {
      if (isValue && cell !== null) cell.value += decode(xml.slice(start, end));
    } else if (name === 'c') {
      if (kind === 'open') cell = isEmpty ? null : { start, attributes, value: '' };
      else if (cell !== null) {
        const masked = maskCell(cell, plan, style);
        if (masked !== null)
          edits.push({
            start: cell.start,
            end,
            text: rewrite(cell.attributes, masked, xml.slice(cell.start, cell.start + 20)),
          });
        cell = null;
      }
    } else if (name === 'rPh') isRuby = kind === 'open';
    else if (name === 'v' || name === 't') isValue = kind === 'open' && !isEmpty && !isRuby;
  }
  return edits;
}

function maskCell(
  { attributes, value }: { attributes: string; value: string },
  plan: MaskPlan,
  { isFrom1904, dayStyles }: NumberStyle,
): string | null {
  const type = read(attributes, 't') ?? '';
  if (type === 's' || type === 'b' || type === 'e') return null;
  const isNumber = type === '' || type === 'n';
  const day = isNumber && dayStyles.has(Number(read(attributes, 's') ?? 0)) ? writeDay(value, isFrom1904) : null;
  const text = isNumber ? (day ?? writeNumber(value)) : type === 'd' ? value.slice(0, 10) : value;
  const found = replacementsIn(text, plan);
  if (found.length === 0) return null;
  let out = '';
  let at = 0;
  for (const { start, end, masked } of found) {
    out += text.slice(at, start) + masked;
    at = end;
  }
  return out + text.slice(at);
}

/** The cell as an inline string, with the prefix that the sheet uses for its elements. */
function rewrite(attributes: string, text: string, head: string): string {
  const prefix = /^<([^\s:>]+:)c\b/.exec(head)?.[1] ?? '';
  const kept = attributes.replace(/\s(t|cm|vm)="[^"]*"/g, '');
  return `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${encode(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

function read(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}
