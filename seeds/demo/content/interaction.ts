import type { Piece } from '../engine/model.ts';
import { paragraphs } from '../engine/text.ts';
import { consultationPiece, feedbackPiece, letterPiece } from '../templates/records.ts';

/** Letters. Answers are due within three working days; 701 took twenty, 702 has none, 703 spans a holiday, 704 is new. */
// prettier-ignore
const LETTERS: Piece[] = [
  letterPiece({ id: 701, title: '柳荫路路灯不亮何时维修', from: '陈**', asked: '2026-05-06', replied: '2026-06-02', unit: '县住房和城乡建设局', question: '柳荫路中段路灯连续几晚不亮，老人出行不便。', answer: '经查为电缆老化，现已更换并恢复照明。感谢监督。' }),
  letterPiece({ id: 702, title: '关于白鹭镇通村公路破损的反映', from: '王**', asked: '2026-02-10', replied: null, unit: '', question: '白鹭镇河湾村进村道路破损严重，雨天积水难行，盼修复。', answer: '' }),
  letterPiece({ id: 703, title: '咨询五一假期后社保大厅办理时间', from: '李**', asked: '2026-04-30', replied: '2026-05-08', unit: '县人力资源和社会保障局', question: '五一之后社保大厅哪天上班，能否办理养老保险转移？', answer: '5月6日起正常受理，养老保险转移可在窗口或线上申请。' }),
  letterPiece({ id: 704, title: '青石乡班车末班时间能否延后', from: '赵**', asked: '2026-06-29', replied: null, unit: '', question: '县城回青石乡的末班车17点发车，下班赶不上，建议延后半小时。', answer: '' }),
  letterPiece({ id: 705, title: '咨询高龄津贴申领条件', from: '周**', asked: '2026-06-15', replied: '2026-06-17', unit: '县民政局', question: '家中老人今年满80岁，怎样申领高龄津贴？', answer: '年满80周岁本县户籍老人持身份证到村（社区）申请，次月发放。' }),
  letterPiece({ id: 707, title: '咨询创业担保贷款额度', from: '郑**', asked: '2026-04-20', replied: '2026-04-22', unit: '县人力资源和社会保障局', question: '返乡开柳编工坊，可以申请多少创业担保贷款？', answer: '个人最高30万元，按规定给予贴息，可到就业股申请。' }),
];

// prettier-ignore
const CALLS: Piece[] = [
  consultationPiece({ id: 721, subject: '云汀县农村供水工程管理办法', published: '2025-12-25', unit: '县水利局', purpose: '为规范农村供水工程管理，现向社会公开征求意见。', period: ['2025年12月25日', '2026年1月24日'], draft: true, explanation: true, feedback: 741 }),
  consultationPiece({ id: 722, subject: '云汀县城区共享单车停放管理规定', published: '2026-02-09', unit: '县城市管理局', purpose: '为规范共享单车停放秩序，现向社会公开征求意见。', period: ['2026年2月9日', '2026年3月11日'], draft: true, explanation: true }),
  consultationPiece({ id: 723, subject: '云汀县医疗救助实施细则', published: '2026-03-02', unit: '县医疗保障局', purpose: '为完善医疗救助制度，现向社会公开征求意见，草案可到县医疗保障局查阅。', period: ['2026年3月2日', '2026年4月1日'], draft: false, explanation: true, feedback: 743 }),
  consultationPiece({ id: 724, subject: '云汀县公园管理办法', published: '2026-03-16', unit: '县住房和城乡建设局', purpose: '为加强公园管理，现向社会公开征求意见。', period: ['2026年3月16日', '2026年4月15日'], draft: true, explanation: false, feedback: 744 }),
  consultationPiece({ id: 725, subject: '云汀县校园周边食品摊点管理规定', published: '2026-04-07', unit: '县市场监督管理局', purpose: '为保障学生饮食安全，现向社会公开征求意见。', period: null, draft: true, explanation: true, feedback: 745 }),
  consultationPiece({ id: 726, subject: '云汀县城区噪声污染防治办法', published: '2026-06-20', unit: '县生态环境分局', purpose: '为改善城区声环境，现向社会公开征求意见。', period: ['2026年6月20日', '2026年7月20日'], draft: true, explanation: true }),
];

// prettier-ignore
const FEEDBACK: Piece[] = [
  feedbackPiece({ id: 741, about: 721, subject: '云汀县农村供水工程管理办法', published: '2026-01-29', unit: '县水利局', count: 14, taken: 9, why: '采纳了降低基本水费、公开维修电话等意见。', document: 201 }),
  feedbackPiece({ id: 743, about: 723, subject: '云汀县医疗救助实施细则', published: '2026-04-08', unit: '县医疗保障局', count: 6, taken: 4, why: '采纳了扩大救助病种、简化材料等意见。' }),
  feedbackPiece({ id: 744, about: 724, subject: '云汀县公园管理办法', published: '2026-04-21', unit: '县住房和城乡建设局', count: 8, taken: 5, why: '采纳了延长夏季开放时间等意见。' }),
  feedbackPiece({ id: 745, about: 725, subject: '云汀县校园周边食品摊点管理规定', published: '2026-05-12', unit: '县市场监督管理局', count: 11, taken: 7, why: '采纳了设立集中经营点、错时经营等意见。' }),
];

// prettier-ignore
const CONCERNS: Piece[] = [
  { id: 761, column: '/hdjl/hygq/', title: '关于网传“云汀河鱼类大量死亡”的情况回应', published: '2026-06-07 20:00', source: '县生态环境分局', main: paragraphs('经现场核查和取样检测，系上游降雨导致局部缺氧，水质各项指标正常，死鱼已清理完毕。') },
  { id: 762, column: '/hdjl/hygq/', title: '关于城区供水出现浑浊的回应', published: '2026-03-14 18:30', source: '县住房和城乡建设局', main: paragraphs('管网冲洗引起短时浑浊，已于当日恢复，抽检结果合格。') },
  { id: 763, column: '/ztzl/lwlb/', title: '2026年上半年减税降费和稳岗返还政策落实情况', published: '2026-06-23 09:00', source: '县财政局', main: paragraphs('上半年新增减税降费4260万元，稳岗返还资金318万元惠及企业206家，保居民就业、保市场主体取得实效。') },
  { id: 764, column: '/ztzl/lwlb/', title: '惠企政策申报一览（稳投资、稳外贸、稳预期）', published: '2026-04-28 09:00', source: '县发展和改革委员会', main: paragraphs('技改补助、出口信保补贴、首贷贴息等12项政策的申报条件、材料和窗口一览。') },
  { id: 765, column: '/ztzl/yqfk/', title: '云汀县疫情防控和复工复产措施汇总', published: '2020-04-16 10:00', source: '县疫情防控指挥部', main: paragraphs('本专题收录2020年疫情防控政策、措施和科普信息，现已归档，仅供查阅。') },
];

export const INTERACTION: Piece[] = [
  ...LETTERS,
  ...CALLS.map((p) => (p.id === 721 || p.id === 726 ? { ...p, also: ['/zwgk/zdjc/'] } : p)),
  ...FEEDBACK,
  ...CONCERNS,
];
