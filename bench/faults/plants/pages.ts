import { addWorkingDays } from '../../../rules/text/working-days.ts';
import { addAgency, type AgencyField } from '../county/agencies.ts';
import { addDays, inWords, onWeekday } from '../days.ts';
import { addGuide, GUIDE_FIELDS, type GuideField } from '../county/guides.ts';
import { addLetter } from '../county/letters.ts';
import { addEntry, getColumn, prose } from '../county/entries.ts';
import { fault, trap, type Plant } from './plant.ts';

const AGENCY_FIELDS: readonly AgencyField[] = [
  '机构设置',
  '办公地址',
  '办公时间',
  '联系方式',
  '负责人姓名',
  '工作职责',
];

const missingFields: Plant = {
  name: 'missing-field',
  apply(county) {
    const { chance } = county;
    const known = new Set(getColumn(county, 'agencies').entries.map(({ source }) => source));
    for (const unit of chance.some(
      county.units.filter(({ name }) => !known.has(name)),
      2,
    )) {
      const [field] = chance.some(AGENCY_FIELDS, 1);
      if (field !== undefined)
        fault(county, 'missing-field', addAgency(county, unit, [field]), '机构页缺一项', { says: field });
    }
    for (const matter of chance.some(['小额贷款贴息申请', '水土保持方案审批', '公墓建设审批', '劳务派遣经营许可'], 2)) {
      const [field] = chance.some<GuideField>(GUIDE_FIELDS.slice(1), 1);
      if (field !== undefined)
        fault(county, 'missing-field', addGuide(county, matter, [field]), '办事指南缺一项', { says: field });
    }
    const debt = getColumn(county, 'county-budget').entries.find(({ title }) => title?.includes('债务') === true);
    if (debt !== undefined && chance.is(50)) {
      debt.body = [
        {
          kind: 'p',
          text: '截至上年末，全县地方政府债务限额52.6亿元，债务规模控制在限额以内，债务风险总体可控，没有发生违约。',
        },
      ];
      fault(county, 'missing-field', debt, '债务信息没有余额', { says: '债务余额' });
    }
    if (chance.is(60)) {
      const guide = getColumn(county, 'guide');
      guide.body = guide.body.filter((block) => !(block.kind === 'p' && block.text.startsWith('电子邮箱')));
      fault(county, 'missing-field', guide, '公开指南没有电子邮箱', { says: '电子邮箱' });
    }
  },
};

const lateReplies: Plant = {
  name: 'late-reply',
  group: 'letters',
  apply(county) {
    for (let turn = 0; turn < 2; turn += 1) {
      const asked = onWeekday(addDays(county.asOf, -county.chance.between(40, 200)));
      const { entry } = addLetter(county, asked, addWorkingDays(asked, county.chance.between(8, 20)));
      fault(county, 'late-reply', entry, '答复超过5个工作日');
    }
  },
};

const unanswered: Plant = {
  name: 'unanswered-message',
  group: 'letters',
  apply(county) {
    for (let turn = 0; turn < 2; turn += 1) {
      const asked = onWeekday(addDays(county.asOf, -county.chance.between(25, 200)));
      const status = county.chance.word(
        ['办理中', '未回复', '处理中', '待答复', '已受理', '待办理', '转办中'],
        ['受理中', '正在办理'],
      );
      fault(county, 'unanswered-message', addLetter(county, asked, null, status).entry, '逾期没有答复');
    }
  },
};

const deadLinks: Plant = {
  name: 'dead-link',
  apply(county) {
    const { chance } = county;
    county.homeLinks.push({
      text: chance.word(
        ['文明创建专题', '优化营商环境专栏', '政务服务地图', '历史专题回顾', '国家安全教育专题', '便民查询'],
        ['消费维权专栏', '农产品展销'],
      ),
      to: `/gone/${chance.digits(6)}/`,
    });
    fault(county, 'dead-link', 'home', '首页链接打不开');
    const entry = addEntry(county, getColumn(county, 'notices'), {
      title: '关于公布便民服务网点的公告',
      day: addDays(county.asOf, -25),
      body: [{ kind: 'p', text: `服务网点名单见：[[便民服务网点|/gone/${chance.digits(7)}.html]]` }],
    });
    fault(county, 'dead-link', entry, '正文链接打不开');
  },
};

const deadFiles: Plant = {
  name: 'dead-attachment',
  apply(county) {
    for (const title of county.chance.some(
      ['关于公布年度体检中标结果的公告', '关于发放春耕备耕补贴的公示', '关于集中采购目录的公告'],
      2,
    )) {
      const entry = addEntry(county, getColumn(county, 'notices'), {
        title,
        day: addDays(county.asOf, -county.chance.between(20, 90)),
        body: prose(county, county.asOf, 2),
        files: [{ name: '附件名单', ext: county.chance.pick(['xlsx', 'doc', 'pdf']), isGone: true }],
      });
      fault(county, 'dead-attachment', entry, '附件打不开');
    }
  },
};

