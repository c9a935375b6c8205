import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPanel, settled, type Panel } from './open-panel.ts';
import { html } from './serve-pages.ts';
import { useExtension } from './use-extension.ts';

const COUNTY = readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'checklists', 'county.yaml'), 'utf8');

const used = useExtension(() => html('<title>通知</title><h1>通知</h1><p>本人手机号码 13800138000。</p>'));

async function load({ page }: Panel, name: string, yaml: string): Promise<void> {
  await page.locator('button[aria-label="更多"]').click();
  await page.locator('[data-checklist-file]').setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(yaml) });
  await page.keyboard.press('Escape');
}

describe('checklists', () => {
  test('a bundled one, a file, and a wrong file whose every problem is named', async () => {
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/a.html`);
    const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21' });
    await settled(panel);
    const title = () => panel.page.locator('.foot [lang]').textContent();
    const first = await title();

    await panel.page.locator('button[aria-label="更多"]').click();
    await panel.page.locator('[data-checklist="tiantai-2020"]').click();
    await expect.poll(title).not.toBe(first);
    expect(await title()).toContain('天台');

    await load(panel, '我县.yaml', COUNTY.replace(/^title: .*$/m, 'title: 我县清单'));
    await expect.poll(title).toBe('我县清单');

    await load(panel, '错.yaml', COUNTY.replace(/^title: .*$/m, 'title: 7').replace(/^groups:/m, 'gruops:'));
    await expect.poll(() => panel.page.locator('[data-problem]').count()).toBeGreaterThan(1);
    const problems = await panel.page.locator('[data-problem] code').allTextContents();
    expect(problems).toContain('错.yaml: title');
    expect(problems).toContain('错.yaml: groups');
    expect(await title()).toBe('我县清单');

    await load(panel, '坏.yaml', 'a: [');
    await expect.poll(() => panel.page.locator('[data-problem] code').allTextContents()).toEqual(['坏.yaml']);
    expect(panel.errors).toEqual([]);
    await panel.page.close();
    await tab.close();
  });
});
