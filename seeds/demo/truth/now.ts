import type { Planted } from '../truth.ts';

type Row = [fault: string, criterion: string, path: string, slot: string, note: string];

// prettier-ignore
const ROWS: Row[] = [
  // Columns.
  ['missing-column', 'market-rules-column', '/', '市场监管规则和标准', '全站没有市场监管规则和标准栏目'],
  ['missing-column', 'policy-library', '/', '政策文件库', '全站没有政策文件库或制度文件汇编栏目'],
  ['stale-column', 'column-freshness', '/xwdt/bmdt/', '部门动态', '动态类栏目最新一条为2026-03-20'],
  ['stale-column', 'column-freshness', '/zwgk/gsgg/', '公示公告', '公告类栏目最新一条为2025-10-16'],
  ['blank-column', 'column-freshness', '/zwgk/spyp/', '食品药品监管', '栏目为空，只写“暂无信息”，没有情况说明'],
  ['undated-column', 'column-freshness', '/zwgk/zcfg/', '政策法规', '列表和文章页都没有任何日期'],
  // Documents: one thing wrong with each.
  ['missing-document-number', 'normative-metadata', '/zwgk/gfxwj/202603/t20260318_205.html', '', '信息栏无文号，正文引用了别的文件的文号'],
  ['malformed-document-number', 'normative-metadata', '/zwgk/gfxwj/202604/t20260401_206.html', '', '文号年份用了半角方括号'],
  ['missing-written-date', 'normative-metadata', '/zwgk/gfxwj/202604/t20260414_207.html', '', '信息栏和落款都没有成文日期'],
  ['missing-published-date', 'normative-metadata', '/zwgk/gfxwj/202604/t20260422_208.html', '', '页面和标签都没有发布日期，只有列表有'],
  ['missing-validity', 'normative-metadata', '/zwgk/gfxwj/202604/t20260428_209.html', '', '信息栏没有时效性'],
  ['missing-title', 'normative-metadata', '/zwgk/gfxwj/202605/t20260508_210.html', '', '没有标题：无h1、无标题栏、窗口标题只有站名'],
  ['missing-download', 'normative-metadata', '/zwgk/gfxwj/202605/t20260520_211.html', '', '没有可下载的文本'],
  ['written-after-published', 'normative-metadata', '/zwgk/gfxwj/202605/t20260525_212.html', '', '成文2026-05-29，发布2026-05-25'],
  ['expired-but-valid', 'normative-metadata', '/zwgk/gfxwj/202312/t20231220_213.html', '', '有效期至2025-12-31，仍标有效'],
  // Personal data in page text.
  ['id-card', 'privacy-leak', '/zwgk/shjz/202604/t20260408_431.html', '', '六人的居民身份证号'],
  ['mobile', 'privacy-leak', '/zwgk/hmbt/202605/t20260515_432.html', '', '六人的手机号'],
  ['bank-card', 'privacy-leak', '/zwgk/hmbt/202604/t20260422_433.html', '', '六人的银行卡号'],
  ['disability-card', 'privacy-leak', '/zwgk/shjz/202605/t20260527_434.html', '', '六人的残疾人证号（20位，内含身份证号）'],
  ['home-address', 'privacy-leak', '/zwgk/zfbz/202605/t20260512_435.html', '', '六人住址到门牌'],
  ['health', 'privacy-leak', '/zwgk/ggws/202606/t20260610_436.html', '', '姓名和病种'],
  ['minor', 'privacy-leak', '/zwgk/shjz/202606/t20260602_437.html', '', '三名儿童的姓名、年龄和监护人'],
  ['email', 'privacy-leak', '/zwgk/rsxx/202604/t20260416_438.html', '', '两人的个人邮箱'],
  ['passport', 'privacy-leak', '/zwgk/rsxx/202603/t20260311_440.html', '', '两人的护照号'],
  // Foot of the home page and page tags.
  ['missing-police-record', 'site-identity', '/', '', '页脚没有公安备案号（全站同一页脚）'],
  ['mismatched-site-code', 'site-identity', '/', '', '首页标签SiteIDCode与页脚标识码不同'],
  ['missing-page-tag', 'page-tags', '/zwgk/rsxx/', 'ColumnType', '栏目页没有ColumnType标签'],
  ['missing-page-tag', 'page-tags', '/zwgk/ghjh/202603/t20260303_452.html', 'PubDate', '日期只写成“2026年3月3日”'],
  ['missing-page-tag', 'page-tags', '/zwgk/zdgz/202604/t20260410_457.html', 'PubDate', '日期只在行内脚本里'],
  ['placeholder-page-tag', 'page-tags', '/xwdt/tzgg/2026-02-11/140.html', 'ContentSource', '标签值为null'],
  ['malformed-date-tag', 'page-tags', '/zwgk/tjxx/202603/t20260324_494.html', 'PubDate', '标签值为“2026年3月24日”'],
];

/** Decided by the first rules: required-column, column-freshness, document-metadata, personal-data, site-identity and page-tags. */
export const NOW: Omit<Planted, 'since'>[] = ROWS.map(([fault, criterion, path, slot, note]) => ({
  fault,
  criterion,
  path,
  slot,
  note,
}));
