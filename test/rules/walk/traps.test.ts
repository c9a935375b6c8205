import { describe, expect, test } from 'vitest';
import { createQueryNoise } from '../../../crawler/crawl/query-noise.ts';
import { createTrapBook, isTrapUrl, templateOf } from '../../../rules/walk/traps.ts';

const HOST = 'http://www.x.gov.cn';

describe('address patterns', () => {
  test.for([
    ['/art/2026/5/6/art_12_345.html', '/art/N/N/N/art_N_N.html'],
    ['/content/0123456789abcdef0123456789abcdef.shtml', '/content/H.shtml'],
    ['/list.jsp?page=3&catId=7', '/list.jsp?catId&page'],
  ])('%s', ([path, template]) => {
    expect(templateOf(HOST + path)).toBe(`x.gov.cn${template}`);
  });
});

describe('addresses that only a mistake or an endless calendar makes', () => {
  test.for([
    '/a/a/a/b.html',
    '/x/a/b/a/b/a/b/',
    `/${'long'.repeat(300)}`,
    '/rl?month=2031-05',
    '/rl/1875/3/',
    '/rl?year=2099',
    `/${'d/'.repeat(21)}`,
  ])('%s', (path) => {
    expect(isTrapUrl(HOST + path, 2026)).toBe(true);
  });

  test.for([
    '/zwgk/zfxxgk/fdzdgknr/lzyj/gfxwj/202605/t20260511_123456.html',
    '/2026/11/11/11/a.html',
    '/art/1998/3/2/a.html',
    '/rl?month=2027-01',
    '/a/a/b.html',
    '/list?n=3000-20',
  ])('but not %s', (path) => {
    expect(isTrapUrl(HOST + path, 2026)).toBe(false);
  });
});

describe('patterns that breed', () => {
  const barren = { template: '/t', inbred: true, barren: true, print: null };

  test('are closed after enough pages that brought nothing', () => {
    const book = createTrapBook();
    for (let i = 0; i < 29; i++) book.note({ ...barren, print: `p${i}` });
    expect(book.isClosed('/t')).toBe(false);
    book.note({ ...barren, print: 'p29' });
    expect(book.isClosed('/t')).toBe(true);
  });

  test('are closed when they keep saying the same', () => {
    const book = createTrapBook();
    for (let i = 0; i < 30; i++) book.note({ ...barren, barren: false, print: 'same' });
    expect(book.isClosed('/t')).toBe(true);
  });

  test('stay open while they bring something', () => {
    const book = createTrapBook();
    for (let i = 0; i < 300; i++) book.note({ ...barren, barren: i % 2 === 0, print: `p${i}` });
    expect(book.isClosed('/t')).toBe(false);
    expect(book.allowance('/t')).toBe(1200);
  });

  test('pages found from elsewhere never count', () => {
    const book = createTrapBook();
    for (let i = 0; i < 300; i++) book.note({ ...barren, inbred: false });
    expect(book.isClosed('/t')).toBe(false);
  });
});

describe('parameters that change nothing', () => {
  const page = (query: string, print: string, barren = false) => ({ url: `${HOST}/list.jsp?${query}`, print, barren });

  test('are learnt from pages that say the same, per host and program', () => {
    const noise = createQueryNoise();
    for (let i = 0; i < 4; i++) for (const id of [1, 2, 3]) noise.note(page(`id=${id}&from=${i}`, `list ${id}`));
    const learnt = noise.learnt();
    expect(learnt?.plainOf(`${HOST}/list.jsp?id=9&from=7`)).toBe(learnt?.plainOf(`${HOST}/list.jsp?from=8&id=9`));
    expect(learnt?.plainOf(`${HOST}/list.jsp?id=9&from=7`)).not.toBe(learnt?.plainOf(`${HOST}/list.jsp?id=8&from=7`));
    expect(learnt?.read.size).toBe(3);
    expect(learnt?.plainOf(`${HOST}/other.jsp?id=9&from=7`)).toBeNull();
    expect(learnt?.plainOf('http://y.gov.cn/list.jsp?id=9&from=7')).toBeNull();
  });

  test('are not what makes a difference once, nor what leads to pages without anything', () => {
    const noise = createQueryNoise();
    for (let i = 0; i < 20; i++) noise.note(page(`id=${i}`, 'nothing here', true));
    expect(noise.learnt()).toBeNull();
    for (let i = 0; i < 20; i++) noise.note(page(`page=${i}`, i === 19 ? 'the last one' : 'the same'));
    expect(noise.learnt()).toBeNull();
  });
});
