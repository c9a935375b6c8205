import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditResultSchema, type AuditResult, type Finding } from '../../rules/result/audit-result.ts';
import { makeDocx, paragraph, wordTable } from '../documents/make/office.ts';
import { makeScannedPdf } from '../documents/make/pdf.ts';
import { tempDir } from '../helpers/crawl.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { listPage } from '../rules/participation-pages.ts';
import { documentPage } from '../rules/policy-pages.ts';
import { REPORT_FILES, reportPage, type ReportForm } from '../rules/report-form.ts';

// A county that publishes its clean-up of documents and its annual reports as files of short pages.

const report = (year: number, asFile: string, form: ReportForm = {}): ReportForm => ({ ...form, year, asFile });
const whole = (body: string): string => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const crumb = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div>';

const PAGES: Record<string, string> = {
  '/': pageWith('云溪县人民政府', ['/tzgg/1.html', '/gfxwj/1.html', '/gfxwj/2.html', '/nb/']),
  '/tzgg/1.html': whole(
    `${crumb}<h1>云溪县行政规范性文件清理结果公告</h1><div>发布时间：2026-05-06</div><p>清理结果见附件。</p><p><a href="/files/qljg.docx">清理结果.docx</a></p>`,
  ),
  '/gfxwj/1.html': whole(documentPage()),
  '/gfxwj/2.html': whole(
    documentPage({ title: '云溪县人民政府关于印发《云溪县养犬管理办法》的通知', number: '云政规〔2012〕1号' }),
  ),
  '/nb/': whole(
    listPage('政府信息公开年报', '/nb/', [
      ['2025.html', '云溪县2025年政府信息公开工作年度报告', '2026-01-20'],
      ['2024.html', '云溪县2024年政府信息公开工作年度报告', '2025-01-20'],
      ['2023.html', '云溪县2023年政府信息公开工作年度报告', '2024-01-20'],
    ]),
  ),
  '/nb/2025.html': whole(reportPage(report(2025, '年度报告.docx')).replace('href="f1"', 'href="2025.docx"')),
  '/nb/2024.html': whole(reportPage(report(2024, '年度报告.pdf')).replace('href="f1"', 'href="2024.pdf"')),
  '/nb/2023.html': whole(reportPage(report(2023, '年度报告.pdf')).replace('href="f1"', 'href="2023.pdf"')),
};
const HEAD = ['序号', '文件名称', '文号'];
const FILES: Record<string, Buffer> = {
  '/files/qljg.docx': makeDocx(
    [
      paragraph('一、继续有效的规范性文件'),
      wordTable([HEAD, ['1', '云溪县就业补贴办法', '云政规〔2024〕3号']]),
      paragraph('二、废止的规范性文件'),
      wordTable([HEAD, ['1', '云溪县养犬管理办法', '云政规〔2012〕1号']]),
    ].join(''),
  ),
  '/nb/2025.docx': REPORT_FILES.docx(
    report(2025, '', { wrong: { row: '（七）总计', column: 0, text: '44' }, carried: 2, normative: [9, 4, 61] }),
  ),
  '/nb/2024.pdf': REPORT_FILES.pdf(report(2024, '')),
  '/nb/2023.pdf': makeScannedPdf(),
};

let site: TestServer;
let result: AuditResult;
const out = tempDir();

beforeAll(async () => {
  site = await serve((request, response) => {
    const path = request.url ?? '/';
    const [page, file] = [PAGES[path], FILES[path]];
    if (page !== undefined) return html(response, page);
    if (file === undefined) return html(response, 'no', { status: 404 });
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.length });
    response.end(request.method === 'HEAD' ? undefined : file);
  });
  const words = ['--as-of', '2026-06-30', '--render', 'never', '--ipv6', 'off', '--store', join(out.dir, 'store')];
  const run = await runZwgk(['audit', `${site.origin}/`, '--out', out.dir, ...words]);
  expect(run).toMatchObject({ code: 0 });
  result = auditResultSchema.parse(JSON.parse(readFileSync(join(out.dir, 'audit.json'), 'utf8')));
});

afterAll(async () => {
  await site.close();
  out.remove();
});

const found = (fault: Finding['fault']): Finding[] => result.findings.filter((finding) => finding.fault === fault);

test('a document that the file of a clean-up abolishes still says 有效', () => {
  expect(found('abolished-but-valid')).toMatchObject([
    {
      confidence: 'certain',
      url: `${site.origin}/gfxwj/2.html`,
      proof: [
        { place: '文件信息栏' },
        {
          place: '附件“清理结果.docx”',
          quote: '1 云溪县养犬管理办法 云政规〔2012〕1号',
          url: `${site.origin}/files/qljg.docx`,
        },
      ],
    },
  ]);
  expect(found('missing-cleanup-list')).toEqual([]);
});

test('sums of an annual report are checked in its file, and a scan is said to be one', () => {
  const [wrong, ...others] = found('table-does-not-add-up');
  expect(others).toEqual([]);
  expect(wrong).toMatchObject({
    url: `${site.origin}/nb/2025.html`,
    file: { url: `${site.origin}/nb/2025.docx`, name: '年度报告.docx' },
  });
  expect(wrong?.proof[0]).toMatchObject({ url: `${site.origin}/nb/2025.docx` });
  expect(found('missing-section')).toEqual([]);
  const unchecked = result.criteria.flatMap((line) => (line.rule === 'annual-report' ? line.unchecked : []));
  expect([...new Set(unchecked.map(({ cause, what }) => `${cause} ${what}`))]).toEqual([
    'scanned 《云溪县2023年政府信息公开工作年度报告》（2024-01-20）的正文（全文在附件“年度报告.pdf”中）',
  ]);
});
