import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditResultSchema } from '../../rules/result/audit-result.ts';
import { openStore } from '../../store/open.ts';
import { tempDir } from '../helpers/crawl.ts';
import { runHere } from '../helpers/run-here.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';

let out: string;
let remove: () => void;
const open: { close(): Promise<void> }[] = [];
beforeEach(() => {
  ({ dir: out, remove } = tempDir());
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
  remove();
});

const STACK = /\n\s+at .+:\d+/;

async function smallSite(): Promise<TestServer> {
  const site = await serve((request, response) => {
    if (request.url === '/') return html(response, pageWith('小县人民政府', ['/zwgk/', '/a.html']));
    if (request.url === '/zwgk/') return html(response, pageWith('政务公开', ['/a.html']));
    if (request.url === '/a.html') return html(response, pageWith('通知', ['/'], '<p>发布日期：2026-05-01</p>'));
    html(response, 'no', { status: 404 });
  });
  open.push(site);
  return site;
}

describe('bad input', () => {
  test('every problem is told at once, with field, expected and got', async () => {
    const run = await runZwgk([
      'audit',
      'ftp://x',
      '--as-of',
      '2026-02-30',
      '--max-pages',
      '0',
      '--rate',
      'fast',
      '--checklist',
      'none',
      '--portal',
      'none.yaml',
      '--ipv6',
      'maybe',
      '--dns',
      'there',
      '--max-page',
      '3',
    ]);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    for (const words of [
      '--as-of',
      '2026-02-30',
      '--max-pages',
      '--rate',
      'fast',
      '--checklist',
      'county',
      '--portal',
      'none.yaml',
      '--ipv6',
      'auto | off',
      '--dns',
      '<url>',
      'ftp://x',
      '--max-page ',
    ]) {
      expect(run.stderr).toContain(words);
    }
    expect(run.stderr).not.toMatch(STACK);
  });

  test.for([
    [['audti'], 'audit'],
    [['audit'], '<url>'],
    [['audit', '--as-of'], '--as-of'],
    [['audit', 'http://a.example', 'http://b.example'], 'http://b.example'],
    [['page'], '<url|file>'],
    [['page', 'no-such-file.html'], 'no-such-file.html'],
    [['criteria', 'no-such-criterion'], 'no-such-criterion'],
    [['checklist', 'shwo'], 'list | show | validate'],
    [['checklist', 'show', 'none'], 'county'],
  ] as const)('zwgk %s', async ([words, told]) => {
    const run = await runHere(words);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(told);
    expect(run.stderr).not.toMatch(STACK);
  });

  test('a checklist file with faults: all of them, none of them fatal', async () => {
    const file = join(out, 'mine.yaml');
    writeFileSync(file, 'id: Mine\ntitle: ""\nfull: -1\ngroups: []\ncriteria: many\nextra: 1\n');
    const run = await runHere(['checklist', 'validate', file]);
    expect(run.code).toBe(2);
    for (const field of ['id', 'title', 'full', 'groups', 'criteria', 'edition', 'source', 'marksBasis'])
      expect(run.stderr).toContain(`mine.yaml: ${field}`);
    expect(run.stderr).not.toMatch(STACK);
  });

  test('a file that is no YAML', async () => {
    const file = join(out, 'mine.yaml');
    writeFileSync(file, 'a: [1\nb: }');
    const run = await runHere(['audit', 'http://127.0.0.1:1/', '--checklist', file, '--portal', file]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('YAML');
    expect(run.stderr).not.toMatch(STACK);
  });
});

describe('what cannot go on', () => {
  test('a refused connection', async () => {
    const run = await runHere(['audit', 'http://127.0.0.1:1/', '--out', out]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('连接被拒绝');
    expect(run.stderr).toContain('下一步');
    expect(run.stderr).not.toMatch(STACK);
    expect(existsSync(join(out, 'audit.json'))).toBe(false);
  });

  test('a store that another process crawls into', async () => {
    const site = await smallSite();
    const store = await openStore(join(out, 'store'));
    open.push(store);
    const unlock = await store.lock(['']);
    const run = await runHere(['audit', site.origin, '--render', 'never', '--out', out]);
    await unlock();
    expect(run.code).toBe(3);
    expect(run.stderr).toContain(String(process.pid));
  });

  test('an output folder that is a file', async () => {
    const file = join(out, 'taken');
    writeFileSync(file, '');
    const run = await runHere(['audit', 'http://127.0.0.1:1/', '--out', file]);
    expect(run.code).toBe(3);
    expect(run.stderr).not.toMatch(STACK);
  });

  test('judging where nothing was crawled', async () => {
    const run = await runHere(['judge', '--out', out]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('zwgk crawl');
  });
});

describe('an audit', () => {
  test('writes a valid audit.json and a report, and prints where they are', async () => {
    const site = await smallSite();
    const run = await runZwgk(['audit', site.origin, '--out', out, '--as-of', '2026-06-30']);
    expect(run.code, run.stderr).toBe(0);
    const result = auditResultSchema.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));
    expect(result).toMatchObject({ asOf: '2026-06-30', crawl: { pages: 3, complete: true, stoppedBy: null } });
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('<!doctype html>');
    expect(run.stdout).toContain(join(out, 'report.html'));
    expect(run.stdout).toContain('机评');
  });

  test('--json prints audit.json itself, and only that', async () => {
    const site = await smallSite();
    const run = await runHere(['audit', `${site.origin}/`, '--render', 'never', '--out', out, '--json']);
    expect(run.stdout).toBe(readFileSync(join(out, 'audit.json'), 'utf8'));
  });

  test('judged again from the store it is the same to the byte, without the site', async () => {
    const site = await smallSite();
    await runHere(['audit', site.origin, '--render', 'never', '--out', out, '--as-of', '2026-06-30']);
    const first = readFileSync(join(out, 'audit.json'), 'utf8');
    await site.close();
    const run = await runHere(['judge', '--out', out, '--as-of', '2026-06-30', '--json']);
    expect(run.stdout).toBe(first);
  });

  test('cut off between its last page and its result goes on there, and asks the site for nothing', async () => {
    const site = await smallSite();
    await runHere(['audit', site.origin, '--render', 'never', '--out', out, '--as-of', '2026-06-30']);
    const first = readFileSync(join(out, 'audit.json'), 'utf8');
    const store = await openStore(join(out, 'store'));
    await store.db.sql.deleteFrom('results').execute();
    await store.close();
    const asked = site.asked.length;
    const run = await runHere([
      'audit',
      site.origin,
      '--render',
      'never',
      '--out',
      out,
      '--as-of',
      '2026-06-30',
      '--json',
    ]);
    expect(run.stdout).toBe(first);
    expect(site.asked).toHaveLength(asked);
  });

  test('--fail-under is a gate', async () => {
    const site = await smallSite();
    const run = await runHere(['audit', site.origin, '--render', 'never', '--out', out, '--fail-under', '99']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('--fail-under 99');
  });

  test('a portal file stands in for the address and names the portal', async () => {
    const site = await smallSite();
    const file = join(out, 'portal.yaml');
    writeFileSync(file, `name: 小县\nurl: ${site.origin}/\n`);
    const run = await runHere(['audit', '--portal', file, '--render', 'never', '--out', out, '--json']);
    expect(run.code, run.stderr).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ portal: { name: '小县', url: `${site.origin}/` } });
  });

  test.for([
    ['blocked', 412, '<script>1</script>'],
    ['not-html', 200, '{"a":1}'],
    ['empty', 200, ''],
    ['server-error', 500, 'oops'],
  ] as const)('of a home page that is %s says so instead of failing', async ([cause, status, body]) => {
    const site = await serve((request, response) => {
      if (request.url === '/robots.txt') return html(response, '', { status: 404 });
      html(response, body, { status, type: cause === 'not-html' ? 'application/json' : 'text/html' });
    });
    open.push(site);
    const run = await runHere(['audit', site.origin, '--render', 'never', '--out', out]);
    expect(run.code, run.stderr).toBe(0);
    const result = auditResultSchema.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));
    expect(result.crawl).toMatchObject({ pages: 0, complete: false, stoppedBy: cause, errors: { [cause]: 1 } });
    expect(result.score.total).toBeNull();
    // A home page that answers with an error is a lead for the availability series, and costs nothing by itself.
    expect(result.findings.filter((finding) => finding.severity !== 'lead')).toEqual([]);
  });
});

