import { addDays, onWeekday } from '../days.ts';
import type { Column, County } from '../model.ts';
import { addEntry, getColumn, prose } from '../county/entries.ts';
import { fault, follower, holdsPlanted, removeColumn, trap, type Plant } from './plant.ts';

/** Columns that a county must have, with the name under which the criterion asks for each. */
const REQUIRED: readonly [id: string, asked: string][] = [
  ['power', '权责清单'], ['agencies', '机构职能'], ['meetings', '政府常务会议'], ['audits', '审计公开'], ['proposals', '建议提案办理'],
  ['market', '市场监管规则和标准'], ['health', '公共卫生'], ['emergency', '应急预案'], ['environment', '生态环境'], ['countryside', '乡村振兴'],
  ['projects', '重大建设项目'], ['relief', '社会救助'], ['schools', '教育'], ['jobs', '就业'], ['insurance', '社会保险'], ['food', '食品药品监管'],
  ['safety', '安全生产'], ['enterprises', '公共企事业单位信息公开'], ['plans', '规划计划'], ['staff', '人事信息'], ['library', '政策文件库'],
  ['leaders', '领导信息'],
]; // prettier-ignore

const missingColumns: Plant = {
  name: 'missing-column',
  apply(county) {
    const free = REQUIRED.filter(([id]) => !holdsPlanted(county, id));
    for (const [id, asked] of county.chance.some(free, 4)) {
      removeColumn(county, id);
      fault(county, 'missing-column', 'home', `没有${asked}栏目`, { says: `“${asked}”` });
    }
  },
};

/** Columns with a rhythm: how many days after the last entry each is stale. */
const RHYTHMS: readonly [id: string, days: number][] = [
  ['headlines', 14], ['departments-news', 14], ['towns-news', 14], ['notices', 183],
  ['county-documents', 183], ['office-documents', 183], ['department-documents', 183],
]; // prettier-ignore

const staleColumns: Plant = {
  name: 'stale-column',
  apply(county) {
    const free = RHYTHMS.slice(1).filter(([id]) => id !== 'towns-news' && !holdsPlanted(county, id));
    for (const [id, days] of county.chance.some(free, 2)) {
      const column = getColumn(county, id);
      makeOlder(column, days + county.chance.between(5, 90), county.asOf);
      fault(county, 'stale-column', column, `最新一条已过${days}天`);
    }
  },
};

/** Shifts a column's entries so that the newest is so many days old. */
function makeOlder(column: Column, days: number, asOf: string): void {
  const newest = column.entries.reduce((latest, { day }) => ((day ?? '') > latest ? (day ?? '') : latest), '');
  const wanted = addDays(asOf, -days);
  const shift = Math.round((Date.parse(newest) - Date.parse(wanted)) / 86_400_000);
  for (const entry of column.entries) {
    if (entry.day === null) continue;
    entry.day = onWeekday(addDays(entry.day, -shift));
    if (entry.fields?.written != null) entry.fields.written = onWeekday(addDays(entry.fields.written, -shift));
    if (entry.signature !== null) entry.signature.day = entry.fields?.written ?? entry.signature.day;
    if (entry.fields !== null) entry.fields.until = null;
  }
}

const staleWork: Plant = {
  name: 'stale-column: progress of key work',
  apply(county) {
    const column = getColumn(county, 'key-work');
    makeOlder(column, county.chance.between(110, 180), county.asOf);
    fault(county, 'stale-column', column, '重点工作进展一季以上没有更新');
  },
};

/** Columns that are stale though a pinned or a future entry stands on top. */
const pinnedStale: Plant = {
  name: 'stale-column under a pinned entry',
  group: 'departments-news',
  apply(county) {
    const column = getColumn(county, 'departments-news');
    makeOlder(column, 40, county.asOf);
    const [oldest] = column.entries.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
    if (oldest !== undefined) oldest.isPinned = true;
    fault(county, 'stale-column', column, '置顶旧文下面也没有新的');
  },
};

