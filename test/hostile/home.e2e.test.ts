import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { auditResultSchema } from '../../rules/result/audit-result.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { html, pageWith, serve } from '../helpers/serve.ts';
import { tempDir } from '../helpers/stores.ts';

// The home page is looked at by every probe, in the command's own thread. That the audit ends within the time of a test
// is what is tested: what grows with the square of ten megabytes takes a day.

test.each([
  ['scripts', '<script x src='],
  ['metas', '<meta '],
  ['comments', '<!----><!--'],
])('a portal whose home page begins ten megabytes of %s is audited to the end', async (_, part) => {
  const home = `${pageWith('刁难县人民政府', ['/a.html'])}${part.repeat(Math.floor(9_900_000 / part.length))}`;
  const site = await serve((request, response) => {
    if (request.url === '/') return html(response, home);
    if (request.url === '/a.html') return html(response, pageWith('关于某事的通知', ['/']));
    html(response, 'not here', { status: 404 });
  });
  const { dir, remove } = tempDir();
  onTestFinished(async () => {
    await site.close();
    remove();
  });
  const words = ['--out', dir, '--ipv6', 'off', '--render', 'never', '--as-of', '2026-06-30'];
  const run = await runZwgk(['audit', `${site.origin}/`, ...words]);
  expect(run.code, run.stderr).toBe(0);
  const { crawl } = auditResultSchema.parse(JSON.parse(readFileSync(join(dir, 'audit.json'), 'utf8')));
  expect(crawl.stoppedBy).toBeNull();
});
