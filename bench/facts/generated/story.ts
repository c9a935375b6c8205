import type { Random } from '../../privacy/random.ts';
import { makeCounty, type County } from './county.ts';
import { chinese, later } from './day.ts';

/** What is true of a page before a template decides how much of it to say. */
export interface Story {
  county: County;
  type: 'document' | 'notice' | 'news';
  title: string;
  /** Steps below the home page. */
  column: string[];
  published: string;
  /** HH:MM:SS */
  time: string;
  written: string;
  number: string;
  index: string;
  issuer: string;
  source: string;
  validity: string;
  /** Paragraphs, with days and numbers that are not the page's own. */
  body: string[];
  files: { name: string; path: string }[];
  related: { title: string; day: string }[];
  previous: string;
  next: string;
}

const SUBJECTS = [
  '农村人居环境整治提升',
  '城乡居民基本医疗保险',
  '冬春季森林草原防灭火',
  '校外培训机构专项治理',
  '小型水库安全运行',
  '农民工工资支付保障',
  '电动自行车停放充电',
  '河湖长制',
  '高标准农田建设',
  '食品小作坊登记',
  '公共租赁住房分配',
  '耕地地力保护补贴',
];
const OFFICES = [
  ['教育体育局', '教体'],
  ['农业农村局', '农'],
  ['住房和城乡建设局', '建'],
  ['人力资源和社会保障局', '人社'],
  ['市场监督管理局', '市监'],
  ['水利局', '水'],
] as const;
const COLUMNS = {
  document: [
    ['政务公开', '政策文件', '县政府办文件'],
    ['政府信息公开', '法定主动公开内容', '规范性文件'],
    ['信息公开', '文件通知'],
    ['政务公开', '行政规范性文件'],
    ['公开', '政策', '政府文件'],
  ],
  notice: [
    ['政务公开', '通知公告'],
    ['信息公开', '重点领域', '社会救助', '公示公告'],
    ['新闻中心', '公示公告'],
    ['公示'],
  ],
  news: [['新闻中心', '部门动态'], ['要闻动态', '今日要闻'], ['政务动态', '乡镇动态'], ['县域要闻']],
};

export function makeStory(random: Random, type: Story['type'], years: readonly [number, number]): Story {
  const county = makeCounty(random);
  const year = years[0] + random.below(years[1] - years[0] + 1);
  const published = later(`${year}-01-06`, random.below(355));
  const written = later(published, -(1 + random.below(9)));
  const [office, mark] = random.pick(OFFICES);
  const subject = random.pick(SUBJECTS);
  const byOffice = random.below(2) === 0;
  const issuer = byOffice ? `${county.name}${office}` : `${county.name}人民政府${random.pick(['', '办公室'])}`;
  const serial = 1 + random.below(180);
  const prefix = byOffice ? `${county.mark}${mark}` : `${county.mark}政`;
  const number = `${prefix}${random.pick(['发', '办发', '规', '办', '函'])}〔${written.slice(0, 4)}〕${serial}号`;
  return {
    county,
    type,
    title: titleOf(random, { type, county, issuer, subject, office }),
    column: [...random.pick(COLUMNS[type])],
    published,
    time: `${String(8 + random.below(10)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}:${random.digits(1)}${random.digits(1)}`.replace(
      /:(\d)(\d)$/,
      (_, ten: string, one: string) => `:${Number(ten) % 6}${one}`,
    ),
    written,
    number,
    index: random.pick([
      `${county.siteIdCode.slice(0, 6)}${random.digits(3)}/${year}-${random.digits(5)}`,
      `MB1${random.digits(6)}/${year}${published.slice(5, 7)}-${random.digits(5)}`,
      `11${county.siteIdCode.slice(0, 6)}${random.digits(9)}B/${year}-${random.digits(5)}`,
      `${year}${random.digits(4)}-${random.digits(6)}`,
    ]),
    issuer,
    source: random.pick([
      `县${office}`,
      `${county.name}${office}`,
      '县融媒体中心',
      '县政府办公室',
      `${county.short}日报`,
    ]),
    validity: random.pick(['有效', '有效', '失效', '废止']),
    body: bodyOf(random, { county, subject, written, type }),
    files: type === 'news' ? [] : filesOf(random, subject),
    related: Array.from({ length: 5 }, () => ({
      title: `${county.name}${random.pick(SUBJECTS)}${random.pick(['工作推进会召开', '情况通报', '有关问题的答复'])}`,
      day: later(published, -1 - random.below(400)),
    })),
    previous: `关于${random.pick(SUBJECTS)}的${random.pick(['公告', '公示'])}`,
    next: `${county.name}${random.pick(SUBJECTS)}${random.pick(['简报', '动态'])}`,
  };
}

