import type { UsageProblem } from '../../rules/errors.ts';
import { isPostgres } from '../../store/place.ts';
import { readWindow } from '../schedule/window.ts';
import { DEFAULT_CHECKLIST } from '../seeds.ts';

/** A flag as written, or what was expected in its place. */
type Read<T> = { ok: true; value: T } | { ok: false; expected: string };

interface Flag<T> {
  usage: string;
  about: string;
  /** @param text undefined where the flag is not given */
  read: (text: string | undefined) => Read<T>;
}

const ok = <T>(value: T): Read<T> => ({ ok: true, value });

function text<T extends string | null>(usage: string, about: string, fallback: T): Flag<string | T> {
  return {
    usage,
    about,
    read: (given) => (given === '' ? { ok: false, expected: '不为空的值' } : ok(given ?? fallback)),
  };
}

function number(
  usage: string,
  about: string,
  range: { least: number; most: number; isWhole: boolean; expected: string },
): Flag<number | null> {
  return {
    usage,
    about,
    read(given) {
      if (given === undefined) return ok(null);
      const value = given.trim() === '' ? NaN : Number(given);
      const isGood =
        Number.isFinite(value) &&
        value >= range.least &&
        value <= range.most &&
        (!range.isWhole || Number.isInteger(value));
      return isGood ? ok(value) : { ok: false, expected: range.expected };
    },
  };
}

function choice<T extends string>(usage: string, about: string, [first, ...others]: readonly [T, ...T[]]): Flag<T> {
  const all = [first, ...others];
  return {
    usage,
    about,
    read(given) {
      const value = given === undefined ? first : all.find((one) => one === given);
      return value === undefined ? { ok: false, expected: all.join(' | ') } : ok(value);
    },
  };
}

function on(usage: string, about: string): Flag<boolean> {
  return { usage, about, read: (given) => ok(given !== undefined) };
}

