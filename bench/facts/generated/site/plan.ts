import { createRandom } from '../../../privacy/random.ts';
import { makeCounty, type County } from '../county.ts';
import { later } from '../day.ts';

/** The day on which generated sites are audited. */
export const AS_OF = '2026-06-01';

export interface SiteEntry {
  id: number;
  title: string;
  day: string;
  pinned?: true;
  /** Its own page does not say when it was published. */
  undated?: true;
}

export interface SiteColumn {
  id: number;
  /** Names from the first level below the home page. */
  path: string[];
  entries: SiteEntry[];
  /** How the list writes days. */
  dates: 'full' | 'month-day' | 'none';
  /** What the page holds instead of a list. */
  instead:
    | null
    | 'says-empty'
    | 'banner'
    | 'layout-picture'
    | 'spacer'
    | 'content-picture'
    | 'nothing'
    | 'prose'
    | 'explanation'
    | 'children'
    | 'error';
  truth: { latest: string | null; state: string | null; items: number };
}

export interface SitePlan {
  county: County;
  columns: SiteColumn[];
}

const SUBJECTS = [
  '防汛备汛',
  '春耕生产',
  '安全生产',
  '森林防火',
  '义务教育',
  '医疗保障',
  '食品安全',
  '公路养护',
  '水利建设',
  '就业培训',
];
const TOPS = ['政务公开', '新闻中心', '信息公开', '走进本县'];

/** A county portal with columns in every state that an audit tells apart. */
export function planSite(seed: number): SitePlan {
  const random = createRandom(seed);
  const county = makeCounty(random);
  let ids = 100;
  const entries = (count: number, newest: string, step: number): SiteEntry[] =>
    Array.from({ length: count }, (_, at) => ({
      id: ids++,
      title: `${county.short}县${random.pick(SUBJECTS)}${random.pick(['工作情况', '有关事项', '推进会召开', '督查情况'])}（${at + 1}）`,
      day: later(newest, -at * step),
    }));
  const ago = (days: number): string => later(AS_OF, -days);
  const columns: SiteColumn[] = [];
  const add = (
    path: string[],
    list: SiteEntry[],
    truth: Partial<SiteColumn['truth']>,
    more: Partial<Pick<SiteColumn, 'dates' | 'instead'>> = {},
  ): void => {
    columns.push({
      id: columns.length + 11,
      path,
      entries: list,
      dates: 'full',
      instead: null,
      ...more,
      truth: { latest: list[0]?.day ?? null, state: 'fresh', items: list.length, ...truth },
    });
  };
  const news = TOPS[1] ?? '';
  const open = TOPS[0] ?? '';
  const newsEntries = entries(34 + random.below(10), ago(1 + random.below(6)), 1);
  add([news, '今日要闻'], [{ ...pinnedOne(ids++, county, ago(900)), pinned: true }, ...newsEntries], {
    latest: newsEntries[0]?.day ?? null,
    items: newsEntries.length + 1,
  });
  const stale = entries(20, ago(60 + random.below(200)), 3);
  const future = { ...pinnedOne(ids++, county, later(AS_OF, 200)) };
  add([news, '部门动态'], [future, ...stale], { latest: stale[0]?.day ?? null, state: 'stale', items: 21 });
  const notices = entries(40, ago(3 + random.below(10)), 9);
  add([open, '通知公告'], notices, {}, { dates: 'month-day' });
  const documents = entries(18, ago(20 + random.below(60)), 25);
  add([open, '政策文件'], documents, {}, { dates: 'none' });
  add([open, '政策解读'], entries(12, ago(400 + random.below(100)), 20), { state: 'stale' });
  add([open, '人事任免'], [], { state: 'blank' }, { instead: 'says-empty' });
  add([open, '减税降费'], [], { state: 'blank' }, { instead: 'banner' });
  add([open, '国企改革'], [], { state: 'blank' }, { instead: 'layout-picture' });
  add([open, '放管服改革'], [], { state: 'blank' }, { instead: 'layout-picture' });
  add([open, '涉农补贴'], [], { state: 'blank' }, { instead: 'spacer' });
  add([TOPS[3] ?? '', '行政区划图'], [], {}, { instead: 'content-picture' });
  add([open, '行政强制'], [], { state: 'explained' }, { instead: 'explanation' });
  add([open, '招标采购'], [], { state: 'blank' }, { instead: 'nothing' });
  add([open, '行政事业性收费'], [{ id: ids++, title: '关于行政事业性收费信息的情况说明', day: ago(100) }], {
    state: 'explained',
  });
  add([TOPS[3] ?? '', '县情概况'], [], {}, { instead: 'prose' });
  const undated = entries(6, ago(50), 5).map((entry) => ({ ...entry, undated: true as const }));
  add([open, '办事公开'], undated, { latest: null, state: 'undated' }, { dates: 'none' });
  add([open, '财政信息'], [], { items: 0 }, { instead: 'children' });
  add([open, '财政信息', '部门预算'], entries(8, ago(120), 3), {});
  add([open, '财政信息', '部门决算'], entries(7, ago(250), 3), {});
  add([open, '乡村振兴'], [], { state: null }, { instead: 'error' });
  const events = entries(26, ago(8 + random.below(3)), 6);
  add([news, '乡镇动态'], events, {}, { dates: 'full' });
  return { county, columns };
}

function pinnedOne(id: number, county: County, day: string): SiteEntry {
  return { id, title: `${county.short}县人民政府网站工作年度报表和使用说明`, day };
}
