import fc from 'fast-check';
import { createContentReader } from '../../../rules/documents/content/content-reader.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import { soup, target } from '../target.ts';

const TEXT = soup(
  '废止的规范性文件目录',
  '一、继续有效的文件',
  '清理结果',
  '《云溪县就业补贴办法》',
  '（云政规〔2024〕3号）',
  '云政规〔2024〕3号',
  '失效',
  '√',
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '规范性文件',
  '本年新收',
  '结转下年度',
  '总计',
  '（一）予以公开',
  '12',
  '0',
  '文号',
  ' ',
  '\n',
  '。',
  '《',
  '》',
);
const small = fc.nat({ max: 9 });
const inside = fc.option(fc.constantFrom('a/废止的文件.docx', 'b.xlsx'), { nil: undefined });
const part: fc.Arbitrary<DocumentPart> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: TEXT, place: fc.record({ paragraph: small }), inside }),
  fc.record({
    kind: fc.constant('row' as const),
    sheet: fc.constantFrom(null, '废止', 'Sheet1'),
    table: small,
    row: small,
    cells: fc.array(fc.record({ column: small, text: TEXT }), { maxLength: 9 }),
    inside,
  }),
) as fc.Arbitrary<DocumentPart>;

export const CONTENTS = [
  target('what rules of the portal take from a file', fc.array(part, { maxLength: 30 }), (parts) => {
    const reader = createContentReader((text) => text);
    for (const one of parts) reader.add(one);
    const content = reader.finish();
    if (content === null) return;
    for (const { title, number, quote } of content.listed)
      if ((title === null && number === null) || quote.length > 160)
        throw new Error(`a row that names nothing: ${quote}`);
    if (content.listed.length > 400) throw new Error(`${content.listed.length} rows`);
    const { sections } = content.report ?? { sections: [1, 2, 3, 4] };
    if (sections.length < 4 || sections.some((section, i) => section <= (sections[i - 1] ?? 0) || section > 6))
      throw new Error(`sections ${sections.join(' ')}`);
  }),
];
