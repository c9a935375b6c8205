import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createFileReader, type FileReader } from '../../crawler/attachments/file-reader.ts';
import { openDocumentPool } from '../../crawler/documents/pool.ts';
import { renderReport } from '../../report/html/render-report.ts';
import { judgeStore } from '../../crawler/judge-store.ts';
import type { AuditResult, Finding } from '../../rules/result/audit-result.ts';
import type { Crawl } from '../../store/crawls.ts';
import { streamFiles } from '../../store/files.ts';
import type { Store } from '../../store/open.ts';
import { putPortalNotes } from '../../store/portal-notes.ts';
import { makeDocx, wordTable } from '../documents/make/office.ts';
import { idNumber, mobileNumber } from '../documents/make/numbers.ts';
import { LOCKED, makePdf, makeScannedPdf } from '../documents/make/pdf.ts';
import { makeXlsx } from '../documents/make/xlsx.ts';
import { makeZip } from '../documents/make/zip.ts';
import { crawlSite, listAll, tempStore } from '../helpers/crawl.ts';
import { seedPlan } from '../helpers/seed-plan.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';

const AS_OF = '2026-06-30';
const pool = openDocumentPool({ workers: 2 });
afterAll(() => pool.close());
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const people = Array.from({ length: 47 }, (_, i) => ['张三', idNumber(i), mobileNumber(i)]);
const list = makeXlsx([{ name: '名单', rows: [['2026年救助名单'], ['姓名', '身份证号', '联系电话'], ...people] }]);
const clean = makeDocx(
  wordTable([
    ['项目名称', '金额'],
    ['农村公路养护', '12'],
  ]),
);

type File = { body: Buffer; type?: string; etag?: string };

interface Site extends TestServer {
  /** What is served now; a test may change it. */
  files: Record<string, File>;
  /** Answers with a body, by path. */
  sent: string[];
}

