import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hide, hideKey, reveal, sealColumns, show } from '../../store/hide.ts';
import { createVault } from '../../store/vault.ts';
import { MOBILE, CITIZEN } from '../helpers/people.ts';

const vault = createVault(Buffer.alloc(32, 7));

describe('an address', () => {
  test.each([
    'http://www.x.gov.cn/zwgk/202606/t20260609_439.html',
    'http://x.gov.cn/openness/public/6596111/25461281.html',
    'http://127.0.0.1:43127/a.html',
    'http://x.gov.cn/search?q=%E6%94%BF%E5%8A%A1&p=2',
  ])('without personal data stays as it is: %s', (url) => {
    expect(show(url)).toBe(url);
    expect(hideKey(vault, url)).toBe(url);
    expect(hide(vault, { key: url, url }).hidden).toBeNull();
  });

  test.each([
    `http://x.gov.cn/p/${MOBILE}.html`,
    `http://x.gov.cn/a?sfz=${CITIZEN}`,
    `http://x.gov.cn/${encodeURIComponent('李小明')}${CITIZEN}.pdf`,
    `http://x.gov.cn/${encodeURIComponent(encodeURIComponent(`李小明${CITIZEN}`))}.pdf`,
    // 李 in GBK.
    `http://x.gov.cn/%C0%EE${CITIZEN}.pdf`,
    `http://x.gov.cn/${[...MOBILE].map((digit) => `%3${digit}`).join('')}.html`,
    'http://x.gov.cn/mail/lixiaoming@qq.com.html',
  ])('with personal data is masked, keyed and sealed: %s', (url) => {
    const row = { key: url, url };
    const stored = hide(vault, row);
    const seen = `${stored.key as unknown as string} ${stored.url as unknown as string}`;
    for (const secret of [MOBILE, CITIZEN, 'lixiaoming@qq.com', encodeURIComponent('李小明')])
      expect(decodeURIComponent(seen.replaceAll('%C0%EE', ''))).not.toContain(secret);
    expect(String(stored.key)).toMatch(/\*.*~[\da-f]{32}$/);
    expect(stored.key).toBe(hideKey(vault, url));
    expect(reveal(vault, stored)).toEqual(row);
  });

  test('that differs from another only in what is masked keeps a key of its own', () => {
    const [one, other] = [`x.gov.cn/${MOBILE}.html`, `x.gov.cn/${MOBILE.replace(/(.)(.)(..)$/, '$2$1$3')}.html`];
    expect(show(one)).toEqual(show(other));
    expect(hideKey(vault, one)).not.toBe(hideKey(vault, other));
  });
});

test('what a page says is sealed whatever it says', () => {
  const row = { title: '政务公开', facts: Uint8Array.of(1, 2, 3), name: '附件一' };
  for (const stored of [hide(vault, row), { ...sealColumns(vault, row), hidden: null }]) {
    expect(Buffer.from(stored.title).toString('utf8')).not.toContain('政务');
    expect(Buffer.from(stored.facts).includes(Buffer.from(row.facts))).toBe(false);
    expect(reveal(vault, stored)).toEqual({ ...row, facts: Buffer.from(row.facts) });
  }
});

test('a part of a row is revealed by itself', () => {
  const { key, hidden } = hide(vault, { key: `x.gov.cn/${MOBILE}`, url: `http://x.gov.cn/${MOBILE}`, title: null });
  expect(reveal(vault, { key, hidden })).toEqual({ key: `x.gov.cn/${MOBILE}` });
});

test('any row comes back as it was, and holds only what a database takes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('1', '3', '8', '9', '%', '0', '-', '李', '\0', '\ud800', 'a', '@', '.') }),
  );
  fc.assert(
    fc.property(text, text, fc.option(text), (key, url, title) => {
      const row = { key, url, title, place: 3 };
      const stored = hide(vault, row);
      for (const one of [stored.key, stored.url]) {
        expect(String(one)).not.toContain('\0');
        expect(String(one).isWellFormed()).toBe(true);
      }
      expect(reveal(vault, stored)).toEqual({ ...row, title: title?.toWellFormed() ?? null });
    }),
    { numRuns: 2000 },
  );
});
