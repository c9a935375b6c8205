import { addReport, newestYear } from '../county/reports.ts';
import type { ReportFigures } from '../county/report-tables.ts';
import { addEntry, getColumn, prose } from '../county/entries.ts';
import { addDays } from '../days.ts';
import type { Column, County } from '../model.ts';
import { fault, follower, removeColumn, trap, type Plant } from './plant.ts';

const identity: readonly Plant[] = [
  { name: 'missing-icp', apply: (county) => { county.identity.icp = null; fault(county, 'missing-icp', 'home', '页脚没有备案号'); } },
  { name: 'missing-police-record', apply: (county) => { county.identity.police = null; fault(county, 'missing-police-record', 'home', '页脚没有公安备案号'); } },
  { name: 'missing-host-unit', apply: (county) => { county.identity.host = null; fault(county, 'missing-host-unit', 'home', '页脚没有主办单位'); } },
  { name: 'missing-error-report-entry', apply: (county) => { county.identity.hasErrorReport = false; fault(county, 'missing-error-report-entry', 'home', '没有找错入口'); } },
  {
    name: 'missing-site-code',
    group: 'code',
    apply(county) {
      Object.assign(county.identity, { siteCode: null, metaCode: null, hasErrorReport: false });
      fault(county, 'missing-site-code', 'home', '哪里都没有标识码');
      fault(county, 'missing-error-report-entry', 'home', '找错入口也没有');
      for (const column of county.columns.values()) follower(county, 'missing-page-tag', column, '没有标识码标签', { says: 'SiteIDCode' });
    },
  },
  {
    name: 'mismatched-site-code',
    group: 'code',
    apply(county) {
      county.identity.metaCode = `99${county.chance.digits(8)}`;
      fault(county, 'mismatched-site-code', 'home', '标签和页脚的标识码不同');
    },
  },
  { name: 'missing-accessible-mode', apply: (county) => { county.identity.hasAccessibleMode = false; fault(county, 'missing-accessible-mode', 'home', '没有无障碍入口'); } },
  {
    name: 'accessibility-violation',
    apply(county) {
      county.footHtml += '<p><img src="/pic/tel.png"><img src="/pic/qq.png"></p>';
      fault(county, 'accessibility-violation', 'home', '图片没有替代文字', { says: '图' });
    },
  },
  { name: 'search-misses', group: 'search', apply: (county) => { county.search = 'finds-nothing'; fault(county, 'search-misses', 'home', '检索找不到已发布信息'); follower(county, 'search-misses', 'home', '平台和文件库用的是同一检索', { says: '检索' }); } },
  { name: 'missing-module: search', group: 'search', apply: (county) => { county.search = 'missing'; fault(county, 'missing-module', 'home', '没有站内检索', { says: '检索' }); } },
]; // prettier-ignore

const tags: readonly Plant[] = [
  {
    name: 'missing-page-tag',
    apply(county) {
      const column = getColumn(county, 'plans');
      column.tags['ColumnType'] = null;
      fault(county, 'missing-page-tag', column, '栏目没有ColumnType', { says: 'ColumnType' });
      const [entry] = getColumn(county, 'staff').entries;
      if (entry === undefined) return;
      entry.tags['ContentSource'] = null;
      fault(county, 'missing-page-tag', entry, '正文没有ContentSource', { says: 'ContentSource' });
    },
  },
  {
    name: 'placeholder-page-tag',
    apply(county) {
      const { chance } = county;
      const [entry] = getColumn(county, 'food').entries;
      if (entry !== undefined) {
        entry.tags['ContentSource'] = chance.pick(['null', '', '来源']);
        fault(county, 'placeholder-page-tag', entry, '来源标签没有内容', { says: 'ContentSource' });
      }
      const column = getColumn(county, 'statistics');
      Object.assign(column.tags, {
        ColumnDescription: column.name,
        ColumnKeywords: column.name,
        ColumnType: column.name,
      });
      fault(county, 'placeholder-page-tag', column, '四个标签都是栏目名', { says: 'ColumnDescription' });
    },
  },
  {
    name: 'malformed-date-tag',
    apply(county) {
      const [entry] = getColumn(county, 'environment').entries;
      if (entry?.day == null) return;
      const [year = '', month = '', day = ''] = entry.day.split('-');
      entry.tags['PubDate'] = county.chance.pick([
        `${year}年${Number(month)}月${Number(day)}日`,
        `${year}/${month}/${day}`,
        entry.day,
      ]);
      fault(county, 'malformed-date-tag', entry, '日期标签格式不对');
    },
  },
];

