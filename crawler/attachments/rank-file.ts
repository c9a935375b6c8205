import { readReportTitle } from '../../rules/site/details/annual-report.ts';
import { isCleanupTitle } from '../../rules/site/details/cleanup.ts';

/** Words of titles and file names under which counties publish lists of people. */
const OF_PEOPLE =
  /名单|名册|花名|公示|一览表|清册|清单|明细|发放|补贴|补助|救助|低保|特困|残疾|危房|公租房|保障房|配租|拟聘|录用|资助|征地|拆迁|补偿|打卡|一卡通|资格|成绩|考生|学籍|孤儿|优抚|高龄|慰问|奖励|农户|贫困|脱贫|移民|医保|参保|汇总表/;
const TABLES = new Set(['xls', 'xlsx', 'et', 'csv', 'ods']);

/**
 * How soon a file is fetched, where not all can be: 0 tables and other lists of people, 1 other tables, archives, what a
 * list of people hangs on, and what rules of the portal ask of a page and may stand in its file, 2 the rest.
 * @param page title of the page that offers it
 */
export function rankFile({ name, ext }: { name: string; ext: string }, page: string | null): number {
  const isList = OF_PEOPLE.test(name);
  if (isList || (TABLES.has(ext) && OF_PEOPLE.test(page ?? ''))) return 0;
  if (TABLES.has(ext) || /^(zip|rar|7z)$/.test(ext) || OF_PEOPLE.test(page ?? '')) return 1;
  return isAskedFor(name) || isAskedFor(page ?? '') ? 1 : 2;
}

function isAskedFor(title: string): boolean {
  return isCleanupTitle(title) || readReportTitle(title) !== null;
}
