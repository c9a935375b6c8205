import type { Cause } from './causes.ts';
import type { Verdict } from './decide/decision.ts';
import type { FaultName } from './faults.ts';
import type { PageKind } from './facts/page-facts.ts';
import type { Need } from './rule/rule.ts';
import type { ColumnState, Confidence, Finding, Ipv6Probe, Severity, State } from './result/audit-result.ts';
import type { Impact, SampleKind, SearchScope } from './result/probes.ts';
import type { Warning } from './result/warnings.ts';
import type { ColumnKind } from './site/site-facts.ts';

// What readers see instead of our identifiers, in Chinese; one dictionary for the report and the side panel.
// `satisfies` makes a new identifier without a word fail the type check.

export const STATE_WORDS = {
  pass: '符合',
  fail: '不符合',
  partial: '部分符合',
  explained: '有情况说明',
  'not-applicable': '不适用',
  'not-due': '未到期',
  unchecked: '无法检查',
  'needs-review': '待人工判定',
} satisfies Record<State, string>;

export const COLUMN_STATE_WORDS = {
  fresh: '更新及时',
  stale: '更新不及时',
  blank: '空白栏目',
  explained: '有情况说明',
  undated: '信息无日期',
  unchecked: '无法检查',
} satisfies Record<ColumnState, string>;

export const SEVERITY_WORDS = {
  veto: '单项否决',
  major: '较重',
  minor: '一般',
  lead: '线索',
} satisfies Record<Severity, string>;

export const CONFIDENCE_WORDS = {
  certain: '证据确定',
  likely: '证据较充分',
  lead: '仅为线索',
} satisfies Record<Confidence, string>;

export const STATUS_WORDS = {
  open: '待复核',
  confirmed: '已确认',
  dismissed: '已排除',
  explained: '有情况说明',
  disputed: '有争议',
  fixed: '已整改',
} satisfies Record<Finding['status'], string>;

/** What a person says of a finding or a criterion, as sheets have it. */
export const VERDICT_WORDS = {
  confirm: '属实',
  dismiss: '误报',
  explained: '有情况说明',
  'not-ours': '非本单位',
  'not-applicable': '不适用',
  fixed: '已整改',
  note: '备注',
  found: '人工发现',
  withdraw: '撤回',
  answer: '答复',
} satisfies Record<Verdict, string>;

export const WARNING_WORDS = {
  'column-due': '栏目临近期限',
  'homepage-due': '首页临近期限',
  'near-veto': '接近单项否决',
  'duty-due': '任务临近到期',
} satisfies Record<Warning['kind'], string>;

export const IPV6_WORDS = {
  supported: '支持',
  partial: '部分支持',
  unsupported: '不支持',
  unchecked: '无法检查',
} satisfies Record<Ipv6Probe['state'], string>;

export const SEARCH_SCOPE_WORDS = {
  site: '站内检索',
  platform: '政府信息公开平台检索',
  normative: '规范性文件检索',
  gazette: '政府公报检索',
} satisfies Record<SearchScope, string>;

/** What axe-core calls critical, serious, moderate and minor. */
export const IMPACT_WORDS = {
  critical: '阻碍使用',
  serious: '严重',
  moderate: '中等',
  minor: '轻微',
} satisfies Record<Impact, string>;

/** Pages that are tested in a browser. */
export const SAMPLE_KIND_WORDS = {
  home: '首页',
  platform: '公开平台页',
  column: '栏目页',
  article: '正文页',
  'service-guide': '办事指南页',
} satisfies Record<SampleKind, string>;

export const COLUMN_KIND_WORDS = {
  news: '动态要闻',
  notice: '通知公告',
  policy: '政策文件',
  normative: '规范性文件',
  interpretation: '政策解读',
  consultation: '意见征集',
  feedback: '征集反馈',
  annual: '年度公开',
  static: '固定内容',
  other: '其他栏目',
} satisfies Record<ColumnKind, string>;

export const PAGE_KIND_WORDS = {
  home: '首页',
  column: '栏目列表',
  article: '信息正文',
  'normative-document': '规范性文件',
  interpretation: '政策解读',
  consultation: '意见征集',
  feedback: '征集反馈',
  message: '公开留言',
  'service-guide': '办事指南',
  platform: '公开平台',
  search: '站内检索',
  other: '其他',
} satisfies Record<PageKind, string>;

