import { afterEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { type ScriptedSite, serveScripted } from '../helpers/scripted-site.ts';

const open: ScriptedSite[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function readPage(path: string, ...words: string[]) {
  const site = await serveScripted();
  open.push(site);
  const env = { ZWGK_CHROMIUM: findBrowser() ?? '' };
  const run = await runZwgk(['page', site.origin + path, ...words], { env });
  return { site, run };
}

interface PageJson {
  facts: { items: unknown[]; blocks: unknown[] };
  findings: unknown[];
  render: { reason: string; state: string; why: string | null } | null;
}
const toJson = (stdout: string): PageJson => JSON.parse(stdout) as PageJson;

describe('zwgk page', () => {
  test('renders a page that shows the need and says why', async () => {
    const { run } = await readPage('/list/filled.html');
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toContain('list-without-items');
    expect(run.stdout).toContain('12 条');
    const { run: asJson } = await readPage('/list/filled.html', '--json');
    expect(toJson(asJson.stdout).render).toEqual({ reason: 'list-without-items', state: 'rendered', why: null });
  }, 60_000);

  test('renders no page that shows none, and none where it may not', async () => {
    const { run, site } = await readPage('/plain.html', '--json');
    expect(toJson(run.stdout).render).toBeNull();
    expect(site.asked).toEqual(['/plain.html']);
    const { run: never, site: asked } = await readPage('/list/filled.html', '--render', 'never', '--json');
    const { render, facts } = toJson(never.stdout);
    expect(render).toMatchObject({ reason: 'list-without-items', state: 'not-tested' });
    expect(facts.items).toEqual([]);
    expect(asked.asked).toEqual(['/list/filled.html']);
  }, 60_000);

  test('says unsettled of a page that does not come to rest, and judges nothing by it', async () => {
    const { run } = await readPage('/restless.html', '--json');
    expect(toJson(run.stdout)).toMatchObject({
      findings: [],
      render: { reason: 'empty-mount', state: 'unsettled', why: 'not at rest in time' },
    });
  }, 60_000);

  test('renders any page with --render always', async () => {
    const { run } = await readPage('/plain.html', '--render', 'always', '--json');
    expect(toJson(run.stdout).render?.reason).toBe('asked');
  }, 60_000);
});
