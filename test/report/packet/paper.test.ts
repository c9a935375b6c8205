import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import { makePublicBody } from '../../../report/packet/body/public-edition.ts';
import { checkPacket } from '../../../report/packet/checks/all.ts';
import { printPacket } from '../../../report/packet/make.ts';
import { editionSchema } from '../../../report/packet/model/edition.ts';
import { officeSchema, USUAL_OFFICE } from '../../../report/packet/model/office.ts';
import { makePacket } from '../../../report/packet/model/packet.ts';
import { readPeriod } from '../../../report/packet/model/period.ts';
import { writeDocx } from '../../../report/packet/write/docx/write.ts';
import { inputOf, makeCounty, makeProblem, NOVEMBER } from './county.ts';
import { openZipped } from './open-zipped.ts';

const OPTIONS = { isDraft: false, madeAt: new Date('2026-11-23T02:02:10Z') };
const october = editionSchema.parse(makePacket(inputOf(makeCounty(NOVEMBER), { period: readPeriod('2026-10') })));
const packet = makePacket(inputOf(makeCounty(NOVEMBER.slice(1)), { editions: [october] }));
const { body } = printPacket(packet, USUAL_OFFICE);
const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await new WordExtractor().extract(Buffer.from(bytes))).getBody();
const words = (): string[] => body.paragraphs.map(({ lead = '', text }) => lead + text);