export const FAULT_WORDS = {
  'missing-column': '缺少栏目',
  'missing-module': '缺少平台模块',
  'missing-unit-link': '缺少单位链接',
  'missing-topic': '缺少专题',
  'stale-column': '栏目更新不及时',
  'blank-column': '空白栏目',
  'undated-column': '栏目信息无日期',
  'silent-homepage': '首页长期不更新',
  'missing-document-number': '缺少文号',
  'malformed-document-number': '文号格式不规范',
  'missing-written-date': '缺少成文日期',
  'missing-published-date': '缺少发布日期',
  'missing-validity': '缺少有效性标注',
  'missing-title': '缺少文件名称',
  'missing-download': '没有文件下载',
  'written-after-published': '成文日期晚于发布日期',
  'expired-but-valid': '已过有效期仍标有效',
  'late-disclosure': '公开不及时',
  'unprotected-file': '文件未采取防篡改措施',
  'not-in-unified-list': '未列入统一清单',
  'abolished-but-valid': '已废止仍标有效',
  'missing-cleanup-list': '缺少清理结果',
  'uninterpreted-document': '文件没有解读',
  'unlinked-interpretation': '解读与文件未互链',
  'late-interpretation': '解读不及时',
  'text-only-interpretation': '解读形式单一',
  'missing-element': '要素不全',
  'unmatched-item': '目录事项未见公开',
  'missing-feedback': '征集无采纳反馈',
  'missing-draft': '缺少征集草案',
  'missing-explanation': '缺少起草说明',
  'missing-basis': '缺少制定依据',
  'missing-consultation-period': '缺少征集起止时间',
  'late-reply': '答复不及时',
  'unanswered-message': '留言未答复',
  'missing-channel': '缺少互动渠道',
  'search-misses': '站内检索找不到已发布信息',
  'id-card': '公开居民身份证号码',
  mobile: '公开个人手机号码',
  'bank-card': '公开银行账号',
  passport: '公开护照号码',
  'disability-card': '公开残疾人证号码',
  'student-id': '公开学籍号',
  'home-address': '公开家庭住址',
  email: '公开个人邮箱',
  health: '公开健康信息',
  minor: '公开未成年人信息',
  'joinable-masks': '脱敏方式不一，可拼接还原',
  'no-aaaa-record': '域名无IPv6解析',
  'unusable-aaaa-record': 'IPv6解析地址不可用',
  'ipv6-unreachable': 'IPv6无法访问',
  'ipv6-content-differs': 'IPv6与IPv4内容不一致',
  'ipv6-links-unsupported': '下级链接不支持IPv6',
  'claimed-but-unsupported': '标称支持IPv6而实际不支持',
  'dead-link': '链接打不开',
  'dead-attachment': '附件打不开',
  'expired-notice': '过期信息未清理',
  'external-link-dark': '可疑外链、暗链',
  'missing-field': '信息项缺失',
  'missing-site-code': '缺少网站标识码',
  'mismatched-site-code': '网站标识码不一致',
  'missing-icp': '缺少ICP备案号',
  'missing-police-record': '缺少公安备案号',
  'missing-host-unit': '未标明主办单位',
  'missing-error-report-entry': '缺少“我为政府网站找错”入口',
  'missing-page-tag': '缺少网页标签',
  'placeholder-page-tag': '网页标签未填写',
  'malformed-date-tag': '日期标签格式错误',
  'missing-annual-report': '缺少年度报告',
  'late-annual-report': '年度报告发布不及时',
  'missing-section': '缺少规定章节',
  'table-does-not-add-up': '表格数据不平',
  'missing-issue': '公报缺期',
  'missing-in-gazette': '公报未刊登',
  'idle-account': '新媒体账号未更新',
  'future-date': '日期晚于检查日',
  'conflicting-dates': '日期前后矛盾',
  'unreachable-site': '网站无法访问',
  'slow-site': '网站响应缓慢',
  'invalid-certificate': '网站证书无效',
  'missing-https': '没有启用HTTPS',
  'weak-protocol': '加密协议版本过低',
  'mixed-content': '安全页面引用不安全内容',
  'missing-security-header': '缺少安全响应头',
  'accessibility-violation': '不符合无障碍要求',
  'missing-accessible-mode': '缺少无障碍或长者模式',
  'closed-loop': '四环闭环（加分线索）',
  'open-meeting': '会议开放（加分线索）',
  'leader-interpretation': '负责人解读（待评线索）',
  'public-response': '回应关切（待评线索）',
} satisfies Record<FaultName, string>;

