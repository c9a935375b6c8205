import type { Piece } from '../engine/model.ts';
import { paragraphs, table } from '../engine/text.ts';
import { birthOnly, maskedId, maskedMobile, OTHER_PEOPLE, parcelNumber, PEOPLE, projectCode } from './people.ts';

const TOWNS = ['文昌镇', '柳堤镇', '青石乡', '白鹭镇', '石门乡', '桑园镇'];
const SUMS = ['1200', '800', '1500', '600', '950', '1100'];

/** A list of the invented people; `columns` gives the cells after name and town. */
function roll(head: string[], cell: (i: number) => string[]): string {
  return table([
    ['序号', '姓名', '乡镇', ...head],
    ...PEOPLE.map(({ name }, i) => [String(i + 1), name, TOWNS[i] ?? '', ...cell(i)]),
  ]);
}

function person(i: number): (typeof PEOPLE)[number] {
  const found = PEOPLE[i];
  if (found === undefined) throw new Error(`no person ${i}`);
  return found;
}

/** Pages that say too much about people; one kind of number each. */
// prettier-ignore
export const LEAKS: Piece[] = [
  { id: 431, column: '/zwgk/shjz/', title: '2026年第一季度临时救助对象公示', published: '2026-04-08 10:00', source: '县民政局', main: [...paragraphs('经审核确认，现将第一季度临时救助对象公示如下，监督电话：0500-6820309。'), roll(['身份证号码', '金额（元）'], (i) => [person(i).id, SUMS[i] ?? ''])] },
  { id: 432, column: '/zwgk/hmbt/', title: '2026年农机购置补贴受益对象公示', published: '2026-05-15 09:20', source: '县农业农村局', main: [...paragraphs('补贴对象和金额公示如下。'), roll(['机具', '补贴（元）', '联系电话'], (i) => ['微耕机', SUMS[i] ?? '', person(i).mobile])] },
  { id: 433, column: '/zwgk/hmbt/', title: '2026年公益林生态补偿资金发放清册', published: '2026-04-22 15:30', source: '县林业局', main: [...paragraphs('补偿资金通过“一卡通”发放，清册如下。'), roll(['面积（亩）', '金额（元）', '银行卡号'], (i) => [String(12 + i * 3), SUMS[i] ?? '', person(i).card])] },
  { id: 434, column: '/zwgk/shjz/', title: '2026年5月残疾人两项补贴发放公示', published: '2026-05-27 11:00', source: '县民政局', main: [...paragraphs('发放对象公示如下。'), roll(['残疾人证号', '金额（元）'], (i) => [person(i).disability, '75'])] },
  { id: 435, column: '/zwgk/zfbz/', title: '2026年第一批公租房配租结果公示', published: '2026-05-12 10:40', source: '县住房和城乡建设局', main: [...paragraphs('经公开摇号，配租结果如下。'), roll(['现住址'], (i) => [`云汀县${TOWNS[i] ?? ''}柳荫路${20 + i * 3}号${i + 1}栋${(i % 3) + 1}单元${i + 2}0${(i % 4) + 1}室`])] },
  { id: 436, column: '/zwgk/ggws/', title: '2026年上半年大病医疗救助对象公示', published: '2026-06-10 16:00', source: '县医疗保障局', main: [...paragraphs('救助对象和病种公示如下。'), roll(['病种', '救助金额（元）'], (i) => [['尿毒症', '肺癌', '白血病', '脑梗死', '乳腺癌', '精神分裂症'][i] ?? '', `${SUMS[i] ?? ''}0`])] },
  {
    id: 437,
    column: '/zwgk/shjz/',
    title: '2026年困境儿童基本生活保障名单公示',
    published: '2026-06-02 09:00',
    source: '县民政局',
    main: [
      ...paragraphs('经审核，下列儿童纳入基本生活保障。'),
      table([
        ['序号', '儿童姓名', '年龄', '监护人', '类别'],
        ['1', '桑小雨', '9岁', '桑春禾', '事实无人抚养儿童'],
        ['2', '傅星河', '12岁', '傅长河', '事实无人抚养儿童'],
        ['3', '岑一诺', '7岁', '岑小满', '孤儿'],
      ]),
    ],
  },
  {
    id: 438,
    column: '/zwgk/rsxx/',
    title: '2026年县级高层次人才认定人选公示',
    published: '2026-04-16 17:00',
    source: '县人力资源和社会保障局',
    main: [
      ...paragraphs('拟认定人选公示如下，公示期5个工作日。'),
      table([
        ['姓名', '认定层次', '电子邮箱'],
        ['池望舒', '县级拔尖人才', 'chiwangshu1985@youxiang.test'],
        ['程知秋', '县级青年人才', 'cheng.zhiqiu@youxiang.test'],
      ]),
    ],
  },
  {
    id: 439,
    column: '/zwgk/hmbt/',
    title: '2026年创业补贴发放公示（含复核情况）',
    published: '2026-06-09 14:20',
    source: '县人力资源和社会保障局',
    main: [...paragraphs('第一批发放名单：'), roll(['身份证号', '金额（元）'], (i) => [maskedId(person(i)), '5000']), ...paragraphs('经复核，信息更正如下：'), roll(['身份证号', '复核结果'], (i) => [birthOnly(person(i)), '通过'])],
  },
  {
    id: 440,
    column: '/zwgk/rsxx/',
    title: '2026年赴省外招商人员备案公示',
    published: '2026-03-11 10:00',
    source: '县投资促进中心',
    main: [...paragraphs('备案人员如下。'), table([['姓名', '护照号码'], ['鲁大川', ['E', '9900', '4271'].join('')], ['程知秋', ['E', '9900', '4588'].join('')]])],
  },
];

