import type { PageFacts } from '../../../../rules/facts/page-facts.ts';
import type { RenderReason } from '../../../../rules/facts/render-gate.ts';
import { createPartAskers } from '../../../crawl/ask-parts.ts';
import { createHosts } from '../../../crawl/hosts.ts';
import type { ReadOptions } from '../../../crawl/read-page.ts';
import { addsSomething, readRendered } from '../../../crawl/read-rendered.ts';
import { createScope } from '../../../../rules/walk/scope.ts';
import type { Client } from '../../../fetch/client.ts';
import { isSameSite } from '../../../render/same-site.ts';
import type { Flags } from '../../../terminal/flags.ts';
import type { Io } from '../../../terminal/io.ts';
import { AGENT } from '../client.ts';
import { openRenderer } from '../open-renderer.ts';

/** How a page was rendered, or why it was not. */
export interface PageRender {
  /** Why it should be; `asked`: only because --render always says so. */
  reason: RenderReason | 'asked';
  /**
   * rendered: the facts are those of the rendered page · partial: so they are, though some request of the page failed ·
   * same: rendering added nothing · unsettled: it did not come to rest in time, or broke · not-tested: there is no
   * browser, or --render never.
   */
  state: 'rendered' | 'partial' | 'same' | 'unsettled' | 'not-tested';
  /** In a word or two, where there is more to say. */
  why: string | null;
}

export interface RenderSource {
  url: string;
  /** The static page, decoded. */
  html: string;
  facts: PageFacts;
  options: ReadOptions;
}

/** Renders one page where it shows the need or `--render always` asks for it. Null where neither is so. Never throws. */
export async function renderSource(
  { url, html, facts: fixed, options }: RenderSource,
  { reason: shown, client, flags, io }: { reason: RenderReason | null; client: Client; flags: Flags; io: Io },
): Promise<{ facts: PageFacts; render: PageRender } | null> {
  const reason: PageRender['reason'] | null = shown ?? (flags.render === 'always' ? 'asked' : null);
  if (reason === null) return null;
  const left = (state: PageRender['state'], why: string | null) => ({ facts: fixed, render: { reason, state, why } });
  if (flags.render === 'never') return left('not-tested', '--render never');
  const missing: string[] = [];
  const renderer = await openRenderer(flags, (text) => void missing.push(text));
  if (renderer === null) return left('not-tested', missing.join(''));
  const scope = createScope(url, []);
  const hosts = createHosts({
    client,
    scope,
    flags: { concurrency: flags.concurrency, rate: flags.rate, isOwnSite: flags.iOperateThisSite },
    agent: AGENT,
    now: io.now,
    sleep: io.sleep,
    onRobotsRequest: () => {},
  });
  const isOwn = (address: string): boolean => scope.has(address) || isSameSite(address, url);
  const asker = createPartAskers(hosts, isOwn)();
  try {
    const rendered = await renderer.render({ url, html, isOwn, ask: asker.ask, isHeldBack: asker.isHeldBack });
    if (rendered.state === 'unsettled') return left('unsettled', rendered.why);
    const isWhole = rendered.isClean && !asker.isBlocked;
    const facts = readRendered(rendered.html, { facts: fixed, isWhole, options });
    if (addsSomething(fixed, facts))
      return { facts, render: { reason, state: isWhole ? 'rendered' : 'partial', why: null } };
    if (!isWhole) return left('unsettled', '页面请求的内容没有取到');
    return { facts: { ...fixed, scripted: null }, render: { reason, state: 'same', why: null } };
  } catch {
    return left('unsettled', '渲染结果无法读取');
  } finally {
    await renderer.close();
  }
}
