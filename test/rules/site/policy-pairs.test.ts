import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { createSiteFold } from '../../../rules/site/fold-site.ts';
import { pairPolicies } from '../../../rules/site/policy/pairs.ts';
import { documentPage, HOME, interpretationPage, link } from '../policy-pages.ts';

const ORIGIN = 'http://www.yunxi.gov.cn';

/** Pairs as `document path → interpretation path by how`, and paths of documents that something may interpret. */
function read(pages: Record<string, string>): { pairs: string[]; maybe: string[] } {
  const fold = createSiteFold({ name: '云溪县人民政府', url: `${ORIGIN}/` });
  for (const [path, body] of Object.entries({ ...HOME, ...pages })) {
    const page = extractPage(`<html><head></head><body>${body}</body></html>`, ORIGIN + path);
    fold.addPage(page, { url: page.url, seenAt: '2024-05-20T01:00:00.000Z', bytesHash: '0' });
  }
  const crawl = { pages: 1, files: 0, requests: 0, bytes: 0, errors: {}, blocked: [], complete: true, stoppedBy: null };
  const { pairs, maybe } = pairPolicies(fold.finish({ asOf: '2024-05-20', crawl, probes: {} }));
  const pathOf = (entry: { url: string }): string => new URL(entry.url).pathname;
  return {
    pairs: pairs.map(({ document, interpretation, by }) => `${pathOf(document.entry)} ${pathOf(interpretation)} ${by}`),
    maybe: [...maybe.keys()].map(({ entry }) => pathOf(entry)),
  };
}

const named = (name: string, change: Parameters<typeof documentPage>[0] = {}): string =>
  documentPage({ title: `云溪县人民政府关于印发《${name}》的通知`, number: null, ...change });

describe('pairPolicies', () => {
  it('brings together by title', () => {
    expect(read({ '/1.html': documentPage(), '/a.html': interpretationPage() })).toEqual({
      pairs: ['/1.html /a.html title'],
      maybe: [],
    });
  });

  it('prefers the title to links to other documents', () => {
    const pages = {
      '/1.html': documentPage(),
      '/2.html': named('云溪县养犬办法'),
      '/a.html': interpretationPage({ after: link('/2.html', '云溪县养犬办法') }),
    };
    expect(read(pages)).toEqual({ pairs: ['/1.html /a.html title'], maybe: ['/2.html'] });
  });

  it('takes the edition published nearest, and the linked one before that', () => {
    const pages = {
      '/1.html': named('云溪县就业补贴办法', { written: '2019-01-01', published: '2019-01-02' }),
      '/2.html': named('云溪县就业补贴办法'),
    };
    expect(read({ ...pages, '/a.html': interpretationPage() }).pairs).toEqual(['/2.html /a.html title']);
    expect(read({ ...pages, '/a.html': interpretationPage({ after: link('/1.html', '文件原文') }) }).pairs).toEqual([
      '/1.html /a.html title',
    ]);
  });

  it('keeps apart what bears one number by mistake', () => {
    const pages = {
      '/1.html': documentPage(),
      '/2.html': named('云溪县养犬办法', {
        number: '云政规〔2024〕3号',
        written: '2024-10-08',
        published: '2024-10-10',
      }),
      '/a.html': interpretationPage(),
      '/b.html': interpretationPage({ title: '《云溪县养犬办法》政策解读', published: '2024-10-10' }),
    };
    expect(read(pages).pairs).toEqual(['/1.html /a.html title', '/2.html /b.html title']);
  });

  it('brings together by the number in the title', () => {
    const pages = { '/1.html': documentPage(), '/a.html': interpretationPage({ title: '云政规〔2024〕3号文件解读' }) };
    expect(read(pages).pairs).toEqual(['/1.html /a.html number']);
  });

  it('holds a number in the text and a similar title to be no more than possible', () => {
    const pages = {
      '/1.html': documentPage(),
      '/2.html': named('云溪县养犬管理办法实施细则'),
      '/a.html': interpretationPage({
        title: '《云溪县养犬管理办法》解读',
        body: '<p>原办法（云政规〔2024〕3号）同时废止。</p>',
      }),
    };
    expect(read(pages)).toEqual({ pairs: [], maybe: ['/1.html', '/2.html'] });
  });

  it('takes a link where the title names no document, and not where it names another', () => {
    const after = link('/a.html', '补贴怎么领');
    expect(
      read({ '/1.html': documentPage({ after }), '/a.html': interpretationPage({ title: '补贴怎么领' }) }).pairs,
    ).toEqual(['/1.html /a.html link']);
    expect(
      read({ '/1.html': documentPage({ after }), '/a.html': interpretationPage({ title: '《湖山省养犬条例》解读' }) }),
    ).toEqual({ pairs: [], maybe: ['/1.html'] });
  });

  it('leaves out what every page links to', () => {
    const box = `<aside>${link('/a.html', '《湖山省养犬条例》解读')}</aside>`;
    const pages = Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`/${n}.html`, named(`云溪县第${n}号规定`, { after: box })]),
    );
    expect(read({ ...pages, '/a.html': interpretationPage({ title: '《湖山省养犬条例》解读' }) })).toEqual({
      pairs: [],
      maybe: [],
    });
  });

  it('takes pages of one number for one document', () => {
    const pages = {
      '/1.html': documentPage(),
      '/2.html': documentPage({ column: ['县政府文件', '/zfwj/'] }),
      '/a.html': interpretationPage(),
    };
    expect(read(pages).pairs).toHaveLength(1);
  });
});
