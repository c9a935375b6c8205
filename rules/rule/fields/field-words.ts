/** What a page has to say, and how to tell that it does. */
export interface FieldWords {
  /** Labels and headings that name it, longest forms not needed: 受理条件 also stands for 办理受理条件. */
  labels: readonly string[];
  /** What its value looks like where no label names it; acquits only. */
  shown?: RegExp;
  /** Often drawn: a picture on the page may be it. */
  drawn?: true;
  /** 无 is an answer: no fee is charged. */
  noneIsFine?: true;
}

/** Pages whose fields are looked for, with what each has to say where a criterion names nothing else. */
export const PAGE_SORTS = {
  /** 东至县2020年清单第2项: six pieces of information about every body. */
  agency: ['工作职责', '机构设置', '办公地址', '办公时间', '联系方式', '负责人姓名'],
  /** 国办秘函〔2019〕19号 单项否决6: the first four names verified, the others commonly cited (domain.md §1.2). */
  guide: ['事项名称', '设定依据', '申请条件', '办理材料', '办理地点', '办理时间', '联系电话', '办理流程'],
  /** 政府信息公开指南: 工具默认值. */
  'openness-guide': ['机构名称', '地址', '电话', '电子邮箱', '受理时间'],
  /** 依申请公开: 东至县2020年清单第30项; names are 工具默认值. */
  request: ['办理流程', '申请表', '受理渠道'],
} as const;

export type PageSort = keyof typeof PAGE_SORTS;

const ADDRESS =
  /(路|街|巷|道|弄|胡同|村|组)\s?[\d一二三四五六七八九十百]{1,5}\s?号|(位于|地处|坐落[于在]?|驻地)[^，。]{0,20}(路|街|村|镇|楼|大厦|号|旁|侧|对面)|\d\s?[楼层].{0,6}(室|窗口)/;
const HOURS =
  /\d{1,2}\s?[:：点时]\s?(\d{2})?\s?分?\s?[-—–－~～至到]+\s?[上中下]?午?\s?\d{1,2}\s?[:：点时]|[上下]午\s?\d{1,2}\s?[:：点时]/;
const PHONE = /(?<!\d)0\d{2,3}\s?[-—－)）]?\s?[1-9]\d{6,7}(?!\d)|(?<!\d)12345(?!\d)/;
const HEAD = /(局长|主任|镇长|乡长|书记|院长|主席|理事长|队长|所长|站长|行长)/;

