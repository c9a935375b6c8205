import { describe, expect, test } from 'vitest';
import { createQueryNoise } from '../../../crawler/crawl/query-noise.ts';
import { createTrapBook, isTrapUrl, templateOf } from '../../../rules/walk/traps.ts';
import { plainKeyOf } from '../../../crawler/crawl/twins.ts';
import { pageKey } from '../../../rules/url.ts';

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
    '/x/y/y/x/z/x/a.html',
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
    '/a/b/a/b/c.html',
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
    const { plainOf, takePlain, openOf } = noise.learnt();
    expect(plainOf(`${HOST}/list.jsp?id=9&from=7`)).toBe(plainOf(`${HOST}/list.jsp?from=8&id=9`));
    expect(plainOf(`${HOST}/list.jsp?id=9&from=7`)).toBe(plainOf(`${HOST}/list.jsp?id=9`));
    expect(plainOf(`${HOST}/list.jsp?id=9&from=7`)).not.toBe(plainOf(`${HOST}/list.jsp?id=8&from=7`));
    const isTaken = (query: string): boolean => takePlain(plainOf(`${HOST}/list.jsp?${query}`)!);
    expect([1, 2, 3, 4, 4].map((id) => isTaken(`id=${id}&from=9`))).toEqual([true, true, true, false, true]);
    // Another program, another host: nothing is known there.
    expect(plainOf(`${HOST}/other.jsp?id=9&from=7`)).toContain('from');
    expect(plainOf('http://y.gov.cn/list.jsp?id=9&from=7')).toContain('from');
    expect(openOf(`${HOST}/list.jsp?id=9&from=7`)).toEqual([]);
  });

  test('are learnt from the page without them too', () => {
    const noise = createQueryNoise();
    for (let i = 0; i < 6; i++) {
      noise.note({ url: `${HOST}/a/${i}.html`, print: `p${i}`, barren: false });
      noise.note({ url: `${HOST}/a/${i}.html?share=1`, print: `p${i}`, barren: false });
    }
    const { plainOf } = noise.learnt();
    expect(plainOf(`${HOST}/a/9.html?share=1`)).toBe(plainOf(`${HOST}/a/9.html`));
  });

  test('are not what makes a difference once, nor what leads to pages without anything', () => {
    const noise = createQueryNoise();
    for (let i = 0; i < 20; i++) noise.note(page(`id=${i}`, 'nothing here', true));
    expect(noise.learnt().plainOf(`${HOST}/list.jsp?id=1`)).toBeNull();
    expect(noise.learnt().openOf(`${HOST}/list.jsp?id=1`)).toMatchObject([{ isRead: true }]);
    for (let i = 0; i < 20; i++) noise.note(page(`page=${i}`, i === 19 ? 'the last one' : 'the same'));
    expect(noise.learnt().plainOf(`${HOST}/list.jsp?page=1`)).toBeNull();
    expect(noise.learnt().openOf(`${HOST}/list.jsp?page=1`)).toEqual([]);
  });
});

describe('programs that show the pages of another', () => {
  const read = (noise: ReturnType<typeof createQueryNoise>, path: string, from: number, to: number) => {
    for (let i = from; i < to; i++) noise.note({ url: `${HOST}/${path}/${i}.html`, print: `p${i}`, barren: false });
  };

  test('are left, and the other is not', () => {
    const noise = createQueryNoise();
    read(noise, 'art', 0, 40);
    read(noise, 'print', 5, 20);
    const { isTwin } = noise.learnt();
    expect(isTwin(templateOf(`${HOST}/print/1.html`))).toBe(true);
    expect(isTwin(templateOf(`${HOST}/art/1.html`))).toBe(false);
  });

  test('are not those with one page of their own', () => {
    const noise = createQueryNoise();
    read(noise, 'art', 0, 40);
    read(noise, 'news', 30, 41);
    read(noise, 'news', 41, 50);
    expect(noise.learnt().isTwin(templateOf(`${HOST}/news/1.html`))).toBe(false);
  });
});

describe('pages in another dress', () => {
  test.for([
    ['/wap/art/1.html', '/art/1.html'],
    ['/big5/', '/'],
    ['/art/1.html?print=1', '/art/1.html'],
    ['/list.jsp?id=3&orderBy=date&order=desc', '/list.jsp?id=3'],
    ['/mobile/a.jsp?lang=en&id=1', '/a.jsp?id=1'],
  ])('%s', ([dressed, plain]) => {
    expect(plainKeyOf(HOST + dressed)).toBe(pageKey(HOST + plain));
  });

  test.for(['/art/1.html', '/wapq/art/1.html', '/list.jsp?id=3&type=2', '/mzj/index.html', '/tw/gzdt/1.html'])(
    'not %s',
    (path) => {
      expect(plainKeyOf(HOST + path)).toBeNull();
    },
  );
});

describe('an endless calendar', () => {
  test('is what says the same but for its numbers, and nothing else', () => {
    const book = createTrapBook();
    const note = (template: string, print: string) => book.note({ template, inbred: false, barren: false, print });
    for (let i = 0; i < 40; i++) note('/rl', `day${i}-form`);
    for (let i = 0; i < 40; i++) note('/guide', `guide${i}-form${i}`);
    for (let i = 0; i < 400; i++) note('/art', `art${i}`);
    expect(['/rl', '/guide', '/art', '/never'].map((template) => book.isHollow(template))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(book.firstLooks('/never')).toBe(60);
    expect(book.firstLooks('/never?id')).toBe(12);
    expect(book.firstLooks('/art')).toBe(1660);
  });
});
