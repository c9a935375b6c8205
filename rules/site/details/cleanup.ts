import type { PageFacts } from '../../facts/page-facts.ts';
import { removeSpace } from '../../text/normalise.ts';
import { readListed, saysGone, type Listed } from './cleanup-list.ts';

/** The result of a clean-up of normative documents. */
export interface CleanupDetails {
  family: 'cleanup';
  /** Documents that its own text calls abolished or expired. */
  abolished: Listed[];
}

const ABOUT = '(规范性|行政|政策性?|政府)文件';
const TITLE = new RegExp(
  `${ABOUT}.{0,12}(清理|修改|废止|失效|继续有效|现行有效)|(清理|废止|失效|继续有效|现行有效|保留).{0,24}文件|(宣布|公布|决定).{0,16}(失效|废止)|关于(修改和?|宣布)?废止`,
);
const PLAN = /(工作方案|实施方案|方案|计划|的请示)$|开展.{0,30}清理.{0,12}(通知|工作)$|征求意见|清理工作|汇编/;

/** Whether a title announces the result of a clean-up, not the plan for one. */
export function isCleanupTitle(title: string): boolean {
  const text = removeSpace(title);
  return TITLE.test(text) && !PLAN.test(text.replace(/《.{0,300}》/, ''));
}

/** Null for pages that are no clean-up list. */
export function readCleanup(page: PageFacts): CleanupDetails | null {
  if (page.kind === 'column' || page.kind === 'home' || page.title === null || !isCleanupTitle(page.title)) return null;
  const { title, blocks } = page;
  const lines = blocks.filter(({ area, text }) => area === 'main' && text !== title);
  return {
    family: 'cleanup',
    abolished: readListed(lines, saysGone(title) ?? false).filter(({ isGone }) => isGone === true),
  };
}

/** Who is asked to clean up gets forms to fill in. */
const ASKS = /开展|做好|启动|部署|填报|报送|上报|征求/;

/** Pages that only hand round the result as a file: its name says what it is, their title need not. */
export function readCleanupFiles(page: PageFacts): CleanupDetails | null {
  if (page.kind === 'column' || page.kind === 'home' || page.kind === 'platform' || page.kind === 'search') return null;
  if (page.title === null || ASKS.test(page.title)) return null;
  if (!page.attachments.some(({ name, ext }) => isCleanupTitle(withoutEnding(name, ext)))) return null;
  return { family: 'cleanup', abolished: [] };
}

function withoutEnding(name: string, ext: string): string {
  return name.toLowerCase().endsWith(`.${ext}`) ? name.slice(0, -ext.length - 1) : name;
}
