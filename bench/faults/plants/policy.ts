import { addDays, onWeekday } from '../days.ts';
import type { County, Entry } from '../model.ts';
import { addCountyDocument } from '../county/documents.ts';
import { addCall, addOutcome } from '../county/consultations.ts';
import { printInGazette } from '../county/gazette.ts';
import { addInterpretation } from '../county/interpretations.ts';
import { addEntry, getColumn } from '../county/entries.ts';
import { fault, follower, trap, type Plant } from './plant.ts';

const SUBJECTS = [
  '乡镇客运补贴办法',
  '城区犬类收容办法',
  '中小学校车管理办法',
  '光伏电站建设管理规定',
  '旅游民宿管理办法',
  '农贸市场管理办法',
  '机关食堂采购办法',
  '危险房屋解危办法',
  '农机购置补贴办法',
  '城区亮化管理规定',
  '体育场馆开放办法',
  '水库管理办法',
];

function freshPair(county: County, age: number): { document: Entry; interpretation: Entry; subject: string } {
  const titles = getColumn(county, 'normative')
    .entries.map(({ title }) => title ?? '')
    .join();
  const subject = county.chance.pick(SUBJECTS.filter((one) => !titles.includes(one)));
  const day = onWeekday(addDays(county.asOf, -age));
  const document = addCountyDocument(county, subject, {
    day,
    byOffice: county.chance.is(50),
    number: county.nextNumber++,
  });
  printInGazette(county, document);
  return { document, interpretation: addInterpretation(county, document, subject), subject };
}

function drop(entry: Entry): void {
  entry.column.entries = entry.column.entries.filter((other) => other !== entry);
}

const uninterpreted: Plant = {
  name: 'uninterpreted-document',
  apply(county) {
    for (let turn = 0; turn < 2; turn += 1) {
      const { document, interpretation } = freshPair(county, county.chance.between(25, 300));
      drop(interpretation);
      document.related = [];
      fault(county, 'uninterpreted-document', document, '规范性文件没有解读');
    }
  },
};

const unlinked: Plant = {
  name: 'unlinked-interpretation',
  apply(county) {
    const both = freshPair(county, county.chance.between(25, 300));
    both.document.related = [];
    both.interpretation.related = [];
    fault(county, 'unlinked-interpretation', both.document, '文件和解读都没有互链');
    const back = freshPair(county, county.chance.between(25, 300));
    back.interpretation.related = [];
    fault(county, 'unlinked-interpretation', back.interpretation, '解读没有链接文件');
  },
};

const lateInterpretation: Plant = {
  name: 'late-interpretation',
  apply(county) {
    const { interpretation, document } = freshPair(county, county.chance.between(80, 300));
    interpretation.day = onWeekday(addDays(document.day ?? '', county.chance.between(16, 60)));
    fault(county, 'late-interpretation', interpretation, '解读晚于文件两周以上');
  },
};

const textOnly: Plant = {
  name: 'text-only-interpretation',
  apply(county) {
    const { interpretation, subject } = freshPair(county, county.chance.between(25, 300));
    interpretation.body = interpretation.body.filter(({ kind }) => kind === 'p' || kind === 'h');
    interpretation.title = `《${county.name}${subject}》${county.chance.word(['政策解读', '文字解读', '的解读', '解读说明', '解读材料', '政策解读稿'], ['解读文章', '解读全文'])}`;
    relink(county, interpretation);
    fault(county, 'text-only-interpretation', interpretation, '只有文字');
  },
};

/** Links to a page are called after it. */
function relink(county: County, entry: Entry): void {
  for (const column of county.columns.values())
    for (const other of column.entries)
      for (const { links } of other.related)
        for (const link of links) if (link.to === `#${entry.id}`) link.text = entry.title ?? '';
}

const missingElement: Plant = {
  name: 'missing-element',
  apply(county) {
    const { interpretation, subject } = freshPair(county, county.chance.between(25, 300));
    interpretation.title = `《${county.name}${subject}》解读`;
    relink(county, interpretation);
    interpretation.body = [
      { kind: 'p', text: `日前，《${county.name}${subject}》正式印发。` },
      {
        kind: 'p',
        text: '全文共六条，对管理主体、办理程序、监督检查等作出具体安排，各乡镇和部门按照职责分工抓好组织实施。相关单位将在政务服务大厅设立窗口，安排专人接待，材料齐全的当场受理，材料不全的一次告知。各乡镇要做好台账登记，定期向县级主管部门报送进展情况，主管部门每季度开展一次抽查，抽查结果在全县范围内通报。办理结果由窗口当场交付，需要补正的，窗口工作人员应当说明理由并留存记录，记录保存三年备查。',
      },
      { kind: 'img', alt: '' },
    ];
    fault(county, 'missing-element', interpretation, '没有背景依据和目标任务', { isLead: true });
  },
};

const WORKS = [
  '城市户外招牌设置细则',
  '农村公益性墓地管理办法',
  '自来水价格调整方案',
  '校园周边商业管理办法',
  '城区禁止使用高排放机械规定',
  '县城慢行系统规划',
  '农田水利设施管护办法',
  '出租房屋治安管理规定',
];

function freshCall(county: County, age: number): { call: Entry; work: string } {
  const titles = getColumn(county, 'calls')
    .entries.map(({ title }) => title ?? '')
    .join();
  const work = `${county.name}${county.chance.pick(WORKS.filter((one) => !titles.includes(one)))}`;
  return { call: addCall(county, work, onWeekday(addDays(county.asOf, -age))), work };
}

