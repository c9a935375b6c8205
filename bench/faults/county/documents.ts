import { addDays, onWeekday, yearOf } from '../days.ts';
import type { Block, County, DocumentFields, Entry, Unit } from '../model.ts';
import { creditCode } from '../../../seeds/demo/engine/checksum.ts';
import { addEntry, department, getColumn, prose } from './entries.ts';
import { addInterpretation } from './interpretations.ts';

/** What documents are about; those of held-out sites are others. */
const SUBJECTS = {
  seen: [
    '城乡居民临时救助实施办法', '城区养犬管理办法', '政府投资项目管理办法', '公共租赁住房管理办法', '农村道路交通安全管理办法',
    '烟花爆竹燃放管理规定', '城市生活垃圾分类管理办法', '国有土地上房屋征收补偿办法', '农村集体资产管理办法', '小型水利工程管理办法',
    '户外广告设置管理办法', '促进民营经济发展若干措施', '城区停车管理办法', '农村宅基地管理实施细则', '招商引资优惠政策',
    '饮用水水源保护管理办法', '农产品质量安全管理办法', '粮食储备管理办法', '物业服务管理办法', '电动自行车管理规定', '农村自建房安全管理办法', '人才引进若干政策', '临时建设用地管理办法', '河道采砂管理办法',
    '城镇燃气管理实施细则', '义务教育学校招生规定', '扶持村级集体经济发展措施', '公墓管理办法', '餐厨废弃物管理办法', '古树名木保护办法',
    '校外托管机构管理办法', '县级储备土地管理办法', '慈善捐赠管理办法', '蔬菜价格调节办法', '消防水源管理规定', '志愿服务激励办法', '集贸市场管理办法', '农业保险补贴管理办法', '企业技改奖补办法', '家庭农场扶持措施', '再生资源回收管理办法', '城市照明管理办法', '托育机构备案管理办法', '国有林场管理办法', '法律援助经费管理办法', '菜篮子工程扶持办法', '燃气锅炉改造补助办法', '见义勇为奖励办法', '城区户外招牌管理办法', '农村饮水工程运行管理办法', '工业用地弹性出让办法', '县级科技专项资金管理办法', '殡葬服务收费管理规定', '畜禽养殖污染防治办法', '网络餐饮监管规定', '城乡医疗救助实施细则', '电商产业扶持政策', '农机购置累加补贴办法', '地质灾害避险搬迁办法', '公益性岗位管理办法', '建筑垃圾处置管理办法', '政府采购履约验收办法', '文物保护单位修缮办法', '民宿产业促进措施', '桥梁安全运行管理规定', '学前教育普惠扶持办法'],
  heldOut: ['校车安全管理办法', '县级公益林管护办法', '农村供水管网维护办法', '促进外贸稳定增长措施', '城市道路挖掘管理规定', '房屋建筑安全巡查办法', '政府数据资源管理办法', '湿地保护管理办法', '社会救助资金监管办法', '机关事务集中管理办法', '乡镇消防队伍建设规定', '电子商务进农村扶持办法', '残疾人就业补贴办法', '温泉资源管理办法', '城区架空线缆管理规定', '茶产业发展奖补措施', '农村客运站场管理办法', '气象设施保护办法'],
}; // prettier-ignore

const APPOINTMENTS = ['关于{n}等同志职务任免的通知', '关于任免{n}等同志职务的通知'];

/** Normative documents of the county and its departments, each with its interpretation; ordinary documents beside them. */
export function fillDocuments(county: County): void {
  const { chance, asOf } = county;
  const subjects = chance.some(SUBJECTS[county.isHeldOut ? 'heldOut' : 'seen'], 16);
  for (const [index, subject] of subjects.entries()) {
    const day = onWeekday(addDays(asOf, -(18 + index * 27)));
    const isDepartment = index % 4 === 3;
    const document = isDepartment
      ? addDepartmentDocument(county, subject, day)
      : addCountyDocument(county, subject, { day, byOffice: index % 3 === 1, number: 16 - index });
    if (!isDepartment) addInterpretation(county, document, subject);
  }
  fillOrdinaryDocuments(county);
  fillCleanup(county);
}

