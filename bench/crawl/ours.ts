import { enableCompileCache } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contend } from '../kit/contender.ts';
import { auditOnce } from './audit-once.ts';

// As the command does.
enableCompileCache();
const dir = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));

await contend(async (url) => {
  const mainStart = process.threadCpuUsage();
  const { result, crawlSeconds, judgeSeconds } = await auditOnce(url, dir);
  const { user, system } = process.threadCpuUsage(mainStart);
  return {
    pages: result.crawl.pages,
    requests: result.crawl.requests,
    findings: result.findings.length,
    columns: result.columns.length,
    mainCpu: (user + system) / 1e6,
    crawlSeconds,
    judgeSeconds,
  };
}).finally(() => rmSync(dir, { recursive: true, force: true }));
