import { resolveUrl } from '../../rules/url.ts';
import { soup } from './target.ts';

export const OWN_SITE = 'http://www.yunxi.gov.cn/';
export const ALL_CLOSED = 'User-agent: *\nDisallow: /';

export const ROBOTS = soup(
  'User-agent: *',
  'zwgk-audit',
  '\n',
  'Disallow: ',
  '/',
  '*',
  '$',
  'Allow: ',
  'Crawl-delay: ',
  '9',
  'Sitemap: ',
  '#',
  '%2f',
  '\r',
);

/** Addresses of the site, as odd as a link may make them. */
export const OWN_ADDRESS = soup('/', '//', '[', ']', '?', '%', '#', 'a', '..', '@', ':', '甲', 'evil.example')
  .map((path) => resolveUrl(OWN_SITE + path, OWN_SITE) ?? OWN_SITE)
  .filter((url) => new URL(url).host === new URL(OWN_SITE).host);
