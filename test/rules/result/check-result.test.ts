import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditResultSchema, type AuditResult } from '../../../rules/result/audit-result.ts';
import { checkResult } from '../../../rules/result/check-result.ts';

const golden = (): AuditResult =>
  JSON.parse(readFileSync(new URL('../../demo/golden/audit.json', import.meta.url), 'utf8')) as AuditResult;

test('comes out as the contract has it, to the byte', () => {
  // What is not in the contract goes, wherever it stands.
  const more = (result: AuditResult): AuditResult => {
    for (const one of [result, ...result.findings, ...result.columns, ...result.documents])
      Object.assign(one, { more: 1 });
    return result;
  };
  expect(JSON.stringify(checkResult(more(golden())))).toBe(JSON.stringify(auditResultSchema.parse(golden())));
});

test('is not given away where an entry breaks the contract', () => {
  const [one, other, third] = [golden(), golden(), golden()];
  one.findings[1]!.proof = [];
  other.columns[0]!.latest = '2026年';
  Object.assign(third.documents[0]!, { downloads: null });
  for (const broken of [one, other, third]) expect(() => checkResult(broken)).toThrow();
});
