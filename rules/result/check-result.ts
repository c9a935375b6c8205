import type * as z from 'zod';
import {
  type AuditResult,
  auditResultSchema,
  columnResultSchema,
  documentResultSchema,
  findingSchema,
} from './audit-result.ts';

/**
 * Holds a result against the contract before it is given away. What is checked takes the place of what was given, entry
 * by entry: a copy of the whole would double what a large portal's result takes.
 * @returns the result, its lists being those given
 * @throws z.ZodError
 */
export function checkResult({ findings, columns, documents, ...rest }: AuditResult): AuditResult {
  checkEach(findings, findingSchema);
  checkEach(columns, columnResultSchema);
  checkEach(documents, documentResultSchema);
  const checked = auditResultSchema.parse({ ...rest, findings: [], columns: [], documents: [] });
  return { ...checked, findings, columns, documents };
}

function checkEach<T>(entries: T[], schema: z.ZodType<T>): void {
  for (const [n, entry] of entries.entries()) entries[n] = schema.parse(entry);
}
