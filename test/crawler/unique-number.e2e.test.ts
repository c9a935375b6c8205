import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium } from 'playwright';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { makeDocx, wordTable } from '../documents/make/office.ts';
import { makePdf } from '../documents/make/pdf.ts';
import { makeXlsx } from '../documents/make/xlsx.ts';
import { makeZip } from '../documents/make/zip.ts';
import { tempDir } from '../helpers/crawl.ts';
import { filesUnder, formOf } from '../helpers/find-number.ts';
import { citizenNumber } from '../helpers/people.ts';
import { runZwgk, type Run } from '../helpers/run-zwgk.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';

// One number of nobody, put wherever a site and a file can put one; then everything that the tool writes is searched for it.
const NUMBER = citizenNumber(717);
const NAME = '柳含章';
const hex = (text: string): string => Buffer.from(text).toString('hex');

const ROWS = [
  ['姓名', '身份证号', '金额'],
  [NAME, NUMBER, '500'],
];
const xlsx = makeXlsx([
  { name: `名单${NUMBER}`, rows: ROWS, comments: { A1: `经办人身份证号${NUMBER}` } },
  { name: '底册', rows: ROWS, state: 'hidden' },
]);
const docx = makeDocx(wordTable(ROWS), { header1: `<w:p><w:r><w:t>${NAME}身份证号${NUMBER}</w:t></w:r></w:p>` });
const pdf = makePdf([
  [
    { x: 50, y: 780, hex: hex('Name ID') },
    { x: 50, y: 760, hex: hex(`ID card: ${NUMBER}`) },
  ],
]);
const zip = makeZip([{ name: `${NAME}${NUMBER}.xlsx`, content: xlsx }]);

let site: TestServer;
let work: string;
let remove: () => void;
const runs: Record<string, Run> = {};
let audited: AuditResult;

/** A picture of the number, as a phone takes one of a list. */
async function drawPicture(): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '' });
  const page = await browser.newPage({ viewport: { width: 900, height: 240 } });
  await page.setContent(
    `<body style="font:28px sans-serif;background:#fff"><p>ID card number</p><p>${NUMBER}</p></body>`,
  );
  const picture = await page.screenshot();
  await browser.close();
  return picture;
}

beforeAll(async () => {
  const picture = await drawPicture();
  const files: Record<string, Buffer> = {
    [`/f/${NAME}${NUMBER}.xlsx`]: xlsx,
    '/f/list.docx': docx,
    '/f/list.pdf': pdf,
    '/f/all.zip': zip,
    [`/i/${NUMBER}.png`]: picture,
  };
  const article = `<html><head><meta charset="utf-8"><title>关于${NAME}（身份证号${NUMBER}）的公告</title><meta name="keywords" content="${NUMBER}"></head><body>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/gs/">公示 ${NUMBER}</a></div><h1>关于${NAME}（身份证号${NUMBER}）的公告</h1><div>发布时间：2026-05-01 来源：${NUMBER}</div>
<p>${'现予公告。'.repeat(30)}村民${NAME}，身份证号${NUMBER}，住云亭县。</p><table><tr><td>姓名</td><td>身份证号</td></tr><tr><td>${NAME}</td><td>${NUMBER}</td></tr></table>
<img src="/i/${NUMBER}.png" alt="${NAME}身份证号${NUMBER}"><p><a href="/gone/${NUMBER}.html">${NAME}${NUMBER}</a></p>
${Object.keys(files)
  .filter((path) => path.startsWith('/f/'))
  .map((path) => `<p><a href="${encodeURI(path)}">${basename(path)}</a></p>`)
  .join('')}<p><a href="/f/${NUMBER}.doc">${NUMBER}.doc</a></p></body></html>`;
  const pages: Record<string, string> = {
    '/': pageWith('云亭县人民政府', ['/gs/', `/p/${NUMBER}.html`], `<p>${'正文。'.repeat(60)}</p>`),
    '/gs/': `<html><head><meta charset="utf-8"><title>公示</title></head><body><h1>公示</h1><ul>${Array.from({ length: 6 }, (_, i) => `<li><a href="/p/${i === 0 ? NUMBER : i}.html">${NAME}${NUMBER}救助公示${i}</a><span>2026-05-0${i + 1}</span></li>`).join('')}</ul></body></html>`,
    [`/p/${NUMBER}.html`]: article,
    '/p/1.html?sfz=': article,
  };
  site = await serve((request, response) => {
    const path = decodeURI(request.url ?? '/');
    const file = files[path];
    if (file !== undefined)
      return void response
        .writeHead(200, { 'content-type': 'application/octet-stream', etag: `"${NUMBER}"` })
        .end(request.method === 'HEAD' ? undefined : file);
    if (path === `/p/2.html`) return void response.writeHead(302, { location: `/p/${NUMBER}.html` }).end();
    const page = pages[path];
    html(response, page ?? `没有 ${NUMBER}`, { status: page === undefined ? 404 : 200 });
  });
  ({ dir: work, remove } = tempDir());
  const home = `${site.origin}/`;
  const folder = join(work, 'in');
  mkdirSync(folder);
  for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, basename(path)), bytes);
  const source = join(folder, `${NUMBER}.html`);
  writeFileSync(source, article);
  const go = async (name: string, ...words: string[]): Promise<void> => {
    runs[name] = await runZwgk(words, { cwd: work });
  };
  await go('audit', 'audit', home, '--out', 'audit', '--as-of', '2026-06-30', '--ocr', '--json');
  await go('audit again', 'audit', home, '--out', 'audit', '--as-of', '2026-06-30', '--ocr', '--fresh');
  await go('crawl', 'crawl', home, '--store', 'crawl/store', '--json');
  await go('judge', 'judge', '--store', 'crawl/store', '--out', 'crawl/out', '--as-of', '2026-06-30');
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  await go('packet', 'report', home, '--period', month, '--store', 'audit/store', '--out', 'packet');
  await go('sheet', 'review', 'sheet', '--out', 'audit', '--as-of', '2026-06-30');
  await go('bundle', 'review', 'export', '--out', 'audit', '--json');
  await go('page', 'page', `${home}p/${NUMBER}.html`, '--out', 'page');
  await go('page as JSON', 'page', source, '--json', '--out', 'page');
  await go('page that is not there', 'page', `${home}gone/${NUMBER}.html`, '--out', 'page');
  await go('scan', 'scan', folder, '--ocr');
  await go('scan as JSON', 'scan', folder, '--json');
  await go('masked copies', 'scan', folder, '--mask', 'masked');
  await go('no such file', 'scan', join(folder, `none${NUMBER}.xlsx`));
  audited = auditResultSchema.parse(JSON.parse(readFileSync(join(work, 'audit', 'audit.json'), 'utf8')));
});
afterAll(async () => {
  await site.close();
  remove();
});

