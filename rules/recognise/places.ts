import type { Area } from '../facts/page-facts.ts';
import type { Place } from './types.ts';

const AREAS: Record<Area, string> = { head: '页头', nav: '导航', main: '正文', aside: '侧栏', footer: '页脚' };

/** A place in words for people, counted from 1: 正文第3段, 表1第4行第2列（身份证号）. */
export function describePlace(place: Place): string {
  switch (place.in) {
    case 'paragraph':
      return `${AREAS[place.area]}第${place.index + 1}段`;
    case 'cell':
      return `表${place.table + 1}第${place.row + 1}行第${place.column + 1}列${inBrackets(place.header)}`;
    case 'sheet': {
      const note = place.note === 'hidden' ? '（隐藏）' : place.note === 'comment' ? '批注' : '';
      return `工作表“${place.sheet}”第${place.row + 1}行第${place.column + 1}列${inBrackets(place.header)}${note}`;
    }
    case 'page':
      return `第${place.page + 1}页第${place.paragraph + 1}段`;
    case 'line':
      return `第${place.line + 1}行`;
    case 'title':
      return '页面标题';
    case 'attachment-name':
      return `第${place.index + 1}个附件的名称`;
    case 'list-item':
      return `列表第${place.index + 1}条`;
    case 'picture':
      return `第${place.index + 1}张图片的替代文字`;
  }
}

function inBrackets(header: string | undefined): string {
  return header === undefined || header === '' ? '' : `（${header}）`;
}