/** A normative document of the county's government or of its office. */
export function addCountyDocument(
  county: County,
  subject: string,
  { day, byOffice, number }: { day: string; byOffice: boolean; number: number },
): Entry {
  const issuer = byOffice ? `${county.name}人民政府办公室` : `${county.name}人民政府`;
  const agency = `${county.sign}${byOffice ? '政办规' : '政规'}`;
  return addDocument(county, 'normative', {
    title: `${issuer}关于印发${county.chance.pick([`《${county.name}${subject}》`, `${county.name}${subject}`])}的通知`,
    day,
    issuer,
    number: `${agency}〔${yearOf(day)}〕${number}号`,
    body: regulation(county, subject, day),
  });
}

function addDepartmentDocument(county: County, subject: string, day: string): Entry {
  const unit = county.chance.pick(county.units.filter(({ kind }) => kind === 'department'));
  return addDocument(county, 'normative', {
    title: `${county.name}${unit.name.slice(1)}关于印发《${county.name}${subject}》的通知`,
    day,
    issuer: `${county.name}${unit.name.slice(1)}`,
    number: normativeNumber(county, unit, day),
    body: regulation(county, subject, day),
  });
}

/** A number that no other document of the department's has. */
export function normativeNumber(county: County, { sign }: Unit, day: string): string {
  const taken = new Set(
    [...county.columns.values()].flatMap(({ entries }) => entries.map(({ fields }) => fields?.number)),
  );
  for (let serial = county.chance.between(1, 9); ; serial += 1) {
    const number = `${sign}规〔${yearOf(day)}〕${serial}号`;
    if (!taken.has(number)) return number;
  }
}

interface NewDocument {
  title: string;
  day: string;
  issuer: string;
  number: string;
  body: Block[];
}

/** A document with every field in order and a file to download. */
export function addDocument(
  county: County,
  columnId: string,
  { title, day, issuer, number, body }: NewDocument,
): Entry {
  const { chance } = county;
  const written = onWeekday(addDays(day, -chance.between(1, 9)));
  const fields: DocumentFields = {
    index: `${creditCode(chance.digits(8))}/${yearOf(day)}-${chance.digits(5)}`,
    issuer,
    number,
    written,
    validity: chance.word(['有效'], ['现行有效', '有效']),
    until: chance.is(30) ? addDays(day, 365 * 5) : null,
    showsPublished: true,
    showsTitle: true,
  };
  return addEntry(county, getColumn(county, columnId), {
    title,
    day,
    source: issuer,
    body,
    fields,
    signature: chance.is(75) ? { name: issuer, day: written } : null,
    files: [{ name: title, ext: chance.pick(['pdf', 'doc', 'docx', 'ofd', 'pdf']) }],
  });
}

/** Articles of a regulation. */
export function regulation(county: County, subject: string, day: string): Block[] {
  const unit = department(county);
  const rules = [
    `第一条 为规范${subject.replace(/(实施)?(办法|规定|细则|措施|政策)$/, '')}工作，根据有关法律法规，结合本县实际，制定本办法。`,
    `第二条 本办法适用于本县行政区域内的相关活动。`,
    `第三条 ${unit}负责组织实施，乡镇人民政府按照职责做好有关工作。`,
    `第四条 有关单位和个人应当配合检查，如实提供材料。`,
    `第五条 违反本办法规定的，由主管部门依法处理。`,
    `第六条 本办法自印发之日起施行，有效期五年。`,
  ];
  return [
    { kind: 'p', text: '各乡镇人民政府，县政府各部门：' },
    { kind: 'p', text: `《${county.name}${subject}》已经县政府同意，现印发给你们，请认真贯彻执行。` },
    ...rules.map((text): Block => ({ kind: 'p', text })),
    ...prose(county, day, 1),
  ];
}

