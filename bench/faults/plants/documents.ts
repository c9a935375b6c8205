import { addDays, onWeekday, yearOf } from '../days.ts';
import type { County, Entry } from '../model.ts';
import { addCountyDocument, addDocument, normativeNumber, regulation } from '../county/documents.ts';
import { printInGazette } from '../county/gazette.ts';
import { addInterpretation } from '../county/interpretations.ts';
import { addEntry, getColumn } from '../county/entries.ts';
import { fault, follower, trap, type Plant } from './plant.ts';

const SUBJECTS = [
  '建筑垃圾管理办法',
  '临时占道经营管理办法',
  '县级储备粮轮换办法',
  '城市地下管线管理办法',
  '公共场所控烟管理规定',
  '畜禽养殖污染防治办法',
  '农村饮用水安全管理办法',
  '非机动车停放管理规定',
  '殡葬管理实施办法',
  '河湖管护责任办法',
  '民办养老机构扶持办法',
  '乡村道路养护办法',
  '应急广播管理办法',
  '文物保护单位管理规定',
];

/** A new normative document of the county, in order and interpreted, to put one thing wrong with. */
function freshDocument(county: County, age: number): Entry {
  const used = new Set(getColumn(county, 'normative').entries.map(({ title }) => title));
  const subject = county.chance.pick(
    SUBJECTS.filter((one) => ![...used].some((title) => title?.includes(one) === true)),
  );
  const day = onWeekday(addDays(county.asOf, -age));
  const document = addCountyDocument(county, subject, {
    day,
    byOffice: county.chance.is(40),
    number: county.nextNumber++,
  });
  addInterpretation(county, document, subject);
  printInGazette(county, document);
  return document;
}

/** Page tags that go with what a page does not say. */
const TAGS_WITHOUT: Readonly<Record<string, readonly string[]>> = {
  'missing-title': ['ArticleTitle'],
  'missing-published-date': ['PubDate'],
};

/** Something wrong with one document. */
function documentPlant(name: string, spoil: (entry: Entry, county: County) => void, age = 60): Plant {
  return {
    name,
    apply(county) {
      const entry = freshDocument(county, age + county.chance.between(0, 40));
      spoil(entry, county);
      fault(county, name, entry, name);
      for (const tag of TAGS_WITHOUT[name] ?? [])
        follower(county, 'missing-page-tag', entry, '标签也没有', { says: tag });
    },
  };
}

const missingNumber = documentPlant('missing-document-number', (entry, county) => {
  if (entry.fields !== null) entry.fields.number = null;
  // What the text cites is another document's number.
  entry.body.push({
    kind: 'p',
    text: `本文件根据《南浦市人民政府关于加强管理的意见》（南政发〔${yearOf(county.asOf) - 1}〕18号）制定。`,
  });
});

const malformedNumber = documentPlant('malformed-document-number', (entry, { chance }) => {
  const number = entry.fields?.number ?? '';
  const [, agency = '', year = '', serial = ''] = /^(.*)〔(\d+)〕(\d+)号$/.exec(number) ?? [];
  if (entry.fields !== null)
    entry.fields.number = chance.pick([
      `${agency}[${year}]${serial}号`,
      `${agency}（${year}）${serial}号`,
      `${agency}〔${year}〕第${serial}号`,
      `${agency}【${year}】${serial}号`,
      `${agency}〔${year}〕0${serial}号`,
    ]);
});

const missingWritten = documentPlant('missing-written-date', (entry) => {
  if (entry.fields !== null) entry.fields.written = null;
  entry.signature = null;
});

const missingPublished = documentPlant('missing-published-date', (entry) => {
  if (entry.fields !== null) entry.fields.showsPublished = false;
  entry.shownDay = null;
  entry.tags['PubDate'] = null;
});

const missingValidity = documentPlant('missing-validity', (entry, { chance }) => {
  if (entry.fields !== null) entry.fields.validity = chance.is(50) ? null : '';
});

const missingTitle = documentPlant('missing-title', (entry) => {
  entry.listTitle = entry.title ?? '';
  entry.title = null;
  entry.tags['ArticleTitle'] = null;
  if (entry.fields !== null) entry.fields.showsTitle = false;
});

const missingDownload = documentPlant('missing-download', (entry) => {
  entry.files = [];
});

const writtenLater = documentPlant('written-after-published', (entry, { chance }) => {
  const later = addDays(entry.day ?? '', chance.between(2, 12));
  if (entry.fields !== null) entry.fields.written = later;
  if (entry.signature !== null) entry.signature.day = later;
});

const expired = documentPlant(
  'expired-but-valid',
  (entry, { asOf, chance }) => {
    if (entry.fields !== null) entry.fields.until = addDays(asOf, -chance.between(20, 400));
  },
  500,
);

const late = documentPlant('late-disclosure', (entry, { chance }) => {
  const written = onWeekday(addDays(entry.day ?? '', -chance.between(45, 120)));
  if (entry.fields !== null) entry.fields.written = written;
  if (entry.signature !== null) entry.signature.day = written;
});

