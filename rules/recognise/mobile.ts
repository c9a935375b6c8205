import { isFree } from './citizen-number.ts';
import { clueAt, lineAround, personAt, surroundings, type Clue } from './context.ts';
import { secretNumber } from './mask.ts';
import type { Span } from './scan.ts';
import { isInAddress } from './spans.ts';
import type { Topic } from './topics.ts';
import type { Candidate, Recogniser, View } from './types.ts';

/** Number segments given out to mobile networks (工业和信息化部; domain.md §6.3). */
const SEGMENTS = /^1(3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/;

const DENIES: ReadonlySet<Topic> = new Set<Topic>(['code', 'body', 'treasury', 'bank', 'id', 'student', 'disability']);
/** Columns of a directory of people on duty, whose numbers are published on purpose. */
const DUTY: readonly Topic[] = ['duty', 'body', 'office'];
/** Columns of a list of people that the office acts upon; sums are paid to companies, too. */
const PRIVATE: readonly Topic[] = [
  'id',
  'age',
  'birth',
  'address',
  'child',
  'guardian',
  'disability',
  'health',
  'student',
];
/** Words of the line in a notice that says whom to call. */
const OFFICE_LINE =
  /联\s*系\s*人|咨询|监督|举报|投诉|值班|办公室|服务|热线|传真|报名|客服|受理|经办|负责人|责任人|工作人员|科长|主任|局长|经理|老师|律师|法官|检察官|书记员|采购|代理|招标|请联系|请与|请致电|请拨打|垂询|主办|承办|联系方式|[局委办站所院会中心]电话|维修|预约/;
/** Words that say the number is a private person's. */
const PRIVATE_LINE =
  /姓名|户主|申请人|村民|本人|住址|身份证|公民身份|家属|当事人|被处罚人|承租人|患者|学生|家长|监护人|投诉人|反映人|举报人|信访人|来电|来信人|诉求人|网民|我是|我叫/;
/** Somebody gives the own number: in a letter that is put up whole. */
const WRITER = /我的(?:手机|电话|联系|号码)|(?:联系|回复|告知|打给|打)我(?![们局县市区镇乡委单办院校])/;
const AMOUNT_BEFORE = /[¥￥$]\s*$/;
const AMOUNT_AFTER = /^\s*(元|万|亿|吨|㎡|平方|立方|千瓦|[,，]\d{3}(?!\d))/;

/** 手机号码 of private persons. Landlines and short hotline numbers never have the shape. */
export const mobile: Recogniser = {
  kind: 'mobile',
  priority: 50,
  find(view) {
    const found: Candidate[] = [];
    for (const span of view.spans) {
      const number = readNumber(view.text, span);
      if (number === null || !isFree(view.text, span.start - number.plus, span.end)) continue;
      if (AMOUNT_BEFORE.test(view.text.slice(Math.max(0, span.start - 3), span.start))) continue;
      if (AMOUNT_AFTER.test(view.text.slice(span.end, span.end + 6))) continue;
      const clue = clueAt(view, span.start, span.end);
      if (clue !== null && DENIES.has(clue.topic)) continue;
      const judged = judge(view, span, clue);
      if (judged === null) continue;
      const why = ['11位手机号段', '两侧无其他字符', ...judged.why];
      const secret = secretNumber('mobile', number.digits);
      found.push({
        kind: 'mobile',
        noun: '手机号码',
        start: span.start,
        end: span.end,
        secret,
        confidence: judged.confidence,
        why,
      });
    }
    return found;
  },
};

/** The 11 digits of a span, without country code or trunk zero. */
function readNumber(text: string, span: Span): { digits: string; plus: number } | null {
  const { digits, start } = span;
  if (digits.length > 13) return null;
  const plus = /[+＋]/.test(text.charAt(start - 1)) ? 1 : 0;
  if (SEGMENTS.test(digits)) return { digits, plus };
  if (digits.length === 12 && digits.startsWith('0') && SEGMENTS.test(digits.slice(1)) && span.shape.length === 1) {
    return { digits: digits.slice(1), plus };
  }
  const isForeignForm = digits.length === 13 && digits.startsWith('86') && (plus === 1 || span.shape[0] === 2);
  return isForeignForm && SEGMENTS.test(digits.slice(2)) ? { digits: digits.slice(2), plus } : null;
}

type Judged = Pick<Candidate, 'confidence' | 'why'>;

function judge(view: View, span: Span, clue: Clue | null): Judged | null {
  const isPhone = clue?.topic === 'phone' || clue?.topic === 'guardian';
  if (span.loose && !isPhone) return null;
  if (span.digits.length === 12 && !isPhone && clue?.topic !== 'office') return null;
  if (isInAddress(view.text, span.start, span.end)) return null;
  return view.segment.row === undefined ? judgeText(view, span, clue) : judgeCell(view, span, clue);
}

function judgeCell(view: View, span: Span, clue: Clue | null): Judged {
  const { row } = view.segment;
  const table = row?.table ?? new Set<Topic>();
  const person = personAt(view, span.start);
  const isDirectory = DUTY.some((topic) => table.has(topic));
  const isPrivate = PRIVATE.some((topic) => table.has(topic)) || (table.has('aid') && !isDirectory);
  const why = clue === null ? [] : [clue.why];
  if (clue?.topic === 'phone' && WRITER.test(lineAround(view.text, span.start, span.end, 60)))
    return { confidence: 'likely', why: [...why, '写信人自己的号码'] };
  if (clue?.topic === 'office') return { confidence: 'lead', why: [...why, '可能是对外公布的联系电话'] };
  if (!isPrivate && isDirectory) {
    return { confidence: 'lead', why: [...why, '表中列有职务或单位，可能是对外公布的联系电话'] };
  }
  if (row?.hasBody === true && !isPrivate) return { confidence: 'lead', why: [...why, '同一行是单位'] };
  // A column of another name holds other numbers: 轮候号, 受理号.
  const { header, label } = view.segment;
  if (clue === null && label === undefined && header !== undefined && view.topic === null) {
    return { confidence: 'lead', why: [...why, `列标题“${header.replace(/\s+/g, '').slice(0, 14)}”不是电话`] };
  }
  if (person === null)
    return { confidence: isPrivate && clue !== null ? 'likely' : 'lead', why: [...why, '同一行没有姓名'] };
  return { confidence: clue === null ? 'likely' : 'certain', why: [...why, '同一行有姓名'] };
}

function judgeText(view: View, span: Span, clue: Clue | null): Judged {
  const line = lineAround(view.text, span.start, span.end, 60);
  const why = clue === null ? [] : [clue.why];
  const isPrivate = PRIVATE_LINE.test(line) || WRITER.test(line);
  const isOwn = clue !== null && /手机|移动|本人|家长/.test(clue.why);
  // A form that is about a person: 联系方式 is the person's.
  const isForm = view.segment.subject !== undefined;
  const isOffice =
    clue?.topic === 'office' || (!isForm && OFFICE_LINE.test(surroundings(view, span.start, span.end, 30)));
  if (isOffice && !isPrivate) return { confidence: 'lead', why: [...why, '可能是对外公布的联系电话'] };
  const person = personAt(view, span.start);
  if (person !== null) return { confidence: isPrivate || isOwn ? 'certain' : 'likely', why: [...why, '前面有姓名'] };
  if (isPrivate && clue !== null) return { confidence: 'likely', why: [...why, '同一行说的是个人'] };
  if (isOwn || view.topic === 'phone') return { confidence: isOwn ? 'likely' : 'lead', why };
  return { confidence: 'lead', why: [...why, '旁边没有姓名'] };
}
