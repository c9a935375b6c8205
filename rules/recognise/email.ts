import { toHalfWidth } from '../text/normalise.ts';
import { clueAt, lineAround, personAt, surroundings } from './context.ts';
import { secretEmail } from './mask.ts';
import type { Candidate, Recogniser, View } from './types.ts';

const LOCAL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}$/;
const DOMAIN = /^[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,6}(?![A-Za-z0-9])/;
/** Mailboxes of offices and schools. */
const OFFICE_DOMAIN = /(^|\.)(gov|edu|mil|org)\.cn$/i;
/** Words of the line that says where to write to. */
const OFFICE_LINE =
  /联系|征求|征集|反馈|来信|来函|投稿|举报|监督|报送|咨询|报名|受理|公众|意见|办公室|通讯地址|传真|邮编|邮政编码|发送|发至|投递|简历|主办|技术支持|附件/;
const PRIVATE_LINE = /姓\s*名|身份证|住址|出生|(?:个人|私人|本人)(?:电子)?(?:邮箱|邮件|信箱)/;

/** Mailboxes of private persons. An office's mailbox with a public provider is the rule, so without a person beside it it is a lead. */
export const email: Recogniser = {
  kind: 'email',
  priority: 70,
  find(view) {
    const found: Candidate[] = [];
    for (const at of view.triggers.email ?? []) {
      const local = LOCAL.exec(toHalfWidth(view.text.slice(Math.max(0, at - 64), at)))?.[0];
      const domain = DOMAIN.exec(toHalfWidth(view.text.slice(at + 1, at + 80)))?.[0];
      if (local === undefined || domain === undefined || OFFICE_DOMAIN.test(domain)) continue;
      const start = at - local.length;
      const end = at + 1 + domain.length;
      const { confidence, why } = judge(view, start, end);
      const secret = secretEmail(`${local}@${domain}`.toLowerCase());
      found.push({ kind: 'email', noun: '电子邮箱', start, end, secret, confidence, why: ['邮箱格式', ...why] });
    }
    return found;
  },
};

function judge(view: View, start: number, end: number): Pick<Candidate, 'confidence' | 'why'> {
  const clue = clueAt(view, start, end);
  const why = clue === null ? [] : [clue.why];
  const { row } = view.segment;
  if (row !== undefined) {
    const isDirectory = row.hasBody || ['duty', 'body', 'office'].some((topic) => row.table.has(topic as 'duty'));
    if (isDirectory || personAt(view, start) === null)
      return { confidence: 'lead', why: [...why, '可能是对外公布的邮箱'] };
    return { confidence: 'likely', why: [...why, '同一行有姓名'] };
  }
  const isPrivate = PRIVATE_LINE.test(lineAround(view.text, start, end, 40));
  if (!isPrivate && OFFICE_LINE.test(surroundings(view, start, end, 60))) {
    return { confidence: 'lead', why: [...why, '可能是对外公布的邮箱'] };
  }
  if (isPrivate || personAt(view, start) !== null) return { confidence: 'likely', why: [...why, '旁边有个人信息'] };
  return { confidence: 'lead', why: [...why, '旁边没有姓名'] };
}