/** Plans, appointments, notices of meetings and what higher levels sent: no normative documents. */
function fillOrdinaryDocuments(county: County): void {
  const { chance, asOf, name, sign } = county;
  const office = `${name}人民政府办公室`;
  for (let index = 0; index < 5; index += 1) {
    const day = onWeekday(addDays(asOf, -(9 + index * 33)));
    const body = prose(county, day, 3);
    const [columnId, title, number, issuer] = chance.pick([
      ['county-documents', `${name}人民政府${chance.pick(APPOINTMENTS).replace('{n}', '张某某')}`, `${sign}政人〔${yearOf(day)}〕${5 - index}号`, `${name}人民政府`],
      ['office-documents', `${office}关于召开全县经济形势分析会议的通知`, `${sign}政办函〔${yearOf(day)}〕${20 - index}号`, office],
      ['office-documents', `${office}关于调整县安全生产委员会组成人员的通知`, `${sign}政办发〔${yearOf(day)}〕${15 - index}号`, office],
      ['office-documents', `${office}转发省政府办公厅关于做好森林草原防灭火工作的通知`, `${sign}政办〔${yearOf(day)}〕${9 - index}号`, office],
    ] as const); // prettier-ignore
    addDocument(county, columnId, { title, day, issuer, number, body });
  }
  for (const columnId of ['county-documents', 'office-documents', 'department-documents']) {
    const day = onWeekday(addDays(asOf, -chance.between(6, 40)));
    const unit = chance.pick(county.units.filter(({ kind }) => kind === 'department'));
    const own = columnId === 'department-documents';
    const issuer = own ? `${name}${unit.name.slice(1)}` : columnId === 'county-documents' ? `${name}人民政府` : office;
    const agency = own ? unit.sign : columnId === 'county-documents' ? `${sign}政发` : `${sign}政办发`;
    addDocument(county, columnId, {
      title: `${issuer}关于做好${chance.pick(['春季农业生产', '冬季安全生产', '防汛抗旱', '人口抽样调查'])}工作的通知`,
      day,
      issuer,
      number: `${agency}〔${yearOf(day)}〕${chance.between(30, 60)}号`,
      body: prose(county, day, 3),
    });
  }
}

/** The result of the last clean-up, and a document that it abolished and that says so. */
function fillCleanup(county: County): void {
  const { chance, asOf, name, sign } = county;
  const day = onWeekday(addDays(asOf, -chance.between(120, 400)));
  const old = addDocument(county, 'normative', {
    title: `${name}人民政府关于印发${name}城镇临时摊点管理办法的通知`,
    day: onWeekday(addDays(day, -900)),
    issuer: `${name}人民政府`,
    number: `${sign}政发〔${yearOf(addDays(day, -900))}〕${chance.between(10, 40)}号`,
    body: regulation(county, '城镇临时摊点管理办法', addDays(day, -900)),
  });
  if (old.fields !== null) old.fields.validity = chance.pick(['废止', '失效', '已废止']);
  const title = `${name}人民政府关于公布行政规范性文件清理结果的${chance.pick(['公告', '通知'])}`;
  const body: Block[] = [
    { kind: 'p', text: '经县政府同意，现将行政规范性文件清理结果予以公布。' },
    { kind: 'h', text: '一、继续有效的规范性文件' },
    { kind: 'p', text: `1.《${name}残疾人扶助办法》（${sign}政发〔2019〕12号）` },
    { kind: 'h', text: '二、废止的规范性文件' },
    { kind: 'p', text: `1.《${(old.title ?? '').replace(/^.*印发|的通知$/g, '')}》（${old.fields?.number ?? ''}）` },
  ];
  const number = `${sign}政发〔${yearOf(day)}〕${chance.between(10, 29)}号`;
  if (chance.is(50)) addDocument(county, 'normative', { title, day, issuer: `${name}人民政府`, number, body });
  else addEntry(county, getColumn(county, 'notices'), { title, day, body });
}
