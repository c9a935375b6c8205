import { parseCsv, type CsvField } from '../text/csv.ts';
import { editBytes } from '../text/bytes.ts';
import { replacementsIn, type MaskPlan } from './collect-hits.ts';
import type { Edit } from './xml-text.ts';

/**
 * The bytes of a text file with what the plan says hidden, in the same encoding.
 * @param delimiter of separated values, null for running text
 */
export function maskTextBytes(
  bytes: Buffer,
  { charset, delimiter, plan }: { charset: string; delimiter: string | null; plan: MaskPlan },
): Buffer {
  // The mark at the beginning stays, so that offsets are those of the bytes.
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  const edits = delimiter === null ? replacementsIn(text, plan).map(toEdit) : editsInFields(text, delimiter, plan);
  return editBytes(bytes, charset, edits);
}

function toEdit({ start, end, masked }: { start: number; end: number; masked: string }): Edit {
  return { start, end, text: masked };
}

function editsInFields(text: string, delimiter: string, plan: MaskPlan): Edit[] {
  const edits: Edit[] = [];
  for (const { fields } of parseCsv(text, delimiter, true).rows) {
    for (const field of fields) {
      for (const { start, end, masked } of replacementsIn(field.text, plan)) {
        edits.push({
          start: rawOffset(text, field, start),
          end: rawOffset(text, field, end),
          text: masked.replaceAll('"', ''),
        });
      }
    }
  }
  return edits;
}

/** Where a place of a field's text stands in the file: doubled quotes count twice there. */
function rawOffset(text: string, { start, isEscaped }: CsvField, offset: number): number {
  if (!isEscaped) return start + offset;
  let raw = start;
  for (let i = 0; i < offset; i++) raw += text.startsWith('""', raw) ? 2 : 1;
  return raw;
}
