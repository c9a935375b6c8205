import type { ColumnShape } from '../model.ts';

/** A column as counties have it: names on sites seen while mending, names on held-out sites. */
export interface ColumnPlan {
  id: string;
  parent: string | null;
  seen: readonly string[];
  heldOut: readonly string[];
  type: string;
  shape?: ColumnShape;
  /** Entries, newest at most so many days old. */
  count?: number;
  newest?: number;
  /** Days between entries. */
  step?: number;
}

const plan = (
  id: string,
  parent: string | null,
  [seen, heldOut]: readonly [string, string],
  rest: Partial<ColumnPlan> = {},
): ColumnPlan => ({
  id,
  parent,
  seen: seen.split('|'),
  heldOut: heldOut.split('|'),
  type: '政府信息公开',
  ...rest,
});

/** The sections of the main menu and what stands below them; `@` is the county's own name. */
// prettier-ignore
export const COLUMN_PLANS: readonly ColumnPlan[] = [
  plan('news', null, ['新闻中心|新闻动态|资讯中心|走进新闻|今日@|要闻|时政新闻|新闻资讯|政务资讯|新闻发布', '政务信息|信息动态'], { shape: 'section', type: '工作动态' }),
  plan('headlines', 'news', ['@要闻|政务要闻|今日要闻|本地要闻|县域要闻|时政要闻|头条要闻|政务动态|@新闻|县域动态', '政府要闻|热点关注'], { type: '工作动态', count: 9, newest: 3, step: 3 }),
  plan('departments-news', 'news', ['部门动态|部门信息动态|部门快讯|县直动态|部门信息|单位动态|县直部门信息|部门传真', '部门资讯|委办局动态'], { type: '工作动态', count: 6, newest: 5, step: 5 }),
  plan('towns-news', 'news', ['乡镇动态|镇街动态|基层动态|乡镇快讯|镇街信息|乡镇传真|乡镇信息|镇乡快报', '基层快讯|镇村动态'], { type: '工作动态', count: 6, newest: 4, step: 4 }),
  plan('notices', 'news', ['通知公告|公示公告|公告公示|通知通告|公示公告栏|通知公示|公告通知|通知与公告', '公告栏|公告信息'], { type: '通知公告', count: 8, newest: 8, step: 9 }),

  plan('openness', null, ['政务公开|信息公开|公开|阳光政务|公开专区|政府公开|政府信息公开与政务公开|公开政务', '政府信息|政务'], { shape: 'section' }),
  plan('platform', 'openness', ['政府信息公开|信息公开专栏|信息公开平台', '政府信息公开专区|政府信息公开平台'], { shape: 'platform' }),
  plan('guide', 'platform', ['政府信息公开指南|信息公开指南|公开指南|政府信息公开工作指南', '指南|政府信息公开指引'], { shape: 'page', type: '信息公开指南' }),
  plan('rules', 'platform', ['政府信息公开制度|公开制度|信息公开制度|公开制度规定|公开制度建设|信息公开规章制度', '政务公开制度|信息公开制度建设'], { type: '信息公开制度', count: 6, newest: 90, step: 70 }),
  plan('statutory', 'platform', ['法定主动公开内容|主动公开内容|政府信息主动公开内容|法定公开内容|主动公开信息', '政府信息主动公开|法定主动公开'], { shape: 'section' }),
  plan('reports', 'platform', ['政府信息公开年报|政府信息公开年度报告|信息公开年报|政府信息公开工作年报|年度报告|公开年度报告|政府信息公开工作年度报告', '政务公开年报|年报'], { type: '信息公开年报' }),
  plan('requests', 'platform', ['依申请公开|依申请公开服务', '申请公开|政府信息依申请公开'], { shape: 'page', type: '依申请公开' }),

  plan('normative', 'openness', ['规范性文件|行政规范性文件|规范性文件库|县政府规范性文件|行政规范性文件库|规范性文件公开|县级行政规范性文件|规范性文件发布', '规范性文件专栏|规范性文件目录'], { type: '政策文件' }),
  plan('county-documents', 'openness', ['县政府文件|政府文件|@政发|县本级文件|县政府发文|本级政策|县政府政策文件|政府发文', '县人民政府文件|县府文件'], { type: '政策文件' }),
  plan('office-documents', 'openness', ['县政府办文件|政府办公室文件|县府办文件|办公室文件|政府办文件|县政府办公室发文|县政府办公室文件|府办发文', '县人民政府办公室文件|县府办公室文件'], { type: '政策文件' }),
  plan('department-documents', 'openness', ['部门文件|县直部门文件|部门政策文件|单位文件|部门规范文件|部门发文|部门政策|县直单位发文', '县级部门文件|县直文件'], { type: '政策文件' }),
  plan('library', 'openness', ['政策文件库|制度文件汇编|政策文库|政策库|制度汇编|政策法规库|政策集成库', '文件汇编|政策查询'], { count: 5, newest: 40, step: 60, type: '政策文件' }),
  plan('interpretations', 'openness', ['政策解读|解读回应|文件解读|政策图解|解读材料与政策问答|政策解读回应|惠企政策解读', '解读|政策解析'], { type: '政策解读' }),
  plan('decisions', 'openness', ['重大决策预公开|重大行政决策|决策预公开|重大行政决策公开|重大决策公开|重大行政决策预公开|重大决策事项|行政决策公开', '重大决策|重大事项决策'], { count: 3, newest: 30, step: 90 }),

  plan('agencies', 'openness', ['机构职能|机构设置|机构概况|部门职能|组织机构|政府工作机构|机构信息|工作部门', '机构简介|政府部门'], { type: '机构职能' }),
  plan('leaders', 'openness', ['领导信息|县政府领导|领导之窗|政府领导|政府领导成员|县领导信息|领导介绍|领导班子', '领导分工|县领导'], { shape: 'page', type: '负责人信息' }),
  plan('power', 'openness', ['权责清单|权力和责任清单|行政权力清单|权力清单|权力责任清单|部门权责清单|权责事项清单|部门权力清单和责任清单', '权责公开|行政权力和责任清单'], { count: 5, newest: 60, step: 30 }),
  plan('plans', 'openness', ['规划计划|发展规划|规划信息|规划文本与规划计划|发展规划计划|规划与计划|五年规划', '中长期规划|计划规划'], { count: 5, newest: 80, step: 60, type: '规划计划' }),
  plan('statistics', 'openness', ['统计信息|统计数据|数据发布|统计公报|经济运行数据发布|统计信息公开|统计月报|数据公开', '统计分析|数据统计'], { count: 6, newest: 25, step: 30, type: '数据发布' }),
  plan('staff', 'openness', ['人事信息|人事任免|公务员招考|人事考试|人事招考|人事任免与招录|招考录用|干部任免', '人事管理|人事工作'], { count: 5, newest: 20, step: 35, type: '人事信息' }),
  plan('budget', 'openness', ['财政预决算|预决算公开|财政信息|预算决算|财政预决算公开|财政资金|财政预算决算|财政公开', '预决算|预决算信息'], { shape: 'section', type: '财政信息' }),
  plan('county-budget', 'budget', ['政府预决算|县级预算|本级预决算|财政预算|本级财政预决算|政府预算决算|县本级预决算|政府预决算报告', '县级政府预决算|总预算决算'], { count: 5, newest: 60, step: 40, type: '财政信息' }),
  plan('unit-budget', 'budget', ['部门预算|部门预算公开|单位预算|部门年度预算', '县级部门预算|部门及单位预算'], { count: 6, newest: 90, step: 2, type: '财政信息' }),
  plan('unit-accounts', 'budget', ['部门决算|部门决算公开|单位决算|部门年度决算', '县级部门决算|各部门决算'], { count: 6, newest: 240, step: 2, type: '财政信息' }),
  plan('key-work', 'openness', ['重点工作|重点工作执行落实|政府工作落实|决策部署落实|重点工作落实情况|民生实事办理|政府工作报告落实|重点工作推进', '民生实事|重大决策部署落实情况'], { count: 6, newest: 20, step: 30 }),
  plan('meetings', 'openness', ['政府常务会议|常务会议|会议公开|政府会议|县政府常务会议|常务会议纪要|政府常务会|会议信息', '政务会议|县政府常务会'], { count: 6, newest: 12, step: 18 }),
  plan('audits', 'openness', ['审计公开|审计结果公告|审计信息|审计监督|审计工作公开|审计公告|审计结果|审计结果公开', '审计报告|审计'], { count: 5, newest: 40, step: 45 }),
  plan('proposals', 'openness', ['建议提案办理|建议提案|代表建议和政协提案|提案办理|人大代表建议提案办理|建议提案办理结果|建议提案答复|议案提案办理', '人大建议和政协提案|两案办理'], { count: 6, newest: 50, step: 20 }),
  plan('gazette', 'openness', ['政府公报|县政府公报|@公报|县人民政府公报|@政报', '公报|人民政府公报'], { type: '政府公报' }),
  plan('market', 'openness', ['市场监管规则和标准|市场监管|监管规则|市场规则标准|市场监管规则标准|监管标准规则|市场规则|监管规则与标准', '监管规则标准|市场监管规则'], { count: 4, newest: 30, step: 50 }),
  plan('health', 'openness', ['公共卫生|卫生健康|医疗卫生|健康科普|疾病防控与健康科普|公共卫生服务|疾控与健康|卫生与健康', '医疗健康|疾病防治'], { count: 6, newest: 9, step: 15 }),
  plan('emergency', 'openness', ['应急预案|应急管理|公共应急|突发事件应对|应急管理与预案|突发公共事件应急预案|应急信息|突发事件应急预案', '突发公共事件|应急处置'], { count: 5, newest: 35, step: 50 }),
  plan('environment', 'openness', ['生态环境|环境保护|环境质量|污染防治|生态环境保护|环保信息|环保公开|环境信息公开', '环境监测|环境质量公报'], { count: 6, newest: 10, step: 25 }),
  plan('countryside', 'openness', ['乡村振兴|巩固脱贫攻坚成果与乡村振兴|脱贫攻坚与乡村振兴衔接|乡村全面振兴|巩固拓展脱贫成果', '脱贫成果巩固|脱贫攻坚与乡村振兴'], { count: 4, newest: 15, step: 30 }),
  plan('projects', 'openness', ['重大建设项目|重点项目|重大项目|建设项目|重点建设项目|重大建设项目批准和实施|重大项目建设|项目审批与实施', '重点项目清单|政府投资项目'], { count: 5, newest: 20, step: 30 }),
  plan('resources', 'openness', ['公共资源配置|公共资源交易|招标投标|政府采购|公共资源交易信息|政府采购与招投标|公共资源交易公开|招投标与采购', '公共资源|招标采购'], { count: 5, newest: 12, step: 15 }),
  plan('relief', 'openness', ['社会救助|救助保障|社会救助和福利|低保与救助|社会保障救助|民政救助', '低保救助|困难群众救助'], { count: 6, newest: 15, step: 30 }),
  plan('schools', 'openness', ['教育|义务教育|教育信息|义务教育招生|教育公开|教育公平|教育招生', '教育领域|教育科技'], { count: 5, newest: 22, step: 30 }),
  plan('jobs', 'openness', ['就业创业|促进就业|就业服务|就业与人才|就业创业服务|就业信息|稳就业', '稳岗就业|劳动就业'], { count: 5, newest: 18, step: 25 }),
  plan('insurance', 'openness', ['社会保险|社会保障|社保|社会保障与保险|社会保险公开|社保信息|养老与医疗保险', '社会保险基金|社保信息披露'], { count: 4, newest: 24, step: 35 }),
  plan('food', 'openness', ['食品药品监管|食品药品安全|食品安全|食品药品安全监管|食品安全监管公开|食药监管|食品药品', '食品与药品|食药安全'], { count: 5, newest: 16, step: 25 }),
  plan('safety', 'openness', ['安全生产|安全生产监管|安全生产公开|安全监管|安全生产与应急', '安全生产领域|安全生产监督'], { count: 5, newest: 11, step: 25 }),
  plan('enterprises', 'openness', ['公共企事业单位信息公开|公共企事业单位|公共企事业信息|公共企事业单位公开|公共企事业单位办事公开|公共企事业公开|公用事业信息', '公共企事业|企事业单位公开'], { count: 5, newest: 30, step: 30 }),
  plan('enforcement', 'openness', ['行政执法公示|双公示|执法公示|行政执法|双公示信息|执法信息公示|行政处罚与许可公示|行政执法信息公示', '信用双公示|行政许可和处罚'], { count: 8, newest: 6, step: 6 }),
  plan('fees', 'openness', ['清单公开|目录清单|政务清单|清单公示|目录与清单|各类清单', '政府清单|清单汇总'], { count: 5, newest: 70, step: 30 }),
  plan('catalogue', 'openness', ['主动公开基本目录|政务公开事项目录|公开目录|主动公开目录|主动公开事项目录|政府信息公开目录|公开事项目录|政务公开目录', '政府信息主动公开基本目录|主动公开信息目录'], { shape: 'page' }),
  plan('grassroots', 'openness', ['基层政务公开标准化规范化|基层政务公开|标准化规范化|基层政务公开标准化|基层公开标准化规范化专题|基层政务公开专区|基层政务公开“两化”', '基层公开|基层政务公开试点'], { count: 4, newest: 60, step: 40 }),
  plan('standards', 'grassroots', ['基层政务公开标准目录|公开事项标准目录|基层政务公开事项标准目录|试点领域标准目录|基层公开标准目录', '公开标准|标准目录'], { count: 4, newest: 100, step: 20 }),
  plan('open-work', 'openness', ['政务公开工作|政务公开动态|公开工作动态|政务公开工作推进|政务公开培训|政务公开工作动态|公开工作', '政务公开推进|公开动态'], { count: 5, newest: 10, step: 12 }),

  plan('services', null, ['政务服务|办事服务|办事大厅|服务|网上办事|政务大厅|办事|一网通办', '服务大厅|在线办事'], { shape: 'section', type: '办事服务' }),
  plan('guides', 'services', ['办事指南|服务指南|办事须知|办事指南库|事项办理指南|事项指南|办事流程与指南', '办理指南|服务事项指南'], { type: '办事服务' }),
  plan('one-thing', 'services', ['一件事一次办|高效办成一件事|一件事集成服务|一件事专区|关键小事', '集成办|办成一件事'], { count: 4, newest: 30, step: 40, type: '办事服务' }),
  plan('progress', 'services', ['办件进度查询|办件公示|办件结果公示|办件查询与公示|办件公开|办理结果公示', '办件信息|办事统计'], { count: 4, newest: 5, step: 7, type: '办事服务' }),

  plan('interaction', null, ['互动交流|政民互动|互动|公众参与|互动交流平台|交流互动|互动参与', '问政@|互动回应'], { shape: 'section', type: '互动交流' }),
  plan('letters', 'interaction', ['县长信箱|领导信箱|网上咨询|书记县长信箱|县长信箱来信|领导信箱选登|县长信箱信件公开|网民来信', '我要咨询|政务咨询'], { shape: 'letters', type: '互动交流' }),
  plan('calls', 'interaction', ['意见征集|民意征集|征集调查|网上征集|公开征集意见|民意征集与调查|意见建议征集|征求意见', '建言献策|调查征集'], { type: '互动交流' }),
  plan('outcomes', 'interaction', ['意见反馈|征集结果反馈|结果反馈|采纳情况反馈|征集反馈|意见采纳反馈|征集结果|意见征集反馈', '决策草案意见反馈|采纳情况'], { type: '互动交流' }),
  plan('answers', 'interaction', ['政策问答|常见问题|热点问答|政策咨询问答库|政策问答库|常见问题解答|政策问答集|你问我答', '问答知识库|智能问答'], { count: 5, newest: 14, step: 25, type: '互动交流' }),
  plan('concerns', 'interaction', ['回应关切|热点回应|回应社会关切|新闻发布与回应|舆情回应|民生回应', '热点问题回应|社会关切回应'], { count: 4, newest: 20, step: 30, type: '互动交流' }),

  plan('topics', null, ['专题专栏|专题|专题集锦|热点专题|专栏专题', '专题汇总|特色专栏'], { shape: 'section', type: '专题专栏' }),
  plan('media', 'topics', ['政务新媒体|新媒体矩阵|政务新媒体导航|新媒体集群', '新媒体联盟|新媒体平台'], { shape: 'page', type: '概况信息' }),
  plan('six', 'topics', ['“六稳”“六保”政策|助企纾困政策|稳经济一揽子政策|稳增长政策专栏', '六稳六保|惠民惠企政策'], { count: 12, newest: 12, step: 22, type: '专题专栏' }),
  plan('about', null, ['走进@|@概况|县情概览|@之窗|印象@', '@印象|认识@'], { shape: 'section', type: '概况信息' }),
  plan('profile', 'about', ['县情概况|@简介|@概况|基本县情|县情|@县情', '@介绍|县域概况'], { shape: 'page', type: '概况信息' }),
];