const expiredNotice: Plant = {
  name: 'expired-notice',
  apply(county) {
    const { chance, asOf } = county;
    const until = addDays(asOf, -chance.between(220, 380));
    const what = chance.word(
      [
        '关于组织开展创业大赛报名的通知',
        '关于申报高新技术企业的通知',
        '关于征集优秀摄影作品的启事',
        '公开招聘编外工作人员公告',
        '关于举办龙舟赛报名的公告',
        '关于申报农业产业化龙头企业的通知',
      ],
      ['县文化馆免费培训班招生公告', '关于开展星级民宿评定申报的通知'],
    );
    const said = chance.pick([
      `报名截止时间：${inWords(until)}，逾期不予受理。`,
      `报名时间：${inWords(addDays(until, -20))}至${inWords(until)}。`,
    ]);
    const entry = addEntry(county, getColumn(county, 'notices'), {
      title: what,
      day: addDays(until, -25),
      body: [...prose(county, until, 1), { kind: 'p', text: said }],
    });
    county.homeLinks.push({ text: what, to: `#${entry.id}` });
    fault(county, 'expired-notice', entry, '早已截止，仍挂在首页');
  },
};

const darkLinks: Plant = {
  name: 'external-link-dark',
  apply(county) {
    const hosts = ['www.bet-lucky7.example', 'seo-hot.example', 'game-vip99.example'];
    const links = county.chance.pick([
      `<div style="display:none"><a href="http://${hosts[0]}/">澳门娱乐平台</a><a href="http://${hosts[1]}/">六合彩开奖</a></div>`,
      `<p style="position:absolute;left:-9999px"><a href="http://${hosts[2]}/">传奇私服发布网</a></p>`,
      `<div style="display: none">${hosts.map((host, n) => `<a href="http://${host}/">贷款中介${n}</a>`).join('')}</div>`,
      `<p><a href="http://${hosts[0]}/reg">百家乐注册送彩金</a></p>`,
    ]);
    const column = getColumn(county, county.chance.pick(['towns-news', 'safety', 'schools']));
    const [entry] = column.entries;
    if (entry === undefined) return;
    entry.tail = links;
    fault(county, 'external-link-dark', entry, '隐藏或违规的外链');
  },
};

const dates: Plant = {
  name: 'future-date, conflicting-dates',
  apply(county) {
    const { chance, asOf } = county;
    const future = addEntry(county, getColumn(county, chance.pick(['statistics', 'plans', 'safety'])), {
      title: `${county.name}部署阶段性工作`,
      day: addDays(asOf, chance.between(10, 90)),
      body: prose(county, asOf, 2),
    });
    fault(county, 'future-date', future, '发布日期晚于检查日');
    const conflict = addEntry(county, getColumn(county, chance.pick(['notices', 'schools', 'food'])), {
      title: `${county.name}开展专项抽查`,
      day: addDays(asOf, -30),
      body: prose(county, asOf, 2),
    });
    conflict.shownDay = addDays(asOf, -30 - chance.between(5, 60));
    fault(county, 'conflicting-dates', conflict, '标签和页面的日期不同');
  },
};

/** Pages that look wrong and are right. */
const pageTraps: Plant = {
  name: 'traps: pages',
  apply(county) {
    const { chance, asOf } = county;
    const quick = onWeekday(addDays(asOf, -2));
    trap(county, 'unanswered-message', addLetter(county, quick, null).entry, '来信才两天');
    const friday = onWeekday(addDays(asOf, -100));
    trap(county, 'late-reply', addLetter(county, friday, addWorkingDays(friday, 5)).entry, '正好第五个工作日');
    // Over, and says so; standing advice.
    const over = addEntry(county, getColumn(county, 'notices'), {
      title: '关于春季招聘会报名的通知（已结束）',
      day: addDays(asOf, -400),
      body: [{ kind: 'p', text: `报名截止时间：${inWords(addDays(asOf, -380))}。` }],
    });
    county.homeLinks.push({ text: over.title ?? '', to: `#${over.id}` });
    trap(county, 'expired-notice', over, '标题注明已结束');
    // Links to other governments, to services, to partners in a folded box.
    county.footHtml +=
      '<div style="display:none" class="links"><a href="http://www.nanpu.gov.cn/">南浦市人民政府</a><a href="https://www.gov.cn/">中国政府网</a><a href="http://www.xinhuanet.com/">新华网</a></div>';
    trap(county, 'external-link-dark', 'home', '折叠的友情链接');
    // A page with a contact address and an office phone.
    const contact = addEntry(county, getColumn(county, 'notices'), {
      title: '关于公布监督举报电话的公告',
      day: addDays(asOf, -50),
      body: [
        {
          kind: 'p',
          text: `举报电话：0999-${chance.between(2, 8)}${chance.digits(6)}，地址：${county.name}城关镇人民路18号，邮箱：jb@xian.gov.cn。`,
        },
      ],
    });
    trap(county, 'home-address', contact, '单位地址');
    trap(county, 'email', contact, '单位邮箱');
    // A page that a reader is sent on from.
    const [moved] = getColumn(county, 'headlines').entries;
    if (moved !== undefined) trap(county, 'dead-link', moved, '页面在');
  },
};

export const PAGE_FAULTS: readonly Plant[] = [
  missingFields,
  lateReplies,
  unanswered,
  deadLinks,
  deadFiles,
  expiredNotice,
  darkLinks,
  dates,
];
export const PAGE_TRAPS: readonly Plant[] = [pageTraps];
