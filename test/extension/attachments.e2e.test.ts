import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPanel, settled } from './open-panel.ts';
import { html } from './serve-pages.ts';
import { useExtension } from './use-extension.ts';

const MOBILE = '13800138000';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package of Word or Excel with its main part. */
function office(main: string, parts: Record<string, string>): Uint8Array {
  const relations = `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="${main}"/></Relationships>`;
  const all = { '[Content_Types].xml': '<Types/>', '_rels/.rels': relations, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

const WORD = office('word/document.xml', {
  'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>本人手机号码 ${MOBILE}，请联系。</w:t></w:r></w:p></w:body></w:document>`,
});
const SHEET = office('xl/workbook.xml', {
  'xl/workbook.xml': '<workbook><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>手机号码</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>张某某</t></is></c><c r="B2"><v>${MOBILE}</v></c></row></sheetData></worksheet>`,
});
const FILES: Record<string, Uint8Array> = {
  '/a.docx': WORD,
  '/b.xlsx': SHEET,
  '/c.zip': zipSync({ 'inner.docx': WORD }),
  '/d.pdf': strToU8('%PDF-1.7'),
  '/e.docx': strToU8('PK\u0003\u0004 broken'),
};
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

describe('files that the page offers', () => {
  test('are looked into on demand, shown masked with their place; what is not read here says so', async () => {
    const tab = await used.extension.context.newPage();
    await tab.goto(`${used.site.origin}/list.html`);
    const panel = await openPanel(used.extension, tab, { asOf: '2026-11-21' });
    await settled(panel);
    const { page } = panel;
    await page.locator('#files .section-trigger').click();
    const scan = async (path: string) => {
      const file = page.locator(`[data-file="${used.site.origin}${path}"]`);
      await file.locator('button').click();
      await file.locator('[data-hits]').waitFor();
      return {
        hits: await file.locator('[data-hits]').getAttribute('data-hits'),
        text: (await file.textContent()) ?? '',
      };
    };
    const [word, sheet, archive, pdf, broken] = [
      await scan('/a.docx'),
      await scan('/b.xlsx'),
      await scan('/c.zip'),
      await scan('/d.pdf'),
      await scan('/e.docx'),
    ];
    expect([word.hits, sheet.hits, archive.hits, pdf.hits, broken.hits]).toEqual(['1', '1', '1', '0', '0']);
    expect(word.text).toContain('138****8000');
    expect(sheet.text).toContain('工作表“名单”第2行第2列');
    expect(archive.text).toContain('内含文件“inner.docx”');
    expect(pdf.text).toContain('zwgk scan');
    expect(broken.text).toContain('没有读完');
    expect(await page.locator('body').textContent()).not.toContain(MOBILE);
    expect(panel.errors).toEqual([]);
    await page.close();
    await tab.close();
  });
});
