import { extractPage } from '../../../rules/facts/extract-page.ts';
import type { PageFacts } from '../../../rules/facts/page-facts.ts';

/** Facts of a page made of a head and a body, at an ordinary entry address unless told otherwise. */
export function readPage(body: string, options: { head?: string; url?: string; seenOn?: string } = {}): PageFacts {
  const { head = '', url = 'http://www.yunxi.gov.cn/zwgk/t20240506_1.html', seenOn } = options;
  return extractPage(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    url,
    seenOn === undefined ? {} : { seenOn },
  );
}
