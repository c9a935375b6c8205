import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderReport } from '../../report/html/render-report.ts';
import { auditResultSchema } from '../../rules/result/audit-result.ts';
import { runBench } from '../kit/bench.ts';
import { measure } from '../kit/contender.ts';
import { median, ratiosOf, rounded } from '../kit/figures.ts';

// npm run -s bench:report -- [--findings N] [--rounds N] [--json] [--save]
// The report of a result with so many findings, each on a page of its own, beside JSON.stringify of the same result.

const GOLDEN = join(import.meta.dirname, '..', '..', 'test', 'demo', 'golden', 'audit.json');

await runBench('report', { size: { findings: 5000, rounds: 5 } }, async ({ findings: wanted, rounds }) => {
  const golden = auditResultSchema.parse(JSON.parse(readFileSync(GOLDEN, 'utf8')));
  const findings = Array.from({ length: wanted }, (_, n) => {
    const one = golden.findings[n % golden.findings.length]!;
    return { ...one, key: `${one.key}${n}`, url: `${one.url}?n=${n}`, pageTitle: `${one.pageTitle ?? ''}（${n}）` };
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
    ...ratiosOf({ json: json.map((seconds, n) => seconds / ours[n]!) }),
    figures: {
      report: { processorSeconds: rounded(median(ours)), megabytes: rounded(megabytes) },
      json: { processorSeconds: rounded(median(json)), megabytes: rounded(JSON.stringify(result).length / 1e6) },
    },
  };
});