describe('a number that stands in text, titles, names, addresses, cells and pictures', () => {
  test('is found in all of them', () => {
    expect(runs['audit']?.code, runs['audit']?.stderr).toBe(0);
    const leaks = audited.findings.filter(({ criterion }) => criterion === 'privacy-leak');
    const found = leaks
      .filter(({ fault }) => fault === 'id-card')
      .map(({ file, url }) => file?.name ?? new URL(url).pathname);
    for (const name of ['list.docx', 'list.pdf', 'all.zip']) expect(found).toContain(name);
    expect(found.filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
    expect(leaks.find(({ file }) => file?.url.endsWith('.png'))?.confidence).toBe('lead');
    expect(runs['scan']?.code).toBe(1);
    for (const name of ['packet', 'sheet', 'bundle']) expect(runs[name], name).toMatchObject({ code: 0 });
    expect(runs['scan']?.stdout).toContain('图片文字');
  });

  test('and is nowhere in what is said or written', () => {
    const said = Object.entries(runs).flatMap(([name, { stdout, stderr }]) => [
      [`${name} stdout`, stdout],
      [`${name} stderr`, stderr],
    ]);
    const places = [
      ...said.map(([name = '', text = '']) => [name, Buffer.from(text)] as const),
      ...filesUnder(...['audit', 'crawl', 'masked', 'packet'].map((name) => join(work, name))).flatMap((path) => [
        [path, readFileSync(path)] as const,
        [`${path} (name)`, Buffer.from(path)] as const,
      ]),
    ];
    expect(places.length).toBeGreaterThan(30);
    const leaked = places.flatMap(([name, bytes]) => {
      const form = formOf(NUMBER, bytes);
      return form === null ? [] : [`${name}: ${form}`];
    });
    expect(leaked).toEqual([]);
  });

  test('nor is the name beside it, in results and reports', () => {
    for (const file of ['audit.json', 'report.html', 'needs-browser.json']) {
      const text = readFileSync(join(work, 'audit', file), 'utf8');
      const at = text.indexOf(NAME);
      expect(at === -1 ? '' : text.slice(at - 80, at + 80), file).toBe('');
    }
  });

  test('where it is, the search finds it', () => {
    for (const bytes of [xlsx, docx, pdf, zip, Buffer.from(Buffer.from(NUMBER).toString('base64'))])
      expect(formOf(NUMBER, bytes)).not.toBeNull();
  });
});
