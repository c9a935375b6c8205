import { describe, expect, it } from 'vitest';
import * as make from '../../bench/privacy/numbers.ts';
import { createRandom } from '../../bench/privacy/random.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { personalData } from '../../rules/rule/personal-data.ts';
import type { PageContext, Verdict } from '../../rules/rule/rule.ts';

const URL = 'http://www.county.gov.cn/art/2026/6/1/1.html';
const random = createRandom(8);
const ids = Array.from({ length: 8 }, () => make.makeId(random));
const [first = '', second = ''] = ids;
const mobile = make.makeMobile(random);

function contextWith(secretHash: (text: string) => string): PageContext {
  return {
    asOf: '2026-11-21',
    seen: { url: URL, seenAt: '2026-11-21T00:00:00Z', bytesHash: 'ab' },
    secretHash,
  };
}

const keyed = (key: number) => (text: string) =>
  String([...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0) * key) % 1e9, key));

function judge(body: string, params: unknown = {}, key = 1): Verdict {
  const html = `<html><head><title>关于低保对象的公示</title></head><body><div class="content"><h1>关于低保对象的公示</h1>${body}</div></body></html>`;
  return personalData.judge(extractPage(html, URL), personalData.params.parse(params), contextWith(keyed(key)));
}

function table(rows: string[][]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
}

const LIST = table([
  ['姓名', '身份证号', '联系电话', '补贴金额'],
  ['张三', first, mobile, '600'],
  ['李四', second, `138****1234`, '600'],
]);

describe('personal-data', () => {
  it('names one fault a kind, with count, place and masked quotes', () => {
    const { faults, candidates, checked } = judge(LIST);
    expect(checked).toBe(1);
    expect(candidates).toEqual([]);
    expect(
      faults.map(({ fault, count, slot, message, confidence }) => ({ fault, count, slot, message, confidence })),
    ).toEqual([
      {
        fault: 'id-card',
        count: 2,
        slot: '',
        message: '页面正文公开了2人的居民身份证号码，未作脱敏',
        confidence: 'certain',
      },
      { fault: 'mobile', count: 1, slot: '', message: '页面正文公开了1人的手机号码，未作脱敏', confidence: 'certain' },
    ]);
    expect(faults[0]?.proof[0]).toMatchObject({
      kind: 'quote',
      quote: `身份证号：${first.slice(0, 2)}*************${first.slice(-3)}`,
      place: '表1第2行第2列（身份证号）',
      url: URL,
    });
  });

  it('lets no value and no name through, also of other kinds in the same quote', () => {
    const text = `村民张三（身份证号${first}，手机${mobile}）因患尿毒症，家住尧渡镇建设路12号。`;
    const said = JSON.stringify(judge(`<p>${text}</p><p>附件：<a href="a.pdf">张三${first}.pdf</a></p>`));
    for (const secret of [first, mobile, '张三', '尿毒症', '建设路12号']) expect(said).not.toContain(secret);
    expect(said).not.toMatch(/\d{17}[\dX]|1\d{10}/);
  });

  it('says the same whatever the key of the hash', () => {
    expect(judge(LIST, {}, 7)).toEqual(judge(LIST, {}, 1));
  });

  it('counts a person once, wherever the number stands again', () => {
    const { faults } = judge(`${LIST}<p>张三，身份证号${first}</p>`);
    expect(faults.find(({ fault }) => fault === 'id-card')?.count).toBe(2);
  });

  it('keeps to the number of proofs', () => {
    const rows = [['姓名', '身份证号'], ...ids.map((id) => ['王五', id])];
    const fault = judge(table(rows), { maxProofs: 3 }).faults[0];
    expect([fault?.count, fault?.proof.length]).toEqual([8, 3]);
  });

  it('passes leads on as candidates that cost nothing', () => {
    const { faults, candidates } = judge(`<p>联系人：王主任　联系电话：${mobile}</p>`);
    expect(faults).toEqual([]);
    expect(candidates?.map(({ fault, severity, message }) => [fault, severity, message])).toEqual([
      ['mobile', 'lead', '页面正文疑似公开了1人的手机号码，未作脱敏'],
    ]);
    expect(judge(`<p>联系人：王主任　联系电话：${mobile}</p>`, { minConfidence: 'lead' }).faults.length).toBe(1);
  });

  it('looks for the kinds it is told to', () => {
    expect(judge(LIST, { kinds: ['mobile'] }).faults.map(({ fault }) => fault)).toEqual(['mobile']);
  });

  it('looks at names of attachments and at titles of entries', () => {
    const { faults } = judge(`<p>名单见附件。</p><p><a href="/files/a.xls">李四${second}.xls</a></p>`);
    expect(faults[0]?.fault).toBe('id-card');
  });

  it('leaves masked lists, the office foot and a page without text alone', () => {
    const masked = table([
      ['姓名', '身份证号', '电话'],
      ['张三', '34*************123', '138****1234'],
    ]);
    expect(judge(masked)).toEqual({ checked: 1, faults: [], unchecked: [], candidates: [] });
    const foot = `<p>正文内容。</p><div class="footer">主办：县政府办 电话：${mobile}</div>`;
    expect(judge(foot).candidates).toEqual([]);
    const empty = personalData.judge(
      { ...extractPage('<html></html>', URL), title: null },
      personalData.params.parse({}),
      contextWith(keyed(1)),
    );
    expect(empty.checked).toBe(0);
  });
});
