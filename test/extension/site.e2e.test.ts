import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { serveDemo, type DemoSite } from './demo-site.ts';
import { loadExtension, openPanel, settled, type LoadedExtension, type Panel } from './open-panel.ts';

let built: BuiltExtension;
let extension: LoadedExtension;
let site: DemoSite;
let out: string;
let machine: AuditResult;

const read = (file: string): AuditResult => auditResultSchema.parse(JSON.parse(readFileSync(join(out, file), 'utf8')));

beforeAll(async () => {
  built = buildExtension();
  extension = await loadExtension(built.onLoopback);
  site = await serveDemo();
  out = mkdtempSync(join(tmpdir(), 'zwgk-site-'));
  const run = await runZwgk([
    'audit',
    site.origin,
    '--out',
    out,
    '--as-of',
    site.asOf,
    '--render',
    'never',
    '--ipv6',
    'off',
  ]);
  expect(run.stderr).not.toMatch(/\n\s+at /);
  machine = read('audit.json');
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  rmSync(out, { recursive: true, force: true });
});

async function importFiles({ page }: Panel, ...files: string[]): Promise<void> {
  await page.locator('[data-site-file]').setInputFiles(files.map((file) => join(out, file)));
}

const total = ({ page }: Panel) => page.locator('.score').getAttribute('data-total');
const count = async ({ page }: Panel) => Number(await page.locator('#queue .section-count').textContent());

describe('the portal as a whole', () => {
  test('a crawl comes in, is ruled on across pages, and goes back to the command as the same score', async () => {
    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/`);
    const panel = await openPanel(extension, tab, { asOf: site.asOf });
    await settled(panel);
    await panel.page.getByRole('tab', { name: '全站' }).click();
    await panel.page.locator('[data-exchange="empty"]').waitFor();
    await importFiles(panel, 'audit.json');
    await expect.poll(() => total(panel)).toBe(String(machine.score.total));
    const open = machine.findings.filter(({ status }) => status === 'open').length;
    expect(await count(panel)).toBe(open);

    // A finding of another page: a click opens it, marks it there, and the ruling opens the next one's page.
    const wrong = machine.findings.find(({ fault }) => fault === 'written-after-published')!;
    const item = panel.page.locator(`[data-key="${wrong.key}"] [data-finding]`);
    await item.click();
    await expect.poll(() => tab.url()).toBe(wrong.url);
    await expect.poll(() => tab.evaluate<string[]>('[...CSS.highlights.keys()]')).toContain('zwgk-active');
    await item.focus();
    await panel.page.keyboard.press('2');
    await panel.page.locator('input[name="words"]').fill('文件已重新公布');
    await panel.page.locator('input[name="reviewer"]').fill('测评员甲');
    await panel.page.keyboard.press('Enter');
    await expect.poll(() => count(panel)).toBe(open - 1);
    await expect.poll(() => tab.url()).not.toBe(wrong.url);

    await panel.page.locator('#sheets .section-trigger').click();
    const sheet = panel.page.locator('[data-sheet]').first();
    const answered = await sheet.getAttribute('data-sheet');
    await sheet.locator('button').first().click();
    for (const choice of await sheet.locator('fieldset').all()) await choice.locator('input').first().check();
    await sheet.getByRole('button', { name: '保存' }).click();
    await panel.page.locator(`[data-sheet="${answered}"]`).waitFor({ state: 'detached' });
    const scored = await total(panel);

    const downloading = panel.page.waitForEvent('download');
    await panel.page.locator('[data-export]').click();
    await (await downloading).saveAs(join(out, 'decisions-here.json'));
    const back = await runZwgk(['review', 'import', join(out, 'decisions-here.json'), '--out', out]);
    expect(back).toMatchObject({ code: 0 });
    const judged = await runZwgk(['judge', '--out', out, '--as-of', site.asOf, '--json']);
    const after = auditResultSchema.parse(JSON.parse(judged.stdout));
    expect(after.findings.find(({ key }) => key === wrong.key)?.status).toBe('dismissed');
    expect(String(after.score.total)).toBe(scored);
    expect(panel.errors).toEqual([]);
    await panel.page.close();
    await tab.close();
  });

  test('what another reviewer decided comes in, and where they disagree it is shown and concludes nothing', async () => {
    const sheet = await runZwgk(['review', 'export', '--out', out, '--json']);
    const bundle = JSON.parse(sheet.stdout) as {
      decisions: { id: string; by: string; verdict: string; about: { kind: string } }[];
    };
    const theirs = bundle.decisions
      .filter(({ about }) => about.kind === 'finding')
      .map((one) => ({ ...one, id: `${one.id}-2`, by: '测评员乙', verdict: 'confirm' }));
    writeFileSync(join(out, 'theirs.json'), JSON.stringify({ ...bundle, decisions: theirs }));
    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/`);
    const panel = await openPanel(extension, tab, { asOf: site.asOf });
    await settled(panel);
    await panel.page.getByRole('tab', { name: '全站' }).click();
    await panel.page.locator('.score').waitFor();
    const before = await count(panel);
    await importFiles(panel, 'theirs.json', 'theirs.json');
    await expect.poll(() => count(panel)).toBe(before + 1);
    const disputed = panel.page.locator('[data-standing="disputed"].finding');
    await expect.poll(() => disputed.count()).toBe(1);
    expect(await disputed.textContent()).toContain('测评员乙');
    expect(await disputed.textContent()).toContain('测评员甲');

    writeFileSync(join(out, 'wrong.json'), '{"portal":{"url":"http://x.gov.cn/"},"pages":7}');
    await importFiles(panel, 'wrong.json');
    await expect.poll(() => panel.page.locator('.exchange [data-problem]').count()).toBeGreaterThan(0);
    expect(await panel.page.locator('.exchange [data-problem] code').first().textContent()).toContain('wrong.json');
    await panel.page.close();
    await tab.close();
  });
});
