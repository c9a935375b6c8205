import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPictures } from '../../../crawler/review/read-pictures.ts';
import { readBundle } from '../../../rules/decide/bundle.ts';
import type { Picture } from '../../../rules/decide/picture.ts';
import { bundleEnds, pictureLine, writeBundle } from '../../../rules/decide/write-bundle.ts';
import { maskText } from '../../../rules/recognise/index.ts';
import { makePng, pngPiece } from '../../helpers/png.ts';

const ID_CARD = '11010519491231002X';

function pictureOf(png: Buffer, part: Partial<Picture> = {}): Picture {
  return {
    finding: 'columns/blank-column/a',
    url: 'http://www.qingxi.gov.cn/a/',
    title: '财政信息',
    takenAt: '2026-11-20T02:00:00.000Z',
    kind: 'visible',
    text: '本栏目暂无内容',
    bytesHash: '',
    covered: 0,
    hash: createHash('sha256').update(png).digest('hex'),
    png: png.toString('base64'),
    ...part,
  };
}

const PNG = makePng(8, 4);
const refusedIn = (lines: unknown[]): string[] => readPictures(lines, 'b.json').refused.map(({ field }) => field);

describe('pictures of a bundle', () => {
  it('come in with their size, the same twice under one id', () => {
    const { pictures, refused } = readPictures([pictureOf(PNG), pictureOf(PNG)], 'b.json');
    expect(refused).toEqual([]);
    expect(pictures.map(({ note }) => [note.width, note.height, note.size])).toEqual(
      Array.from({ length: 2 }, () => [8, 4, PNG.length]),
    );
    expect(pictures[0]?.note.id).toBe(pictures[1]?.note.id);
    expect(Buffer.compare(pictures[0]!.png, PNG)).toBe(0);
  });

  it('are refused where they are not what their hash says, no picture, cut short, or carry something besides', () => {
    const end = PNG.length - 12;
    const noted = Buffer.concat([PNG.subarray(0, end), pngPiece('tEXt', Buffer.from('Author\0x')), PNG.subarray(end)]);
    expect(refusedIn([pictureOf(PNG, { hash: '0'.repeat(64) })])).toEqual(['b.json: pictures.0.hash']);
    for (const bytes of [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      PNG.subarray(0, end),
      Buffer.concat([PNG, Buffer.from('PK')]),
      noted,
      makePng(1, 1).fill(0xff, 16, 24),
    ])
      expect(refusedIn([pictureOf(PNG), pictureOf(bytes)])).toEqual(['b.json: pictures.1.png']);
  });

  it('are refused with a number of a person beside them, which is not said again; masked ones are taken', () => {
    const text = `居民身份证号码：${ID_CARD}，手机号码：13800138000`;
    const { refused } = readPictures(
      [
        pictureOf(PNG, { text }),
        pictureOf(PNG, { title: text }),
        pictureOf(PNG, { url: `http://www.qingxi.gov.cn/${ID_CARD}.html` }),
      ],
      'b.json',
    );
    expect(refused.map(({ field }) => field.split('.').at(-1))).toEqual(['text', 'title', 'url']);
    expect(JSON.stringify(refused)).not.toContain('19491231');
    expect(refusedIn([pictureOf(PNG, { text: maskText(text, { asOf: '2026-11-21', hash: () => '' }) })])).toEqual([]);
  });

  it('are refused field by field where they are none', () => {
    expect(refusedIn(['nonsense', { ...pictureOf(PNG), url: 'file:///etc/passwd', covered: -1 }])).toEqual([
      'b.json: pictures.0',
      'b.json: pictures.1.url',
      'b.json: pictures.1.covered',
    ]);
  });
});

describe('a bundle with pictures', () => {
  const portal = { name: null, url: 'http://www.qingxi.gov.cn/' };
  const write = (pictures: readonly Picture[]): string => {
    const { head, tail } = bundleEnds({ portal, decisions: [] });
    return [head, ...pictures.map(pictureLine), tail].join('');
  };

  it('comes back as it went; one without is as it ever was', () => {
    const pictures = [pictureOf(PNG), pictureOf(makePng(2, 2))];
    const data = JSON.parse(write(pictures)) as { schema: number; pictures: unknown[] };
    expect(data.schema).toBe(2);
    expect(data.pictures).toEqual(pictures);
    expect(readBundle(data, 'b.json')).toEqual({ portal, decisions: [], refused: [] });
    expect(JSON.parse(writeBundle({ portal, decisions: [] }))).toMatchObject({ schema: 1 });
  });
});
