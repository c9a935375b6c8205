import { removeSpace } from '../text/normalise.ts';

/** What a column of a task table holds. */
export type Role =
  | 'number'
  /** Chapter, goal, first and second indicator: what a duty stands under. */
  | 'section'
  /** The duty itself. */
  | 'requirement'
  /** What more is said of the duty: target, measure, form. */
  | 'detail'
  | 'scoring'
  | 'marks'
  | 'units'
  | 'lead'
  | 'support'
  | 'deadline'
  /** Remarks, persons, marks reached: not read. */
  | 'other';

/** First that fits wins; a new word for a column is one entry here. */
const WORDS: readonly [Role, RegExp][] = [
  ['number', /^(?:序号|编号|序|项次|项目序号|任务序号|No\.?|№)$/i],
  ['lead', /牵头|主办(?:单位|部门|科室)|主责/],
  ['support', /配合|协办|协同|参与单位|协助|会办/],
  ['other', /责任人|责任领导|分管|领导|联系人|电话|负责人|自查|自评|督办|数据来源/],
  [
    'units',
    /(?:责任|承办|落实|实施|完成|负责|公开|报送|保障|考核|被考核|提供|填报|适用)(?:责任)?(?:单位|部门|主体|科室|股室|处室|机构|对象)|责任分工|任务分工|职责分工|工作分工|^(?:单位|部门|科室|分工|责任)$|考核对象|考评对象/,
  ],
  [
    'deadline',
    /时限|期限|(?:完成|落实|截止|公开|更新|办结|报送|推进)(?:时间|日期|频率|频次|周期)|时间(?:要求|节点|安排|进度|表)|进度(?:安排|要求|计划)|^(?:时间|更新频率|频次|周期|节点)$/,
  ],
  [
    'scoring',
    /(?:评分|计分|扣分|加分|赋分|打分|评价|考核|考评|测评|检查|评估)(?:标准|细则|办法|方法|依据|规则|说明)|评分要点|给分|评分$/,
  ],
  [
    'other',
    /^(?:得分|扣分|自评分?|考核得分|实得分|失分原因|扣分原因|备注|说明|附注|完成情况|进展情况|整改情况|落实情况|存在问题)$/,
  ],
  ['marks', /分值|权重|标准分|满分|分数|基本分|赋分|^分$/],
  [
    'requirement',
    /具体(?:要求|内容|任务|措施|事项)|(?:工作|任务|考核|考评|测评|评估|评价|检查|公开|主要|落实|细化|整改|改进|推进|提升|创新|重点|目标|观测|指标)(?:内容|要点|要求|措施|举措|细项|考察点|事项|解释|说明)|考察点|观测点|测评点|考核点|得分点|细项|要求$|^内容$|重点(?:任务|工作)$|^工作标准$/,
  ],
  ['section', /指标|类别|类型|分类|工作任务|任务|项目|事项|领域|名称|目标|栏目|板块|方面|过程|环节|专题|目录|问题/],
];
const DETAIL = /成果|内容标准|形式|方式|渠道|载体|依据|完成标志|量化/;

/** What a column's label says it holds, null where it is no label known here. */
export function roleOf(label: string): Role | null {
  const bare = removeSpace(label).replace(/[（(].{0,300}?[）)]/g, '');
  if (bare === '' || bare.length > 16) return null;
  if (DETAIL.test(bare) && !/^(?!内容标准).*(?:内容|任务)/.test(bare)) return 'detail';
  return WORDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