/** Pages with numbers that look personal and are not. */
// prettier-ignore
export const LOOKALIKES: Piece[] = [
  { id: 441, column: '/zwgk/hmbt/', title: '2026年耕地地力保护补贴发放公示', published: '2026-06-16 10:00', source: '县财政局', main: [...paragraphs('发放对象公示如下，身份证号和手机号已隐去中间部分。'), table([['序号', '姓名', '乡镇', '身份证号', '手机号', '金额（元）'], ...OTHER_PEOPLE.map((p, i) => [String(i + 1), p.name, TOWNS[i] ?? '', maskedId(p), maskedMobile(p), SUMS[i] ?? ''])])] },
  { id: 442, column: '/zwgk/hmbt/', title: '2026年稻谷补贴面积核定表', published: '2026-06-04 09:30', source: '县农业农村局', main: [...paragraphs('核定结果如下。'), table([['村别', '地块号', '户数', '面积（亩）'], ['上坪村', '1381234', '5678', '90.5'], ['下坪村', '1391235', '6789', '77.2'], ['河湾村', '1501236', '4321', '64.8']])] },
  {
    id: 443,
    column: '/zwgk/zdxm/',
    title: '2026年县级重点项目清单',
    published: '2026-05-11 09:00',
    source: '县发展和改革委员会',
    main: [
      ...paragraphs('今年安排县级重点项目48个，首批开工项目代码如下。'),
      table([['项目名称', '项目代码', '建设单位'], ['云汀河综合整治二期', projectCode(101), '县水利局'], ['县中医院迁建', projectCode(214), '县卫生健康委员会'], ['柳堤物流园', projectCode(326), '县投资促进中心']]),
      ...paragraphs('项目单位基本信息见投资项目在线审批监管平台，数据更新标识：20260508093015。'),
    ],
  },
  {
    id: 444,
    column: '/zwgk/zdxm/',
    title: '县中医院迁建项目用地批准信息',
    published: '2026-03-26 10:30',
    source: '县自然资源和规划局',
    main: [...paragraphs('项目用地已经批准，宗地和不动产单元信息如下。'), table([['宗地', '不动产单元代码', '面积（平方米）'], ['一号地块', parcelNumber(205), '21300'], ['二号地块', parcelNumber(217), '8650']])],
  },
  {
    id: 445,
    column: '/zwgk/zfcg/',
    title: '农村饮用水水质检测服务成交公告',
    published: '2026-06-12 11:00',
    source: '县公共资源交易中心',
    main: [
      ...paragraphs('项目编号：YTZC-20260512-138；招标编号：13820260512001；采购包号：6200001920260512。', '成交供应商按中标通知书要求于10个工作日内签订合同。', '采购单位：云汀县水利局，联系电话：0500-6820320；监督电话：0500-6820404。'),
    ],
  },
  {
    id: 446,
    column: '/zwgk/zfcg/',
    title: '2026年非税收入缴款账户变更公告',
    published: '2026-04-27 15:10',
    source: '县财政局',
    main: paragraphs('自5月1日起启用新的缴款账户。户名：云汀县财政局非税收入专户；开户行：云汀农村商业银行营业部；对公账号：20010099900100000138。', '财务咨询：0500-6820404。'),
  },
  {
    id: 447,
    column: '/zwgk/ggws/',
    title: '夏季传染病防控知识问答',
    published: '2026-06-22 08:30',
    source: '县疾病预防控制中心',
    main: paragraphs('手足口病、流感等传染病夏季多发，5岁以下儿童应勤洗手、少聚集。', '高血压、糖尿病和精神障碍患者应规律服药，家庭医生每季度随访一次。', '健康咨询热线：400-138-5000；短信咨询：发送“健康”至106901385000123。'),
  },
];