const EMPTY_WORDS = {
  seen: [
    '暂无信息',
    '暂无内容！',
    '',
    '暂无数据',
    '没有相关信息',
    '栏目暂无内容',
    '暂时没有信息',
    '该栏目下没有文章',
    '内容为空',
    '',
  ],
  heldOut: ['没有查询到数据', '数据正在整理中', '本栏目暂未发布信息'],
};

const blankColumns: Plant = {
  name: 'blank-column',
  apply(county) {
    const { chance } = county;
    const free = ['decisions', 'enterprises', 'market', 'insurance', 'countryside', 'concerns', 'jobs'].filter(
      (id) => county.columns.has(id) && !holdsPlanted(county, id),
    );
    for (const id of chance.some(free, 2)) {
      const column = getColumn(county, id);
      column.entries = [];
      column.emptyWords = chance.pick(EMPTY_WORDS[county.isHeldOut ? 'heldOut' : 'seen']);
      fault(county, 'blank-column', column, '没有信息，也没有情况说明');
      follower(county, 'missing-topic', 'home', '空栏目没有条目');
    }
  },
};

const undatedColumns: Plant = {
  name: 'undated-column',
  group: 'towns-news',
  apply(county) {
    const column = getColumn(county, 'towns-news');
    column.isUndated = true;
    fault(county, 'undated-column', column, '列表和正文都没有日期');
    for (const entry of column.entries) follower(county, 'missing-page-tag', entry, '没有日期的页面也没有日期标签');
  },
};

const silentHome: Plant = {
  name: 'silent-homepage',
  group: 'departments-news',
  apply(county) {
    for (const id of [
      'headlines',
      'departments-news',
      'towns-news',
      'notices',
      'calls',
      'normative',
      'interpretations',
      'county-documents',
      'office-documents',
    ]) {
      const column = getColumn(county, id);
      const planted = new Set(county.planted.filter(({ as }) => as === 'planted').map(({ at }) => at));
      for (const entry of column.entries.filter((one) => !planted.has(one)))
        if ((entry.day ?? '') > addDays(county.asOf, -20))
          entry.day = addDays(county.asOf, -20 - county.chance.between(0, 5));
      if (
        ['headlines', 'departments-news', 'towns-news'].includes(id) &&
        column.isUndated !== true &&
        column.entries.every(({ day }) => (day ?? '') <= addDays(county.asOf, -15))
      )
        fault(county, 'stale-column', column, '首页不更新，动态栏目也不更新');
      for (const entry of column.entries.filter((one) => !planted.has(one)))
        if (entry.fields?.written != null && entry.fields.written > (entry.day ?? ''))
          entry.fields.written = addDays(entry.day ?? '', -2);
    }
    fault(county, 'silent-homepage', 'home', '首页最新信息在20天以前');
  },
};

const missingChannel: Plant = {
  name: 'missing-channel',
  group: 'letters',
  apply(county) {
    county.letters = [];
    removeColumn(county, 'letters');
    removeColumn(county, 'answers');
    fault(county, 'missing-channel', 'home', '没有网上咨询建言渠道，只有意见征集');
    follower(county, 'missing-column', 'home', '留言也就无处公开', { says: '“留言”' });
  },
};

const missingTopic: Plant = {
  name: 'missing-topic',
  apply(county) {
    const { chance } = county;
    removeColumn(county, 'grassroots');
    fault(county, 'missing-topic', 'home', '没有基层政务公开专题', { says: '基层政务公开' });
    follower(county, 'missing-column', 'home', '标准目录随专题去掉', { says: '基层政务公开标准目录' });
    if (chance.is(60)) {
      const column = getColumn(county, 'open-work');
      column.entries = column.entries.filter(({ title }) => !(title ?? '').includes('要点'));
      fault(county, 'missing-topic', 'home', '没有年度政务公开工作要点', { says: '政务公开工作要点' });
    }
    const decisions = getColumn(county, 'decisions');
    if (chance.is(60) && decisions.entries.length > 0) {
      decisions.entries = decisions.entries.filter(({ title }) => !(title ?? '').includes('目录'));
      fault(county, 'missing-topic', 'home', '没有重大行政决策事项目录', { says: '重大行政决策事项目录' });
    }
  },
};

