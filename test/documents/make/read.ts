import { afterAll } from 'vitest';
import type { Budget } from '../../../crawler/documents/budget.ts';
import type { Outcome } from '../../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import { openDocumentPool } from '../../../crawler/documents/pool.ts';
import { collectDocument } from '../../../crawler/documents/read-document.ts';
import { scanDocument } from '../../../crawler/documents/scan-document.ts';
import type { DocumentScan } from '../../../rules/documents/scan/document-scan.ts';

export const pool = openDocumentPool({ workers: 1 });
afterAll(() => pool.close());

export function read(
  bytes: Buffer,
  name = 'file',
  budget: Partial<Budget> = {},
): Promise<{ parts: DocumentPart[]; outcome: Outcome }> {
  return collectDocument({ bytes, name }, { pool, budget });
}

export function scan(bytes: Buffer, name = 'file', budget: Partial<Budget> = {}): Promise<DocumentScan> {
  return scanDocument(
    { bytes, name },
    { pool, budget, key: new Uint8Array(32), asOf: '2026-11-21', keep: 100, proofs: true },
  );
}

/** The parts in short: texts as they are, rows with ` | ` between their cells, notes in brackets. */
export function short(parts: readonly DocumentPart[]): string[] {
  return parts.map((part) => {
    const text =
      part.kind === 'text'
        ? part.text
        : part.cells.map((cell) => `${cell.text}${cell.note === undefined ? '' : ` [${cell.note}]`}`).join(' | ');
    return `${part.inside === undefined ? '' : `${part.inside}: `}${text}${part.note === undefined ? '' : ` [${part.note}]`}`;
  });
}
