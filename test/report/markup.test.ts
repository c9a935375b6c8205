import { describe, expect, test } from 'vitest';
import { clip, formatDuration, formatInstant, formatMarks } from '../../report/format.ts';
import { outLink, safeHref } from '../../report/html/link.ts';
import { escapeText, html } from '../../report/html/markup.ts';

describe('html', () => {
  test('escapes what is put in and keeps what is nested', () => {
    const inner = html`<b>${'<i>"\'&'}</b>`;
    expect(html`<p title="${'"'}">${inner}${['a', html`<br>`]}${null}${undefined}${false}${0}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;i&gt;&quot;&#39;&amp;</b>a<br>0</p>',
    );
  });

  test('replaces characters that break a file or turn the reading direction', () => {
    expect(escapeText('a\u0000b\u202Ec\uD800d\ne')).toBe('a\uFFFDb\uFFFDc\uFFFDd\ne');
  });
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:1',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
    '',
    `http://x/${'a'.repeat(3000)}`,
  ])('never lead to %s', (url) => {
    expect(safeHref(url)).toBeNull();
    expect(outLink(url, '文字').markup).not.toContain('href');
  });

  test('carry no referrer and no right to the opener', () => {
    expect(outLink('http://www.qingxi.gov.cn/a?b="', '甲').markup).toBe(
      '<a href="http://www.qingxi.gov.cn/a?b=%22" rel="noopener noreferrer nofollow" target="_blank"><bdi>甲</bdi></a>',
    );
  });
});

describe('figures', () => {
  test('round half up, whatever binary fractions say', () => {
    expect([1.005, 77.345, 0, -1.005, 99.995, 1e-10].map(formatMarks)).toEqual([
      '1.01',
      '77.35',
      '0.00',
      '-1.01',
      '100.00',
      '0.00',
    ]);
  });

  test('times are Beijing times', () => {
    expect(formatInstant('2026-11-20T16:30:00.000Z')).toBe('2026-11-21 00:30');
    expect(formatDuration('2026-11-21T00:00:00.000Z', '2026-11-21T01:22:10.000Z')).toBe('1小时22分');
  });

  test('clipping counts characters, never halves', () => {
    expect(clip('👍👍👍', 2)).toBe('👍👍…');
    expect(clip('👍👍👍', 3)).toBe('👍👍👍');
  });
});
