import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as make from '../../../bench/privacy/numbers.ts';
import { createRandom } from '../../../bench/privacy/random.ts';
import type { Block } from '../../../rules/facts/page-facts.ts';
import { mayTell, pageSegments, recognise } from '../../../rules/recognise/index.ts';
import { AS_OF, fakeHash } from './helpers.ts';

type Page = Parameters<typeof mayTell>[0];

function pageOf(blocks: Block[], more: Partial<Page> = {}): Page {
  return { blocks, title: null, attachments: [], items: [], imageFiles: [], ...more };
}

function paragraph(text: string): Block {
  return { text, area: 'main', tag: 'p' };
}

function isHit(page: Page): boolean {
  return recognise(pageSegments(page), { hash: fakeHash, asOf: AS_OF }).length > 0;
}

const random = createRandom(7);
const LABELS =
  '姓名 户主 学生姓名 身份证号 手机 护照号码 家庭住址 户籍地 出生年月 年龄 残疾类别 病种 救助原因 联系电话 序号 备注'.split(
    ' ',
  );
const VALUES = [
  ...'9 男 一级 尿毒症 2016年3月 E12345678 云汀县文昌镇人民路18号301室 关于公布低保名单的通知'.split(' '),
  make.makeName(random),
  make.makeName(random),
  make.makeId(random),
  make.makeMobile(random),
];
const SEPARATORS = ['|', '，', ' ', '：', '；', '\u3000', ''];

const texts = fc.oneof(
  fc.constantFrom(...LABELS),
  fc.constantFrom(...LABELS).map((label) => `${label}：`),
  fc.constantFrom(...LABELS).map((label) => [...label].join(' ')),
  fc.constantFrom(...VALUES),
  fc
    .tuple(
      fc.array(fc.constantFrom(...LABELS, ...VALUES), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...SEPARATORS),
    )
    .map(([words, separator]) => words.join(separator)),
);
const blocks = fc.array(
  fc.record({
    text: texts,
    area: fc.constantFrom('main' as const, 'aside' as const, 'nav' as const, 'footer' as const),
    tag: fc.constant('p'),
  }),
  { maxLength: 12 },
);

describe('mayTell', () => {
  it('says no of no page on which something is found', () => {
    let found = 0;
    let passed = 0;
    fc.assert(
      fc.property(blocks, fc.boolean(), (some, isTable) => {
        const page = pageOf(
          isTable
            ? some.map((block, n) => ({ ...block, cell: { table: 0, row: Math.floor(n / 3), column: n % 3 } }))
            : some,
        );
        if (isHit(page)) found += 1;
        if (mayTell(page)) return;
        passed += 1;
        expect(isHit(page)).toBe(false);
      }),
      { numRuns: 3000, seed: 11 },
    );
    expect(Math.min(found, passed)).toBeGreaterThan(100);
  });

  it('passes over notices, lists and menus', () => {
    const page = pageOf(
      [
        '关于做好2026年防汛工作的通知',
        '各乡镇人民政府：',
        '落实情况请报送县政务公开办公室，联系电话：0566-1234567。',
        '通知公告 2026-06-01',
      ].map(paragraph),
    );
    expect(mayTell(page)).toBe(false);
    expect(mayTell(pageOf([{ text: make.makeMobile(random), area: 'nav', tag: 'a' }]))).toBe(false);
  });

  it.each([
    ['a number', pageOf([paragraph(`电话${make.makeMobile(random)}`)])],
    ['a label that stands alone', pageOf([paragraph('家 庭 住 址：'), paragraph('文昌镇人民路18号')])],
    ['heads in a line', pageOf([paragraph('序号|户主|年龄|手机'), paragraph('1|张三|60|略')])],
    ['a title', pageOf([], { title: `公示${make.makeId(random)}` })],
    ['what stands for a picture', pageOf([], { imageFiles: [{ url: 'http://a.gov.cn/a.png', alt: '患尿毒症' }] })],
  ])('looks where there is %s', (_, page) => expect(mayTell(page)).toBe(true));

  it('looks at rows, whatever their cells hold', () => {
    const row = (columns: number[]): Block[] =>
      columns.map((column) => ({ ...paragraph('略'), cell: { table: 0, row: 0, column } }));
    expect(mayTell(pageOf(row([0, 1])))).toBe(true);
    expect(mayTell(pageOf(row([0, 0])))).toBe(false);
  });
});
