import type { Planted } from '../truth.ts';

type Row = [fault: string, criterion: string, path: string, slot: string, note: string];

// prettier-ignore
const ROWS: Row[] = [
  ['missing-module', 'disclosure-platform-layout', '/bm/wlj/xxgk/', '政府信息公开制度', '县文旅局平台缺“政府信息公开制度”板块；县教育体育局的齐全'],
  // Documents and their interpretations.
  ['late-disclosure', 'normative-metadata', '/zwgk/gfxwj/202601/t20260126_214.html', '', '成文2025-11-10，发布2026-01-26，超过20个工作日'],
  ['abolished-but-valid', 'normative-cleanup', '/zwgk/gfxwj/202204/t20220408_215.html', '', '清理结果公告（136）已列入废止，页面仍标有效'],
  ['not-in-unified-list', 'normative-unified-list', '/zwgk/bmwj/202605/t20260527_222.html', '', '部门规范性文件，未列入规范性文件统一列表'],
  ['uninterpreted-document', 'interpretation-coverage', '/zwgk/gfxwj/202606/t20260610_216.html', '', '县政府规范性文件，没有解读'],
  ['unlinked-interpretation', 'interpretation-link', '/zwgk/gfxwj/202606/t20260615_217.html', '', '有解读（317），文件与解读互不链接'],
  ['late-interpretation', 'interpretation-sync', '/zwgk/zcjd/202604/t20260409_318.html', '', '文件2026-03-05发布，解读2026-04-09发布'],
  ['text-only-interpretation', 'interpretation-formats', '/zwgk/zcjd/202604/t20260409_319.html', '', '只有文字，其余解读都有图解'],
  ['missing-element', 'interpretation-elements', '/zwgk/zcjd/202605/t20260521_320.html', '', '只有主要内容，没有背景依据、目标任务等要素'],
  // Consultation.
  ['missing-feedback', 'consultation-feedback', '/hdjl/yjzj/2026-02-09/722.html', '', '2026-03-11截止，至今没有反馈'],
  ['missing-draft', 'decision-preannouncement', '/hdjl/yjzj/2026-03-02/723.html', '', '没有征求意见稿'],
  ['missing-explanation', 'decision-preannouncement', '/hdjl/yjzj/2026-03-16/724.html', '', '没有起草说明'],
  ['missing-consultation-period', 'decision-preannouncement', '/hdjl/yjzj/2026-04-07/725.html', '', '没有起止时间'],
  // Letters.
  ['late-reply', 'message-reply-timeliness', '/hdjl/xzxx/content_701.html', '', '2026-05-06来信，2026-06-02答复'],
  ['unanswered-message', 'message-reply-timeliness', '/hdjl/xzxx/content_702.html', '', '2026-02-10来信，至今未答复'],
  // Personal data across lists.
  ['joinable-masks', 'privacy-leak', '/zwgk/hmbt/202606/t20260609_439.html', '', '同一批人在两张表里用两种遮盖方式，拼起来就是完整号码'],
  // Links and old content.
  ['dead-link', 'obsolete-or-broken-content', '/', '/ztzl/wmcj/', '首页专题“文明创建在行动”链接404'],
  ['dead-attachment', 'obsolete-or-broken-content', '/xwdt/tzgg/2026-03-25/138.html', '/xwdt/tzgg/2026-03-25/P020260325138_1.xlsx', '附件404'],
  ['expired-notice', 'obsolete-or-broken-content', '/xwdt/tzgg/2025-09-10/142.html', '', '2025-10-31截止的申报通知仍挂在首页“重要公告”'],
  ['external-link-dark', 'dark-links', '/zwgk/jgzn/content_512.html', '', '页尾隐藏的商业链接'],
  // Agencies and services.
  ['missing-field', 'agency-basic-info', '/zwgk/jgzn/content_506.html', '办公时间', '县民政局没有办公时间'],
  ['missing-field', 'service-guide-fields', '/zwfw/bszn/content_604.html', '办理材料', '低保申请指南没有办理材料'],
  // Page tags that say the same thing four times.
  ['placeholder-page-tag', 'page-tags', '/zwgk/tjxx/', 'ColumnDescription,ColumnKeywords,ColumnType', '四个栏目标签都填成栏目名'],
  // Annual report and gazette.
  ['table-does-not-add-up', 'annual-report-content', '/zwgk/zfxxgk/nb/202501/t20250122_802.html', '行政复议总计', '行政复议各项之和为4，总计写作6'],
  ['missing-section', 'annual-report-content', '/zwgk/zfxxgk/nb/202401/t20240125_803.html', '存在的主要问题及改进情况', '2023年年报缺第五部分'],
  ['missing-issue', 'gazette-online', '/zwgk/zfgb/', '2025年第3期', '公报2025年第2期之后是第4期'],
  // Dates.
  ['future-date', 'date-integrity', '/zwgk/rsxx/202608/t20260820_492.html', '', '发布日期2026-08-20晚于监测日'],
  ['conflicting-dates', 'date-integrity', '/xwdt/tzgg/2026-05-18/139.html', '', '标签和列表为2026-05-18，页面写2026-03-18'],
];

/** Decided by rules that came after the first six. */
export const LATER: Omit<Planted, 'since'>[] = ROWS.map(([fault, criterion, path, slot, note]) => ({
  fault,
  criterion,
  path,
  slot,
  note,
}));