function titleOf(
  random: Random,
  it: { type: Story['type']; county: County; issuer: string; subject: string; office: string },
): string {
  if (it.type === 'document')
    return random.pick([
      `${it.issuer}关于印发《${it.county.name}${it.subject}实施方案》的通知`,
      `${it.issuer}关于做好${it.subject}工作的通知`,
      `关于进一步加强${it.subject}工作的意见`,
      `${it.issuer}关于废止部分${it.subject}文件的决定`,
      `${it.county.name}${it.subject}管理办法（试行）`,
      `${it.issuer}关于印发${it.county.name}${it.subject}工作方案（2021—2025年）的通知`,
    ]);
  if (it.type === 'notice')
    return random.pick([
      `${it.county.name}${it.office}关于${it.subject}的公告`,
      `${it.county.name}${it.subject}资金分配公示（第二批）`,
      `关于2020年${it.subject}评审结果的公示`,
      `【公示】${it.subject}拟补助名单`,
    ]);
  return random.pick([
    `我县召开${it.subject}工作推进会`,
    `${it.county.short}：${it.subject}见实效`,
    `县${it.office}“三个聚焦”推动${it.subject}工作`,
    `一图读懂 | ${it.subject}怎么做`,
    `${it.subject}--让群众更安心`,
  ]);
}

function bodyOf(
  random: Random,
  it: { county: County; subject: string; written: string; type: Story['type'] },
): string[] {
  const cited = `省政${random.pick(['发', '办发'])}〔${Number(it.written.slice(0, 4)) - 1}〕${1 + random.below(90)}号`;
  const before = chinese(later(it.written, -40 - random.below(300)));
  const after = chinese(later(it.written, 30 + random.below(60)));
  const texts = [
    `为做好${it.subject}工作，根据《省人民政府关于${it.subject}的意见》（${cited}）要求，结合我县实际，现将有关事项通知如下。`,
    `一、提高认识。${before}，全县工作会议对${it.subject}作出部署，各单位要按照县政府${cited}的要求抓好落实。`,
    `二、明确责任。各乡镇人民政府对本辖区工作负总责，于${after}前将进展情况报县政府办公室。`,
    `三、加强督查。对工作不力的，予以通报。本通知自${after}起施行，有效期五年，原${it.county.mark}政办〔2011〕8号文件同时废止。`,
  ];
  if (it.type === 'news')
    return [
      `${before.slice(5)}，我县召开${it.subject}工作推进会，总结前段工作，安排下一步任务。`,
      `会议指出，${it.subject}事关群众切身利益，各级各部门要提高政治站位，压实工作责任。`,
      `会议要求，要对照${cited}文件清单，逐项抓好整改。`,
    ];
  return texts;
}

function filesOf(random: Random, subject: string): Story['files'] {
  const ends = ['doc', 'xls', 'pdf', 'docx', 'zip'] as const;
  return Array.from({ length: random.below(3) }, (_, at) => {
    const end = random.pick(ends);
    return { name: `附件${at + 1}：${subject}汇总表.${end}`, path: `P0${random.digits(12)}.${end}` };
  });
}