describe('one page', () => {
  test('from a file, with its address', async () => {
    const file = join(out, 'a.html');
    writeFileSync(file, pageWith('关于印发办法的通知', ['/b.html']));
    const run = await runZwgk(['page', file, '--url', 'http://www.x.gov.cn/zwgk/a.html', '--json'], { cwd: out });
    expect(run.code, run.stderr).toBe(0);
    const { facts, findings } = JSON.parse(run.stdout) as {
      facts: { url: string; links: { url: string }[] };
      findings: unknown[];
    };
    expect(facts.url).toBe('http://www.x.gov.cn/zwgk/a.html');
    expect(facts.links.map(({ url }) => url)).toContain('http://www.x.gov.cn/b.html');
    expect(findings).toBeInstanceOf(Array);
    expect(existsSync(join(out, 'zwgk-out'))).toBe(false);
  });

  test('from the network, for people', async () => {
    const site = await smallSite();
    const run = await runHere(['page', `${site.origin}/a.html`]);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toContain('标题');
    expect(run.stdout).toContain('通知');
  });

  test('that cannot be had is told with its cause', async () => {
    const site = await smallSite();
    const run = await runHere(['page', `${site.origin}/none.html`]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('页面不存在');
  });

  test('shows no personal data that the page has', async () => {
    const number = ['3304', '0219', '8803', '0112', '3X'].join('');
    const file = join(out, 'a.html');
    writeFileSync(file, pageWith('名单', [], `<p>张三，居民身份证号码：${number}</p>`));
    for (const words of [['--json'], []]) {
      const run = await runHere(['page', file, ...words]);
      expect(run.stdout + run.stderr).not.toContain(number);
    }
  });
});

test('--help and --version are results', async () => {
  for (const words of [['--help'], ['--version'], ['audit', '--help'], []]) {
    const run = await runZwgk(words);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).not.toBe('');
    expect(run.stderr).toBe('');
  }
});

test('what goes wrong inside is told in a sentence, with its trace only where that is asked for', async () => {
  const site = await smallSite();
  const store = await openStore(join(out, 'store'));
  await store.db.sql.schema.dropTable('blobs').execute();
  await store.close();
  const quiet = await runZwgk(['audit', site.origin, '--out', out]);
  expect(quiet.code).toBe(3);
  expect(quiet.stderr).toContain('ZWGK_DEBUG');
  expect(quiet.stderr).not.toMatch(STACK);
  const loud = await runZwgk(['audit', site.origin, '--out', out], { env: { ZWGK_DEBUG: '1' } });
  expect(loud.stderr).toMatch(STACK);
});