/** What fits into a request header and leads somewhere. */
export const CONTACT = /^(?:https?:\/\/[\x21-\x7e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/;

function contact(usage: string, about: string): Flag<string | null> {
  return {
    usage,
    about,
    read: (given) =>
      given === undefined || CONTACT.test(given)
        ? ok(given ?? null)
        : { ok: false, expected: '网址（http:// 或 https:// 开头）或电子邮箱，不含中文' },
  };
}

function day(usage: string, about: string): Flag<string | null> {
  return {
    usage,
    about,
    read: (given) =>
      given === undefined || isDay(given) ? ok(given ?? null) : { ok: false, expected: '日期 YYYY-MM-DD' },
  };
}

function isDay(given: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) return false;
  const date = new Date(`${given}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given);
}

/** Every flag there is, by the name under which commands get its value. */
export const FLAGS = {
  checklist: text('--checklist <id|file>', '测评清单：自带清单的编号，或清单文件', DEFAULT_CHECKLIST),
  portal: text(
    '--portal <file>',
    '网站说明文件（网址、名称、附属域名、栏目、单位）或自带的一份的名称，可代替网址',
    null,
  ),
  asOf: day('--as-of <date>', '检查日，默认今天（北京时间）'),
  basis: choice('--basis <machine|confirmed>', '按机评（默认）还是按人工复核的结果计分', ['machine', 'confirmed']),
  period: text('--period <id>', '哪一期：2026-11（月）、2026-Q2（季度）、2026-H1（半年）、2026-R2（第几次）', null),
  issued: day('--issued <date>', '成文日期，整改时限从这一天算起，默认为检查日'),
  issue: on('--issue', '印发：各项核对都通过时把这一期存档，编号从此固定'),
  judgeAgain: on('--judge-again', '页面仍有存档的各期按 --checklist 重新判定，使不同清单下的得分可以比较'),
  office: text('--office <file>', '通报里的署名、主送、依据、联系电话、时限等（YAML 文件），都有默认值', null),
  by: text('--by <name>', '收回的是公开办自己填的复查结果，由谁复查', null),
  unit: text('--unit <name>', '只要这个单位的核查表，默认全站的', null),
  maxPages: number('--max-pages <n>', '最多抓取多少页', {
    least: 1,
    most: 10_000_000,
    isWhole: true,
    expected: '1 以上的整数',
  }),
  files: choice('--files <scan|check>', '附件：scan 下载并检查内容（默认），check 只看是否存在', ['scan', 'check']),
  maxFiles: number('--max-files <n>', '最多查看多少个附件，默认 2000', {
    least: 0,
    most: 1_000_000,
    isWhole: true,
    expected: '0 以上的整数',
  }),
  maxFileMb: number('--max-file-mb <n>', '单个附件的大小上限（MB），更大的不下载，默认 20', {
    least: 0.1,
    most: 200,
    isWhole: false,
    expected: '0.1 到 200 之间的数',
  }),
  ocr: on('--ocr', '识别图片和扫描件里的号码，命中只作线索（慢）'),
  rate: number('--rate <n>', '每秒请求数上限（公网网站不超过 2）', {
    least: 0.01,
    most: 10_000,
    isWhole: false,
    expected: '0.01 到 10000 之间的数',
  }),
  concurrency: number('--concurrency <n>', '同时请求数（公网网站固定为 1）；schedule run 和 worker：同时抓取的网站数', {
    least: 1,
    most: 256,
    isWhole: true,
    expected: '1 到 256 之间的整数',
  }),
  render: choice('--render <auto|never|always>', '由脚本生成的页面是否用浏览器渲染：auto 按需（默认），always 每页', [
    'auto',
    'never',
    'always',
  ]),
  ipv6: choice('--ipv6 <auto|off>', '是否检测 IPv6，默认 auto', ['auto', 'off']),
  externalLinks: on('--external-links', '打开站外链接各一次，查有没有错链（默认不访问其他网站）'),
  dns: text('--dns <addr>', '查询 IPv6 记录用的域名服务器，如 223.5.5.5', null),
  store: text('--store <dir|url>', '抓取内容存在哪里：目录（默认在输出目录下），或 postgres:// 地址', null),
  secret: text('--secret <file>', '封存内容的密钥文件，没有则新建；存储是目录时默认为其中的 secret.key', null),
  out: text('--out <dir>', '输出目录，默认 ./zwgk-out', './zwgk-out'),
  mask: text('--mask <out>', '另写一份遮盖了个人信息的副本：文件夹，或同类型的文件名', null),
  json: on('--json', '结果以 JSON 写到标准输出'),
  failUnder: number('--fail-under <score>', '得分低于此数时以 1 退出', {
    least: 0,
    most: 1000,
    isWhole: false,
    expected: '0 到 1000 之间的数',
  }),
  fresh: on('--fresh', '不续抓上次未完成的，从头开始，每页都重新抓取'),
  fullEvery: number('--full-every <days>', '每多少天每页都重新抓取一次，其间只问可能有变化的；默认 30，0 为每次', {
    least: 0,
    most: 3650,
    isWhole: true,
    expected: '0 到 3650 之间的整数',
  }),
  recheck: on('--recheck', '只抓取上期通报中尚未销号的问题所在的页面，写出复查建议'),
  contact: contact('--contact <url|mail>', '写进请求头的联系方式，供网站方联系'),
  iOperateThisSite: on('--i-operate-this-site', '声明网站由本单位运维，不套用公网礼貌限速'),
  url: text('--url <url>', '本地文件对应的网址', null),
  port: number('--port <n>', '演示网站的端口，默认 4180', {
    least: 0,
    most: 65_535,
    isWhole: true,
    expected: '0 到 65535 之间的整数',
  }),
  cron: text('--cron <expr>', '何时运行：五段 cron，北京时间，如 "0 1 * * *"', null),
  spread: number('--spread <minutes>', '各网站的开始时间错开多少分钟', {
    least: 0,
    most: 1440,
    isWhole: true,
    expected: '0 到 1440 之间的整数',
  }),
  window: {
    usage: '--window <from-to>',
    about: '只在这段时间运行，如 22:00-06:00；到点停下，下次接着',
    read(given: string | undefined): Read<{ opens: string; closes: string } | null> {
      if (given === undefined) return ok(null);
      const read = readWindow(given);
      return read === null ? { ok: false, expected: '形如 22:00-06:00 的时段' } : ok(read);
    },
  },
  job: choice('--job <audit|availability>', '做什么：audit 体检（默认），availability 只看首页能否打开', [
    'audit',
    'availability',
  ]),
  name: {
    usage: '--name <name>',
    about: '计划的名字，也是结果文件夹名；默认取自网址',
    read: (given: string | undefined): Read<string | null> =>
      given === undefined || /^[\w\u4e00-\u9fff][\w.\u4e00-\u9fff-]{0,99}$/.test(given)
        ? ok(given ?? null)
        : { ok: false, expected: '汉字、字母、数字、点和横线，不以点开头' },
  },
  listen: {
    usage: '--listen <host:port>',
    about: '在此地址提供 /healthz 和 /metrics，如 127.0.0.1:9464',
    read(given: string | undefined): Read<{ host: string; port: number } | null> {
      if (given === undefined) return ok(null);
      const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(given) ?? [];
      return host === '' || Number(port) > 65_535
        ? { ok: false, expected: '形如 127.0.0.1:9464 的地址' }
        : ok({ host: host.replaceAll(/[[\]]/g, ''), port: Number(port) });
    },
  },
  since: day('--since <date>', '只列这一天（北京时间）以来的'),
  yes: on('--yes', '真的执行清理，不只是列出'),
  once: on('--once', '做完现在到期的就结束，供系统的 cron 调用'),
  serve: on('--serve', '检查后继续提供演示网站，按 Ctrl-C 结束'),
} as const;

export type FlagName = keyof typeof FLAGS;

/** Values of all flags; those not given, or that a command does not take, have their defaults. */
export type Flags = { readonly [N in FlagName]: Extract<ReturnType<(typeof FLAGS)[N]['read']>, { ok: true }>['value'] };

/** Reads what was given on the command line; every problem goes into the list. */
export function readFlags(given: Record<string, unknown>, problems: UsageProblem[]): Flags {
  const values: Record<string, unknown> = {};
  for (const [name, flag] of Object.entries(FLAGS)) {
    const raw = given[name];
    const written = typeof raw === 'string' ? raw : raw === true ? '' : undefined;
    const read = flag.read(written);
    if (!read.ok) problems.push({ field: flag.usage.split(' ')[0]!, expected: read.expected, got: written ?? '' });
    const value = read.ok ? read : flag.read(undefined);
    values[name] = value.ok ? value.value : null;
  }
  const flags = values as Flags;
  if (flags.store !== null && isPostgres(flags.store) && flags.secret === null)
    problems.push({ field: '--secret', expected: '密钥文件（--store 是 PostgreSQL 地址时要给出）', got: '' });
  return flags;
}
