import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const START_MS = 60_000;

/** Path of a Firefox, or null: `ZWGK_FIREFOX`, else one of the path. */
export function findFirefox(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = folders.flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name)));
  return [process.env['ZWGK_FIREFOX'] ?? '', ...files].find((file) => file !== '' && existsSync(file)) ?? null;
}

export interface Firefox {
  /** Opens an address in a tab of its own and waits until it is there. */
  open: (url: string) => Promise<FirefoxTab>;
  /** The page of the extension that its background opened: nobody can click the button of a sidebar in a test. */
  panel: () => Promise<FirefoxTab>;
  close: () => Promise<void>;
}

export interface FirefoxTab {
  /** Value of an expression in the page, as JSON carries it; promises are waited for. */
  evaluate: (expression: string) => Promise<unknown>;
}

/** A Firefox with the extension in it and no way out of this machine, driven by WebDriver BiDi. */
export async function loadInFirefox(path: string, folder: string): Promise<Firefox> {
  appendFileSync(join(folder, 'background.js'), "\nbrowser.tabs.create({ url: '/sidepanel.html' });\n");
  const profile = mkdtempSync(join(tmpdir(), 'zwgk-firefox-'));
  const prefs = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': '127.0.0.1',
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
  };
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const child = spawn(path, ['--headless', '--profile', profile, '--remote-debugging-port=0'], { stdio: 'pipe' });
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Firefox did not start within ${START_MS} ms`)), START_MS);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found);
    });
    child.on('exit', () => reject(new Error(`Firefox ended: ${said.slice(-500)}`)));
  });
  const send = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  await send('webExtension.install', { extensionData: { type: 'path', path: folder } });
  return {
    open: async (url) => {
      const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
      return { evaluate: (expression) => evaluate(send, context, expression) };
    },
    panel: async () => {
      for (;;) {
        const { contexts } = (await send('browsingContext.getTree', {})) as {
          contexts: { context: string; url: string }[];
        };
        const own = contexts.find(({ url }) => url.startsWith('moz-extension:'));
        if (own !== undefined) return { evaluate: (expression) => evaluate(send, own.context, expression) };
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    close: async () => {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

type Send = (method: string, params: object) => Promise<unknown>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`no answer at ${address}`)));
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; result?: unknown; message?: string };
    const asked = waiting.get(answer.id ?? -1);
    if (answer.result === undefined) asked?.reject(new Error(answer.message));
    else asked?.resolve(answer.result);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
}

async function evaluate(send: Send, context: string, expression: string): Promise<unknown> {
  const asked = { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context } };
  const answer = (await send('script.evaluate', { ...asked, awaitPromise: true })) as {
    result?: { value?: string };
    exceptionDetails?: { text: string };
  };
  if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
  return answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value);
}