/** A portal of one notice with these files; `links` is the HTML that offers them. */
async function serveFiles(files: Record<string, File>, links: string, title = '2026年临时救助公示'): Promise<Site> {
  const notice = `<html><head><meta charset="utf-8"><title>${title}</title></head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/shjz/">社会救助</a></div><h1>${title}</h1><div>发布时间：2026-06-01 信息来源：县民政局</div><p>${'现将名单予以公示。'.repeat(20)}</p>${links}</body></html>`;
  const sent: string[] = [];
  const site = await serve((request, response) => {
    const path = request.url ?? '/';
    if (path === '/')
      return html(response, pageWith('云溪县人民政府', ['/zwgk/shjz/1.html'], `<p>${'正文。'.repeat(99)}</p>`));
    if (path === '/zwgk/shjz/1.html') return html(response, notice);
    const file = own.files[path];
    if (file === undefined) return html(response, 'no', { status: 404 });
    if (file.etag !== undefined && request.headers['if-none-match'] === file.etag)
      return void response.writeHead(304).end();
    if (request.method === 'GET') sent.push(path);
    response.writeHead(200, {
      'content-type': file.type ?? 'application/octet-stream',
      'content-length': file.body.length,
      ...(file.etag !== undefined && { etag: file.etag }),
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  });
  const own: Site = { ...site, files, sent };
  open.push(site);
  return own;
}

interface Watched extends FileReader {
  /** Files looked into. */
  reads: number;
}

function watchedReader(store: Store, mostBytes = 1_000_000): Watched {
  const reader = createFileReader({ pool, secret: store.secret, asOf: AS_OF, mostBytes, isOcr: false });
  const watched: Watched = {
    ...reader,
    reads: 0,
    read: (bytes, ext) => {
      watched.reads++;
      return reader.read(bytes, ext);
    },
  };
  return watched;
}

async function newStore(): Promise<Store> {
  const store = await tempStore();
  open.push(store);
  return store;
}

const judge = (store: Store, crawl: Crawl): Promise<AuditResult> =>
  judgeStore({ store, crawl, plan: seedPlan('county'), asOf: AS_OF, tool: { version: '0', seeds: '' } });

const leaksIn = ({ findings }: AuditResult): Finding[] =>
  findings
    .filter(({ rule, file }) => rule === 'file-personal-data' && file !== null)
    .sort((a, b) => (a.fault + a.file?.url < b.fault + b.file?.url ? -1 : 1));

const uncheckedIn = ({ criteria }: AuditResult): string[] =>
  (criteria.find(({ id }) => id === 'privacy-leak')?.unchecked ?? []).map(
    ({ cause, what, count }) => `${cause} ${what} ${count}`,
  );

describe('files of a portal', () => {
  test('a list in an attachment: counts on its page and column, places, nothing raw and nobody named', async () => {
    const site = await serveFiles(
      { '/f/mingdan.xlsx': { body: list } },
      '<p><a href="/f/mingdan.xlsx">救助名单.xlsx</a></p>',
    );
    const store = await newStore();
    const { crawl } = await crawlSite(store, `${site.origin}/`, { reader: watchedReader(store) });
    const unit = { name: '县民政局', aliases: [], url: null, group: null, exempt: null };
    await putPortalNotes(store.db, crawl.portal, { siteIdCode: null, columns: [], units: [unit] });
    const result = await judge(store, crawl);
    expect(leaksIn(result)).toMatchObject([
      {
        fault: 'id-card',
        confidence: 'certain',
        url: `${site.origin}/zwgk/shjz/1.html`,
        pageTitle: '2026年临时救助公示',
        publishedDate: '2026-06-01',
        column: { name: '社会救助' },
        file: { url: `${site.origin}/f/mingdan.xlsx`, name: '救助名单.xlsx', sheet: '名单', page: null, row: 3 },
        message: '附件“救助名单.xlsx”公开了47人的居民身份证号码，未作脱敏',
        count: 47,
      },
      { fault: 'mobile', count: 47, message: '附件“救助名单.xlsx”公开了47人的手机号码，未作脱敏' },
    ]);
    expect(leaksIn(result)[0]?.proof).toHaveLength(5);
    expect(leaksIn(result)[0]?.proof[0]).toMatchObject({
      place: '工作表“名单”第3行第2列（身份证号）',
      url: `${site.origin}/f/mingdan.xlsx`,
    });
    // The sheet of the unit that published it says how many, too.
    const sheet = result.units.find(({ name }) => name === '县民政局');
    expect(sheet?.lines.find(({ criterion }) => criterion === 'privacy-leak')?.reason).toContain(
      '公开了47人的居民身份证号码',
    );
    expect(renderReport(result)).toContain('公开了47人的居民身份证号码');
    const written = JSON.stringify(result) + renderReport(result);
    expect(written).not.toContain('张三');
    for (const [, id = '', mobile = ''] of people) {
      expect(written).not.toContain(id);
      expect(written).not.toContain(mobile);
    }
  });

  test('named by a link, a script, a frame, a viewer, a download without an ending, in a list', async () => {
    const paths = ['/f/a.docx', '/f/b.pdf', '/f/c.pdf', '/f/d.pdf', '/download.jsp?id=7', '/f/e.xlsx'];
    const site = await serveFiles(
      Object.fromEntries(paths.map((path) => [path, { body: clean }])),
      `<a href="/f/a.docx">附件</a><script>showPdf("/f/b.pdf");</script><iframe src="/f/c.pdf"></iframe>
       <iframe src="/pdfjs/web/viewer.html?file=%2Ff%2Fd.pdf"></iframe><a href="/download.jsp?id=7">明细表.docx</a>
       <a href="javascript:void(0)" onclick="down('/f/e.xlsx')">汇总表</a>`,
    );
    const store = await newStore();
    await crawlSite(store, `${site.origin}/`, { reader: watchedReader(store) });
    expect([...new Set(site.sent)].sort()).toEqual([...paths].sort());
  });

  test('one content at two addresses is looked into once, and found at both', async () => {
    const site = await serveFiles(
      { '/f/a.xlsx': { body: list }, '/f/b.xlsx': { body: list } },
      '<a href="/f/a.xlsx">名单</a><a href="/f/b.xlsx">名单（副本）</a>',
    );
    const store = await newStore();
    const reader = watchedReader(store);
    const { crawl } = await crawlSite(store, `${site.origin}/`, {
      reader,
      flags: { concurrency: 1, rate: null, isOwnSite: false },
    });
    expect(reader.reads).toBe(1);
    expect(leaksIn(await judge(store, crawl)).map(({ fault, file }) => `${fault} ${file?.name}`)).toEqual([
      'id-card 名单',
      'id-card 名单（副本）',
      'mobile 名单',
      'mobile 名单（副本）',
    ]);
  });

  test('what cannot be read is unchecked with its cause; what is gone is a dead attachment', async () => {
    const site = await serveFiles(
      {
        '/f/scan.pdf': { body: makeScannedPdf() },
        '/f/locked.pdf': { body: makePdf([[]], { trailer: LOCKED }) },
        '/f/broken.xlsx': { body: list.subarray(0, 400) },
        '/f/large.xlsx': { body: Buffer.alloc(2_000_000, 'x') },
        '/f/bundle.zip': {
          body: makeZip([
            { name: 'a.xlsx', content: list },
            { name: 'b.pdf', content: makeScannedPdf() },
          ]),
        },
        '/f/clean.docx': { body: clean },
      },
      ['scan.pdf', 'locked.pdf', 'broken.xlsx', 'large.xlsx', 'bundle.zip', 'clean.docx', 'gone.xlsx']
        .map((name) => `<a href="/f/${name}">${name}</a>`)
        .join(''),
    );
    const store = await newStore();
    const { crawl } = await crawlSite(store, `${site.origin}/`, { reader: watchedReader(store) });
    const result = await judge(store, crawl);
    expect(uncheckedIn(result)).toEqual([
      'encrypted 附件“locked.pdf” 1',
      'over-budget 未取得的附件 1',
      'scanned 附件“bundle.zip” 1',
      'scanned 附件“scan.pdf” 1',
      'unreadable 附件“broken.xlsx” 1',
    ]);
    expect(leaksIn(result).map(({ fault, count, file }) => `${fault} ${count} ${file?.name}`)).toEqual([
      'id-card 47 bundle.zip',
      'mobile 47 bundle.zip',
    ]);
    expect(result.findings.filter(({ fault }) => fault === 'dead-attachment')).toHaveLength(1);
  });

  test('lists of people come first where not all files can be had, and the rest is said to be left', async () => {
    const site = await serveFiles(
      { '/f/1.pdf': { body: clean }, '/f/2.pdf': { body: clean }, '/f/3.xlsx': { body: list } },
      '<a href="/f/1.pdf">工作方案.pdf</a><a href="/f/2.pdf">预案.pdf</a><a href="/f/3.xlsx">低保花名册.xlsx</a>',
    );
    const store = await newStore();
    const { crawl } = await crawlSite(store, `${site.origin}/`, { reader: watchedReader(store), maxFiles: 1 });
    expect(site.sent).toEqual(['/f/3.xlsx']);
    expect(uncheckedIn(await judge(store, crawl))).toEqual(['over-budget 未取得的附件 2']);
  });

  test('a crawl that only checks whether files are there says that they were not looked into', async () => {
    const site = await serveFiles({ '/f/a.xlsx': { body: list } }, '<a href="/f/a.xlsx">名单</a>');
    const store = await newStore();
    const { crawl } = await crawlSite(store, `${site.origin}/`);
    expect(site.sent).toEqual([]);
    const result = await judge(store, crawl);
    expect(uncheckedIn(result)).toEqual(['not-tested 未取得的附件 1']);
    expect(leaksIn(result)).toEqual([]);
  });

  test('the next crawl does not take again what has not changed', async () => {
    const site = await serveFiles(
      { '/f/a.xlsx': { body: list, etag: '"v1"' }, '/f/b.xlsx': { body: clean, etag: '"v1"' } },
      '<a href="/f/a.xlsx">名单</a><a href="/f/b.xlsx">方案</a>',
    );
    const store = await newStore();
    const reader = watchedReader(store);
    await crawlSite(store, `${site.origin}/`, { reader });
    expect(site.sent.splice(0).sort()).toEqual(['/f/a.xlsx', '/f/b.xlsx']);
    site.files['/f/b.xlsx'] = { body: list, etag: '"v2"' };
    const { crawl } = await crawlSite(store, `${site.origin}/`, { reader, isFresh: true });
    expect(site.sent).toEqual(['/f/b.xlsx']);
    expect(leaksIn(await judge(store, crawl)).map(({ fault, file }) => `${fault} ${file?.name}`)).toEqual([
      'id-card 名单',
      'id-card 方案',
      'mobile 名单',
      'mobile 方案',
    ]);
  });

  test('what an older version of the readers saw is looked into again', async () => {
    const site = await serveFiles({ '/f/a.xlsx': { body: list, etag: '"v1"' } }, '<a href="/f/a.xlsx">名单</a>');
    const store = await newStore();
    const reader = watchedReader(store);
    const { crawl: first } = await crawlSite(store, `${site.origin}/`, { reader });
    await store.db.sql.updateTable('file_scans').set({ version: 3 }).execute();
    expect(uncheckedIn(await judge(store, first))).toEqual(['not-tested 附件“名单” 1']);
    const { crawl } = await crawlSite(store, `${site.origin}/`, { reader });
    expect(reader.reads).toBe(2);
    expect(leaksIn(await judge(store, crawl))).toHaveLength(2);
  });

  test('lists of clean-ups and annual reports come before other files', async () => {
    const site = await serveFiles(
      Object.fromEntries(['/f/1.pdf', '/f/2.pdf', '/f/3.pdf'].map((path) => [path, { body: clean }])),
      '<a href="/f/1.pdf">预案.pdf</a><a href="/f/2.pdf">废止的规范性文件目录.pdf</a><a href="/f/3.pdf">2025年政府信息公开工作年度报告.pdf</a>',
      '关于工作的通告',
    );
    const store = await newStore();
    await crawlSite(store, `${site.origin}/`, { reader: watchedReader(store), maxFiles: 2 });
    expect(site.sent.toSorted()).toEqual(['/f/2.pdf', '/f/3.pdf']);
  });

  test('a crawl cut off between two files goes on with the second', async () => {
    const site = await serveFiles(
      { '/f/a.xlsx': { body: list }, '/f/b.xlsx': { body: clean } },
      '<a href="/f/a.xlsx">名单</a><a href="/f/b.xlsx">方案</a>',
    );
    const store = await newStore();
    const reader = watchedReader(store);
    const stop = new AbortController();
    const flags = { concurrency: 1, rate: null, isOwnSite: false };
    const cut: FileReader = {
      ...reader,
      read: async (bytes, ext) => {
        stop.abort();
        return reader.read(bytes, ext);
      },
    };
    expect((await crawlSite(store, `${site.origin}/`, { reader: cut, flags, signal: stop.signal })).state).toBe(
      'interrupted',
    );
    const first = site.sent.splice(0);
    expect(first).toHaveLength(1);
    const { state, crawl } = await crawlSite(store, `${site.origin}/`, { reader, flags });
    expect(state).toBe('ended');
    expect([...first, ...site.sent].sort()).toEqual(['/f/a.xlsx', '/f/b.xlsx']);
    expect(leaksIn(await judge(store, crawl))).toHaveLength(2);
    expect((await listAll(streamFiles(store.db, crawl.id))).every(({ bytes_hash }) => bytes_hash !== null)).toBe(true);
  });
});
