import { Document, Packer } from 'docx';
import type { Body } from '../../body/body.ts';
import { chartPage } from './charts.ts';
import { SIZES } from './look.ts';
import { pageSetup } from './page.ts';
import { annexPage, endNote, paperLines } from './paper.ts';
import { settle } from './settle.ts';

/**
 * The paper as docx: the text upright, the rankings behind it lying, the charts upright again, page numbers going on.
 * @param madeAt stands in the file as the time of its making, so that the same paper gives the same bytes
 */
export async function writeDocx(
  body: Body,
  { isDraft, madeAt }: { isDraft: boolean; madeAt: Date },
): Promise<Uint8Array> {
  const document = new Document({
    creator: 'zwgk-audit',
    lastModifiedBy: 'zwgk-audit',
    title: body.title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { size: SIZES.text, language: { eastAsia: 'zh-CN', value: 'en-US' } } } },
    },
    sections: [
      { ...pageSetup({ isLying: false, isDraft }), children: paperLines(body) },
      ...body.tables.map((table, index) => ({
        ...pageSetup({ isLying: true, isDraft }),
        children: annexPage(table, body.charts === null && index === body.tables.length - 1 ? body.copyTo : null),
      })),
      ...(body.charts === null
        ? []
        : [
            {
              ...pageSetup({ isLying: false, isDraft }),
              children: [...chartPage(body.charts), ...(body.copyTo === null ? [] : [endNote(body.copyTo)])],
            },
          ]),
    ],
  });
  return settle(await Packer.toBuffer(document), madeAt);
}
