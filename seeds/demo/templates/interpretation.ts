import type { Piece } from '../engine/model.ts';
import { paragraphs } from '../engine/text.ts';
import type { CountyDocument } from './document.ts';

export interface Interpretation {
  id: number;
  about: CountyDocument;
  published: string;
  unit: string;
  /** Why the document was made. */
  why: string;
  /** What it wants to reach. */
  aim: string;
  points: string[];
  /** Whom it concerns and by what measure. */
  scope: string;
  /** Only the main content, without the other elements. */
  bare?: true;
  /** Words only, no picture. */
  plain?: true;
  /** Does not link the document, nor the document it. */
  unlinked?: true;
}

/** The page that explains a document. */
export function interpretationPiece(item: Interpretation): Piece {
  const { about } = item;
  const content = ['<h3>主要内容</h3>', ...paragraphs(...item.points)];
  const picture =
    item.plain === true
      ? []
      : [
          `<p class="picture"><img src="/images/tj_${item.id}.svg" alt="一图读懂${about.subject}" width="560" height="320"></p>`,
        ];
  const full = [
    '<h3>一、制定背景和依据</h3>',
    ...paragraphs(item.why),
    '<h3>二、起草过程</h3>',
    ...paragraphs(`${item.unit}在调研基础上形成初稿，书面征求各乡镇和有关部门意见，经合法性审查后按程序印发。`),
    '<h3>三、目标任务</h3>',
    ...paragraphs(item.aim),
    content[0]?.replace('主要', '四、主要') ?? '',
    ...content.slice(1),
    '<h3>五、适用范围和执行标准</h3>',
    ...paragraphs(item.scope),
    '<h3>六、创新举措和惠民措施</h3>',
    ...paragraphs('办理渠道向乡镇便民服务中心延伸，同一材料不重复提交，结果可在线查询。'),
    '<h3>七、注意事项、保障措施和下一步工作</h3>',
    ...paragraphs(`新旧规定不一致的，以新规定为准。${item.unit}将开展业务培训，跟踪执行情况，及时解答疑问。`),
    ...paragraphs(`解读机关：${item.unit}　咨询电话：0500-682${String(1000 + item.id).slice(-4)}`),
  ];
  return {
    id: item.id,
    column: '/zwgk/zcjd/',
    title: `《${about.subject}》政策解读`,
    published: `${item.published} 17:00`,
    source: item.unit,
    main: [...picture, ...(item.bare === true ? content : full)],
    ...(item.unlinked === true ? {} : { related: [{ label: '相关文件', ids: [about.id] }] }),
  };
}
