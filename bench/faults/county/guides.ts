import { addDays } from '../days.ts';
import type { Block, County } from '../model.ts';
import { addEntry, department, getColumn } from './entries.ts';

/** The eight elements of a service guide. */
export const GUIDE_FIELDS = [
  '事项名称',
  '设定依据',
  '申请条件',
  '办理材料',
  '办理地点',
  '办理时间',
  '联系电话',
  '办理流程',
] as const;
export type GuideField = (typeof GUIDE_FIELDS)[number];

const LABELS: Record<GuideField, readonly [seen: string, heldOut: string]> = {
  事项名称: ['事项名称|办理事项|项目名称|服务事项', '事项|业务名称'],
  设定依据: ['设定依据|办理依据|法定依据|政策依据', '文件依据|依据'],
  申请条件: ['申请条件|受理条件|办事条件|办理条件', '办理对象及条件|申报条件'],
  办理材料: ['办理材料|申报材料|所需材料|申请材料', '提交材料|申请资料'],
  办理地点: ['办理地点|受理地点|办理窗口|受理部门及地点', '办事地点|服务窗口'],
  办理时间: ['办理时间|受理时间|服务时间|办公时间', '对外服务时间|办事时间'],
  联系电话: ['联系电话|咨询电话|咨询方式|咨询监督电话', '联系方式|窗口电话'],
  办理流程: ['办理流程|办事程序|审批程序|办事流程', '办理程序|审批流程'],
};

const MATTERS = [
  '城乡居民最低生活保障申请',
  '公共租赁住房申请',
  '食品经营许可',
  '再生育登记',
  '残疾人证办理',
  '特困人员认定',
  '烟草专卖零售许可',
  '农村宅基地审批',
  '老年人优待证办理',
];

export function fillGuides(county: County): void {
  for (const matter of county.chance.some(MATTERS, 6)) addGuide(county, matter, []);
}

/** @param without elements that the guide leaves out */
export function addGuide(county: County, matter: string, without: readonly GuideField[]): ReturnType<typeof addEntry> {
  const { chance } = county;
  const side = county.isHeldOut ? 1 : 0;
  const values: Record<GuideField, string> = {
    事项名称: matter,
    设定依据: '《社会救助暂行办法》第九条。',
    申请条件: '具有本县户籍，家庭情况符合规定。',
    办理材料: '1.申请书；2.居民户口簿；3.家庭收入证明。',
    办理地点: '县政务服务中心一楼综合窗口',
    办理时间: '工作日 9:00—17:00',
    联系电话: `0999-${chance.between(2, 8)}${chance.digits(6)}`,
    办理流程: '申请—受理—审核—公示—审批—办结。',
  };
  const fields = GUIDE_FIELDS.filter((field) => !without.includes(field));
  const label = (field: GuideField): string => chance.pick((LABELS[field][side] ?? field).split('|'));
  const form = county.isHeldOut ? chance.between(1, 3) : chance.below(2);
  const body: Block[] =
    form === 2
      ? fields.map((field) => ({ kind: 'p', text: `${label(field)}：${values[field]}` }))
      : form === 3
        ? [
            {
              kind: 'html',
              html: `<dl class="zn">${fields.map((field) => `<dt>${label(field)}</dt><dd>${values[field]}</dd>`).join('')}</dl>`,
            },
          ]
        : form === 0
          ? [{ kind: 'table', rows: fields.map((field) => [label(field), values[field]]) }]
          : fields.flatMap((field, index): Block[] => [
              { kind: 'h', text: `${'一二三四五六七八'[index]}、${label(field)}` },
              { kind: 'p', text: values[field] },
            ]);
  return addEntry(county, getColumn(county, 'guides'), {
    title: chance.pick([`${matter}办事指南`, matter]),
    day: addDays(county.asOf, -chance.between(20, 200)),
    source: department(county),
    body,
  });
}
