import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkStore } from '../../store/check.ts';
import { openStore } from '../../store/open.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { makeDocx, paragraph } from '../documents/make/office.ts';
import { CITIZEN, MOBILE } from '../helpers/people.ts';
import { type Run, runZwgk } from '../helpers/run-zwgk.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { tempDir } from '../helpers/stores.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

const KILLS = 20;
/** Moments are random, the same ones each time. */
const SEED = 20_261_121;

/** A portal with columns that scripts fill, articles, and files that hold something to find. */
function serveCounty(onRequest: () => void): Promise<TestServer> {
  const file = makeDocx(paragraph(`拟补助人员：张三，身份证号${CITIZEN}，电话${MOBILE}。`));
  const date = (n: number): string => `2026-05-${String((n % 28) + 1).padStart(2, '0')}`;
  const column = (name: string, body: string): string =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${name}-云溪县人民政府</title></head><body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="">${name}</a></div>${body}<div class="footer">主办：云溪县人民政府办公室</div></body></html>`;
  return serve((request, response) => {
    onRequest();
    const path = request.url ?? '/';
    const [, list, entry] = /^\/c(\d)\/(?:(\d+)\.html)?$/.exec(path) ?? [];
    if (path === '/')
      return html(response, pageWith('云溪县人民政府', ['/c0/', '/c1/', '/c2/', '/s0/', '/s1/', '/gone.html']));
    if (/^\/s\d\/$/.test(path))
      return html(
        response,
        column(`脚本栏目${path[2]}`, `<ul class="news-list" id="list"></ul><script src="/fill.js"></script>`),
      );
    if (path === '/fill.js')
      return html(
        response,
        `fetch('/rows' + location.pathname).then((answer) => answer.json()).then((rows) => {
          document.getElementById('list').innerHTML = rows.map((row) =>
            '<li><a href="' + row.url + '">' + row.title + '</a><span>' + row.date + '</span></li>').join('');
        })`,
        { type: 'text/javascript' },
      );
    if (path.startsWith('/rows/')) {
      const rows = Array.from({ length: 6 }, (_, n) => ({
        title: `关于${path}第${n}项工作的通知`,
        url: `/c${path[7]}/${20 + n}.html`,
        date: date(n),
      }));
      return html(response, JSON.stringify(rows), { type: 'application/json' });
    }
    if (list !== undefined && entry === undefined) {
      const rows = Array.from(
        { length: 12 },
        (_, n) => `<li><a href="/c${list}/${n}.html">关于第${n}项工作的通知</a><span>${date(n)}</span></li>`,
      );
      return html(response, column(`栏目${list}`, `<ul class="list">${rows.join('')}</ul>`));
    }
    if (list !== undefined) {
      const n = Number(entry);
      const files = n % 4 === 0 ? `<p>附件：<a href="/files/${list}-${n}.docx">名单.docx</a></p>` : '';
      return html(
        response,
        column(
          `关于第${n}项工作的通知`,
          `<h1>关于第${n}项工作的通知</h1><p>发布日期：${date(n)}</p><p>正文。</p>${files}`,
        ),
      );
    }
    if (path.startsWith('/files/') && !path.includes('-8.'))
      return html(response, request.method === 'HEAD' ? '' : file, {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      });
    html(response, 'no', { status: 404 });
  });
}

/** What a result says, without when it was seen, how long it took and how often it was asked. */
function timeless(file: string): unknown {
  const result = JSON.parse(readFileSync(file, 'utf8')) as { crawl: object };
  const text = JSON.stringify({
    ...result,
    startedAt: '',
    finishedAt: '',
    crawl: { ...result.crawl, requests: 0, bytes: 0 },
  });
  return JSON.parse(
    text
      .replace(/"(seenAt|firstSeen|lastSeen)":"[^"]*"/g, '"$1":""')
      .replace(/"(seconds|medianSeconds|ms)":[\d.]+/g, '"$1":0')
      .replaceAll(/用时[^（。]*（中位数）/g, ''),
  );
}

/** Numbers between 0 and 1 that are the same on every run, Park and Miller's generator. */
function createChance(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test('killed with -9 at twenty moments, an audit with scripts and files ends as one that was not', async () => {
  let onRequest = (): void => {};
  const site = await serveCounty(() => onRequest());
  const { dir, remove } = tempDir();
  undo.push(remove, site.close);
  const env = { ZWGK_CHROMIUM: findBrowser() ?? '' };
  const go = (out: string, onStart?: (child: ChildProcess) => void): Promise<Run> =>
    runZwgk(['audit', site.origin, '--as-of', '2026-06-30', '--ipv6', 'off', '--out', join(dir, out)], {
      env,
      ...(onStart && { onStart }),
    });
  let began = 0;
  onRequest = () => (began ||= performance.now());
  const uncut = await go('whole');
  expect(uncut.code, uncut.stderr).toBe(0);
  const longest = performance.now() - began;
  const whole = timeless(join(dir, 'whole', 'audit.json'));

  const chance = createChance(SEED);
  let kills = 0;
  for (let crawl = 0; kills < KILLS; crawl++) {
    const out = `killed-${crawl}`;
    for (;;) {
      let child: ChildProcess | null = null;
      let timer: NodeJS.Timeout | null = null;
      // From the first request on: a process that has not begun has nothing to lose.
      onRequest = () => {
        timer ??= kills < KILLS ? setTimeout(() => child?.kill('SIGKILL'), (chance() * longest) / 3) : null;
      };
      const { code, signal, stderr } = await go(out, (started) => (child = started));
      if (timer !== null) clearTimeout(timer);
      if (signal === 'SIGKILL') {
        kills++;
        continue;
      }
      expect(code, stderr).toBe(0);
      break;
    }
    expect(timeless(join(dir, out, 'audit.json'))).toEqual(whole);
    const store = await openStore(join(dir, out, 'store'));
    expect(await checkStore(store)).toMatchObject({ damaged: 0 });
    await store.close();
  }
  expect(kills).toBe(KILLS);
}, 900_000);

test('a disk that takes no more ends the audit with 3, loses nothing, and with room it goes on', async () => {
  const site = await serveCounty(() => {});
  const { dir, remove } = tempDir();
  undo.push(remove, site.close);
  const words = ['audit', site.origin, '--render', 'never', '--ipv6', 'off', '--out', dir];
  // No file may grow beyond so many kilobytes: what a quota does, without one.
  const limited = await new Promise<{ code: number | null; stderr: string }>((resolve, reject) => {
    const zwgk = join(import.meta.dirname, '../../crawler/zwgk.mjs');
    const child = spawn('bash', ['-c', 'ulimit -f 400; exec "$@"', 'bash', process.execPath, zwgk, ...words]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr }));
  });
  expect(limited.code, limited.stderr).toBe(3);
  expect(limited.stderr).toMatch(/磁盘/);
  const store = await openStore(join(dir, 'store'));
  expect(await checkStore(store)).toMatchObject({ damaged: 0 });
  await store.close();
  const again = await runZwgk(words);
  expect(again.code, again.stderr).toBe(0);
  expect(again.stderr).toContain('接着上次');
});
