import { StopError } from '../../../rules/errors.ts';
import { BROWSER_ADVICE, findBrowser } from '../../render/find-browser.ts';
import { createRenderer, type Renderer } from '../../render/renderer.ts';
import type { Flags } from '../../terminal/flags.ts';
import { userAgent } from './client.ts';

const MISSING = { playwright: '没有安装 playwright', browser: '没有找到浏览器' };

/**
 * A renderer for a crawl; no browser is started before a page needs one. Null where there is none, told once.
 * @param tell says something to the person who waits
 */
export async function openRenderer(flags: Flags, tell: (text: string) => void): Promise<Renderer | null> {
  const found = await findBrowser();
  if ('path' in found) return createRenderer({ browser: found.path, userAgent: userAgent(flags) });
  tell(`${MISSING[found.missing]}，由脚本生成的页面不渲染，记为“本次未检测”。要渲染：${BROWSER_ADVICE[found.missing]}`);
  return null;
}

/** @throws StopError where `--render always` cannot be kept */
export async function checkRenderer({ render }: Flags): Promise<void> {
  if (render !== 'always') return;
  const found = await findBrowser();
  if ('missing' in found)
    throw new StopError(`--render always 需要浏览器：${MISSING[found.missing]}`, BROWSER_ADVICE[found.missing]);
}
