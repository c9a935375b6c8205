import type { ColumnKind } from './site-facts.ts';

/** Columns called after an agency or a town are that unit's page, whatever words its name holds. */
const UNIT = /(局|委员会|办公室|中心|镇|乡|街道|办事处|管委会|法院|检察院|供销社|县委|县政府|开发区|园区)$/;

// In order: the first that fits a column's name decides. Names as county sites use them.
const KINDS: readonly [ColumnKind, RegExp][] = [
  ['feedback', /(意见|征集|征求|征询|调查|结果).{0,4}(反馈|采纳)|反馈(情况|结果|公示)|采纳情况|(征集|调查)结果/],
  ['consultation', /(意见|民意|网上|调查|建议)征集|征集调查|征求意见|意见征求|预公开|网上调查|听证|建言献策/],
  ['interpretation', /解读|图解|读懂|政策(问答|解析|释义)/],
  // 规范性文件清理 holds results of a check made now and then.
  ['normative', /(规范性文件|行政规范文件)(?![^，]{0,6}(清理|废止|失效|备案))/],
  ['annual', /年报|年度报告|年度工作报告|预决算|预算|决算|工作报告|规划|计划|统计公报|年鉴|法治政府建设/],
  [
    'policy',
    /(?<!招标|采购|会议|学习|考试|申报|技术|项目)文件$|文件(库|汇编)|政策(法规|文库|库)|[县区市]?政(办|规)*发$|(政府|政府办|办公室|部门|单位|本级)发文$|(本级|上级|国家|省级|市级|县级|区级|惠企|惠民)政策$|公文$/,
  ],
  ['notice', /^((通知|公告|公示|通告)[与和及、]?)+(栏目?|信息|专栏)?$|通知公告|公示公告|公告公示|公示栏/],
  // 新闻发布 is what spokesmen say, as there is occasion.
  [
    'news',
    /动态|要闻|新闻(?!发布|发言)|快讯|时政|资讯|播报|领导活动|(部门|单位|县直|乡镇|镇街|镇乡|街道|基层|镇村)(信息|传真|之窗|风采|工作|快报|简报)$/,
  ],
  [
    'static',
    /概况|简介|领导|机构|职能|指南|制度|联系(我们|方式)|地图|关于|帮助|声明|依申请|历史|地理|区划|图说|风光|名人|荣誉|目录$|清单/,
  ],
];

/** Sections whose columns are about what goes on, though their own name holds no word of it. */
const NEWS_SECTION = /^(政务|时政|政府|县域|本地|今日)(信息|关注)$/;
/** What headlines tell: somebody does something. */
const STORY =
  /召开|举行|举办|开展|部署|推进|调研|督导|督查|检查|走访|慰问|启动|组织|传达|学习|做好|推动|落实|培训|宣传|考察|座谈|指导|巡查|深入|助力|抓好|开工|落地|签约/;
const NO_STORY =
  /(公告|通告|公示|通知|启事|名单|清单|目录|办法|方案|报告|公报|预案|规定|细则|意见|答复|指南)([（(].{0,100}[）)])?$/;
const INTERPRETS = /解读|图解|读懂|看懂|答记者问/;

/** Fewer titles than this say nothing of a column. */
const FEWEST_TITLES = 4;
const MOST_OF_THEM = 0.7;

/**
 * What a column is for, told from its name; where that says nothing, from what its entries are called: interpretations
 * anywhere, stories where the section above is one of news.
 */
export function columnKind(path: readonly string[], titles: readonly string[]): ColumnKind {
  const name = path.at(-1) ?? '';
  if (UNIT.test(name)) return 'other';
  const own = ofName(name);
  if (own !== null) return own;
  if (titles.length < FEWEST_TITLES) return 'other';
  const mostly = (isOne: (title: string) => boolean): boolean =>
    titles.filter(isOne).length >= titles.length * MOST_OF_THEM;
  if (mostly((title) => INTERPRETS.test(title))) return 'interpretation';
  const above = path.at(-2) ?? '';
  const isNews = ofName(above) === 'news' || NEWS_SECTION.test(above);
  return isNews && mostly((title) => STORY.test(title) && !NO_STORY.test(title)) ? 'news' : 'other';
}

function ofName(name: string): ColumnKind | null {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
