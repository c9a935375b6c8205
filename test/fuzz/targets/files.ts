import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import fc from 'fast-check';
import { loadPortal, notesOf } from '../../../crawler/portal-file.ts';
import { loadChecklist } from '../../../crawler/seeds.ts';
import { readSheet } from '../../../crawler/review/read-sheet.ts';
import { loadRobots } from '../../../crawler/fetch/robots.ts';
import { readBundle } from '../../../rules/decide/bundle.ts';
import { COLUMN_KINDS } from '../../../rules/site/site-facts.ts';
import { UsageError } from '../../../rules/errors.ts';
import { seedPlan } from '../../helpers/seed-plan.ts';
import { BUNDLE } from '../bundle.ts';
import { ALL_CLOSED, OWN_ADDRESS, OWN_SITE, ROBOTS } from '../robots.ts';
import { mutated, soup, target, type Met } from '../target.ts';

/** Reads a file or says field by field what is wrong with it; any other end is a fault. */
function readsOrRefuses(read: () => unknown): Met {
  try {
    read();
    return ['read'];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    for (const { field, expected } of error.problems)
      if (field === '' || expected === '') throw new Error('a problem without field or expectation', { cause: error });
    return ['refused'];
  }
}

function withFile(text: string, read: (file: string) => unknown): Met {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-fuzz-'));
  try {
    const file = join(dir, 'file.yaml');
    writeFileSync(file, text);
    return readsOrRefuses(() => read(file));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const PORTAL = {
  name: '云溪县人民政府',
  url: 'http://www.yunxi.gov.cn/',
  hosts: ['zwgk.yunxi.gov.cn'],
  siteIdCode: '3418230001',
  unverified: true,
  contact: 'https://zwgk.yunxi.gov.cn/contact',
  columns: [
    {
      name: '通知公告',
      url: 'http://www.yunxi.gov.cn/tzgg/',
      unit: '县财政局',
      kind: COLUMN_KINDS[0],
      cadenceDays: 30,
    },
    { name: '政府文件', url: 'http://www.yunxi.gov.cn/zfwj/', unit: null, cadenceDays: null },
  ],
  units: [
    { name: '县财政局', aliases: ['财政局'], url: 'http://www.yunxi.gov.cn/czj/', group: '县直部门' },
    { name: '云溪镇', exempt: '2026年新设' },
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
    fc.oneof(YAML, { weight: 3, arbitrary: mutated(PORTAL).map((value) => stringify(value)) }),
    (text) => withFile(text, readPortal),
    { meets: ['read', 'refused'] },
  ),
  target(
    'checklists',
    fc.oneof(YAML, { weight: 3, arbitrary: mutated(SMALL).map((value) => stringify(value)) }),
    (text) => withFile(text, loadChecklist),
    { meets: ['read', 'refused'] },
  ),
  target(
    'bundles of decisions',
    fc.oneof(fc.jsonValue(), mutated(BUNDLE)),
    (data) => readsOrRefuses(() => readBundle(data, 'bundle.json')),
    { meets: ['read', 'refused'] },
  ),
  target(
    'review sheets',
    fc.oneof(mutated(SHEET), YAML.map(parseOrNull)),
    (data) =>
      readsOrRefuses(() =>
        readSheet(data, { where: 'sheet.yaml', at: '2026-06-01T00:00:00.000Z', planOf: () => plan }),
      ),
    { meets: ['read', 'refused'] },
  ),
  target('robots.txt', fc.tuple(fc.oneof(ROBOTS, fc.constant(ALL_CLOSED)), OWN_ADDRESS), async ([text, url]) => {
    const body = new Uint8Array(Buffer.from(text));
    const robots = await loadRobots(new URL(OWN_SITE).origin, 'zwgk-audit', {
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
    if (robots.allows(url) && text === ALL_CLOSED) throw new Error(`asks although all is closed: ${url}`);
    if (!(robots.delayMs >= 0 && robots.delayMs <= 60_000)) throw new Error(`waits ${robots.delayMs} ms`);
  }),
];

/** Reads a portal and what judging takes of it. */
function readPortal(file: string): void {
  const portal = loadPortal(file);
  const { units, columns } = notesOf(portal);
  if (units.length !== portal.units.length || columns.length > portal.columns.length)
    throw new Error('units or columns of nobody');
}

function parseOrNull(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch {
    return null;
  }
}