/** One entry a thing that pages state; 联系方式 and 咨询电话 are one thing. */
// prettier-ignore
export const FIELD_WORDS: readonly FieldWords[] = [
  { labels: ['工作职责', '主要职责', '主要职能', '工作职能', '机构职能', '职能职责', '单位职能', '部门职能', '部门职责', '单位职责', '机构职责', '法定职责', '职能简介', '职责范围', '职责', '职能', '工作任务'], shown: /主要职责是|(贯彻|执行).{0,40}(方针|政策|法律|法规)|^[（(]?[一二三\d]?[)）、.]?(负责|承担|组织|拟订|管理|编制|协助)/ },
  { labels: ['机构设置', '内设机构', '内设科室', '内设股室', '科室设置', '股室设置', '下设机构', '所属机构', '下属单位', '下属机构', '直属单位', '二级机构', '组织机构', '机构编制', '部门设置', '站所设置', '内设'], shown: /(内设|下设|设有?)[^。\d]{0,8}[\d一二三四五六七八九十]+\s?个.{0,12}(机构|科|股|室|办|站|所)|(内设|下设).{0,6}(机构|股|科|室|办)/ },
  { labels: ['办公地址', '办理地点', '单位地址', '机构地址', '通讯地址', '通信地址', '联系地址', '详细地址', '办公地点', '办事地点', '受理地点', '办理地址', '办公场所', '办理场所', '所在地', '驻地', '窗口地址', '办理窗口', '受理窗口', '地址', '地点'], shown: ADDRESS },
  { labels: ['办公时间', '办理时间', '工作时间', '作息时间', '上班时间', '上下班时间', '服务时间', '受理时间', '接待时间', '办事时间', '办公时段'], shown: HOURS },
  { labels: ['联系方式', '联系电话', '办公电话', '咨询电话', '值班电话', '公开电话', '电话号码', '服务电话', '窗口电话', '咨询方式', '咨询渠道', '咨询途径', '咨询热线', '联系我们', '电话'], shown: PHONE },
  { labels: ['负责人姓名', '主要负责人', '单位负责人', '部门负责人', '机构负责人', '行政负责人', '负责人', '法定代表人', '领导班子', '领导成员', '领导信息', '领导分工', '领导介绍', '领导简介', '单位领导', '部门领导', '主要领导', '分管领导', '班子成员', '领导姓名', '局长', '镇长', '乡长', '书记', '主任'], shown: HEAD },
  { labels: ['三定规定', '三定方案', '职能配置', '人员编制规定'], shown: /职能配置.{0,4}内设机构和人员编制|[“"]?三定[”"]?(规定|方案)/ },
  { labels: ['单位名称', '机构名称', '部门名称', '受理机构', '受理单位', '工作机构'], shown: /(受理|工作|负责)(机构|单位)(名称)?(为|是|[:：])|(办公室|局)(负责|受理|承办)/ },
  { labels: ['事项名称', '服务事项', '办理事项', '项目名称', '业务名称', '许可事项'] },
  { labels: ['设定依据', '办理依据', '办事依据', '法律依据', '政策依据', '实施依据', '法定依据', '审批依据', '许可依据', '受理依据', '法律法规依据', '文件依据', '依据'], shown: /(根据|依据|按照)《|《[^》]{2,40}(法|条例|办法|规定|细则)》.{0,6}第/ },
  { labels: ['申请条件', '办理条件', '受理条件', '办事条件', '申办条件', '申报条件', '许可条件', '审批条件', '准予批准', '准入条件', '享受条件', '领取条件', '参保条件', '认定条件', '条件'], shown: /(符合|具备|满足)(以下|下列|如下)/ },
  { labels: ['办理材料', '申请材料', '申报材料', '所需材料', '提交材料', '提交的材料', '需要材料', '需要的材料', '材料清单', '申请资料', '办理资料', '所需资料', '提交资料', '提交的资料', '申报资料', '携带资料', '携带材料', '所需证件', '所需要件', '办事材料', '提供材料', '提供的材料', '材料目录', '材料', '资料'], shown: /(提供|提交|携带|准备)(以下|下列|如下).{0,6}(材料|资料|证件)/ },
  { labels: ['办理流程', '办事流程', '服务流程', '工作流程', '申请流程', '申报流程', '审批流程', '受理流程', '经办流程', '申办流程', '办理程序', '办事程序', '审批程序', '申请程序', '工作程序', '受理程序', '办理步骤', '操作流程', '流程图', '办理环节', '流程', '程序'], drawn: true },
  { labels: ['办理时限', '办结时限', '承诺时限', '法定时限', '承诺期限', '法定期限', '办理期限', '办结期限', '审批时限', '承诺时间', '时限'], shown: /当场办结|即办|\d+个?(工作日|自然日)(内|办结)/ },
  { labels: ['收费标准', '收费情况', '是否收费', '收费依据', '收费项目', '办理费用', '收费', '费用'], shown: /(不|免)(收取?|缴)?费|免费|不收取/, noneIsFine: true },
  { labels: ['办理方式', '办事方式', '办理形式', '申请方式', '受理方式', '申办方式', '办理途径', '申请途径', '办理渠道', '服务方式', '在线办理', '网上办理'], shown: /(网上|窗口|现场|在线|邮寄)(办理|申请|受理)/ },
  { labels: ['实施主体', '办事机构', '实施机构', '实施机关', '办理机构', '办理部门', '办理单位', '责任部门', '责任单位', '承办机构', '承办单位', '主管部门', '决定机构', '受理部门', '受理机构', '受理单位'] },
  { labels: ['监督投诉', '监督举报方式', '监督电话', '监督方式', '监督渠道', '投诉渠道', '投诉电话', '投诉方式', '投诉举报', '监督举报', '举报电话'] },
  { labels: ['常见问题', '问题解答', '常见问答', '热点问题'] },
  { labels: ['电子邮箱', '电子邮件', '电子信箱', '邮箱', 'E-mail', 'Email'], shown: /[\w.-]+[@＠][\w-]+\.[\w.-]+/ },
  { labels: ['申请表', '申请表格', '表格下载'], shown: /申请表/ },
  { labels: ['受理渠道', '申请渠道', '提出申请', '申请提交', '提交申请', '受理方式', '申请方式', '申请途径', '在线申请', '网上申请'], shown: /(当面|邮寄|信函|在线|网上|传真|现场)[^。]{0,8}(提交|申请|提出|递交)/ },
];

/** Every word that names a field; 申请表 is a paper as often as a heading. */
export const ALL_LABELS: readonly string[] = [
  ...new Set(FIELD_WORDS.flatMap(({ labels }) => (labels[0] === '申请表' ? [] : labels))),
].sort((a, b) => b.length - a.length);

const ANY_LABEL = new RegExp(ALL_LABELS.join('|'), 'g');

/** The field names that a label or heading holds: 监督电话 is one of its own and not 电话, 地址、电话 are two. */
export function labelsIn(head: string): string[] {
  return [...head.matchAll(ANY_LABEL)].map(([label]) => label);
}

/** The words for a field by any of its names; for a name of a checklist's own, that name alone. */
export function wordsFor(name: string): FieldWords {
  return (
    FIELD_WORDS.find(({ labels }) => labels[0] === name) ??
    FIELD_WORDS.find(({ labels }) => labels.includes(name)) ?? { labels: [name] }
  );
}
