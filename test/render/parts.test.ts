import { describe, expect, test } from 'vitest';
import { createRenderTurns } from '../../crawler/crawl/render-turns.ts';
import { policyOf } from '../../crawler/render/parts.ts';
import { isSameSite, registrableDomain } from '../../crawler/render/same-site.ts';
import type { PendingRender } from '../../store/renders.ts';

test('who owns a name', () => {
  const domains: Record<string, string | null> = {
    'www.x.gov.cn': 'x.gov.cn',
    'zwgk.x.gov.cn': 'x.gov.cn',
    'a.b.x.gov.cn': 'x.gov.cn',
    'www.x.ah.cn': 'x.ah.cn',
    'www.x.cn': 'x.cn',
    'www.x.com': 'x.com',
    'gov.cn': null,
    localhost: null,
    '10.1.2.3': null,
    '[::1]': null,
  };
  for (const [host, domain] of Object.entries(domains)) expect(registrableDomain(host)).toBe(domain);
  expect(isSameSite('http://www.x.gov.cn/', 'https://api.x.gov.cn:8443/list')).toBe(true);
  expect(isSameSite('http://www.x.gov.cn/', 'http://www.y.gov.cn/')).toBe(false);
  expect(isSameSite('http://127.0.0.1/', 'http://127.0.0.1:8080/')).toBe(false);
});

test('what a page may ask for while it is rendered', () => {
  const policy = (type: string, url: string, method = 'GET') =>
    policyOf({ type, url, method, headers: {}, body: null }, (address) => address.startsWith('http://x/'));
  expect(policy('script', 'http://x/a.js')).toBe('fetch');
  expect(policy('xhr', 'http://x/api', 'POST')).toBe('fetch');
  expect(policy('document', 'http://x/frame.html')).toBe('fetch');
  expect(policy('xhr', 'http://x/api', 'DELETE')).toBe('refuse');
  expect(policy('script', 'http://cdn.example/jquery.js')).toBe('refuse');
  expect(policy('fetch', 'http://169.254.169.254/latest')).toBe('refuse');
  expect(policy('script', 'https://hm.baidu.com/hm.js')).toBe('drop');
  expect(policy('document', 'http://other.example/')).toBe('drop');
  expect(policy('image', 'http://x/a.png')).toBe('drop');
  expect(policy('stylesheet', 'http://x/a.css')).toBe('blank');
  expect(policy('script', 'file:///etc/passwd')).toBe('drop');
});

describe('turns', () => {
  const pages = Array.from(
    { length: 20 },
    (_, i) => ({ key: String(i), final_url: `http://x/col/${i}.html`, render_reason: 'empty-mount' }) as PendingRender,
  );

  test('three pages of a template decide about the others', () => {
    const turns = createRenderTurns();
    const first = turns.next(pages);
    expect(first.now.map(({ key }) => key)).toEqual(['0', '1', '2']);
    for (const page of first.now) turns.note(page, 'idle');
    expect(turns.next(first.later)).toMatchObject({ now: [], later: [] });
    expect(turns.next(first.later).never).toHaveLength(17);
  });

  test('one that gains opens the template', () => {
    const turns = createRenderTurns();
    turns.note(pages[0]!, 'idle');
    turns.note(pages[1]!, 'rendered');
    expect(turns.next(pages.slice(2)).now).toHaveLength(18);
  });

  test('lists that answer with nothing are asked for some more', () => {
    const turns = createRenderTurns();
    for (const page of pages.slice(0, 3)) turns.note(page, 'same');
    expect(turns.next(pages.slice(3)).now).toHaveLength(7);
    for (const page of pages.slice(3, 10)) turns.note(page, 'same');
    expect(turns.next(pages.slice(10)).never.every(({ hasFailed }) => hasFailed)).toBe(true);
  });

  test('templates, reasons and hash routes are told apart', () => {
    const turns = createRenderTurns();
    const other = [
      { ...pages[0]!, render_reason: 'frame' as const },
      { ...pages[0]!, final_url: 'http://x/app/#/list/1' },
      { ...pages[0]!, final_url: 'http://x/app/#/detail/1' },
      { ...pages[0]!, final_url: 'http://y/col/1.html' },
    ];
    expect(turns.next([...pages, ...other]).now).toHaveLength(3 + 4);
  });
});
