import { describe, expect, test } from 'vitest';
import { findQuote, indexText } from '../../extension/page/find-quote.ts';

/** The found stretches as text, so that a test reads like the page. */
function found(chunks: string[], quote: string): string[] {
  return findQuote(indexText(chunks), quote).map(({ start, end }) => {
    if (start.chunk === end.chunk) return (chunks[start.chunk] ?? '').slice(start.offset, end.offset);
    const between = chunks.slice(start.chunk + 1, end.chunk);
    const first = (chunks[start.chunk] ?? '').slice(start.offset);
    const last = (chunks[end.chunk] ?? '').slice(0, end.offset);
    return [first, ...between, last].join('|');
  });
}

describe('findQuote', () => {
  test('finds a quote inside one text node', () => {
    expect(found(['关于印发通知的函'], '印发通知')).toEqual(['印发通知']);
  });

  test('finds a quote that tags cut up', () => {
    expect(found(['东政〔2026', '〕', '18号文'], '东政〔2026〕18号')).toEqual(['东政〔2026|〕|18号']);
  });

  test('does not mind white space, full-width forms and letter case', () => {
    expect(found(['发 布\u3000日期：\n２０２６－１０－３０ＡＢ'], '发布日期:2026-10-30ab')).toEqual([
      '发 布\u3000日期：\n２０２６－１０－３０ＡＢ',
    ]);
  });

  test('leaves white space around the quote out of it', () => {
    expect(found(['  \n', ' 有效 ', '\n'], '有效')).toEqual(['有效']);
  });

  test('finds every place', () => {
    expect(found(['甲乙', '丙甲', '乙'], '甲乙')).toEqual(['甲乙', '甲|乙']);
  });

  test('a star stands for one character of masked data', () => {
    expect(found(['电话 138 1234 5678。'], '138****5678')).toEqual(['138 1234 5678']);
    expect(found(['电话 1381234567。'], '138****5678')).toEqual([]);
  });

  test('an ellipsis stands for what was cut away', () => {
    expect(found(['第一条为了规范管理制定本办法。'], '第一条为了……')).toEqual(['第一条为了']);
    expect(found(['第一条为了规范管理制定本办法。'], '第一条…本办法')).toEqual(['第一条为了规范管理制定本办法']);
  });

  test('a label and its value in neighbouring cells are one quote', () => {
    expect(found(['成文日期', '\n ', '2026-10-28'], '成文日期：2026-10-28')).toEqual(['成文日期|\n |2026-10-28']);
    expect(found(['成文日期', '（年月日）', '2026-10-28'], '成文日期：2026-10-28')).toEqual(['2026-10-28']);
  });

  test('signs that mean something in patterns are just signs', () => {
    expect(found(['a+b(c)[d]*e'], '(c)[d]*e')).toEqual(['(c)[d]*e']);
  });

  test('a quote of nothing but mask is nowhere', () => {
    expect(found(['随便什么'], '***')).toEqual([]);
    expect(found(['随便什么'], ' ')).toEqual([]);
  });

  test('a page of five million characters is searched to its end', () => {
    const chunks = Array.from({ length: 50_000 }, (_, at) => `${at}号文件`.padEnd(100, '政务公开'));
    expect(findQuote(indexText(chunks), '49999号文件')).toHaveLength(1);
  });
});
