import { describe, expect, test } from 'vitest';
import type { Answer } from '../../extension/crawl/crawl-record.ts';
import { readRobots, rulesOf } from '../../extension/crawl/robots.ts';

const answered = (status: number, text = ''): Answer => ({
  state: 'answered',
  url: 'http://www.x.gov.cn/robots.txt',
  status,
  contentType: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

describe('robots.txt for a crawl from the panel', () => {
  test('is its rules, or none where the site has none', () => {
    expect(readRobots(answered(200, 'User-agent: *\nDisallow: /a/'))).toContain('Disallow: /a/');
    expect(readRobots(answered(404, '<title>没有</title>'))).toBe('');
  });

  test.each<[string, Answer]>([
    ['the server fails', answered(503)],
    ['it is asked to wait', answered(429)],
    ['the site turns us away', answered(412, '<title>正在验证</title>')],
    ['no answer comes', { state: 'failed', cause: 'timeout' }],
  ])('allows nothing where %s', (_, answer) => {
    expect(readRobots(answer)).toBeNull();
  });

  test('its rules are the host’s under either protocol, and its delay is kept within a minute', () => {
    const rules = (robots: string) => rulesOf({ url: 'http://www.x.gov.cn/', robots });
    const { allows, delayMs } = rules('User-agent: *\nCrawl-delay: 3\nDisallow: /hdjl/\nDisallow: /*?print');
    expect(delayMs).toBe(3000);
    expect(
      ['/', '/hdjl/1.html', '/a.html?print=1', '/a.html'].map((path) => allows(`https://www.x.gov.cn${path}`)),
    ).toEqual([true, false, false, true]);
    expect(rules('User-agent: *\nCrawl-delay: 86400').delayMs).toBe(60_000);
    expect(rules('').allows('http://www.x.gov.cn/a')).toBe(true);
  });

  test.each(['//', '//hdjl/1.html', '//[', '//@evil.example/'])(
    'a path that begins with two slashes is the host’s: %s',
    (path) => {
      const { allows } = rulesOf({ url: 'http://www.x.gov.cn/', robots: 'User-agent: *\nDisallow: /' });
      expect(allows(`http://www.x.gov.cn${path}`)).toBe(false);
    },
  );
});
