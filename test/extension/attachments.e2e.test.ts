import { describe, expect, test } from 'vitest';
import { createFileReader } from '../../crawler/attachments/file-reader.ts';
import { openDocumentPool } from '../../crawler/documents/pool.ts';
import { DEFAULT_CHECKLIST, loadChecklist, loadCriteria } from '../../crawler/seeds.ts';
import { readBundle } from '../../rules/decide/bundle.ts';
import { makePlan } from '../../rules/evaluate/plan.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { judgeFile } from '../../rules/judge/judge-page.ts';
import { toFindings } from '../../rules/judge/to-finding.ts';
import { pageKey } from '../../rules/url.ts';
import { FILES, MOBILE } from './attachment-files.ts';
import { openPanel, settled } from './open-panel.ts';
import { html } from './serve-pages.ts';
import { useExtension } from './use-extension.ts';

const AS_OF = '2026-11-21';
const PAGE = `<!doctype html><title>关于公布名单的通知</title><h1>关于公布名单的通知</h1><p>发布日期：2026-10-30</p>
${Object.keys(FILES)
  .map((path) => `<p><a href="${path}">附件${path.slice(1)}</a></p>`)
  .join('')}`;

const used = useExtension((path) => {
  const file = FILES[path];
  return file === undefined
    ? html(PAGE)
    : { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: file };
});

/** What a crawl makes of the files of the page, by the code of the command. */
async function keysOfCommand(url: string): Promise<string[]> {
  const pool = openDocumentPool({ workers: 1 });
  const options = { pool, secret: new Uint8Array(32), asOf: AS_OF, mostBytes: 1e7, isOcr: false };
  const reader = createFileReader(options);
  const plan = makePlan(loadChecklist(DEFAULT_CHECKLIST), loadCriteria());
  const page = extractPage(PAGE, url, { seenOn: AS_OF });
  const keys: string[] = [];
  for (const { url: file, name, ext } of page.attachments) {
    const bytes = FILES[new URL(file).pathname]!;
    const facts = { ...(await reader.read(bytes, ext)), key: pageKey(file)!, url: file, name, ext, size: bytes.length };
    const seen = { url: file, seenAt: `${AS_OF}T02:00:00.000Z`, bytesHash: 'f'.repeat(64) };
    for (const judged of judgeFile(plan, { ...facts, bytesHash: seen.bytesHash }, { asOf: AS_OF, seen, page }))
      keys.push(...toFindings(judged, seen.seenAt, page).map(({ key }) => key));
  }
  await pool.close();
  return keys.sort();
}

const KEPT = `(async () => {
  const db = await new Promise((resolve) => { const open = indexedDB.open('zwgk-review'); open.onsuccess = () => resolve(open.result); });
  const all = await new Promise((resolve) => { const get = db.transaction('decisions').objectStore('decisions').getAll(); get.onsuccess = () => resolve(get.result); });
  db.close();
  return all;
})()`;

describe('files that the page offers', () => {
  test('are looked into on demand; what is found is a finding as a crawl has it, and is ruled on', async () => {
    const url = `${used.site.origin}/list.html`;
    const tab = await used.extension.context.newPage();
    await tab.goto(url);
    const panel = await openPanel(used.extension, tab, { asOf: AS_OF });
    await settled(panel);
    const { page } = panel;
    const before = await page.locator('[data-key]').count();
    await page.locator('#files .section-trigger').click();
    await page.locator('[data-scan-all]').click();
    const looked = (path: string) => page.locator(`[data-file="${used.site.origin}${path}"] [data-hits]`);
    await looked('/broken.docx').waitFor({ timeout: 60_000 });
    const said = Object.fromEntries(
      await Promise.all(
        Object.keys(FILES).map(async (path) => {
          const hits = await looked(path).getAttribute('data-hits');
          return [path, { hits, text: (await looked(path).textContent()) ?? '' }] as const;
        }),
      ),
    );
    const found = ['/word.docx', '/sheet.xlsx', '/old.doc', '/old.xls', '/all.zip', '/paper.pdf'];
    for (const path of found) {
      expect([path, said[path]?.hits]).toEqual([path, '1']);
      expect(said[path]?.text).toContain('138****8000');
    }
    expect(said['/sheet.xlsx']?.text).toContain('工作表“名单”第2行第2列');
    expect(said['/old.xls']?.text).toContain('工作表“名单”第2行第2列');
    expect(said['/all.zip']?.text).toContain('内含文件“inner.docx”');
    expect(said['/paper.pdf']?.text).toContain('第1页');
    expect(said['/locked.pdf']?.text).toContain('没有读完');
    expect(said['/scan.pdf']?.text).toContain('没有读完');
    expect(said['/slides.rar']?.text).toContain('zwgk scan');
    expect(said['/broken.docx']?.text).toContain('没有读完');
    expect(await page.locator('body').textContent()).not.toContain(MOBILE);

    const all = await Promise.all(
      (await page.locator('[data-key]').all()).map(async (one) => (await one.getAttribute('data-key')) ?? ''),
    );
    expect(all.slice(before).sort()).toEqual(await keysOfCommand(url));
    expect(all.slice(before)).toHaveLength(found.length);

    const mine = page.locator('[data-key*="/mobile/"]:has-text("paper.pdf")');
    await mine.locator('[data-finding]').click();
    await expect.poll(() => tab.evaluate<string[]>('[...CSS.highlights.keys()]')).toContain('zwgk-active');
    await page.keyboard.press('1');
    await page.locator('input[name="reviewer"]').fill('测评员甲');
    await page.keyboard.press('Enter');
    await expect.poll(() => mine.getAttribute('data-standing')).toBe('decided');
    const decisions = await page.evaluate<unknown[]>(KEPT);
    const bundle = { schema: 1, kind: 'zwgk-decisions', portal: { name: null, url: used.site.origin }, decisions };
    expect(readBundle(bundle, 'b.json')).toMatchObject({ refused: [], decisions: [{ verdict: 'confirm' }] });
    expect(JSON.stringify(decisions)).toContain('"name":"附件paper.pdf"');

    // Known again before anybody looks into the file, since a crawl may have looked into none.
    await page.reload();
    await settled(panel);
    await expect.poll(() => mine.getAttribute('data-standing')).toBe('decided');
    expect(panel.errors).toEqual([]);
    await page.close();
    await tab.close();
  });
});