const platform: readonly Plant[] = [
  {
    name: 'missing-module',
    apply(county) {
      removeColumn(county, 'rules');
      for (const column of county.columns.values())
        if (column.modules !== undefined) column.modules = column.modules.filter(({ to }) => to !== '@rules');
      fault(county, 'missing-module', 'home', '公开平台没有制度板块', { says: '政府信息公开制度' });
      for (const column of county.columns.values())
        if (column.id.startsWith('unit-')) follower(county, 'missing-module', column, '各单位的也没有了');
    },
  },
  {
    name: 'missing-module of a unit',
    group: 'missing-module',
    apply(county) {
      const [unit] = [...county.columns.values()].filter(({ id }) => id.startsWith('unit-'));
      if (unit?.modules === undefined) return;
      unit.modules = unit.modules.filter(({ to }) => to !== '@guide');
      fault(county, 'missing-module', unit, '一个单位的平台没有指南板块');
    },
  },
  {
    name: 'missing-unit-link',
    apply(county) {
      const front = getColumn(county, 'platform');
      front.unitLinks = [];
      fault(county, 'missing-unit-link', front, '公开平台没有部门和乡镇的链接');
    },
  },
];

/** The newest report anew, with something wrong. */
function spoilReport(
  county: County,
  name: string,
  note: string,
  options: { without?: readonly number[]; spoil?: (figures: ReportFigures) => void; says?: string },
): void {
  const column = getColumn(county, 'reports');
  const year = newestYear(county.asOf) - 1;
  const old = column.entries.find(({ title }) => title?.includes(String(year)) === true);
  column.entries = column.entries.filter((entry) => entry !== old);
  const { chance } = county;
  const figures: ReportFigures = {
    persons: { fresh: chance.between(20, 50), carried: 0, onward: 0 },
    firms: { fresh: 2, carried: 0, onward: 0 },
    normative: [3, 1, 50],
    disputes: [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
    ],
    wrongTotal: 0,
    wrongCell: 0,
  };
  const entry = addReport(county, year, figures, options);
  fault(county, name, entry, note, { says: options.says ?? '' });
  const next = column.entries.find(({ title }) => title?.includes(String(year + 1)) === true);
  if (next !== undefined) follower(county, 'table-does-not-add-up', next, '上年报告换过，结转数接不上');
  follower(county, 'table-does-not-add-up', entry, '与再上一年接不上');
}

const reports: readonly Plant[] = [
  { name: 'missing-section', group: 'report', apply: (county) => { const section = county.chance.between(4, 6); spoilReport(county, 'missing-section', '年报缺一个部分', { without: [section] }); } },
  { name: 'table-does-not-add-up: total', group: 'report', apply: (county) => spoilReport(county, 'table-does-not-add-up', '行政复议总计不平', { spoil: (figures) => { figures.wrongTotal = 2; }, says: '行政复议' }) },
  { name: 'table-does-not-add-up: cell', group: 'report', apply: (county) => spoilReport(county, 'table-does-not-add-up', '予以公开数不平', { spoil: (figures) => { figures.wrongCell = 3; }, says: '表三' }) },
  {
    name: 'missing-annual-report',
    group: 'report',
    apply(county) {
      const column = getColumn(county, 'reports');
      const year = newestYear(county.asOf) - county.chance.between(0, 1);
      column.entries = column.entries.filter(({ title }) => title?.includes(String(year)) !== true);
      fault(county, 'missing-annual-report', column, `没有${year}年的年报`, { says: String(year) });
      follower(county, 'stale-column', column, '最新一年的年报没有，栏目也就不更新');
    },
  },
  {
    name: 'late-annual-report',
    group: 'report',
    apply(county) {
      const column = getColumn(county, 'reports');
      const year = newestYear(county.asOf);
      const entry = column.entries.find(({ title }) => title?.includes(String(year)) === true);
      const day = `${year + 1}-05-${county.chance.between(11, 28)}`;
      if (entry === undefined || day > county.asOf) return;
      entry.day = day;
      // Only the report of the year that has just passed is held to its day.
      if (year === Number(county.asOf.slice(0, 4)) - 1) fault(county, 'late-annual-report', entry, '年报五月才发布', { isLead: true });
    },
  },
  {
    name: 'missing-issue',
    apply(county) {
      const column = getColumn(county, 'gazette');
      // The first and the last of a year may be the end of its run; those between cannot.
      const gone = column.entries.slice(1).find(({ title }) => /第 ?[23] ?期/.test(title ?? ''));
      if (gone === undefined) return;
      column.entries = column.entries.filter((entry) => entry !== gone);
      for (const entry of getColumn(county, 'normative').entries)
        if (gone.body.some((block) => block.kind === 'p' && block.text.includes(entry.fields?.number ?? '？')))
          follower(county, 'missing-in-gazette', entry, '刊登它的一期没有上网');
      fault(county, 'missing-issue', column, '公报中间缺一期');
    },
  },
  { name: 'slow-site', apply: (county) => { county.homeDelay = 3400; fault(county, 'slow-site', 'home', '首页要3秒以上', { isLead: true }); } },
]; // prettier-ignore

