import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import fc from 'fast-check';
import { loadPortal } from '../../../crawler/portal-file.ts';
import { loadChecklist } from '../../../crawler/seeds.ts';
import { readSheet } from '../../../crawler/review/read-sheet.ts';
import { loadRobots } from '../../../crawler/fetch/robots.ts';
import { readBundle } from '../../../rules/decide/bundle.ts';
import { UsageError } from '../../../rules/errors.ts';
import { seedPlan } from '../../helpers/seed-plan.ts';
import { mutated, soup, target } from '../target.ts';

/** Reads a file or says field by field what is wrong with it; any other end is a fault. */
function readsOrRefuses(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    for (const { field, expected } of error.problems)
      if (field === '' || expected === '') throw new Error('a problem without field or expectation', { cause: error });
  }
}

function withFile(text: string, read: (file: string) => unknown): void {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-fuzz-'));
  try {
    const file = join(dir, 'file.yaml');
    writeFileSync(file, text);
    readsOrRefuses(() => read(file));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const PORTAL = {
  name: '云溪县人民政府',
  url: 'http://www.yunxi.gov.cn/',
  hosts: ['zwgk.yunxi.gov.cn'],
  siteIdCode: '3418230001',
  columns: [{ name: '通知公告', url: 'http://www.yunxi.gov.cn/tzgg/', unit: '县财政局' }],
  units: [{ name: '县财政局', aliases: ['财政局'], url: 'http://www.yunxi.gov.cn/czj/', group: '县直部门' }],
};
const BUNDLE = {
  schema: 1,
  kind: 'zwgk-decisions',
  portal: { name: null, url: 'http://www.yunxi.gov.cn/' },
  decisions: [
    {
      id: 'a',
      about: { kind: 'finding', key: 'k', proof: 'p' },
      verdict: 'dismiss',
      why: '误报',
      who: '甲',
      at: '2026-06-01T00:00:00.000Z',
    },
  ],
};
const SHEET = {
  网站: 'http://www.yunxi.gov.cn/',
  清单: 'dongzhi-2020',
  检查日: '2024-05-21',
  单位: '',
  填表人: '测评员甲',
  核查表: [
    { 编号: 'gazette-coverage', 答复: '已落实', 说明: '', 条款: [{ 编号: 'dz-33a', 答复: '已落实', 说明: '' }] },
  ],
  问题: [{ 编号: 'x', 判定: '误报', 改属单位: '', 说明: '不是' }],
};
const county = loadChecklist('county');
const SMALL = { ...county, criteria: county.criteria.slice(0, 3) };
const YAML = soup(
  'name: ',
  'url: ',
  '- ',
  '  ',
  '\n',
  '&a ',
  '*a',
  '[*a, *a]',
  '<<: ',
  '{',
  '}',
  '|',

  '"',
  "'",
  '? ',
  ': ',
  '---\n',
);
const plan = seedPlan('dongzhi-2020');

export const FILES = [
  target(
    'portal files',
    fc.oneof(
      YAML,
      mutated(PORTAL).map((value) => stringify(value)),
    ),
    (text) => withFile(text, loadPortal),
  ),
  target(
    'checklists',
    fc.oneof(
      YAML,
      mutated(SMALL).map((value) => stringify(value)),
    ),
    (text) => withFile(text, loadChecklist),
  ),
  target('bundles of decisions', fc.oneof(fc.jsonValue(), mutated(BUNDLE)), (data) =>
    readsOrRefuses(() => readBundle(data, 'bundle.json')),
  ),
  target('review sheets', fc.oneof(mutated(SHEET), YAML.map(parseOrNull)), (data) =>
    readsOrRefuses(() => readSheet(data, { where: 'sheet.yaml', at: '2026-06-01T00:00:00.000Z', planOf: () => plan })),
  ),
  target(
    'robots.txt',
    soup(
      'User-agent: *',
      'zwgk-audit',
      '\n',
      'Disallow: ',
      '/',
      '*',
      '$',
      'Allow: ',
      'Crawl-delay: ',
      '9',
      'Sitemap: ',
      '#',
      '%2f',
      '\r',
    ),
    async (text) => {
      const body = new Uint8Array(Buffer.from(text));
      const robots = await loadRobots('http://x.gov.cn', 'zwgk-audit', {
        client: {
          get: async () => ({ ok: true, status: 200, header: () => null, body, received: body.byteLength }),
          peek: async () => Promise.reject(new Error('not asked for')),
          take: async () => Promise.reject(new Error('not asked for')),
          close: async () => {},
        },
        now: () => new Date(0),
        sleep: async () => {},
        pace: async () => {},
        throttle: () => {},
        hasAnswered: () => true,
        inScope: () => true,
        onRequest: () => {},
        spacingMs: [0, 0],
        throttleMs: 0,
      });
      if (robots.state !== 'rules') throw new Error('a file that was had is rules');
      robots.allows('http://x.gov.cn/zwgk/a.html?x=1');
      if (!(robots.delayMs >= 0 && robots.delayMs <= 60_000)) throw new Error(`waits ${robots.delayMs} ms`);
    },
  ),
];

function parseOrNull(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch {
    return null;
  }
}
