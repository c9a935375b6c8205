import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditResultSchema, type AuditResult, type Finding } from '../../rules/result/audit-result.ts';
import { RULES } from '../../rules/rule/index.ts';
import { type TempPlace, tempPlace } from '../helpers/stores.ts';
import { FOLLOWERS, PLANTED, TRAPS } from '../../seeds/demo/truth.ts';

const run = promisify(execFile);
const ORIGIN = 'http://www.yunting.gov.cn';
let out: string;
let at: TempPlace;
let result: AuditResult;
let raw: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'zwgk-demo-'));
  // Port 0 takes any free port; what depends on it is taken out of the golden result below.
  at = await tempPlace();
  const words = ['crawler/zwgk.mjs', 'demo', '--out', out, '--port', '0', ...at.flags];
  await run(process.execPath, words, { maxBuffer: 1 << 26 });
  raw = await readFile(join(out, 'audit.json'), 'utf8');
  result = auditResultSchema.parse(JSON.parse(raw));
}, 120_000);

afterAll(async () => {
  await at.remove();
  await rm(out, { recursive: true, force: true });
});

/** Planted for rules that are still to come. */
const TO_COME: readonly string[] = [];

const pathOf = (finding: Finding): string => new URL(finding.url).pathname;

/** Findings of a template stand on one of its pages; they are told by the tags they name. */
function matches(finding: Finding, planted: { fault: string; criterion: string; path: string; slot: string }): boolean {
  if (finding.fault !== planted.fault || finding.criterion !== planted.criterion) return false;
  return (
    pathOf(finding) === planted.path ||
    (finding.rule === 'page-tags' && planted.slot !== '' && finding.message.includes(planted.slot))
  );
}

describe('the demo county, through the command', () => {
  it('shows every planted fault that a rule of this version can name', () => {
    const decided = new Set(RULES.flatMap((rule) => rule.faults));
    const due = PLANTED.filter((planted) => !TO_COME.includes(`${planted.fault} ${planted.path}`));
    expect(due.filter((planted) => !decided.has(planted.fault as never))).toEqual([]);
    const missed = due.filter((planted) => !result.findings.some((finding) => matches(finding, planted)));
    expect(missed.map(({ fault, path }) => `${fault} ${path}`)).toEqual([]);
  });

  it('names nothing that was not planted, and no trap', () => {
    const costly = result.findings.filter((finding) => finding.severity !== 'lead');
    const unlisted = costly.filter(
      (finding) => ![...PLANTED, ...FOLLOWERS].some((planted) => matches(finding, planted)),
    );
    expect(unlisted.map((finding) => `${finding.fault} ${pathOf(finding)}: ${finding.message}`)).toEqual([]);
    const trapped = costly.filter((finding) =>
      TRAPS.some((trap) => trap.looksLike === finding.fault && trap.path === pathOf(finding)),
    );
    expect(trapped.map((finding) => finding.message)).toEqual([]);
  });

  it('read the whole site', () => {
    expect(result.crawl).toMatchObject({ complete: true, stoppedBy: null, blocked: [] });
    expect(result.crawl.pages).toBeGreaterThan(200);
  });

  it('equals the golden result', async () => {
    await expect(golden(raw)).toMatchFileSnapshot('golden/audit.json');
  });

  it('prints no number of a person, in the result or in the report', async () => {
    const report = await readFile(join(out, 'report.html'), 'utf8');
    for (const text of [raw, report])
      expect(text.replace(/[0-9a-f]{64}|[0-9a-f]{16}/g, '')).not.toMatch(
        /(?<!\d)[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/,
      );
  });
});

/** The result without what differs from run to run: the port, the times, and the hashes that hold either. */
function golden(text: string): string {
  const port = new URL(result.portal.url).host;
  const plain = text
    .replaceAll(`http://${port}`, ORIGIN)
    .replaceAll(port, new URL(ORIGIN).host)
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"2026-06-30T00:00:00.000Z"')
    .replace(/"seeds": ?"[0-9a-f]+"/g, '"seeds": "…"')
    .replace(/"(ms|seconds|medianSeconds)": ?[\d.]+/g, '"$1": 0')
    .replace(/用时[^（"]*（中位数）/g, '用时…');
  const named = plain.replace(/("[a-z0-9-]+\/[a-z0-9-]+)\/[0-9a-f]{16}"/g, '$1"');
  return `${JSON.stringify(sorted(JSON.parse(named)), null, 1)}\n`;
}

/** Lists that are ordered by keys, which hold the port, are ordered by their words instead. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list: unknown[] = value.map(sorted);
    const isFindings = list.every((item) => typeof item === 'object' && item !== null && 'fault' in item);
    return isFindings ? list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, sorted(item)]));
}
