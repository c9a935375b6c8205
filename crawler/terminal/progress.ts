import type { CrawlProgress } from '../crawl/crawl-portal.ts';
import type { Stage } from '../crawl/last-look.ts';
import type { Io } from './io.ts';
import { fit, padEnd } from './width.ts';

/** Shows how a crawl goes: one line written over and over on a terminal, else a plain line now and then. */
export interface ProgressView {
  update: (progress: CrawlProgress) => void;
  /** Work beside fetching pages. */
  stage: (stage: Stage) => void;
  /** A line of its own. */
  say: (text: string) => void;
  /** Leaves the last state standing. */
  end: () => void;
}

const LIVE_EVERY_MS = 100;
const PLAIN_EVERY_MS = 5000;
const BAR = 20;
const STAGES = {
  render: '渲染由脚本生成的页面',
  files: '查看附件',
  again: '复查打不开的地址',
} satisfies Record<Stage['name'], string>;

export function createProgressView(io: Io): ProgressView {
  const start = io.now().getTime();
  let shown = -Infinity;
  let before = 0;
  let last: CrawlProgress | null = null;

  function line(progress: CrawlProgress): string {
    const seconds = Math.max((io.now().getTime() - start) / 1000, 0.001);
    const rate = (progress.fetched - before) / seconds;
    const share = progress.fetched / Math.max(progress.fetched + progress.waiting, 1);
    const parts = [`${progress.fetched} 页`, `待取 ${progress.waiting}`];
    if (progress.failed > 0) parts.push(`未取到 ${progress.failed}`);
    if (rate > 0) parts.push(`${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} 页/秒`);
    // New pages keep turning up, so the time left is for what is known by now.
    if (rate > 0 && progress.waiting > 0) parts.push(`约剩 ${duration(progress.waiting / rate)}`);
    return `${bar(share)} ${parts.join(' · ')}`;
  }

  function show(text: string): void {
    if (io.isLive) io.err(`\r${padEnd(fit(text, io.columns - 1), io.columns - 1)}`);
    else io.err(`${text}\n`);
  }

  return {
    update(progress) {
      if (last === null) before = progress.fetched;
      if (last === null && progress.isResumed)
        io.err(`接着上次未完成的抓取继续（已有 ${progress.fetched} 页；从头开始请加 --fresh）\n`);
      last = progress;
      const time = io.now().getTime();
      if (time - shown < (io.isLive ? LIVE_EVERY_MS : PLAIN_EVERY_MS)) return;
      shown = time;
      if (progress.fetched > 0) show(line(progress));
    },
    stage({ name, done, all }) {
      const time = io.now().getTime();
      if (time - shown < (io.isLive ? LIVE_EVERY_MS : PLAIN_EVERY_MS)) return;
      shown = time;
      show(`${bar(done / all)} ${STAGES[name]} ${done}/${all}`);
    },
    say(text) {
      io.err(io.isLive && last !== null ? `\n${text}\n` : `${text}\n`);
    },
    end() {
      if (last === null) return;
      if (last.fetched > 0) show(line(last));
      if (io.isLive) io.err('\n');
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} 秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} 分` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}
