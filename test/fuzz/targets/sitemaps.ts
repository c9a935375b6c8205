import { readEntries } from '../../../crawler/crawl/again/sitemap-entries.ts';
import { soup, target } from '../target.ts';

const xml = soup(
  '<urlset>',
  '<url>',
  '</url>',
  '<sitemapindex>',
  '<sitemap>',
  '</sitemap>',
  '<loc>',
  '</loc>',
  '<lastmod>',
  '</lastmod>',
  '<url ',
  '<LOC a="b">',
  '<image:loc>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!ENTITY a "b">',
  '&a;',
  '&amp;',
  'http://www.x.gov.cn/a.html',
  '2026-05-11',
  '2026-05-11T00:00:00Z',
  ' ',
);

export const SITEMAPS = [
  target('sitemaps', xml, (text) => {
    readEntries(text, ({ kind, address, day }) => {
      if (!URL.canParse(address)) throw new Error(`leads to ${address}`);
      if (day !== null && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`no day: ${day}`);
      if (!text.toLowerCase().includes(`</${kind}>`)) throw new Error(`an entry that does not end: ${address}`);
    });
  }),
];
