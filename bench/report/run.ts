import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderReport } from '../../report/html/render-report.ts';
import { auditResultSchema } from '../../rules/result/audit-result.ts';
import { runBench } from '../kit/bench.ts';
import { measure } from '../kit/contender.ts';
import { median, rounded } from '../kit/figures.ts';

// npm run -s bench:report -- [--pages N] [--rounds N] [--json] [--save]
// The report of a result with so many findings (--pages), beside JSON.stringify of the same result.

const GOLDEN = join(import.meta.dirname, '..', '..', 'test', 'demo', 'golden', 'audit.json');

await runBench('report', { size: { pages: 5000, rounds: 5 } }, async ({ pages: wanted, rounds }) => {
  const golden = auditResultSchema.parse(JSON.parse(readFileSync(GOLDEN, 'utf8')));
  const findings = Array.from({ length: wanted }, (_, n) => {
    const one = golden.findings[n % golden.findings.length]!;
    return { ...one, key: `${one.key}${n}` };
  });
  const result = { ...golden, findings };
  let megabytes = 0;
  const ours: number[] = [];
  const json: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push((await measure(() => void (megabytes = renderReport(result).length / 1e6))).cpuSeconds);
    json.push((await measure(() => JSON.stringify(result).length)).cpuSeconds);
  }
  return {
    ratios: { json: rounded(median(json.map((seconds, n) => seconds / ours[n]!))) },
    figures: { report: { findings: wanted, processorSeconds: rounded(median(ours)), megabytes: rounded(megabytes) } },
  };
});
