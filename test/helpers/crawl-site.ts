import { afterEach } from 'vitest';
import type { Store } from '../../store/open.ts';
import { tempStore } from './crawl.ts';
import { html, pageWith, serve, type TestServer } from './serve.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A store for the test, closed after it. */
export async function newStore(): Promise<Store> {
  const store = await tempStore();
  open.push(store);
  return store;
}

/** A store for a crawl of the site; both are closed after the test. */
export async function setUp(site: TestServer): Promise<{ store: Store; url: string }> {
  open.push(site);
  return { store: await newStore(), url: `${site.origin}/` };
}

/** A site of pages by path; `delays` hold an answer back until others have come. */
export async function serveSite(
  pages: Record<string, readonly string[]>,
  delays: Record<string, number> = {},
): Promise<TestServer> {
  return serve((request, response) => {
    const path = request.url ?? '/';
    const links = pages[path];
    const answer = () =>
      links === undefined
        ? html(response, 'no', { status: 404 })
        : html(response, pageWith(`页面 ${path}`, links, `<p>正文 ${path}</p>`));
    if (delays[path] === undefined) answer();
    else setTimeout(answer, delays[path]);
  });
}