const missingFeedback: Plant = {
  name: 'missing-feedback',
  apply(county) {
    for (let turn = 0; turn < 2; turn += 1)
      fault(county, 'missing-feedback', freshCall(county, county.chance.between(90, 400)).call, '期满后没有反馈');
  },
};

const missingDraft: Plant = {
  name: 'missing-draft',
  apply(county) {
    const { call, work } = freshCall(county, county.chance.between(80, 400));
    call.files = call.files.filter(({ name }) => /说明/.test(name));
    addOutcome(county, call, work, addDays(call.day ?? '', 45));
    fault(county, 'missing-draft', call, '没有征求意见稿');
  },
};

const missingExplanation: Plant = {
  name: 'missing-explanation',
  apply(county) {
    const { call, work } = freshCall(county, county.chance.between(80, 400));
    call.files = call.files.filter(({ name }) => !/说明/.test(name));
    addOutcome(county, call, work, addDays(call.day ?? '', 45));
    fault(county, 'missing-explanation', call, '没有起草说明');
  },
};

const missingBasis: Plant = {
  name: 'missing-basis',
  apply(county) {
    const { call, work } = freshCall(county, county.chance.between(80, 400));
    call.files = [];
    addOutcome(county, call, work, addDays(call.day ?? '', 45));
    fault(county, 'missing-basis', call, '正文没有写依据，也没有附件', { isLead: true });
    follower(county, 'missing-draft', call, '附件都没有了');
    follower(county, 'missing-explanation', call, '附件都没有了');
  },
};

const missingPeriod: Plant = {
  name: 'missing-consultation-period',
  apply(county) {
    const { call, work } = freshCall(county, county.chance.between(80, 400));
    call.body.splice(1, 1, { kind: 'p', text: '欢迎社会各界通过信函或电子邮件提出宝贵意见。' });
    addOutcome(county, call, work, addDays(call.day ?? '', 45));
    fault(county, 'missing-consultation-period', call, '没有起止时间');
  },
};

/** Interpretations and calls that look wrong and are right. */
const policyTraps: Plant = {
  name: 'traps: policy',
  apply(county) {
    const { chance, asOf, name } = county;
    // The interpretation stands on the superior's site.
    const away = freshPair(county, chance.between(30, 200));
    drop(away.interpretation);
    away.document.related = [
      {
        heading: '相关解读',
        links: [
          { text: `《${name}${away.subject}》政策解读`, to: `http://www.nanpu.gov.cn/zcjd/${away.document.id}.html` },
        ],
      },
    ];
    trap(county, 'uninterpreted-document', away.document, '解读在上级网站');
    // Linked from the other side only through a link in the text.
    const inText = freshPair(county, chance.between(30, 200));
    inText.interpretation.related = [];
    inText.interpretation.body.push({
      kind: 'p',
      text: `文件全文见：[[${inText.document.title ?? ''}|#${inText.document.id}]]`,
    });
    trap(county, 'unlinked-interpretation', inText.interpretation, '解读正文里有文件链接');
    // A second interpretation in words beside one with pictures, and a later one.
    const twice = freshPair(county, chance.between(60, 200));
    const second = addEntry(county, getColumn(county, 'interpretations'), {
      title: `${chance.pick(['专家解读', '部门解读'])}：${name}${twice.subject}`,
      day: onWeekday(addDays(twice.document.day ?? '', 25)),
      body: [{ kind: 'p', text: '文件出台的背景是原规定已不适应形势。目标任务是健全机制。主要内容包括六条。' }],
      related: [{ heading: '相关文件', links: [{ text: twice.document.title ?? '', to: `#${twice.document.id}` }] }],
    });
    trap(county, 'text-only-interpretation', second, '同一文件另有图解');
    trap(county, 'late-interpretation', second, '同一文件早有解读');
    // A draft in the text, an outcome on the call's own page, a call without end, a hearing.
    const inline = freshCall(county, chance.between(80, 300));
    inline.call.files = inline.call.files.filter(({ name: file }) => /说明/.test(file));
    inline.call.body.push(
      { kind: 'p', text: `${inline.work}（征求意见稿）` },
      ...[
        '第一条 为加强管理，制定本办法。',
        '第二条 本办法适用于本县行政区域。',
        '第三条 主管部门负责组织实施。',
        '第四条 本办法自公布之日起施行。',
      ].map((text) => ({ kind: 'p' as const, text })),
    );
    inline.call.body.push({ kind: 'p', text: '征集结果：征求意见期间共收到意见3条，采纳2条。' });
    trap(county, 'missing-draft', inline.call, '征求意见稿写在正文');
    trap(county, 'missing-feedback', inline.call, '采纳情况写在原页');
    const open = addEntry(county, getColumn(county, 'calls'), {
      title: `${name}${chance.word(['人民建议征集', '民生实事项目征集', '营商环境问题线索征集', '政府工作报告意见建议征集', '民生实事点子征集', '旅游形象口号征集'], ['“十五五”规划建言征集', '校车线路建议征集'])}公告`,
      day: addDays(asOf, -150),
      body: [{ kind: 'p', text: '征集活动长期有效，欢迎来信来电提出建议。' }],
    });
    trap(county, 'missing-draft', open, '征集的是建议，没有草案');
    trap(county, 'missing-feedback', open, '长期征集');
  },
};

export const POLICY_FAULTS: readonly Plant[] = [
  uninterpreted, unlinked, lateInterpretation, textOnly, missingElement, missingFeedback, missingDraft, missingExplanation, missingBasis, missingPeriod,
]; // prettier-ignore
export const POLICY_TRAPS: readonly Plant[] = [policyTraps];
