import type { PageFacts } from '../../facts/page-facts.ts';
import { removeSpace } from '../../text/normalise.ts';

/** A page that lists the county's accounts on other platforms (政务新媒体矩阵). */
export interface MediaMatrixDetails {
  family: 'media-matrix';
  /** Names of accounts, or of the platforms they are on where the page shows no names. */
  accounts: string[];
  /** Accounts may stand in pictures: codes to scan. */
  hasPictures: boolean;
}

const MATRIX = /新媒体|两微一端|微信微博|微博微信|政务(微信|微博)|媒体矩阵/;
const OF_ACCOUNTS = /微信|微博|公众号|抖音|头条|视频号|快手|客户端|订阅号|服务号|人民号|小程序/;
const HOSTS = /(^|\.)(weibo\.(com|cn)|weixin\.qq\.com|mp\.weixin\.qq\.com|douyin\.com|toutiao\.com|kuaishou\.com)$/;
const LONGEST_NAME = 30;
const MOST = 200;

/** Pages called after new media that are no list of articles. */
export function readMediaMatrix(page: PageFacts): MediaMatrixDetails | null {
  const title = removeSpace(page.title ?? '');
  if (page.kind === 'home' || page.items.some(({ date }) => date !== null) || title.length > LONGEST_NAME) return null;
  if (!MATRIX.test(title) && !MATRIX.test(page.breadcrumb.at(-1) ?? '')) return null;
  return { family: 'media-matrix', accounts: accountsOf(page), hasPictures: page.media.images > 0 };
}

/** First cells of rows that name a platform, links to the platforms, short lines that name one. */
function accountsOf({ blocks, links }: PageFacts): string[] {
  const accounts = new Set<string>();
  const rows = new Map<string, string[]>();
  for (const { text, area, cell } of blocks) {
    if (area !== 'main') continue;
    if (cell === undefined) {
      if (text.length <= LONGEST_NAME && OF_ACCOUNTS.test(text) && !/扫|关注|欢迎/.test(text)) accounts.add(text);
      continue;
    }
    const key = `${cell.table}/${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), text]);
  }
  for (const row of rows.values()) {
    const isHead = row.some((text) => /^(账号|平台|名称|主办|类型|序号)/.test(text));
    const name = row.find((text) => /[\u4e00-\u9fa5]{2}/.test(text) && !/^\d+$/.test(text));
    if (!isHead && name !== undefined && row.some((text) => OF_ACCOUNTS.test(text))) accounts.add(name);
  }
  for (const { url, text, area } of links)
    if (area === 'main' && HOSTS.test(new URL(url).hostname)) accounts.add(text === '' ? new URL(url).hostname : text);
  return [...accounts].slice(0, MOST);
}
