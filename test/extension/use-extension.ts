import { afterAll, beforeAll } from 'vitest';
import { buildExtension } from './build-extension.ts';
import { loadExtension, type LoadedExtension } from './open-panel.ts';
import { servePages, type Respond, type ServedPages } from './serve-pages.ts';

/** What the tests of a file use; filled before the first of them. */
export interface Used {
  extension: LoadedExtension;
  site: ServedPages;
}

/** The extension as built, in a browser of its own, and a site to look at: for all tests of a file, and gone after them. */
export function useExtension(respond: Respond): Used {
  const used = {} as Used;
  const ends: (() => Promise<void> | void)[] = [];
  beforeAll(async () => {
    const built = buildExtension();
    used.extension = await loadExtension(built.onLoopback);
    ends.unshift(used.extension.close);
    used.site = await servePages(respond);
    ends.unshift(used.site.close);
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return used;
}
