import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { renderReport } from '../../report/html/render-report.ts';
import { CAUSES } from '../../rules/causes.ts';
import { FAULTS } from '../../rules/faults.ts';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import { CAUSE_ADVICE, CAUSE_WORDS, FAULT_WORDS } from '../../rules/words.ts';
import { ATTACK, blockedResult, cleanResult, hostileResult, hugeResult, ordinaryResult } from './results.ts';

const SITES: [string, () => AuditResult][] = [
  ['ordinary', ordinaryResult],
  ['blocked', blockedResult],
  ['clean', cleanResult],
  ['huge', hugeResult],
  ['hostile', hostileResult],
];
const VOID = new Set(['meta', 'br', 'input', 'link', 'img', 'hr']);

/** Tags that were opened and not closed in order; the text of style and script does not count. */
function brokenTags(page: string): string[] {
  const open: string[] = [];
  const broken: string[] = [];
  const markup = page.replace(/(<(style|script)>)[\s\S]*?(<\/\2>)/g, '$1$3');
  for (const [, slash, name = '', attributes = ''] of markup.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?)>/g,
  )) {
    if (slash === '') {
      if (!VOID.has(name) && !attributes.endsWith('/')) open.push(name);
    } else if (open.pop() !== name) broken.push(name);
  }
  return [...broken, ...open];
}

describe.each(SITES)('report of the %s site', (_name, make) => {
  const result = make();
  const page = renderReport(result);
  const $ = load(page);

  test('comes from a valid result', () => {
    expect(auditResultSchema.safeParse(result).error?.issues ?? []).toEqual([]);
  });

  test('is the same for the same result', () => {
    expect(renderReport(make())).toBe(page);
  });

  test('closes every tag and repeats no id', () => {
    expect(brokenTags(page)).toEqual([]);
    const ids = $('[id]')
      .map((_, node) => $(node).attr('id'))
      .get();
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of $('a[href^="#"]').get()) expect(ids).toContain($(link).attr('href')?.slice(1));
  });

  test('asks nothing of the network and runs nothing but its own script', () => {
    expect(
      $('[src],[srcset],link,iframe,object,embed,img,video,base,form[action],meta[http-equiv=refresh]').length,
    ).toBe(0);
    expect($('style').text()).not.toMatch(/url\(|@import/);
    expect($('script').length).toBe(1);
    expect($('[style]').length).toBe(0);
    expect(
      $('*')
        .get()
        .flatMap((node) => ('attribs' in node ? Object.keys(node.attribs) : []))
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
    const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const part of ['script', 'style']) {
      expect(policy).toContain(`${part}-src 'sha256-${createHash('sha256').update($(part).text()).digest('base64')}'`);
    }
  });

  test('links to http and https only, without referrer', () => {
    for (const node of $('a').get()) {
      const href = $(node).attr('href') ?? '';
      if (href.startsWith('#')) continue;
      expect(href).toMatch(/^https?:\/\//);
      expect($(node).attr('rel')).toBe('noopener noreferrer nofollow');
    }
  });

  test('has its headings in order and one name for the page', () => {
    const levels = $('h1,h2,h3,h4,h5,h6')
      .map((_, node) => Number(node.tagName.slice(1)))
      .get();
    expect(levels.filter((level) => level === 1).length).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('names every landmark and table', () => {
    expect([$('header').length, $('main').length, $('nav[aria-label]').length, $('body > footer').length]).toEqual([
      1, 1, 1, 1,
    ]);
    expect($('main > section:not([aria-labelledby])').length).toBe(0);
    expect($('table').length).toBe($('table > caption').length);
    expect($('th:not([scope])').length).toBe(0);
    expect($('svg:not([aria-hidden]):not([aria-label])').length).toBe(0);
  });

  test('lists every criterion with its marks', () => {
    const rows = $('table.marks tbody tr:not(.group) th')
      .map((_, node) => $(node).text())
      .get();
    expect(rows.length).toBe(result.criteria.length);
    for (const { title } of result.criteria) expect(rows.some((row) => row.startsWith(title))).toBe(true);
  });

  test('takes in the rows what it says at the foot', () => {
    const foot = Number($('table.marks tfoot td').eq(2).text());
    const rows = $('table.marks tbody tr:not(.group)')
      .map((_, row) => Number($(row).find('td').eq(2).text()) || 0)
      .get();
    expect(rows.reduce((sum, taken) => sum + taken, 0)).toBeCloseTo(foot, 2);
    const losses = $('table.losses tbody .lost')
      .map((_, node) => -Number($(node).text().replace('−', '-')))
      .get();
    expect(losses.reduce((sum, taken) => sum + taken, 0)).toBeCloseTo(foot, 2);
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
  });

  test('pins its versions', () => {
    for (const version of [result.tool.version, result.tool.checklist, result.tool.seeds])
      expect($('body > footer').text()).toContain(version);
  });
});

test('the ordinary site shows the score, the open marks, the range, the veto and the label', () => {
  const text = load(renderReport(ordinaryResult()))('header,#summary').text();
  for (const part of [
    '77.34',
    '待定 17.00 分',
    '59.64 至 77.34',
    '个人隐私泄露排查：公开居民身份证号码未作脱敏',
    '机评(预评分)',
  ])
    expect(text).toContain(part);
});

test('a blocked site gets no score, the reason and the next step', () => {
  const $ = load(renderReport(blockedResult()));
  expect($('.score').text()).toContain('无法评分');
  expect($('.obstacles').text()).toContain(CAUSE_ADVICE.blocked);
  expect($('#unchecked').text()).toContain('www.qingxi.gov.cn/zwgk/');
  expect($('#summary').text()).toContain('没有读到网页');
  expect($('main').text()).not.toContain('没有发现问题');
});

test('every proof says place, time and hash; every absence where it looked', () => {
  const $ = load(renderReport(ordinaryResult()));
  expect($('.finding').length).toBe(9);
  expect($('.finding:not(:has(figure))').length).toBe(0);
  expect($('#findings').text()).toContain('以下 3 处均未见');
  expect($('#f-privacy-leak figcaption').first().text()).toBe(
    '原文工作表Sheet1第7行第4列www.qingxi.gov.cn/files/202610/jz.xlsx2026-11-21 09:059f86d081884c',
  );
});

test('5,000 findings stay readable: a small file, nothing dropped in silence', () => {
  const page = renderReport(hugeResult());
  const $ = load(page);
  expect(Buffer.byteLength(page)).toBeLessThan(3_000_000);
  const shown = $('.finding').length;
  const left = $('.criterion > .more')
    .map((_, node) => Number(/其余 ([\d,]+) 个/.exec($(node).text())?.[1]?.replace(',', '')))
    .get();
  expect(shown + left.reduce((sum, count) => sum + count, 0)).toBe(5009);
  for (const id of ['#columns', '#documents', '#unchecked']) expect($(`${id} .more`).text()).toContain('audit.json');
});

test('a hostile text stays text', () => {
  const page = renderReport(hostileResult());
  expect(page).not.toContain(ATTACK);
  expect(page).not.toContain('<script>alert');
  expect(load(page)('#findings').text()).toContain(ATTACK);
});

test('every fault and cause has words of its own', () => {
  expect(new Set(Object.values(FAULT_WORDS)).size).toBe(FAULTS.length);
  expect(new Set(Object.values(CAUSE_WORDS)).size).toBe(CAUSES.length);
});
