import type { FileRef, Piece } from '../engine/model.ts';
import { paragraphs } from '../engine/text.ts';

/** A page made of labelled fields: what an agency does, how a service is had. Fields left out are missing on the page. */
export function recordPiece(record: {
  id: number;
  column: string;
  title: string;
  published: string;
  source: string;
  fields: [string, string | null][];
  look?: 'table' | 'dl' | 'headings';
  after?: string[];
  files?: FileRef[];
  hidden?: string;
}): Piece {
  const fields = record.fields.filter((field): field is [string, string] => field[1] !== null);
  const look = record.look ?? 'table';
  const body =
    look === 'table'
      ? [
          `<table class="record">\n${fields.map(([label, value]) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`).join('\n')}\n</table>`,
        ]
      : look === 'dl'
        ? [
            `<dl class="record">\n${fields.map(([label, value]) => `<dt>${label}：</dt><dd>${value}</dd>`).join('\n')}\n</dl>`,
          ]
        : fields.flatMap(([label, value]) => [`<h3>${label}</h3>`, `<p>${value}</p>`]);
  return {
    id: record.id,
    column: record.column,
    title: record.title,
    published: record.published,
    source: record.source,
    main: [...body, ...(record.after ?? [])],
    ...(record.files === undefined ? {} : { files: record.files }),
    ...(record.hidden === undefined ? {} : { hidden: record.hidden }),
  };
}

/** A citizen's letter with the answer, if there is one. */
export function letterPiece(letter: {
  id: number;
  title: string;
  from: string;
  asked: string;
  question: string;
  replied: string | null;
  unit: string;
  answer: string;
}): Piece {
  const fields: [string, string][] = [
    ['信件编号', `YT${letter.asked.slice(0, 4)}${String(letter.id).padStart(6, '0')}`],
    ['来信人', letter.from],
    ['来信时间', letter.asked],
    ['信件内容', letter.question],
    ['办理状态', letter.replied === null ? '办理中' : '已答复'],
  ];
  if (letter.replied !== null)
    fields.push(['答复单位', letter.unit], ['答复时间', letter.replied], ['答复内容', letter.answer]);
  const piece = recordPiece({
    id: letter.id,
    column: '/hdjl/xzxx/',
    title: letter.title,
    published: `${letter.replied ?? letter.asked} 10:00`,
    source: '县长信箱',
    fields,
  });
  return { ...piece, letter: { asked: letter.asked, replied: letter.replied } };
}

/** A call for opinions; `period`, `draft` and `explanation` may each be missing. */
export function consultationPiece(call: {
  id: number;
  subject: string;
  published: string;
  unit: string;
  purpose: string;
  period: [string, string] | null;
  draft: boolean;
  explanation: boolean;
  feedback?: number;
}): Piece {
  const files: FileRef[] = [];
  if (call.draft) files.push({ name: `${call.subject}（征求意见稿）`, ext: 'docx' });
  if (call.explanation) files.push({ name: `${call.subject}起草说明`, ext: 'pdf' });
  const until = call.period === null ? [] : paragraphs(`<b>征集时间：</b>${call.period[0]}至${call.period[1]}。`);
  return {
    id: call.id,
    column: '/hdjl/yjzj/',
    title: `关于公开征求《${call.subject}》意见的公告`,
    published: `${call.published} 09:00`,
    source: call.unit,
    main: [
      ...paragraphs(call.purpose),
      ...until,
      ...paragraphs(
        '<b>征集方式：</b>向社会公开征求意见，同时召开座谈会并书面征求有关单位意见。',
        `<b>提交途径：</b>登录本网站“意见征集”栏目在线填写；邮寄至云汀县文昌镇文昌路1号${call.unit}，请注明“征求意见”字样；电话0500-6820116。`,
      ),
    ],
    files,
    ...(call.feedback === undefined ? {} : { related: [{ label: '征集结果反馈', ids: [call.feedback] }] }),
  };
}

/** What became of the opinions. */
export function feedbackPiece(reply: {
  id: number;
  about: number;
  subject: string;
  published: string;
  unit: string;
  count: number;
  taken: number;
  why: string;
  document?: number;
}): Piece {
  return {
    id: reply.id,
    column: '/hdjl/yjfk/',
    title: `《${reply.subject}》公开征求意见采纳情况的反馈`,
    published: `${reply.published} 15:00`,
    source: reply.unit,
    main: paragraphs(
      `征集期间共收到意见建议${reply.count}条，采纳${reply.taken}条，未采纳${reply.count - reply.taken}条。`,
      `采纳情况：${reply.why}`,
      '未采纳意见均已逐条向提出人说明理由。感谢社会各界的关心和支持。',
    ),
    related: [
      { label: '征集公告', ids: [reply.about] },
      ...(reply.document === undefined ? [] : [{ label: '正式文件', ids: [reply.document] }]),
    ],
  };
}
