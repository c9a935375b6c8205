import { addDays, inWords, onWeekday } from '../days.ts';
import type { Block, County, Entry } from '../model.ts';
import { relate } from './interpretations.ts';
import { addEntry, department, getColumn, prose } from './entries.ts';

const WORKS = {
  seen: ['城区供热管理办法', '农村供水管理办法', '网络预约出租汽车管理细则', '城市绿化管理办法', '校园周边环境管理规定', '居家养老服务办法', '共享单车管理办法', '夜市管理规定', '历史建筑保护办法', '农田灌溉用水管理细则', '噪声污染防治规定', '社区商业规划方案', '农村公益性墓地管理规定', '停车场建设管理办法', '公共自行车运营细则', '水库移民后期扶持办法', '老旧小区加装电梯办法', '农村客运补贴细则', '城区排水设施管理规定', '早餐摊点设置办法', '水产养殖尾水治理方案', '出租房屋登记管理办法'],
  heldOut: ['阳光大街道路改造设计方案', '普惠性幼儿园认定办法', '城区巡游出租汽车运价方案', '农村集体建设用地入市细则', '县域村庄布局规划', '公办养老机构收费标准'],
}; // prettier-ignore

const TITLES = {
  seen: ['关于《{w}（征求意见稿）》公开征求意见的公告', '关于公开征求《{w}》意见的通知', '《{w}（草案）》征求意见公告', '{u}关于征集《{w}（征求意见稿）》修改意见的公告', '《{w}（征求意见稿）》意见征集', '面向社会公开征求《{w}》意见建议的启事', '关于《{w}（征求意见稿）》向社会公开征求意见的通告', '{u}关于公开征求《{w}（送审稿）》意见的函', '《{w}》（征求意见稿）公开征集意见公告', '{u}关于《{w}（草案征求意见稿）》的意见征集', '关于再次征求《{w}（修订稿）》意见的公告', '公开征集对《{w}》的意见建议'],
  heldOut: ['{w}（草案）公开征询意见公告', '关于对《{w}（讨论稿）》征集公众意见的通知', '{u}关于就《{w}（征求意见稿）》征求社会公众意见的公告'],
}; // prettier-ignore

const OUTCOMES = {
  seen: ['《{w}》公开征求意见采纳情况的反馈', '关于《{w}（征求意见稿）》征集意见的反馈', '《{w}（草案）》意见采纳情况', '《{w}（征求意见稿）》征求意见情况及采纳情况说明', '关于《{w}》意见征集结果的公告', '{w}征集结果反馈', '关于《{w}》公开征求意见情况的反馈公告', '《{w}（征求意见稿）》公众意见采纳情况说明', '{w}公开征求意见结果反馈', '《{w}》征求意见的结果公示', '关于《{w}》意见建议采纳情况的通报', '《{w}（草案）》意见征集情况反馈'],
  heldOut: ['关于《{w}（征求意见稿）》征求意见建议情况的公告', '关于对《{w}》所提意见办理情况的反馈', '《{w}（征求意见稿）》公众意见处理情况'],
}; // prettier-ignore

/** How a call says until when it takes opinions. */
const PERIODS: Record<'seen' | 'heldOut', readonly ((from: string, to: string) => string)[]> = {
  seen: [
    (from, to) => `征求意见时间：${inWords(from)}至${inWords(to)}。`,
    (from, to) => `公示期限为${inWords(from)}—${inWords(to)}，请在此期间提出意见建议。`,
    (_, to) => `有关单位和各界人士可在${inWords(to)}前，通过信函、电子邮件等方式提出意见。`,
    (from, to) => `征集起止时间：${from} 至 ${to}`,
  ],
  heldOut: [
    (_, to) => `意见反馈截止日期：${to.replaceAll('-', '.')}。`,
    (from, to) => `本次征询自${inWords(from)}起至${inWords(to)}止。`,
    (_, to) => `请于${inWords(to)}17:30之前将书面意见送至起草单位。`,
  ],
};

/** Calls for opinions on drafts, all but the newest with their outcome. */
export function fillConsultations(county: County): void {
  const { chance, asOf } = county;
  const pool = county.isHeldOut ? 'heldOut' : 'seen';
  for (const [index, work] of chance.some(WORKS[pool], 5).entries()) {
    const day = onWeekday(addDays(asOf, index === 0 ? -6 : -(70 + index * 60)));
    const call = addCall(county, `${county.name}${work}`, day);
    if (index > 0) addOutcome(county, call, `${county.name}${work}`, addDays(day, 40));
  }
}

/** A call with draft, explanation and period. */
export function addCall(county: County, work: string, day: string): Entry {
  const { chance } = county;
  const unit = department(county);
  const title = chance
    .pick(TITLES[county.isHeldOut ? 'heldOut' : 'seen'])
    .replace('{w}', work)
    .replace('{u}', unit);
  return addEntry(county, getColumn(county, 'calls'), {
    title,
    day,
    source: unit,
    body: [
      ...opening(work, unit),
      { kind: 'p', text: chance.pick(PERIODS[county.isHeldOut ? 'heldOut' : 'seen'])(day, addDays(day, 30)) },
      { kind: 'p', text: `联系地址：${county.name}行政中心，电子邮箱：fgk@${pinyin(county)}.gov.cn。` },
    ],
    files: [
      {
        name: `${chance.pick(['1.', '附件1：', '附件：'])}${work}（征求意见稿）`,
        ext: chance.pick(['doc', 'docx', 'pdf']),
      },
      {
        name: `${chance.pick(['2.', '附件2：', ''])}${work}${chance.word(['起草说明', '的起草说明', '制定说明'], ['编制说明', '起草情况说明'])}`,
        ext: 'docx',
      },
    ],
  });
}

function opening(work: string, unit: string): Block[] {
  return [{ kind: 'p', text: `为提高文件质量，${unit}起草了《${work}》，现面向社会公开征求意见。` }];
}

/** The domain's own part; no county of these names has a portal. */
export function pinyin({ seed }: County): string {
  return `xian${seed}`;
}

/** What became of a call's opinions, linked with it. */
export function addOutcome(county: County, call: Entry, work: string, day: string): Entry {
  const { chance } = county;
  const count = chance.between(0, 12);
  const said = chance.pick([
    `征求意见期间共收到意见建议${count}条，采纳${Math.floor(count / 2)}条。`,
    '公开征求意见期间，未收到公众提出的修改意见。',
    `截至征集结束，共收到${count}条意见，均已采纳。`,
    ...(county.isHeldOut ? [`其间有${count}人次通过网站留言和电话提出看法，已逐条研究并吸收到文稿中。`] : []),
  ]);
  const outcome = addEntry(county, getColumn(county, 'outcomes'), {
    title: chance.pick(OUTCOMES[county.isHeldOut ? 'heldOut' : 'seen']).replace('{w}', work),
    day: onWeekday(day),
    source: call.source,
    body: [{ kind: 'p', text: said }, ...prose(county, day, 1)],
  });
  if (chance.is(60)) relate(call, outcome, chance.word(['结果反馈'], ['采纳情况', '征集结果']));
  if (chance.is(60)) relate(outcome, call, chance.word(['征集公告'], ['意见征集', '征求意见公告']));
  return outcome;
}
