import type { Block, County, Entry } from '../model.ts';
import { addEntry, department, getColumn } from './entries.ts';

/** Titles as sites write them; `{s}` the subject with the county's name, `{u}` the department. */
const TITLES = {
  seen: ['《{s}》政策解读', '关于《{s}》的解读', '《{s}》解读材料', '【图解】一图读懂《{s}》', '{s}解读', '政策解读：《{s}》', '《{s}》文字解读', '[部门解读]《{s}》', '《{s}》起草说明及解读', '图解：《{s}》', '{u}解读《{s}》', '《{s}》政策问答', '关于印发《{s}》的政策解读', '一张图看懂《{s}》', '{u}负责同志就《{s}》答记者问', '解读｜{s}', '【政策解读】{s}', '《{s}》要点解读', '漫画解读《{s}》', '{u}有关负责人解读《{s}》', '解读《{s}》'],
  heldOut: ['带您读懂《{s}》', '【视频解读】《{s}》', '《{s}》看点解析', '{s}图文解读', '【一图读懂】{s}'],
}; // prettier-ignore

/** What stands in an interpretation, in the words of two manners. */
const SECTIONS = {
  seen: [
    ['一、制定背景和依据', '为进一步规范有关工作，根据上级文件要求，结合我县实际，制定本文件。'],
    ['二、目标任务', '通过完善工作机制，力争三年内实现全覆盖。'],
    ['三、主要内容', '文件共六条，明确了适用范围、职责分工和工作程序。'],
    ['四、执行标准和注意事项', '按月受理，符合条件的十个工作日内办结，逾期不补办。'],
  ],
  questions: [
    ['问：为什么要出台这个文件？', '答：原有规定已施行多年，部分条款与上位法不一致，需要修订。'],
    ['问：要达到什么目的？', '答：主要任务是理顺管理体制，解决群众反映集中的问题。'],
    ['问：文件规定了哪些内容？', '答：文件对管理对象、申请程序、监督检查等作出了规定。'],
    ['问：群众需要注意什么？', '答：请备齐材料后到所在乡镇办理，咨询电话见文末。'],
  ],
  brackets: [
    ['（一）出台背景', '近年来群众对这一领域反映较多，依据上级法规修订了原有做法。'],
    ['（二）主要目的', '明确工作目标，补齐管理短板。'],
    ['（三）重点内容解读', '文件共五章二十条，重点规定了申请、受理、监管三个环节。'],
    ['（四）关键词诠释和惠民利民举措', '对困难家庭免收费用，窗口当日受理。'],
  ],
  numbers: [
    ['1.起草背景', '上级对这项工作提出了新的要求，原有规定已到期。'],
    ['2.总体目标', '到明年底，形成责任清晰、运转顺畅的管理机制。'],
    ['3.重要举措', '共四个部分，对申报、审核、公示、监管逐项作了安排。'],
    ['4.适用对象和办理程序', '全县符合条件的单位和个人均可提出，一次告知、限时办结。'],
  ],
  heldOut: [
    ['政策出台缘由', '省、市相继印发配套文件，我县原办法已于去年底失效，亟须制定新的规定。'],
    ['预期效果', '力求用两年时间补上短板，群众满意度明显提升。'],
    ['核心条款说明', '文件分总则、职责、程序、附则四章，共十九条，逐条明确了谁来管、怎么管。'],
    ['与原政策的不同和咨询渠道', '补助比例由三成提高到五成，可拨打主管部门电话咨询。'],
  ],
} as const;

/** An interpretation in order: same day, linked both ways, with a picture or a film, and with what it has to say. */
export function addInterpretation(county: County, document: Entry, subject: string): Entry {
  const { chance, name } = county;
  const pool = county.isHeldOut ? 'heldOut' : 'seen';
  const whole = `${name}${subject}`;
  const title = chance.pick(TITLES[pool]).replace('{s}', whole).replace('{u}', department(county));
  const visual: Block = chance.pick<Block>([
    { kind: 'img', alt: '图解' },
    { kind: 'video', alt: '解读视频' },
    { kind: 'img', alt: '' },
  ]);
  const entry = addEntry(county, getColumn(county, 'interpretations'), {
    title,
    day: document.day,
    source: department(county),
    body: [
      ...sections(
        county.isHeldOut
          ? SECTIONS.heldOut
          : chance.pick([SECTIONS.seen, SECTIONS.questions, SECTIONS.brackets, SECTIONS.numbers]),
      ),
      visual,
    ],
  });
  relate(document, entry, chance.word(['相关解读', '政策解读', '解读链接'], ['文件解读', '关联解读']));
  relate(entry, document, chance.word(['相关文件', '政策原文', '文件链接'], ['关联文件', '政策文件']));
  return entry;
}

function sections(pairs: readonly (readonly [string, string])[]): Block[] {
  return pairs.flatMap(([head, text]): Block[] => [
    { kind: 'h', text: head },
    { kind: 'p', text },
  ]);
}

/** Puts a link from one page to the other, in a box under its text. */
export function relate(from: Entry, to: Entry, heading: string): void {
  from.related.push({ heading, links: [{ text: to.title ?? '', to: `#${to.id}` }] });
}
