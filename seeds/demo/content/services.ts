import { recordPiece } from '../templates/records.ts';

type Row = [
  id: number,
  day: string,
  name: string,
  unit: string,
  basis: string,
  condition: string,
  papers: string | null,
  steps: string,
  days: string,
  phone: string,
];

// prettier-ignore
const ROWS: Row[] = [
  [601, '2026-06-01', '新生儿出生登记', '县公安局', '《中华人民共和国户口登记条例》第七条', '父母一方为本县户籍', '出生医学证明、父母户口簿和结婚证', '申请—受理—审核—办结', '当场办结', '0500-6820110'],
  [603, '2026-05-20', '城乡居民养老保险参保登记', '县人力资源和社会保障局', '《中华人民共和国社会保险法》第二十条', '年满16周岁、未参加职工养老保险的本县居民', '身份证、户口簿', '申请—受理—登记—缴费', '当场办结', '0500-6820515'],
  [604, '2026-05-13', '最低生活保障申请', '县民政局', '《社会救助暂行办法》第十一条', '家庭人均收入低于当地低保标准且财产符合规定', null, '申请—入户调查—公示—确认—发放', '20个工作日', '0500-6820309'],
  [605, '2026-04-30', '公共场所卫生许可', '县卫生健康委员会', '《公共场所卫生管理条例》第四条', '选址、设施和从业人员健康证明符合卫生要求', '申请表、平面布局图、检测报告、从业人员健康证明', '申请—受理—现场审查—决定', '10个工作日', '0500-6820318'],
];

/** Service guides; one does not say which papers are needed. */
export const SERVICES = ROWS.map(([id, day, name, unit, basis, condition, papers, steps, days, phone], i) =>
  recordPiece({
    id,
    column: '/zwfw/bszn/',
    title: `${name}办事指南`,
    published: `${day} 09:00`,
    source: unit,
    look: i % 2 === 0 ? 'table' : 'dl',
    fields: [
      ['事项名称', name],
      ['实施主体', `云汀县${unit.replace(/^县/, '')}`],
      ['设定依据', basis],
      ['申请条件', condition],
      ['办理材料', papers],
      ['办理方式', '窗口办理、网上办理'],
      ['办理流程', steps],
      ['办结时限', days],
      ['收费标准', '不收费'],
      ['办理地点', '云汀县文昌镇文昌路1号政务服务大厅'],
      ['办理时间', '工作日8:30—12:00，14:30—17:30'],
      ['联系电话', phone],
      ['监督投诉', '0500-6820112、12345'],
    ],
    after: ['<p>在线办理：{{https://zwfw.lanchuan.gov.cn/|澜川政务服务网云汀分厅}}</p>'],
  }),
);