describe('the paper', () => {
  it('says by groups how they stand, and compares with what was printed last time', () => {
    expect(words()).toContain(
      '县直：参评3个，满分100.00分，平均99.25分（得分率99.25%），较上期提高0.37分；' +
        '最高县民政局100.00分，最低县财政局、县教育局98.88分；3个单位得分90分以上，0个单位低于60分。',
    );
    expect(words()).toContain('较上期提高较多的有县教育局（+1.11分）。');
  });

  it('names under each type the units and how often, and the deadline in working days', () => {
    expect(words()).toContain(
      '（一）空白栏目。部分栏目没有信息，也未发布情况说明，共3处：县财政局（1处）、县教育局（1处）、石桥乡（1处）。',
    );
    expect(words().at(-1)).toContain('请于2026年12月2日前将附件4填写整改情况后报送县政务公开办公室');
  });

  it('says once that it is the first, and compares nothing then', () => {
    const first = printPacket(makePacket(inputOf(makeCounty(NOVEMBER))), USUAL_OFFICE).body;
    const said = first.paragraphs.map(({ text }) => text).join('');
    expect(said.split('本次为首次测评')).toHaveLength(2);
    expect(said).not.toContain('上期');
  });

  it('gives no average and no best of fewer than three', () => {
    const county = makeCounty([]);
    const two = { ...county, units: county.units.filter(({ name }) => name !== '县民政局' && name !== '石桥乡') };
    const said = printPacket(makePacket(inputOf(two)), USUAL_OFFICE).body.paragraphs.map(({ text }) => text);
    expect(said).toContain('县直：参评2个，满分100.00分，县财政局100.00分，县教育局100.00分。');
    expect(
      checkPacket(printPacket(makePacket(inputOf(two)), USUAL_OFFICE)).flatMap(({ problems }) => problems),
    ).toEqual([]);
  });

  it('names ten units at most and six types, and holds its checks with a hundred', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      makeProblem(`m${index}`, ['县财政局', '县教育局', '县民政局', '青溪镇', '白云镇', '石桥乡'][index % 6]!),
    );
    const office = officeSchema.parse({ named: 2 });
    const printed = printPacket(makePacket(inputOf(makeCounty(many))), office);
    expect(printed.body.paragraphs.find(({ lead }) => lead !== undefined)?.text).toMatch(/等6个单位（详见附件3）。$/);
    expect(checkPacket(printed).flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('the public edition', () => {
  it('has neither demands nor telephone, and no unit by name where the weakest are concerned', () => {
    const leak = makeProblem('f', '青溪镇', {
      fault: 'minor',
      rule: 'personal-data',
      message: '附件公开了3名学生的信息',
    });
    const other = makeProblem('g', '白云镇', {
      fault: 'mobile',
      rule: 'personal-data',
      message: '附件公开了3个手机号码',
    });
    const secret = makePacket(inputOf(makeCounty([leak, other])));
    const printed = printPacket(secret, officeSchema.parse({ contact: '0566-0000000' }));
    const open = makePublicBody(secret, printed.body);
    const said = open.paragraphs.map(({ lead = '', text }) => lead + text).join('\n');
    expect(said).not.toContain('工作要求');
    expect(said).not.toContain('青溪镇（');
    expect(said).toContain('白云镇（1处）');
    expect(open.contact).toBeNull();
    expect(open.annexes.map(({ number }) => number)).toEqual(['1', '2']);
    expect(checkPacket(printed).flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('its docx', () => {
  it('is read by an independent reader, text and tables, with the same bytes for the same paper', async () => {
    const bytes = await writeDocx(body, OPTIONS);
    // That reader loses a sign where its pieces of the file end: a few only.
    const [text, lost] = [(await textOf(bytes)).split(/\ufffd+/), 4];
    const said = [body.title, body.to, ...words(), '附件1', '县民政局'];
    expect(said.filter((one) => !text.some((piece) => piece.includes(one))).length).toBeLessThan(lost);
    const xml = (await openZipped(bytes)).get('word/document.xml') ?? '';
    const lines = DomUtils.getElementsByTagName('w:p', parseDocument(xml, { xmlMode: true })).map(DomUtils.textContent);
    expect(lines).toEqual(expect.arrayContaining(said));
    expect(Buffer.compare(bytes, await writeDocx(body, OPTIONS))).toBe(0);
  });

  it('is A4 with the margins of an official paper, rankings lying, page numbers on outer edges', async () => {
    const files = await openZipped(await writeDocx(body, OPTIONS));
    const xml = files.get('word/document.xml') ?? '';
    const pages = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => /orient="(\w+)"/.exec(tag)?.[1]);
    expect(pages).toEqual(['portrait', 'landscape', 'landscape', 'portrait']);
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1587"/);
    expect(xml).toContain('仿宋_GB2312');
    expect(xml).toContain('<w:tblHeader/>');
    expect(files.get('word/settings.xml')).toContain('evenAndOddHeaders');
    expect(files.get('word/fontTable.xml')).toContain('w:altName w:val="仿宋,');
    expect(xml).not.toContain('草稿');
  });

  it('says on every page that it is a draft', async () => {
    const files = await openZipped(await writeDocx(body, { ...OPTIONS, isDraft: true }));
    const headers = [...files].filter(([name]) => /word\/header\d/.test(name));
    expect(headers.length).toBeGreaterThan(0);
    for (const [, xml] of headers) expect(xml).toContain('草稿');
  });

  it('stays whole with hostile text in it', async () => {
    const hostile = [
      '=1+1',
      '\u0000\u0001\ufffe',
      '\ud800',
      '长'.repeat(5000),
      'x'.repeat(5000),
      '😀👨‍👩‍👧',
      '\u202eabc\u202c',
      '<w:t>&"',
      ']]>',
    ];
    const paragraphs = hostile.map((text) => ({ kind: 'text' as const, text }));
    const [table] = body.tables;
    const tables = [{ ...table!, rows: hostile.map((text) => [text, ...table!.rows[0]!.slice(1)]) }];
    const bytes = await writeDocx({ ...body, paragraphs, tables, title: hostile.join('') }, OPTIONS);
    const xml = (await openZipped(bytes)).get('word/document.xml') ?? '';
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u202a-\u202e\ufffe]/);
    expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(0);
    const text = await textOf(bytes);
    for (const said of ['=1+1', '😀', '<w:t>&"', ']]>']) expect(text).toContain(said);
  });
});
