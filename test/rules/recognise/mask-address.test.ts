import { describe, expect, it } from 'vitest';
import * as make from '../../../bench/privacy/numbers.ts';
import { maskAddress, maskNamed, maskValues } from '../../../rules/recognise/index.ts';
import { AS_OF, fakeHash, random } from './helpers.ts';

const id = make.makeId(random);
const mobile = make.makeMobile(random);

describe('maskAddress', () => {
  it.each([
    ['in a path', `http://www.yunxi.gov.cn/p/${id}.html`],
    ['glued to letters', `http://www.yunxi.gov.cn/upload/a${id}b.pdf`],
    ['in a query', `http://www.yunxi.gov.cn/a.jsp?sfz=${id}&x=1`],
    ['of a file named after a person', `http://www.yunxi.gov.cn/f/${encodeURIComponent(`张三${id}`)}.xlsx`],
    ['with its digits escaped', `http://www.yunxi.gov.cn/f/${id.replace(/\d/g, (digit) => `%3${digit}`)}.xlsx`],
    ['in full width', `http://www.yunxi.gov.cn/f/${encodeURIComponent(make.widen(id))}.xlsx`],
  ])('hides a citizen number %s', (_, url) => {
    const masked = maskAddress(url);
    expect(decodeURIComponent(masked)).not.toContain(id);
    expect(masked).toContain('http://www.yunxi.gov.cn/');
    expect(masked).not.toMatch(/张三|%E5%BC%A0/);
  });

  it('hides a mobile that stands by itself', () => {
    expect(maskAddress(`http://www.yunxi.gov.cn/${mobile}.pdf`)).not.toContain(mobile);
  });

  it.each([
    'http://www.yunxi.gov.cn/zwgk/202606/t20260609_1234567.html',
    'http://www.yunxi.gov.cn/upload/W020240612345678901234567.xlsx',
    'http://www.yunxi.gov.cn/art/2024/5/6/art_1234_1381234.html',
    'http://www.yunxi.gov.cn/download.jsp?id=20240506101112333&t=1718186400123',
    `http://www.yunxi.gov.cn/${encodeURIComponent('关于印发通知')}.html`,
  ])('leaves %s', (url) => expect(maskAddress(url)).toBe(url));
});

describe('maskValues', () => {
  it('masks what a result says, points to and quotes, and leaves the rest', () => {
    const value = {
      key: 'privacy-leak/id-card/0123456789abcdef',
      bytesHash: '1'.repeat(64),
      url: `http://www.yunxi.gov.cn/${id}.html`,
      pageTitle: `关于村民李四（身份证号${id}）的公告`,
      what: `附件见http://www.yunxi.gov.cn/${id}.html。`,
      indexNumber: '11341721003279100E/202006-00012',
      count: 3,
      list: [{ title: '联系电话0566-7021234' }],
    };
    const masked = maskValues(value, { hash: fakeHash, asOf: AS_OF });
    expect(JSON.stringify(masked)).not.toContain(id);
    expect(masked.pageTitle).not.toContain('李四');
    expect(masked).toMatchObject({
      key: value.key,
      bytesHash: value.bytesHash,
      indexNumber: value.indexNumber,
      count: 3,
      list: value.list,
    });
  });
});

describe('maskNamed', () => {
  const options = { hash: fakeHash, asOf: AS_OF };
  it.each([
    ['right before the number', `张建国${id}`],
    ['before its label', `张建国身份证号${id}`],
    ['before a bracket, after other words', `关于张建国（身份证号${id}）的公告`],
    ['of two characters', `关于张敏（身份证号：${id}）的公告`],
  ])('cuts a name %s', (_, text) => {
    const masked = maskNamed(text, options);
    expect(masked).not.toContain(id);
    expect(masked).not.toMatch(/张建国|张敏/);
  });

  it('leaves a text without numbers as it is', () => {
    for (const text of ['关于张建国同志任职的通知', '联系电话0566-7021234', '2026年第12345678号公告'])
      expect(maskNamed(text, options)).toBe(text);
  });
});
