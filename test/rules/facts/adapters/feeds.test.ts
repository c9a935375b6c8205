import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFeed, feedKey } from '../../../../rules/facts/extract-feed.ts';
import { ADAPTERS } from '../../../../rules/facts/list/adapters/index.ts';
import { startProgress } from '../../../../rules/facts/list/feed-progress.ts';
import type { Feed } from '../../../../rules/facts/page-facts.ts';

const column = {
  url: 'http://www.yunxi.gov.cn/zwgk/tzgg/',
  title: '通知公告',
  trail: [{ name: '通知公告', url: 'http://www.yunxi.gov.cn/zwgk/tzgg/' }],
};
const feedOf = (adapter: string, options: Partial<Feed['request']> = {}): Feed => ({
  adapter,
  column,
  request: {
    url: 'http://www.yunxi.gov.cn/api/list?page=1',
    method: 'GET',
    page: 1,
    before: startProgress([], null, 15),
    ...options,
  },
});
const READERS = ADAPTERS.filter(({ readFeed }) => readFeed !== undefined).map(({ id }) => id);

describe.each(READERS)('an answer read by %s', (adapter) => {
  const hostile = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(
      '',
      '<html>412</html>',
      'null',
      '{"data":null}',
      '{"data":{"results":{}}}',
      '{"data":{"html":7}}',
      '{"page":{"content":[null,1,{}]}}',
      '{"articles":[[]]}',
      '<datastore><record><![CDATA[<li',
      '<li><a href="http://[">甲</a></li>',
    ),
    fc.string().map((text) => `<datastore><recordset><record><![CDATA[${text}]]></record></recordset>`),
    fc.jsonValue().map((value) =>
      JSON.stringify({
        data: { total: value, results: [value, { title: value, url: value, publishedTime: value }] },
        page: { content: [value] },
        articles: [{ title: value, date: value }],
      }),
    ),
  );
  it('is a failed one or a list, never an error', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 3 }), (text, page) => {
        const facts = extractFeed(text, feedOf(adapter, { page }), { seenOn: '2024-05-21' });
        expect(facts).toMatchObject({ kind: 'column', listOf: 'yunxi.gov.cn/zwgk/tzgg/', listPage: page });
        if (facts.items.length === 0 && facts.listFailure === null) expect(facts.feeds).toEqual([]);
        for (const item of facts.items) expect(item.date ?? '2024-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });

  it('that is a challenge page or nothing is a failed one, and asks elsewhere where it can', () => {
    for (const text of [
      null,
      '',
      '<html><head><title>请稍候</title></head><body><script>$_ts={}</script></body></html>',
    ]) {
      const facts = extractFeed(text, feedOf(adapter, { page: 2 }));
      expect(facts.items).toEqual([]);
      expect(facts.listFailure).not.toBeNull();
      expect(facts.feeds).toEqual([]);
      const otherwise = { ...feedOf(adapter).request, url: 'http://www.yunxi.gov.cn/other' };
      expect(extractFeed(text, feedOf(adapter, { otherwise })).feeds.map((feed) => feed.request)).toEqual([otherwise]);
    }
  });
});

describe('extractFeed', () => {
  const row = (title: string, publishedTime: unknown): unknown => ({ title, url: '/c1/202405/a.shtml', publishedTime });
  const read = (results: unknown[], total = results.length) =>
    extractFeed(JSON.stringify({ data: { total, results } }), feedOf('ucap'), { seenOn: '2024-01-10' });

  it('reads dates however they are written, as days in Shanghai', () => {
    const dates = [
      '2024-05-06',
      '2024-05-06 10:00:00',
      '2024-05-05T16:30:00.000Z',
      '2024-05-06T00:10:00+0800',
      1714926600000,
      1714926600,
      '1714926600',
      '2024年5月6日',
      '20240506',
      '2024/5/6',
    ];
    expect(read(dates.map((date, index) => row(`标题${index}`, date))).items.map(({ date }) => date)).toEqual(
      dates.map(() => '2024-05-06'),
    );
  });

  it('gives month and day their year from the day it was seen and the rows above', () => {
    const items = read(['01-08', '12-30', '11-02', '13-40', ''].map((date, index) => row(`标题${index}`, date))).items;
    expect(items.map(({ date }) => date)).toEqual(['2024-01-08', '2023-12-30', '2023-11-02', null, null]);
    expect(items[0]?.yearInferred).toBe(true);
  });

  it('takes tags and entities out of titles, also those encoded twice', () => {
    const titles = [
      '<em>云溪</em>县&amp;邻县',
      '&lt;b&gt;通知&lt;/b&gt;',
      '关于A&amp;amp;B公司的&ldquo;公告&rdquo;',
    ].map((title) => row(title, null));
    expect(read(titles).items.map(({ title }) => title)).toEqual(['云溪县&邻县', '通知', '关于A&B公司的“公告”']);
  });

  it('offers the files of the entries', () => {
    const facts = read([
      {
        title: '通知',
        url: '/a.shtml',
        resList: [{ fileName: '附件.docx', filePath: '/c1/202405/f/附件.docx' }, { fileName: '无地址' }, 3],
      },
    ]);
    expect(facts.attachments).toEqual([
      { url: 'http://www.yunxi.gov.cn/c1/202405/f/%E9%99%84%E4%BB%B6.docx', name: '附件.docx', ext: 'docx' },
    ]);
  });

  it('says that a list is empty where the count is nought', () => {
    expect(read([], 0)).toMatchObject({ saysEmpty: true, listFailure: null, items: [], feeds: [] });
  });

  it('goes on until the count is reached and takes the same page again for a failure', () => {
    const results = Array.from({ length: 15 }, (_, index) => ({
      title: `标题${index}`,
      url: `/${index}.shtml`,
      publishedTime: '2024-05-06',
    }));
    const text = JSON.stringify({ data: { total: 40, results } });
    const first = extractFeed(text, feedOf('ucap'));
    expect(first.feeds[0]?.request).toMatchObject({ page: 2, before: { entries: 15, total: 40 } });
    const second = extractFeed(text, first.feeds[0] as Feed);
    expect(second).toMatchObject({ items: [], feeds: [], listFailure: '第2页与前一页相同' });
    expect(feedKey((first.feeds[0] as Feed).request)).not.toBe(feedKey(feedOf('ucap').request));
  });

  it('does not go on without end', () => {
    const huge = JSON.stringify({ data: { total: 9_999_999, results: [{ title: '标题', url: '/x.shtml' }] } });
    expect(extractFeed(huge, feedOf('ucap', { page: 2000 })).feeds).toEqual([]);
  });

  it('keeps requests of one address with other bodies apart', () => {
    const post = (body: string): string => feedKey({ ...feedOf('ucap').request, method: 'POST', body });
    expect(post('page=1')).not.toBe(post('page=2'));
  });
});
