import { html, pageWith } from '../../helpers/serve.ts';
import type { HostileCase } from '../case.ts';

/** 政务公开 in GBK. */
const GBK_TITLE = Buffer.from([0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa]);

interface Sent {
  body: string | Uint8Array;
  type?: string;
  title: string | null;
}

function sent(path: string, does: string, { body, type, title }: Sent): HostileCase {
  return {
    path,
    does,
    ends: 'done',
    title,
    answer: (_, response) => html(response, body, type === undefined ? {} : { type }),
  };
}

/** Without some text around them, a few odd bytes are as good as no UTF-8. */
const ENOUGH = '本页的文字多数是好的，只有几个字节坏了，读出来应当还是这样写的一句话。';

const around = (title: Uint8Array, charset: string): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<html><head><meta charset="${charset}"><title>`),
    title,
    Buffer.from('</title></head><body><p>x</p></body></html>'),
  ]);

/** Bytes that are not what they are said to be. */
export const CHARACTERS: readonly HostileCase[] = [
  sent('/gbk-as-utf8.html', 'calls GBK UTF-8', { body: around(GBK_TITLE, 'utf-8'), title: '政务公开' }),
  sent('/utf8-as-gbk.html', 'calls UTF-8 GBK, twice', {
    body: around(Buffer.from('政务公开'), 'gbk'),
    type: 'text/html; charset=gb2312',
    title: '政务公开',
  }),
  sent('/utf16.html', 'sends UTF-16 without saying so', {
    body: Buffer.from(pageWith('宽字符', ['/']), 'utf16le'),
    title: '宽字符',
  }),
  sent('/called-utf16.html', 'calls UTF-8 UTF-16', {
    body: around(Buffer.from('政务公开'), 'utf-16'),
    type: 'text/html; charset=utf-16',
    title: '政务公开',
  }),
  sent('/nul.html', 'writes NULs into tags and text', {
    body: pageWith('空字符', ['/']).replace('<h1>', '\0<h\0 1>\0').replaceAll('</', '<\0/'),
    title: '空字符',
  }),
  sent('/surrogates.html', 'writes halves of characters', {
    body: Buffer.concat([
      Buffer.from(`<title>半个字符</title><p>${ENOUGH}\u{1f600}`),
      Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80]),
    ]),
    title: '半个字符',
  }),
  sent('/surrogate-references.html', 'writes halves of characters as references', {
    body: '<title>&#xd800;半个&#xdfff;字符</title><p>&#x110000;&#0;&#xffffffffff;&#55296;</p><a href="/&#xd800;">x</a>',
    title: '\ufffd半个\ufffd字符',
  }),
  sent('/overlong.html', 'writes letters in more bytes than they need', {
    body: Buffer.concat([
      Buffer.from(`<title>过长</title><p>${ENOUGH}`),
      Buffer.from([0xc0, 0xbc, 0xe0, 0x80, 0xbc, 0xf0, 0x80, 0x80, 0xbc]),
    ]),
    title: '过长',
  }),
  sent('/marks.html', 'begins with three byte order marks', {
    body: `\ufeff\ufeff\ufeff${pageWith('三个标记', ['/'])}`,
    title: '三个标记',
  }),
  sent('/rubbish.html', 'calls random bytes a page', {
    body: Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * i * 31 + i * 7) % 256)),
    title: null,
  }),
  sent('/declared-slowly.html', 'declares its characters so that careless patterns go back and forth', {
    body: `<html>${'<meta '.repeat(1300)}charset=${' '.repeat(8000)}<title>声明</title><p>\u00e9\u00e9`,
    type: 'text/html',
    // Within the tag that never ends.
    title: null,
  }),
];