const notInList: Plant = {
  name: 'not-in-unified-list',
  apply(county) {
    const { chance, asOf, name } = county;
    for (let turn = 0; turn < 2; turn += 1) {
      const unit = chance.pick(county.units.filter(({ kind }) => kind === 'department'));
      const subject = chance.pick(SUBJECTS);
      const day = onWeekday(addDays(asOf, -chance.between(30, 200)));
      const issuer = `${name}${unit.name.slice(1)}`;
      const entry = addDocument(county, 'department-documents', {
        title: `${issuer}关于印发《${name}${unit.name.slice(1, 3)}领域${subject}》的通知`,
        day,
        issuer,
        number: normativeNumber(county, unit, day),
        body: regulation(county, subject, day),
      });
      fault(county, 'not-in-unified-list', entry, '部门规范性文件没有列入统一列表');
    }
  },
};

const abolished: Plant = {
  name: 'abolished-but-valid',
  group: 'cleanup',
  apply(county) {
    const { chance, asOf, name, sign } = county;
    const gone = freshDocument(county, 640);
    const title = (gone.title ?? '').replace(/^.*印发/, '').replace(/的通知$/, '');
    const day = onWeekday(addDays(asOf, -chance.between(20, 100)));
    const number = gone.fields?.number ?? '';
    const named = title.startsWith('《') ? title : `《${title}》`;
    const body = chance.pick([
      [{ kind: 'p' as const, text: `经研究，决定废止${named}（${number}），自本决定公布之日起生效。` }],
      [
        { kind: 'p' as const, text: '现将废止和宣布失效的行政规范性文件目录予以公布。' },
        {
          kind: 'table' as const,
          rows: [
            ['序号', '文件名称', '文号', '清理意见'],
            ['1', named.slice(1, -1), number, '废止'],
            ['2', `${name}殡葬设施规划`, `${sign}政发〔2017〕3号`, '失效'],
          ],
        },
      ],
    ]);
    addEntry(county, getColumn(county, 'notices'), {
      title: chance.word(
        [
          `${name}人民政府关于废止部分行政规范性文件的决定`,
          `${name}人民政府关于宣布失效和废止一批规范性文件的公告`,
          `${name}人民政府关于公布行政规范性文件清理结果的通知`,
        ],
        [`${name}人民政府关于规范性文件清理情况的公告`, `${name}人民政府关于一批规范性文件失效的公告`],
      ),
      day,
      body,
    });
    fault(county, 'abolished-but-valid', gone, '已列入废止目录，页面仍标有效');
  },
};

const missingCleanup: Plant = {
  name: 'missing-cleanup-list',
  group: 'cleanup',
  apply(county) {
    for (const column of county.columns.values())
      column.entries = column.entries.filter(({ title }) => !/清理结果|废止部分|宣布失效/.test(title ?? ''));
    fault(county, 'missing-cleanup-list', 'home', '没有清理结果', { says: '清理结果' });
  },
};

/** Documents that look wrong and are right. */
const documentTraps: Plant = {
  name: 'traps: documents',
  apply(county) {
    const { chance, asOf, name, sign } = county;
    // The number of a number-less kind: an announcement of a bureau, no normative document, in notices.
    const notice = addEntry(county, getColumn(county, 'notices'), {
      title: `${name}人民政府关于划定森林防火区的通告`,
      day: addDays(asOf, -33),
      body: regulation(county, '森林防火', asOf),
    });
    trap(county, 'missing-document-number', notice, '通告不在规范性文件栏目，没有文号');
    // Cites another document's badly written number.
    const citing = freshDocument(county, 70);
    citing.body.push({ kind: 'p', text: `《${name}户外广告办法》（${sign}政发[2012]8号）同时废止。` });
    trap(county, 'malformed-document-number', citing, '正文引用的文号括号不规范');
    trap(county, 'abolished-but-valid', citing, '废止的是别的文件');
    // Written only in the signature.
    const signed = freshDocument(county, 80);
    const written = onWeekday(addDays(signed.day ?? '', -3));
    if (signed.fields !== null) signed.fields.written = null;
    signed.signature = { name: `${name}人民政府`, day: written };
    trap(county, 'missing-written-date', signed, '成文日期只在落款');
    // Past its term, and says so.
    const over = freshDocument(county, 690);
    if (over.fields !== null) Object.assign(over.fields, { until: addDays(asOf, -90), validity: '失效' });
    trap(county, 'expired-but-valid', over, '已标失效');
    // A document of the province, handed on months later.
    const handed = addDocument(county, 'office-documents', {
      title: `${name}人民政府办公室转发省人民政府办公厅关于促进消费若干措施的通知`,
      day: onWeekday(addDays(asOf, -40)),
      issuer: `${name}人民政府办公室`,
      number: `${sign}政办发〔${yearOf(asOf)}〕${chance.between(61, 80)}号`,
      body: regulation(county, '促进消费措施', asOf),
    });
    trap(county, 'uninterpreted-document', handed, '转发上级文件');
    // In a department's column and in the unified list.
    const [both] = getColumn(county, 'normative').entries.filter(({ source }) => !source.includes('人民政府'));
    if (both !== undefined) trap(county, 'not-in-unified-list', both, '部门文件在统一列表里');
  },
};

export const DOCUMENT_FAULTS: readonly Plant[] = [
  missingNumber, malformedNumber, missingWritten, missingPublished, missingValidity, missingTitle, missingDownload,
  writtenLater, expired, late, notInList, abolished, missingCleanup,
]; // prettier-ignore
export const DOCUMENT_TRAPS: readonly Plant[] = [documentTraps];
