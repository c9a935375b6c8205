import { describePlace, type Hit } from '../../recognise/index.ts';
import type { Placed, Spot } from './segmenter.ts';

const BESIDE = { comment: '批注', header: '页眉', footer: '页脚', footnote: '脚注', properties: '文档属性' } as const;

/**
 * A place in words for people, counted from 1: 工作表“名单”第4行第2列（身份证号）（隐藏）.
 * @param mask hides personal data in names of sheets and inner files
 */
export function describeSpot(place: Hit['place'], { segment, spot }: Placed, mask: (text: string) => string): string {
  const where = spot.inside === null ? '' : `内含文件“${mask(spot.inside)}”`;
  const header = (place.in === 'page' ? segment.header : undefined)?.replace(/\s+/g, '').slice(0, 14) ?? '';
  return (
    where +
    describeInFile(place, spot, mask) +
    (header === '' ? '' : `（${header}）`) +
    (spot.note === 'hidden' ? '（隐藏）' : '')
  );
}

function describeInFile(place: Hit['place'], { note, part, column }: Spot, mask: (text: string) => string): string {
  if (note === 'ocr' && place.in !== 'page') return `图片文字第${place.in === 'paragraph' ? place.index + 1 : 1}行`;
  if (place.in === 'page')
    return `第${place.page + 1}页${note === 'ocr' ? '图片文字' : ''}第${place.paragraph + 1}行${column === null ? '' : `第${column + 1}列`}`;
  if (place.in === 'sheet') {
    const words = describePlace({ ...place, sheet: mask(place.sheet) });
    return note === 'comment' ? `${words}批注` : words;
  }
  if (note === null || note === 'hidden' || note === 'cached' || note === 'ocr') return describePlace(place);
  const number = place.in === 'paragraph' ? `第${place.index + 1}段` : describePlace(place);
  return part.kind === 'text' || place.in === 'cell' ? `${BESIDE[note]}${number}` : describePlace(place);
}
