import { fork } from 'node:child_process';

/** The generated county, served by a process of its own. */
export async function startSite(
  pages: number,
  mode: 'etags' | 'restless' = 'etags',
): Promise<{ url: string; close: () => void }> {
  const child = fork(new URL('./server.ts', import.meta.url), [String(pages), mode], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the site's server ended with code ${code}`)));
  });
  return { url, close: () => child.disconnect() };
}
