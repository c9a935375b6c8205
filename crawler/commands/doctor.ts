import { networkInterfaces } from 'node:os';
import { execFileSync } from 'node:child_process';
import { hasGlobalIpv6 } from '../probes/ipv6/address-class.ts';
import { BROWSER_ADVICE, findBrowser } from '../render/find-browser.ts';
import { listChecklists, loadCriteria } from '../seeds.ts';
import { EXIT } from '../terminal/io.ts';
import { hang, padEnd } from '../terminal/width.ts';
import { VERSION } from '../version.ts';
import type { Command } from './command.ts';

/** One thing that this machine has or lacks. `next` says how to get it. */
export interface Check {
  name: string;
  state: 'ok' | 'missing';
  detail: string;
  next: string | null;
}

export const doctor: Command = {
  name: 'doctor',
  args: [],
  about: '本机能做什么、缺什么、怎样补上',
  flags: ['store', 'secret', 'out', 'json'],
  prepare:
    ({ flags, io }) =>
    async () => {
      const checks = [
        tool(),
        runtime(),
        await (await import('./parts/store/check-store.ts')).checkStore(flags),
        ipv6(),
        await browser(),
        fonts(),
      ];
      if (flags.json) io.out(`${JSON.stringify({ checks }, null, 2)}\n`);
      else
        for (const { name, state, detail, next } of checks) {
          const lines = hang(`${state === 'ok' ? '✓' : '✗'} ${padEnd(name, 12)}`, detail, io.columns);
          if (next !== null) lines.push(...hang(`${' '.repeat(14)}→ `, next, io.columns));
          io.out(`${lines.join('\n')}\n`);
        }
      return EXIT.done;
    },
};

function tool(): Check {
  return {
    name: 'zwgk',
    state: 'ok',
    detail: `${VERSION}，清单 ${listChecklists().join('、')}，评测点 ${loadCriteria().length} 个`,
    next: null,
  };
}

function runtime(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  const detail = `${process.versions.node}（SQLite ${process.versions['sqlite'] ?? '?'}，${process.platform}-${process.arch}）`;
  return major >= 24
    ? { name: 'Node', state: 'ok', detail, next: null }
    : { name: 'Node', state: 'missing', detail, next: '需要 Node 24 以上；在本目录运行 npm install 会带上。' };
}

function ipv6(): Check {
  return hasGlobalIpv6(networkInterfaces())
    ? { name: 'IPv6', state: 'ok', detail: '本机有公网 IPv6 地址', next: null }
    : {
        name: 'IPv6',
        state: 'missing',
        detail: '本机没有公网 IPv6 地址',
        next: 'IPv6 访问将记为“无法检查”；换到有 IPv6 网络的机器上可以检测。',
      };
}

/** Pages written by script are rendered with it; without one they are not tested. */
async function browser(): Promise<Check> {
  const found = await findBrowser();
  const check = { name: '浏览器' };
  if ('path' in found) return { ...check, state: 'ok', detail: found.path, next: null };
  const detail = found.missing === 'playwright' ? '没有安装 playwright' : '没有找到';
  const next = `由脚本生成的页面需要它渲染，没有则记为“本次未检测”：${BROWSER_ADVICE[found.missing]}`;
  return { ...check, state: 'missing', detail, next };
}

function fonts(): Check {
  const check = { name: '中文字体' };
  if (process.platform === 'darwin' || process.platform === 'win32')
    return { ...check, state: 'ok', detail: '系统自带', next: null };
  try {
    const family = execFileSync('fc-match', ['-f', '%{family}', ':lang=zh-cn'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const has =
      execFileSync('fc-list', [':lang=zh-cn', 'family'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() !== '';
    if (has) return { ...check, state: 'ok', detail: family, next: null };
  } catch {
    // No fontconfig: no fonts that anything here could use.
  }
  return {
    ...check,
    state: 'missing',
    detail: '没有找到',
    next: '报告打印成 PDF 需要：apt-get install fonts-noto-cjk',
  };
}
