import { AlignmentType, Document, type FileChild, ImageRun, Packer, Paragraph } from 'docx';
import { formatInstant } from '../../../format.ts';
import type { PrintedPicture } from '../../model/pictures.ts';
import { line, run, SIZES } from './look.ts';
import { pageSetup } from './page.ts';
import { settlePieces } from './settle.ts';

/** Pictures that are bound together. */
export interface Volume {
  /** Of the file, without county and period: 证据附件, 证据附件_第2册. */
  name: string;
  title: string;
  pictures: PrintedPicture[];
}

/** What a volume holds at most; programs open larger ones slowly. */
const MOST_PICTURES = 100;
const MOST_BYTES = 60_000_000;

/** The pictures in volumes, in their order; none where there is none. @param title of the whole */
export function bindVolumes(title: string, pictures: readonly PrintedPicture[]): Volume[] {
  const volumes: PrintedPicture[][] = [];
  let size = 0;
  for (const picture of pictures) {
    const last = volumes.at(-1);
    if (last === undefined || last.length >= MOST_PICTURES || size + picture.size > MOST_BYTES) {
      volumes.push([picture]);
      size = picture.size;
    } else {
      last.push(picture);
      size += picture.size;
    }
  }
  return volumes.map((own, index) => {
    const part = volumes.length === 1 ? '' : `第${index + 1}册`;
    return {
      name: part === '' ? NAME : `${NAME}_${part}`,
      title: `${title}${part === '' ? '' : `（${part}）`}`,
      pictures: own,
    };
  });
}

const NAME = '证据附件';

export interface EvidenceOptions {
  isDraft: boolean;
  madeAt: Date;
  /** The PNG of a picture, by its id. */
  readPicture: (id: string) => Promise<Uint8Array>;
}

/** A volume as docx, in pieces: each picture with its number, its problem, address, time and hash. The same pictures give the same bytes. */
export async function* writeEvidence(
  { title, pictures }: Volume,
  { isDraft, madeAt, readPicture }: EvidenceOptions,
): AsyncGenerator<Uint8Array> {
  const document = new Document({
    creator: 'zwgk-audit',
    lastModifiedBy: 'zwgk-audit',
    title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { size: SIZES.cell, language: { eastAsia: 'zh-CN', value: 'en-US' } } } },
    },
    sections: [
      {
        ...filled(pageSetup({ isLying: false, isDraft })),
        children: [
          line([run(title, { font: 'title', size: SIZES.title })], {
            alignment: AlignmentType.CENTER,
            spacing: { line: 700, lineRule: 'exact', after: 200 },
          }),
          ...pictures.flatMap(pictureLines),
        ],
      },
    ],
  });
  yield* settlePieces(await Packer.toBuffer(document), madeAt, readPicture);
}

function filled({ properties, ...rest }: ReturnType<typeof pageSetup>): ReturnType<typeof pageSetup> {
  const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 500, footer: 450 };
  return { ...rest, properties: { ...properties, page: { ...properties?.page, margin } } };
}

function pictureLines(picture: PrintedPicture): FileChild[] {
  const { number, problem, url, takenAt, kind, hash } = picture;
  const small = { size: SIZES.cell, font: 'number' } as const;
  const said = (text: string): Paragraph =>
    new Paragraph({ keepNext: true, keepLines: true, children: [run(text, small)] });
  const { pieces, isCut } = cutPicture(picture);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 40 },
      children: [run(`${number}　${problem.unit}　问题${problem.number}`, { font: 'first', size: 24 })],
    }),
    said(problem.description),
    said(`网址：${url}`),
    said(`拍摄时间：${formatInstant(takenAt)}（北京时间）　${kind}`),
    said(`校验值（SHA-256）：${hash}`),
    ...pieces.map((piece) => pieceOf(picture, piece)),
    ...(isCut ? [new Paragraph({ children: [run(`（以下略，全图见图片文件${picture.file}）`, small)] })] : []),
  ];
}

function pieceOf({ id, number, problem }: PrintedPicture, { crop, width, height }: Piece): Paragraph {
  return new Paragraph({
    spacing: { before: 60 },
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        // Stands in for the picture, which is put in while the file is written.
        data: new TextEncoder().encode(id),
        transformation: { width, height },
        ...(crop === null ? {} : { crop }),
        outline: { type: 'solidFill', solidFillType: 'rgb', value: '7F7F7F', width: 6350 },
        altText: { name: number, title: number, description: problem.description },
      }),
    ],
  });
}

/** A part of a picture that fits on a page, with what is trimmed off its edges in percent. */
interface Piece {
  crop: { top: number; bottom: number } | null;
  /** As shown, pixels at 96 to the inch. */
  width: number;
  height: number;
}

/** The sheets of an annex are filled more than a paper's: 20 mm around, in twentieths of a point. */
const MARGIN = 1134;
/** Pixels: width of the text; what of a page is left under a caption; what is left where two stand on a page. */
const WIDEST = 640;
const TALLEST = 840;
const HALF = 345;
/** A picture that is a little taller is made smaller; one of many screens is cut into pages, of which no more than these are printed. */
const SQUEEZED = 1.3;
const MOST_PIECES = 3;

function cutPicture({ width, height }: Pick<PrintedPicture, 'width' | 'height'>): { pieces: Piece[]; isCut: boolean } {
  const scale = Math.min(1, WIDEST / width);
  const [across, down] = [width * scale, height * scale];
  if (down <= TALLEST * SQUEEZED) {
    const fit = Math.min(1, (down <= HALF * SQUEEZED ? HALF : TALLEST) / down);
    return { pieces: [{ crop: null, width: Math.round(across * fit), height: Math.round(down * fit) }], isCut: false };
  }
  const count = Math.min(MOST_PIECES, Math.ceil(down / TALLEST));
  const pieces = Array.from({ length: count }, (_, index) => {
    const [top, bottom] = [index * TALLEST, Math.min(down, (index + 1) * TALLEST)];
    return {
      crop: { top: (100 * top) / down, bottom: (100 * (down - bottom)) / down },
      width: Math.round(across),
      height: Math.round(bottom - top),
    };
  });
  return { pieces, isCut: down > MOST_PIECES * TALLEST };
}
