import { formatInstant } from '../../format.ts';
import type { Packet } from '../model/packet.ts';
import { noteOf } from './note.ts';
import { type Table, textColumns } from './table.ts';

/** Where each problem was seen, and the pictures that show it. */
export function evidenceTable(packet: Packet): Table {
  const { pictures } = packet;
  return {
    id: 'evidence',
    name: '证据索引',
    title: `${packet.county}${packet.period.words}政务公开测评证据索引`,
    note: noteOf(packet),
    columns: textColumns({
      证据编号: 12,
      问题编号: 14,
      网址: 44,
      页面标题: 30,
      抓取时间: 17,
      类型: 12,
      文件名: 14,
      校验值: 66,
    }),
    rows: packet.evidence.map((row) => [
      row.number,
      row.problem,
      row.url,
      row.pageTitle,
      formatInstant(row.seenAt),
      row.kind,
      row.file,
      row.hash,
    ]),
    foot: pictures.length === 0 ? [] : [`截图${pictures.length}张，文件见“${PICTURES}”，校验值为图片文件的 SHA-256。`],
  };
}

/** The folder of the pictures. */
export const PICTURES = '证据图片';