const media: readonly Plant[] = [
  {
    name: 'missing-in-gazette',
    apply(county) {
      // A document old enough that the issue after it is out.
      const old = addDays(county.asOf, -260);
      const issues = getColumn(county, 'gazette').entries;
      // Nor one whose issue is missing altogether.
      const followers = new Set(
        county.planted.filter(({ fault: name }) => name === 'missing-in-gazette').map(({ at }) => at),
      );
      const [document] = getColumn(county, 'normative')
        .entries.filter((entry) => !followers.has(entry))
        .filter(
          ({ day, fields, source }) =>
            day !== null &&
            day < old &&
            day > addDays(old, -300) &&
            (fields?.number ?? '').includes('政') &&
            /人民政府/.test(source) &&
            (fields?.number ?? '').includes('规'),
        );
      if (document === undefined) return;
      for (const issue of issues)
        issue.body = issue.body.filter(
          (block) => !(block.kind === 'p' && block.text.includes(document.fields?.number ?? '')),
        );
      fault(county, 'missing-in-gazette', document, '其后的公报没有刊登');
    },
  },
  {
    name: 'idle-account',
    apply(county) {
      const column = mirror(county, 25);
      fault(county, 'idle-account', column, '转载的微博内容25天没有更新');
    },
  },
  {
    name: 'unmatched-item',
    apply(county) {
      const [table] = getColumn(county, 'catalogue').body;
      if (table?.kind !== 'table') return;
      table.rows.push([
        '6',
        county.chance.pick(['古树名木认养', '渡口船舶检验', '婚介机构名录']),
        '目录和结果',
        '20个工作日',
        '县林业局',
      ]);
      fault(county, 'unmatched-item', getColumn(county, 'catalogue'), '目录事项没有公开', { isLead: true });
    },
  },
];

/** A column in which the portal mirrors the posts of one of its accounts. */
function mirror(county: County, age: number): Column {
  const column: Column = {
    id: 'posts',
    name: county.chance.word(
      ['政务微博', '微信公众号', '县政府微博', '官方微信', '政务微信发布', '微博发布', '微信矩阵', '官方微博'],
      ['微信推送', '今日头条号'],
    ),
    parent: getColumn(county, 'topics'),
    shape: 'list',
    entries: [],
    body: [],
    files: [],
    type: '专题专栏',
    tags: {},
  };
  county.columns.set(column.id, column);
  for (let index = 0; index < 6; index += 1)
    addEntry(county, column, {
      title: `${county.name.slice(0, -1)}今日天气和便民提示（${index + 1}）`,
      day: addDays(county.asOf, -age - index * 3),
      body: prose(county, county.asOf, 1),
    });
  return column;
}

const siteTraps: Plant = {
  name: 'traps: site',
  apply(county) {
    county.identity.claimsIpv6 = true;
    // Templates of any age fail some rule of axe-core; only what was planted is counted.
    follower(county, 'accessibility-violation', 'home', '模板本身不达标', { says: '影响程度' });
    trap(county, 'claimed-but-unsupported', 'home', '声明支持IPv6，本机回环地址上测不出');
  },
};

export const SITE_FAULTS: readonly Plant[] = [...identity, ...tags, ...platform, ...reports, ...media];
export const SITE_TRAPS: readonly Plant[] = [siteTraps];
