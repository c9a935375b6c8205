import type { ColumnKind } from './site-facts.ts';

/** Columns called after an agency or a town are that unit's page, whatever words its name holds. */
const UNIT = /(局|委员会|办公室|中心|镇|乡|街道|办事处|管委会|法院|检察院|供销社|县委|县政府|开发区|园区)$/;

// In order: the first that fits a column's name decides. Names as county sites use them.
const KINDS: readonly [ColumnKind, RegExp][] = [
  ['feedback', /(意见|征集|征求|调查|结果).{0,4}(反馈|采纳)|反馈(情况|结果|公示)/],
  ['consultation', /(意见|民意|网上)征集|征求意见|预公开|网上调查|听证/],
  ['interpretation', /解读|图解|政策问答/],
  ['normative', /规范性文件/],
  ['annual', /年报|年度报告|年度工作报告|预决算|预算|决算|工作报告|规划|计划|统计公报|年鉴|法治政府建设/],
  [
    'policy',
    /(?<!招标|采购|会议|学习|考试|申报|技术|项目)文件$|文件(库|汇编)|政策(法规|文库|库)|[县区市]?政(办|规)*发$|(政府|政府办|办公室|部门|单位|本级)发文$|(本级|上级|惠企|惠民)政策$/,
  ],
  ['notice', /通知公告|公示公告|公告公示|通知通告|通告公告|^(通知|公告|公示|通告)$|公示栏|通知公示/],
  // 新闻发布 is what spokesmen say, as there is occasion.
  [
    'news',
    /动态|要闻|新闻(?!发布|发言)|快讯|时政|资讯|播报|领导活动|(部门|单位|乡镇|镇街|基层|镇村)(信息|传真|之窗|风采)$/,
  ],
  [
    'static',
    /概况|简介|领导|机构|职能|指南|制度|联系(我们|方式)|地图|关于|帮助|声明|依申请|历史|地理|区划|图说|风光|名人|荣誉|目录$|清单/,
  ],
];

/** What a column is for, told from its name and, where that says nothing, from the column above it. */
export function columnKind(path: readonly string[]): ColumnKind {
  const name = path.at(-1) ?? '';
  if (UNIT.test(name)) return 'other';
  const own = KINDS.find(([, pattern]) => pattern.test(name));
  if (own !== undefined) return own[0];
  return 'other';
}
