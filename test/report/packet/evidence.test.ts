import { describe, expect, it } from 'vitest';
import { USUAL_OFFICE } from '../../../report/packet/model/office.ts';
import { makePacket, type Packet } from '../../../report/packet/model/packet.ts';
import { printPacket } from '../../../report/packet/make.ts';
import { bindVolumes, writeEvidence } from '../../../report/packet/write/docx/evidence.ts';
import type { PictureNote } from '../../../rules/decide/picture.ts';
import { makePng } from '../../helpers/png.ts';
import { openZipped } from './open-zipped.ts';
import { inputOf, makeCounty, makePicture, makeProblem, NOVEMBER } from './county.ts';

const OPTIONS = { isDraft: false, madeAt: new Date('2026-11-21T02:02:10Z') };
const PNG = makePng(4, 4);
const [first, second, third] = NOVEMBER.map(({ key }) => key);

const packetWith = (pictures: PictureNote[]): Packet => makePacket(inputOf(makeCounty(NOVEMBER), { pictures }));
const hash = (letter: string): string => letter.repeat(64);

describe('pictures of a period', () => {
  it('are numbered unit by unit in the order of the problems, wherever they came from', () => {
    const taken = [
      makePicture(third!, { hash: hash('c') }),
      makePicture(second!, { hash: hash('b') }),
      makePicture(first!, { hash: hash('d'), takenAt: '2026-11-21T02:00:00.000Z' }),
      makePicture(first!, { hash: hash('a') }),
    ];
    const { pictures, problems } = packetWith(taken);
    const numbers = pictures.map(({ number, problem }) => [number, problem.unit]);
    expect(numbers).toEqual([
      ['图2-1', '县教育局'],
      ['图2-2', '县教育局'],
      ['图2-3', '县教育局'],
      ['图3-1', '石桥乡'],
    ]);
    expect(packetWith(taken.toReversed()).pictures).toEqual(pictures);
    expect(problems.find(({ number }) => number === pictures[0]?.problem.number)?.key).toBe(first);
  });

  it('are those of the period, or the last one before; never later ones, twins, or of what is no problem', () => {
    const before = makePicture(first!, { takenAt: '2026-10-20T02:00:00.000Z', hash: hash('b') });
    const older = makePicture(first!, { takenAt: '2026-09-20T02:00:00.000Z', hash: hash('e') });
    const now = makePicture(first!, { hash: hash('c') });
    const late = makePicture(first!, { takenAt: '2026-12-20T02:00:00.000Z', hash: hash('d') });
    const shown = (...notes: PictureNote[]): string[] => packetWith(notes).pictures.map((one) => one.hash[0] ?? '');
    expect(shown(older, before)).toEqual(['b']);
    expect(shown(older, before, now, late, { ...now, id: 'twin' })).toEqual(['c']);
    expect(shown(late, makePicture('columns/blank-column/other'), makePicture(null as never))).toEqual([]);
  });

  it('never show pages with data of pupils or patients', () => {
    const minor = makeProblem('m', '县教育局', { fault: 'minor', rule: 'personal-data', key: 'columns/minor/m' });
    const input = inputOf(makeCounty([minor]), { pictures: [makePicture(minor.key, { covered: 3 })] });
    expect(makePacket(input).pictures).toEqual([]);
  });

  it('stand in the index with file and hash, and by their problem in the list and in the unit’s sheet', () => {
    const { books } = printPacket(packetWith([makePicture(first!)]), USUAL_OFFICE);
    const tables = books.flatMap((book) => book.tables);
    const rowsOf = (id: string): unknown[] => tables.find((table) => table.id.startsWith(id))?.rows.flat() ?? [];
    expect(rowsOf('evidence')).toEqual(expect.arrayContaining(['图2-1', '局部图', '图2-1.png', hash('a')]));
    expect(rowsOf('problems')).toContain('证2-1、图2-1');
    expect(tables.filter(({ id }) => id.startsWith('unit-')).flatMap(({ rows }) => rows.flat())).toContain(
      '证2-1、图2-1、证2-2',
    );
  });
});

describe('the evidence annex', () => {
  const packet = packetWith([makePicture(first!), makePicture(second!, { hash: hash('b'), height: 9000 })]);
  const [volume] = bindVolumes('证据附件', packet.pictures);
  const write = async (isDraft = false): Promise<Uint8Array> => {
    const options = { ...OPTIONS, isDraft, readPicture: async () => PNG };
    const pieces: Uint8Array[] = [];
    for await (const piece of writeEvidence(volume!, options)) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  it('holds the pictures themselves under number, problem, address, time and hash; the same twice', async () => {
    const bytes = await write();
    const files = await openZipped(bytes);
    const xml = files.get('word/document.xml') ?? '';
    for (const said of [
      '图2-1',
      '县教育局',
      packet.pictures[0]?.problem.number ?? '',
      'http://www.qingxi.gov.cn/a/',
      '2026-11-20 10:00',
      hash('a'),
    ])
      expect(xml.includes(said), said).toBe(true);
    const media = [...files].filter(([name]) => name.startsWith('word/media/'));
    expect(media).toHaveLength(2);
    // A picture of many screens is cut into pages, each with its part of it.
    expect([...xml.matchAll(/<a:srcRect [^>]*>/g)].length).toBe(3);
    expect(xml).toContain('以下略');
    expect(Buffer.compare(bytes, await write())).toBe(0);
    expect(Buffer.from(bytes).includes(PNG)).toBe(true);
  });

  it('says on every page that it is a draft', async () => {
    const headers = [...(await openZipped(await write(true)))].filter(([name]) => /word\/header\d/.test(name));
    for (const [, xml] of headers) expect(xml).toContain('草稿');
  });

  it('is bound in volumes that programs open', () => {
    const many = Array.from({ length: 201 }, () => packet.pictures[0]!);
    expect(bindVolumes('证据附件', many).map(({ name, pictures }) => [name, pictures.length])).toEqual([
      ['证据附件_第1册', 100],
      ['证据附件_第2册', 100],
      ['证据附件_第3册', 1],
    ]);
    const large = packet.pictures.map((picture) => ({ ...picture, size: 40_000_000 }));
    expect(bindVolumes('证据附件', large)).toHaveLength(2);
    expect(bindVolumes('证据附件', [])).toEqual([]);
  });
});
