import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKey, resolveUrl } from '../../rules/url.ts';

describe('pageKey', () => {
  it.each([
    ['http://www.yunxi.gov.cn', 'yunxi.gov.cn/'],
    ['https://yunxi.gov.cn:443/index.html#top', 'yunxi.gov.cn/'],
    ['http://www.yunxi.gov.cn/zwgk/index.shtml', 'yunxi.gov.cn/zwgk/'],
    ['http://yunxi.gov.cn/a.jsp;jsessionid=AB12?b=2&a=1&utm_source=x', 'yunxi.gov.cn/a.jsp?a=1&b=2'],
    ['http://yunxi.gov.cn/list.php?sid=0123456789abcdef0123&id=3', 'yunxi.gov.cn/list.php?id=3'],
    ['http://yunxi.gov.cn/list.php?sid=3&page=2', 'yunxi.gov.cn/list.php?page=2&sid=3'],
    ['http://yunxi.gov.cn/col/col12/index.html?uid=9&pageNum=3', 'yunxi.gov.cn/col/col12/'],
    ['http://yunxi.gov.cn/list?pageNum=3', 'yunxi.gov.cn/list?pageNum=3'],
    ['http://yunxi.gov.cn/#/policy?id=1', 'yunxi.gov.cn/#/policy?id=1'],
    ['http://127.0.0.1:8080//a//b', '127.0.0.1:8080/a/b'],
  ])('%s → %s', (url, key) => {
    expect(pageKey(url)).toBe(key);
  });

  it.each(['mailto:a@b.cn', 'javascript:;', 'nonsense', 'ftp://a.cn/'])('has no key for %s', (url) => {
    expect(pageKey(url)).toBeNull();
  });

  it.each(['www.cn', 'a-.b--c.cn', '127.0.0.1:59999', '127.0.0.1:60001', 'a.cn:8080', '1.2.cn', '1.2.3.4'])(
    'is the same for a plain address as by the parser on %s',
    (host) => {
      const part = fc.oneof(
        fc.webPath(),
        fc.constantFrom('/', '/index.html', '/a/default.aspx', '/./a', '/a/..', '//a'),
      );
      fc.assert(
        fc.property(part, fc.constantFrom('', '.html', '/index.jsp', '%2e', "/a'b", '/a;b'), (path, end) => {
          // An empty fragment changes nothing and is not plain.
          const address = `http://${host}${path}${end}`;
          expect(pageKey(address)).toBe(pageKey(`${address}#`));
        }),
      );
    },
  );

  it('does not depend on protocol, www or the order of parameters', () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.dictionary(fc.stringMatching(/^[b-z]{1,6}$/), fc.stringMatching(/^\w{1,8}$/)),
        (path, query) => {
          const pairs = Object.entries(query);
          const text = (list: [string, string][]): string => list.map(([k, v]) => `${k}=${v}`).join('&');
          const a = pageKey(`http://www.yunxi.gov.cn${path}?${text(pairs)}`);
          expect(pageKey(`https://yunxi.gov.cn${path}?${text(pairs.toReversed())}`)).toBe(a);
        },
      ),
    );
  });
});

describe('resolveUrl', () => {
  it('resolves against the base and drops fragments', () => {
    expect(resolveUrl('../a.html#b', 'http://x.gov.cn/c/d/')).toBe('http://x.gov.cn/c/a.html');
    expect(resolveUrl('//y.gov.cn/', 'https://x.gov.cn/')).toBe('https://y.gov.cn/');
  });

  it.each(['', '#', 'javascript:void(0)', 'mailto:a@b', 'tel:110', 'data:text/html,x', 'http://[bad'])(
    'refuses %j',
    (href) => {
      expect(resolveUrl(href, 'http://x.gov.cn/')).toBeNull();
    },
  );

  const SIGNS = [
    ...'/./../..:@?#%&=+;,!$\'()*~_-[]|^`{}<>"\\ \t\n0aZé县',
    '%2e',
    '%2F',
    '//',
    'http:',
    'HTTPS://',
    'http://www.x.gov.cn',
    'https://1.2.3.4/',
    'http://a.b:80/',
    'xn--fiq',
    'javascript:',
    't20261103_1.html',
    '?id=1',
    '#/route',
  ];
  const href = fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 4 }), fc.webUrl()), {
    maxLength: 8,
  });
  const base = fc.constantFrom(
    'http://www.x.gov.cn/zwgk/a/b.html',
    'HTTP://WWW.X.gov.cn:80/zwgk',
    'https://u:p@x.gov.cn/a/',
    'http://127.0.0.1:8080/县/?q=/',
    'http://x.gov.cn//a//b;c',
    'about:blank',
    'no address',
  );

  it('says of every link what the parser of addresses says', () => {
    fc.assert(
      fc.property(href, base, (parts, from) => {
        const address = parts.join('');
        const url = /^(?:javascript|mailto|tel|data|about|blob|file):/i.test(address.trim())
          ? null
          : URL.parse(address.trim(), from);
        const isPage = url !== null && /^https?:$/.test(url.protocol) && !/^(?:#|$)/.test(address.trim());
        if (isPage && url.hash !== '' && !/^#!?\//.test(url.hash)) url.hash = '';
        expect(resolveUrl(address, from)).toBe(isPage ? url.href : null);
      }),
      { numRuns: 3000 },
    );
  });
});