/** A cause in a word or two. */
export const CAUSE_WORDS = {
  blocked: '被网站拦截',
  robots: '网站不允许抓取',
  timeout: '响应超时',
  'dns-failure': '域名解析失败',
  'unknown-host': '域名不存在',
  refused: '服务器拒绝连接',
  reset: '连接中断',
  'tls-failure': '安全连接失败',
  'server-error': '服务器出错',
  'not-found': '页面不存在',
  'http-error': '返回异常状态',
  'redirect-loop': '循环跳转',
  'off-site': '跳转到站外',
  'not-html': '不是网页',
  empty: '页面没有内容',
  'over-budget': '超出检查限额',
  unsettled: '页面未加载完成',
  unreadable: '内容无法识别',
  scanned: '扫描件',
  encrypted: '文件已加密',
  'no-route': '检查机没有网络通路',
  'missing-fact': '页面未提供所需信息',
  'incomplete-list': '列表未读完',
  'incomplete-crawl': '网站未抓取完',
  'rule-error': '检查程序出错',
  'not-tested': '本次未检测',
} satisfies Record<Cause, string>;

const STOP_WORDS: Partial<Record<string, string>> = {
  ...CAUSE_WORDS,
  'max-pages': '到了页数上限',
  'max-addresses': '网址太多，没有全部跟进',
  interrupted: '中途停下',
  abandoned: '中断后没有接着抓',
};

/** Why a crawl ended before it had all pages, as `stoppedBy` of a result says it. */
export function stopWords(stoppedBy: string | null): string {
  return (stoppedBy === null ? undefined : STOP_WORDS[stoppedBy]) ?? '仍有页面未取';
}

/** What a cause means for the reader, and what to do about it. */
export const CAUSE_ADVICE = {
  blocked: '网站要求验证、登录或拒绝程序访问；请人工打开核对，或请网站方放行后重查。',
  robots: '网站的 robots.txt 不允许程序访问这些地址；请人工核对。',
  timeout: '在规定时间内没有响应；换时段重查，仍超时再由人工核对。',
  'dns-failure': '域名解析服务没有给出结果；多为检查机网络问题，请重查。',
  'unknown-host': '域名没有登记；请核对网址是否写错或已停用。',
  refused: '服务器没有开放该服务；请重查并人工核对。',
  reset: '传输途中断开；请重查。',
  'tls-failure': '安全证书或协议有问题；请人工打开核对。',
  'server-error': '网站服务器返回错误；换时段重查。',
  'not-found': '地址已不存在；是否为错链，以问题清单为准。',
  'http-error': '网站返回了非正常状态；请人工打开核对。',
  'redirect-loop': '地址来回跳转，没有终点；请网站方检查。',
  'off-site': '地址跳到本站以外，不在检查范围。',
  'not-html': '返回的不是网页，按网页无法检查。',
  empty: '返回成功但没有内容；可能由脚本加载，请人工打开核对。',
  'over-budget': '页面或文件过大、过多，超过设定限额；可调高限额后重查。',
  unsettled: '页面由脚本生成，规定时间内没有稳定下来；请人工打开核对。',
  unreadable: '编码或格式无法识别；请人工打开核对。',
  scanned: '内容是图片，文字读不出来；请人工查看。',
  encrypted: '文件设有密码；请人工查看。',
  'no-route': '检查机自身不具备访问条件（如没有IPv6网络）；请换一台机器检测。',
  'missing-fact': '页面上没有判定所需的信息；请人工判定。',
  'incomplete-list': '列表没有翻到最后一页；请重查或人工翻看。',
  'incomplete-crawl': '抓取提前结束，没有看完全站；继续抓取后重新评定。',
  'rule-error': '检查程序自身出错，与网站无关；请联系维护人员。',
  'not-tested': '本次没有开启这项检测。',
} satisfies Record<Cause, string>;

/** What a rule looks at, for the reader who asks why something could not be checked. */
export const NEED_WORDS = {
  page: '逐页读正文、标签、表格和链接',
  home: '首页',
  columns: '各栏目列表（要读到末页）',
  menu: '各级导航里的名称',
  entries: '文件、解读、征集、来信等单页',
  links: '打不开的地址及其来源页',
  files: '下载的附件',
  'probe:availability': '访问首页的记录',
  'probe:tls': 'HTTPS检测',
  'probe:search': '用已发布标题实际检索',
  'probe:accessibility': '在浏览器中的无障碍检测',
  'probe:ipv6': 'IPv6检测',
  person: '人工核查',
} satisfies Record<Need, string>;

/** A measured time; below a tenth of a second nothing is told apart. */
export function secondsWords(seconds: number): string {
  return seconds < 0.1 ? '不足 0.1 秒' : ` ${seconds} 秒`;
}
