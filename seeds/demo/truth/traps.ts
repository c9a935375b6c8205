import type { Trap } from '../truth.ts';

type Row = [path: string, looksLike: string, note: string];

// prettier-ignore
const ROWS: Row[] = [
  // Columns.
  ['/xwdt/tzgg/', 'stale-column', '置顶的是2024年的须知，下面有2026-06-26的公告'],
  ['/zwgk/zsbc/', 'blank-column', '只有一条情况说明：有说明的空栏目'],
  ['/zwgk/czyjs/bmjs/', 'stale-column', '部门决算每年一次，最新2025-09-22'],
  ['/ztzl/yqfk/', 'stale-column', '2020年专题，已归档'],
  ['/zwgk/sthj/', 'undated-column', '列表日期只有月日，最后一条是上一年的'],
  ['/zwgk/yjya/', 'blank-column', '栏目里只有一条信息'],
  ['/zwgk/xczx/', 'blank-column', '栏目里只有一条信息'],
  ['/zwgk/ghjh/', 'missing-page-tag', '栏目里只有两条信息，仍是栏目页，不需要内容页标签'],
  ['/hdjl/', 'missing-page-tag', '频道页由几个短列表组成，是栏目页'],
  ['/zwgk/gfxwj/index_2.html', 'missing-download', '列表末页只有一行，不是文件页'],
  ['/zwgk/gfxwj/', 'stale-column', '表格里成文日期在前、发布日期在后，以发布日期为准'],
  ['/zwgk/jgzn/', 'undated-column', '机构名录，本来没有日期'],
  ['/zwgk/jgznml/', 'blank-column', '静态目录页，只有表格'],
  ['/zwgk/zfxxgk/fdzdgknr/', 'blank-column', '只列下级栏目'],
  ['/zwgk/jczwgk/', 'blank-column', '静态专题页'],
  ['/zjyt/', 'blank-column', '软跳转：转到县情概况'],
  ['/zjyt/', 'dead-link', '软跳转：转到县情概况'],
  ['/xwdt/xzdt/', 'blank-column', 'GBK编码的栏目'],
  // Articles.
  ['/xwdt/xzdt/202606/t20260605_153.html', 'missing-title', '字节是GBK，响应头和标签都说是UTF-8'],
  ['/xwdt/ytyw/202605/t20260509_107.html', 'missing-element', '正文只有一张图'],
  ['/xwdt/tzgg/2026-04-02/137.html', 'conflicting-dates', '网址里的日期（04-02）不是发布日期（04-15）'],
  ['/zwgk/sthj/202604/t20260415_482.html', 'missing-page-tag', '页面没有面包屑，标签齐全'],
  ['/xwdt/tzgg/2025-12-19/141.html', 'expired-notice', '过期的通知，标题已注明“已结束”'],
  ['/xwdt/tzgg/2024-05-20/130.html', 'expired-notice', '长期有效的须知'],
  ['/zwgk/zfxxgk/zn/', 'home-address', '办公地址到门牌，单位邮箱是gov.cn'],
  ['/zwgk/zfxxgk/zn/', 'email', '单位邮箱'],
  ['/zwfw/bszn/content_601.html', 'external-link-dark', '链接到省政务服务平台'],
  ['/', 'claimed-but-unsupported', '页脚称支持IPv6；在本机回环地址上无法验证'],
  // Documents.
  ['/zwgk/gfxwj/202602/t20260213_201.html', 'malformed-document-number', '正文引用了别的文件的文号；同时列在县政府文件栏目'],
  ['/zwgk/zfwj/', 'not-in-unified-list', '同一文件在两个栏目列出，网址相同'],
  ['/zwgk/gfxwj/202601/t20260112_202.html', 'missing-written-date', '成文日期只在落款：二○二六年元月八日'],
  ['/zwgk/gfxwj/202606/t20260605_203.html', 'written-after-published', '落款为中文数字：二〇二六年六月三日'],
  ['/zwgk/gfxwj/202605/t20260514_204.html', 'missing-document-number', '信息栏为行内文字，标签里有全角空格'],
  ['/zwgk/gfxwj/202103/t20210303_221.html', 'expired-but-valid', '已期满，页面标“失效”'],
  ['/zwgk/zfwj/202606/t20260601_223.html', 'uninterpreted-document', '人事任免，无须解读'],
  ['/zwgk/zfbwj/202605/t20260512_224.html', 'uninterpreted-document', '转发上级文件，正文有上级文号'],
  ['/zwgk/zfbwj/202606/t20260602_225.html', 'uninterpreted-document', '会议通知，无须解读'],
  // Interaction.
  ['/hdjl/yjzj/2026-06-20/726.html', 'missing-feedback', '征集期到2026-07-20，尚未截止'],
  ['/hdjl/xzxx/content_703.html', 'late-reply', '4月30日来信，五一假期后第三个工作日答复'],
  ['/hdjl/xzxx/content_704.html', 'unanswered-message', '监测日前一天的来信，未到期'],
  ['/zwgk/zfxxgk/nb/202601/t20260123_801.html', 'table-does-not-add-up', '2025年年报，三张表都平'],
  // Numbers that are not personal.
  ['/zwgk/gfxwj/202604/t20260409_219.html', 'id-card', '索引号前18位是统一社会信用代码'],
  ['/zwgk/gfxwj/202604/t20260409_219.html', 'health', '药品配备办法里的病名'],
  ['/zwgk/hmbt/202606/t20260616_441.html', 'id-card', '脱敏一致的名单'],
  ['/zwgk/hmbt/202606/t20260616_441.html', 'mobile', '脱敏一致的名单'],
  ['/zwgk/hmbt/202606/t20260616_441.html', 'joinable-masks', '脱敏一致的名单'],
  ['/zwgk/hmbt/202606/t20260604_442.html', 'mobile', '相邻单元格1381234和5678连起来像手机号'],
  ['/zwgk/zdxm/content_443.html', 'id-card', '18位项目代码，校验位不对；另有时间戳'],
  ['/zwgk/zdxm/content_444.html', 'id-card', '28位不动产单元代码里含一段合规的18位数'],
  ['/zwgk/zfcg/content_445.html', 'bank-card', '采购包号62开头，不是卡号'],
  ['/zwgk/zfcg/content_445.html', 'mobile', '招标编号138开头，14位'],
  ['/zwgk/zfcg/content_446.html', 'bank-card', '财政专户对公账号'],
  ['/zwgk/ggws/202606/t20260622_447.html', 'mobile', '400热线和106短信号'],
  ['/zwgk/ggws/202606/t20260622_447.html', 'health', '科普里的病名，没有姓名'],
  ['/xwdt/tzgg/2026-05-13/135.html', 'minor', '说未成年人，没有姓名'],
];

/** Pages that must not be flagged for what they look like. */
export const TRAPS: readonly Trap[] = ROWS.map(([path, looksLike, note]) => ({ path, looksLike, note }));
