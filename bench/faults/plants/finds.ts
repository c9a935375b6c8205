import { addDays, onWeekday } from '../days.ts';
import { addCall, addOutcome } from '../county/consultations.ts';
import { addCountyDocument } from '../county/documents.ts';
import { printInGazette } from '../county/gazette.ts';
import { addInterpretation, relate } from '../county/interpretations.ts';
import { addEntry, department, getColumn, prose } from '../county/entries.ts';
import { fault, type Plant } from './plant.ts';

// What is no fault: finds that a person weighs for marks or for a bonus.

const openMeeting: Plant = {
  name: 'open-meeting',
  apply(county) {
    const { chance, asOf } = county;
    const meeting = addEntry(county, getColumn(county, 'meetings'), {
      title: chance.word(['县政府常务会议邀请利益相关方列席', '县政府第41次常务会议召开', '市民代表走进县政府常务会', '县政府召开常务会议研究供热改革', '县政府第53次常务会议首次邀请公众代表列席', '“政府开放日”常务会议专场举行', '公众代表列席县政府第47次常务会议', '县政府常务会议首次向公众开放'], ['请进来：人大代表列席县政府常务会', '县政府第36次常务会议开放旁听']),
      day: addDays(asOf, -chance.between(40, 200)),
      body: [
        { kind: 'p', text: chance.word(['会议邀请5名群众代表和2名企业负责人列席，听取了对议题的意见。', '6名利益相关方代表、2名县人大代表应邀列席会议。', '部分市民代表、政协委员应邀旁听并作了发言。', '会议首次邀请公众代表列席，现场听取意见。', '3名普通市民受邀旁听，并就学位建设提出建议。', '企业家代表、人大代表、政协委员等8人列席了会议。'], ['会议邀请市民代表列席，就议题征求意见。', '受邀的2名政协委员、3名村民代表列席会议。']) },
        ...prose(county, asOf, 1),
      ],
    });
    fault(county, 'open-meeting', meeting, '邀请代表列席的会议', { isLead: true });
  },
}; // prettier-ignore

const leaderInterpretation: Plant = {
  name: 'leader-interpretation',
  apply(county) {
    const { chance, asOf } = county;
    const unit = department(county);
    const head = unit.endsWith('委员会') ? '主任' : '局长';
    const entry = addEntry(county, getColumn(county, 'interpretations'), {
      title: chance.word([`${unit}${head}解读稳岗政策`, `主要负责人解读：${unit}${head}谈秋季招生工作`, `${unit}党组书记、${head}就促消费政策答记者问`, `【一把手解读】${unit}${head}解读医保新政`, `局长讲政策：${unit}${head}解读以旧换新办法`, `${unit}主要负责人解读公积金新规`, `【负责人解读】${unit}${head}谈农机补贴政策`, `${unit}“一把手”谈保障性住房新政`], [`【局长谈】${unit}${head}解读粮补政策`, `${unit}主要负责同志解读人才新政`]),
      day: addDays(asOf, -chance.between(10, 200)),
      source: unit,
      body: [{ kind: 'img', alt: '' }, ...prose(county, asOf, 2)],
    });
    fault(county, 'leader-interpretation', entry, '主要负责人解读', { isLead: true });
  },
}; // prettier-ignore

const publicResponse: Plant = {
  name: 'public-response',
  apply(county) {
    const { chance, asOf, name } = county;
    const entry = addEntry(county, getColumn(county, 'concerns'), {
      title: chance.word([`关于网传${name}某超市售卖过期食品的情况通报`, `${name}关于高温停课传言的说明`, `情况通报：${name}某小区电梯故障处置进展`, '权威回应：自来水异味原因查明', `关于${name}某工地噪声扰民的处置通报`, '辟谣：所谓“学校合并”为不实信息', `${name}关于某农贸市场短斤少两问题的调查通报`, '关于“景区乱收费”网络信息的回应'], ['针对“停水三天”传言的澄清', '关于群众反映公交停运问题的答复说明']),
      day: addDays(asOf, -chance.between(10, 200)),
      body: prose(county, asOf, 2),
    });
    fault(county, 'public-response', entry, '回应群众关切', { isLead: true });
  },
}; // prettier-ignore

/** Call, outcome, document and interpretation of one work, each linked with the next. */
const closedLoop: Plant = {
  name: 'closed-loop',
  apply(county) {
    const { chance, asOf, name } = county;
    const subject = chance.word(
      [
        '校外托管机构管理办法',
        '餐厨垃圾管理办法',
        '老旧电梯更新补助办法',
        '农村客运补助办法',
        '秸秆打捆补助办法',
        '公厕管理办法',
      ],
      ['公共充电桩管理办法', '学生营养餐管理办法'],
    );
    const called = onWeekday(addDays(asOf, -chance.between(180, 300)));
    const call = addCall(county, `${name}${subject}`, called);
    const outcome = addOutcome(county, call, `${name}${subject}`, addDays(called, 40));
    if (call.related.length === 0) relate(call, outcome, chance.word(['结果反馈'], ['采纳情况', '征集结果']));
    const document = addCountyDocument(county, subject, {
      day: onWeekday(addDays(called, chance.between(55, 90))),
      byOffice: chance.is(50),
      number: county.nextNumber++,
    });
    printInGazette(county, document);
    addInterpretation(county, document, subject);
    relate(
      outcome,
      document,
      chance.word(['正式文件', '相关文件', '出台文件', '文件原文', '政策原文', '印发文件'], ['文件正文', '最终文件']),
    );
    fault(county, 'closed-loop', document, '征集、反馈、文件、解读互相链接', { isLead: true });
  },
};

export const FINDS: readonly Plant[] = [openMeeting, leaderInterpretation, publicResponse, closedLoop];
