import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../rules/decode.ts';

// Bytes are written out: Node encodes UTF-8 and UTF-16 only.
const GBK = {
  政务公开: [0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa],
  𠀀: [0x95, 0x32, 0x82, 0x36],
};
const BIG5 = { 政府: [0xac, 0x46, 0xa9, 0xb2] };

const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));

function meta(charset: string): string {
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>`;
}

describe('UTF-8', () => {
  test('is recognised whatever header and meta say', () => {
    const page = bytes(meta('gb2312'), utf8('政务公开'), '</title>');
    const { text, charset, from, replaced } = decodeHtml(page, 'text/html; charset=GBK');
    expect(text).toContain('政务公开');
    expect({ charset, from, replaced }).toEqual({ charset: 'utf-8', from: 'utf-8', replaced: 0 });
  });

  test('is what an all-ASCII page is read as', () => {
    expect(decodeHtml(bytes('<p>hello'), 'text/html; charset=gbk')).toEqual({
      text: '<p>hello',
      charset: 'utf-8',
      from: 'utf-8',
      replaced: 0,
    });
  });

  test('is what an empty body is read as', () => {
    expect(decodeHtml(new Uint8Array(), null)).toEqual({ text: '', charset: 'utf-8', from: 'utf-8', replaced: 0 });
  });

  test('survives a character cut off at the end of the body', () => {
    const whole = utf8('东至县人民政府');
    for (const cut of [1, 2]) {
      const read = decodeHtml(Uint8Array.from(whole.slice(0, -cut)), null);
      expect(read).toEqual({ text: '东至县人民政', charset: 'utf-8', from: 'utf-8', replaced: 0 });
    }
  });

  test('survives titles cut in the middle of a character, and counts them', () => {
    const page = bytes(
      utf8('政府信息公开指南'),
      utf8('通').slice(0, 2),
      '...',
      utf8('关于印发'),
      [0xff],
      utf8('的通知'),
    );
    const read = decodeHtml(page, 'text/html; charset=gbk');
    expect(read.charset).toBe('utf-8');
    expect(read.replaced).toBe(2);
    expect(read.text).toContain('政府信息公开指南');
  });

  test('with U+FFFD written by the author has nothing replaced', () => {
    const read = decodeHtml(bytes(utf8('政务公开\ufffd栏目'), [0xff], utf8('公开指南目录')), null);
    expect(read.replaced).toBe(1);
  });

  test('of two-byte characters only yields to a declared GBK, not to a guess', () => {
    // 一些 in GBK is valid UTF-8 for two Cyrillic letters.
    const 一些 = [0xd2, 0xbb, 0xd0, 0xa9];
    expect(decodeHtml(bytes(meta('gbk'), 一些), null).text).toContain('一些');
    expect(decodeHtml(bytes('<p>', utf8('© 2026')), null)).toMatchObject({ text: '<p>© 2026', from: 'utf-8' });
  });
});

describe('byte order marks', () => {
  test('UTF-8', () => {
    expect(decodeHtml(bytes([0xef, 0xbb, 0xbf], utf8('公开')), 'text/html; charset=gbk')).toEqual({
      text: '公开',
      charset: 'utf-8',
      from: 'bom',
      replaced: 0,
    });
  });

  test('UTF-16, both ends first', () => {
    const little = [...new Uint8Array(Buffer.from('\ufeff<p>公开', 'utf16le'))];
    const big = little.flatMap((_, i) => (i % 2 === 0 ? [little[i + 1]!, little[i]!] : []));
    expect(decodeHtml(Uint8Array.from(little), null)).toMatchObject({
      text: '<p>公开',
      charset: 'utf-16le',
      from: 'bom',
    });
    expect(decodeHtml(Uint8Array.from(big), null)).toMatchObject({ text: '<p>公开', charset: 'utf-16be', from: 'bom' });
  });

  test('UTF-16 without a mark shows by its NULs', () => {
    const page = Uint8Array.from(Buffer.from('<html><title>政务公开</title>', 'utf16le'));
    expect(decodeHtml(page, null)).toMatchObject({
      text: '<html><title>政务公开</title>',
      charset: 'utf-16le',
      from: 'fallback',
    });
    expect(decodeHtml(page, 'text/html; charset=UTF-16LE')).toMatchObject({ charset: 'utf-16le' });
  });
});

describe('the GB family', () => {
  test('declared in the header', () => {
    expect(decodeHtml(bytes('<p>', GBK.政务公开), 'text/html;charset=GBK')).toEqual({
      text: '<p>政务公开',
      charset: 'gb18030',
      from: 'header',
      replaced: 0,
    });
  });

  test('declared in a meta far down the head', () => {
    const page = bytes(`<html><head><script>${'x'.repeat(5000)}</script>`, '<meta charset="gb2312">', GBK.政务公开);
    expect(decodeHtml(page, 'text/html')).toMatchObject({ charset: 'gb18030', from: 'meta', replaced: 0 });
  });

  test('a meta in a comment does not count', () => {
    const page = bytes('<!-- <meta charset="big5"> --><meta charset="gbk">', GBK.政务公开);
    expect(decodeHtml(page, null)).toMatchObject({ charset: 'gb18030', from: 'meta' });
  });

  test('labelled utf-8 by header and meta', () => {
    const page = bytes(meta('utf-8'), GBK.政务公开, '</title>');
    const read = decodeHtml(page, 'text/html; charset=utf-8');
    expect(read).toMatchObject({ charset: 'gb18030', from: 'fallback', replaced: 0 });
    expect(read.text).toContain('<title>政务公开</title>');
  });

  test('not labelled at all, or as Latin-1 by a server that was not told', () => {
    for (const header of [null, 'text/html', 'text/html;charset=ISO-8859-1']) {
      expect(decodeHtml(bytes('<p>', GBK.政务公开), header)).toMatchObject({ text: '<p>政务公开', from: 'fallback' });
    }
  });

  test('four-byte characters of rare names, though the label says gb2312', () => {
    const page = bytes(meta('gb2312'), GBK['𠀀'], GBK.政务公开);
    expect(decodeHtml(page, null)).toMatchObject({ charset: 'gb18030', replaced: 0 });
    expect(decodeHtml(page, null).text).toContain('𠀀政务公开');
  });

  test('cut off in the middle of a character', () => {
    const read = decodeHtml(bytes('<p>', GBK.政务公开.slice(0, -1)), 'text/html; charset=gbk');
    expect(read).toMatchObject({ text: '<p>政务公', replaced: 0 });
  });
});

test('Big5 is read where it is declared and makes sense', () => {
  expect(decodeHtml(bytes('<p>', BIG5.政府), 'text/html; charset=big5')).toMatchObject({
    text: '<p>政府',
    charset: 'big5',
    from: 'header',
  });
});

test('a declaration that makes less sense than another reading loses', () => {
  const page = bytes('<p>', GBK.政务公开, GBK['𠀀']);
  expect(decodeHtml(page, 'text/html; charset=shift_jis')).toMatchObject({
    charset: 'gb18030',
    from: 'fallback',
    replaced: 0,
  });
});

test('an unknown label is passed over', () => {
  expect(decodeHtml(bytes('<p>', GBK.政务公开), 'text/html; charset=chinese-x')).toMatchObject({
    charset: 'gb18030',
    from: 'fallback',
  });
  expect(decodeHtml(bytes('<p>', GBK.政务公开), 'text/html; charset=hz-gb-2312')).toMatchObject({ charset: 'gb18030' });
});

test('NULs inside a page are left out', () => {
  const page = bytes(utf8('<p>政'), [0], utf8('务'), [0, 0], utf8('公开</p><p>这里是正文'));
  expect(decodeHtml(page, null)).toMatchObject({ text: '<p>政务公开</p><p>这里是正文', charset: 'utf-8' });
});

test('bytes of no encoding at all still come back as text', () => {
  const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + 128) % 256);
  const read = decodeHtml(noise, null);
  expect(read.replaced).toBeGreaterThan(0);
  expect(read.text.length).toBeGreaterThan(0);
});