/** Columns that look neglected and are not. */
const columnTraps: Plant = {
  name: 'traps: columns',
  apply(county) {
    const { chance, asOf } = county;
    // A column with nothing but a 情况说明.
    const explained = addColumn(
      county,
      'explained',
      chance.word(
        [
          '政府规章',
          '国有土地上房屋征收',
          '历史建筑征收',
          '行政强制',
          '矿产资源出让',
          '农村宅基地征收',
          '彩票公益金',
          '重大事故调查',
        ],
        ['规章立法', '行政复议决定'],
      ),
    );
    addEntry(county, explained, {
      title: chance.word(
        [
          '关于本栏目无信息的情况说明',
          '情况说明',
          '关于本年度无此类事项的说明',
          '栏目情况说明',
          '关于我县暂无此类信息的情况说明',
          '无信息情况说明',
          '本栏目暂无更新内容的说明',
          '关于该事项公开情况的说明',
        ],
        ['关于无相关信息的说明', '关于本栏目内容的情况说明'],
      ),
      day: addDays(asOf, -60),
      body: prose(county, asOf, 1),
    });
    trap(county, 'blank-column', explained, '只有一条情况说明');
    // A page of prose, an archive, a column that has moved.
    const page = addColumn(county, 'honours', '地方荣誉');
    page.shape = 'page';
    page.body = prose(county, asOf, 3);
    trap(county, 'blank-column', page, '栏目就是一篇文章');
    const archive = addColumn(county, 'archive', '防汛救灾专题（已归档）');
    addEntry(county, archive, { title: '防汛救灾工作情况', day: '2022-11-20', body: prose(county, asOf, 2) });
    trap(county, 'stale-column', archive, '已归档的专题');
    const moved = addColumn(county, 'moved', '招商动态');
    moved.leadsTo = '@departments-news';
    // Annual columns are fed once a year.
    trap(county, 'stale-column', getColumn(county, 'unit-accounts'), '部门决算一年一次');
    // An old entry is pinned above fresh ones.
    const headlines = getColumn(county, 'headlines');
    addEntry(county, headlines, {
      title: '县人民政府网站投稿须知',
      day: addDays(asOf, -700),
      isPinned: true,
      body: prose(county, asOf, 1),
    });
    trap(county, 'stale-column', headlines, '置顶的是旧文');
    // A deadline that lies ahead.
    const call = addEntry(county, getColumn(county, 'notices'), {
      title: '关于组织申报科技项目的通知',
      day: addDays(asOf, -20),
      body: [
        {
          kind: 'p',
          text: `请有关单位于${addDays(asOf, 40).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')}前申报，逾期不再受理。`,
        },
      ],
    });
    county.homeLinks.push({ text: call.title ?? '', to: `#${call.id}` });
    trap(county, 'expired-notice', call, '截止日还没有到');
    trap(county, 'future-date', call, '正文里有将来的日期');
  },
};

function addColumn(county: County, id: string, name: string): Column {
  const column: Column = {
    id,
    name,
    parent: getColumn(county, 'topics'),
    shape: 'list',
    entries: [],
    body: [],
    files: [],
    type: '专题专栏',
    tags: {},
  };
  county.columns.set(id, column);
  return column;
}

export const COLUMN_FAULTS: readonly Plant[] = [
  missingColumns,
  staleColumns,
  staleWork,
  pinnedStale,
  blankColumns,
  undatedColumns,
  silentHome,
  missingChannel,
  missingTopic,
];
export const COLUMN_TRAPS: readonly Plant[] = [columnTraps];
