import { afterEach, expect, test } from 'vitest';
import { loadRobots } from '../../crawler/fetch/robots.ts';
import { fakeClock, testClient } from '../helpers/crawl.ts';
import { html, serve } from '../helpers/serve.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function robotsOf(answers: readonly [number, string, Record<string, string>?][]) {
  let count = 0;
  const site = await serve((_, response) => {
    const [status, body, headers = {}] = answers[Math.min(count++, answers.length - 1)]!;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    html(response, body, { status, type: headers['content-type'] ?? 'text/plain' });
  });
  const client = testClient();
  open.push(client, site);
  const { now, sleep } = fakeClock();
  const robots = await loadRobots(site.origin, 'zwgk-audit', {
    client,
    now,
    sleep,
    pace: async () => {},
    throttle: () => {},
    hasAnswered: () => false,
    inScope: (url) => url.startsWith(site.origin),
    onRequest: () => {},
    spacingMs: [1, 1],
    throttleMs: 1,
  });
  return { robots, asked: site.asked, origin: site.origin };
}

test('its rules and its Crawl-delay count', async () => {
  const { robots, origin } = await robotsOf([[200, 'User-agent: *\nDisallow: /admin/\nCrawl-delay: 5\n']]);
  if (robots.state !== 'rules') throw new Error('no rules');
  expect(robots.delayMs).toBe(5000);
  expect(robots.allows(`${origin}/admin/x`)).toBe(false);
  expect(robots.allows(`${origin}/zwgk/`)).toBe(true);
  // The rules are the host's, whichever protocol.
  expect(robots.allows(`${origin.replace('http:', 'https:')}/admin/x`)).toBe(false);
});

test.for(['//', '//zwgk/1.html', '//[', '//@evil.example/'])(
  'a path that begins with two slashes is the host’s: %s',
  async (path) => {
    const { robots, origin } = await robotsOf([[200, 'User-agent: *\nDisallow: /\n']]);
    expect(robots.state === 'rules' && robots.allows(origin + path)).toBe(false);
  },
);

test('rules for us by name come before those for all', async () => {
  const { robots, origin } = await robotsOf([
    [200, 'User-agent: *\nDisallow: /\n\nUser-agent: zwgk-audit\nDisallow: /x/\n'],
  ]);
  expect(robots.state === 'rules' && robots.allows(`${origin}/zwgk/`)).toBe(true);
});

test.for([404, 403, 410])('status %i allows everything', async (status) => {
  const { robots, asked, origin } = await robotsOf([[status, 'none']]);
  expect(robots.state === 'rules' && robots.allows(`${origin}/x`)).toBe(true);
  expect(asked).toHaveLength(1);
});

test('a home page in its place allows everything', async () => {
  const { robots, origin } = await robotsOf([
    [200, '<html><title>首页</title><a href="/">x</a></html>', { 'content-type': 'text/html' }],
  ]);
  expect(robots.state === 'rules' && robots.allows(`${origin}/x`)).toBe(true);
});

test('one that fails to load is asked for three times, then silent', async () => {
  const { robots, asked } = await robotsOf([[500, '']]);
  expect(robots).toEqual({ state: 'silent', cause: 'robots' });
  expect(asked).toHaveLength(3);
});

test('one that loads in the end counts', async () => {
  const { robots } = await robotsOf([
    [503, ''],
    [200, 'User-agent: *\nDisallow: /a\n'],
  ]);
  expect(robots.state).toBe('rules');
});

test('a challenge in its place is a refusal; it is not asked again', async () => {
  const { robots, asked } = await robotsOf([
    [521, '<script>document.cookie="__jsl_clearance=1";location.reload()</script>'],
  ]);
  expect(robots).toEqual({ state: 'silent', cause: 'blocked' });
  expect(asked).toHaveLength(1);
});
