import { toHalfWidth } from '../text/normalise.ts';
import { lineAround, nearName, personInRow } from './context.ts';
import { secretAddress } from './mask.ts';
import type { Candidate, Recogniser, View } from './types.ts';

const N = '[0-9一二三四五六七八九十百]';
/** An address down to the door: house number in a street or village, or building and flat. Township, village and group alone are not. */
const DOOR = new RegExp(
  [
    `(?:路|街|巷|弄|大道|胡同|里|坊|桥|村|组|屯|庄|湾|寨|社|队|堡|坪|冲|岗|畈)(?:[东西南北中]段)?(?:附)?${N}{1,5}(?:[-—之]${N}{1,4})?号(?:院|楼|附${N}+号)?`,
    `${N}{1,4}(?:栋|幢|座|号楼|#楼|#)(?:[东西AB])?(?:${N}{1,2}单元)?[0-9]{2,4}(?:室|号|户|房)?`,
    `${N}{1,2}单元${N}{1,4}(?:室|号|户|楼|层)`,
    `[0-9]{1,3}[-—][0-9]{1,2}[-—][0-9]{2,4}(?:室|号)?`,
    `${N}{1,4}号(?:楼|院)?(?:${N}{1,2}单元)?[0-9]{2,4}室`,
    `${N}{1,4}(?:栋|幢|号楼)[-—]?[0-9]{3,4}`,
  ].join('|'),
);
const LABELLED =
  /(?:家庭(?:详细)?[住地]址|现?住址|(?:现)?居住(?:地址?)?|户籍(?:所在)?地(?:址)?|户籍地址|户口所在地)\s*(?:[（(][^）)]{0,8}[）)]\s*)?(?:(?:[：:为是在]|位于)\s*)?([^。；;，,、\n\t|]{5,60})/y;
const LIVES = /(?:现住|家住|居住[在于]|住[在于]|暂住|住)(?:[：:]|址)?\s*([^。；;，,、\n\t|（(]{6,60})/y;
/** 住 within other words. */
const NOT_LIVING = /^住[宅房院户建宿区持校民所]/;
const BODY_LINE = /公司|信用代码|法定代表人|办公|办事大厅|服务中心|营业|店铺|门诊|酒店|宾馆|指挥部/;

/** 住址及电话: one column for both. */
const AMONG_OTHERS = /(?:住址|家庭地址|居住地址?|户籍地址?)\s*[及、和与/]/;

/** 家庭住址 down to the door (云南 2017-12: 家庭住址（门牌号）). Offices' addresses have neither a home's label nor a person beside them. */
export const homeAddress: Recogniser = {
  kind: 'home-address',
  priority: 30,
  find(view) {
    if (view.topic === 'address' || view.topic === 'place' || AMONG_OTHERS.test(view.segment.header ?? ''))
      return inCell(view);
    return (view.triggers.address ?? []).flatMap((at) => inText(view, at) ?? []);
  },
};

/** Where an address reaches its door. Typesetters put spaces around digits: they count for nothing. */
function findDoor(text: string): { end: number } | null {
  const found = DOOR.exec(toHalfWidth(text).replace(/\s/g, ''));
  if (found === null) return null;
  let left = found.index + found[0].length;
  let end = 0;
  while (end < text.length && left > 0) if (!/\s/.test(text.charAt(end++))) left--;
  return { end };
}

function inCell(view: View): Candidate[] {
  const text = view.text.slice(0, 200);
  const door = findDoor(text);
  if (door === null || (view.segment.row === undefined && view.topic === 'place')) return [];
  const person = personInRow(view);
  const header = view.segment.label ?? view.segment.header ?? '';
  const why = ['地址到门牌', `标签“${header.replace(/[\s:：]/g, '').slice(0, 14)}”`];
  const { end } = door;
  const base = {
    kind: 'home-address',
    noun: '家庭住址',
    start: 0,
    end,
    secret: secretAddress(toHalfWidth(text.slice(0, end))),
  } as const;
  if (view.topic !== 'place') {
    return [{ ...base, confidence: person === null ? 'likely' : 'certain', why }];
  }
  const table = view.segment.row?.table;
  const isPrivate =
    table !== undefined && (['id', 'aid', 'bank', 'age', 'birth'] as const).some((topic) => table.has(topic));
  const isDirectory = table !== undefined && (['duty', 'body', 'office'] as const).some((topic) => table.has(topic));
  if (person === null || isDirectory || view.segment.row?.hasBody === true) return [];
  const isDwelling = /坐落|座落|房/.test(header) && table?.has('child') !== true;
  return [{ ...base, confidence: isPrivate && !isDwelling ? 'likely' : 'lead', why: [...why, '同一行有姓名'] }];
}

function inText(view: View, at: number): Candidate | null {
  // The label may begin before the trigger: 现住址, 家住, 居住于.
  for (const from of [at, at - 1, at - 2]) {
    const found = from >= 0 ? (match(view, LABELLED, from) ?? match(view, LIVES, from)) : null;
    if (found !== null) return found;
  }
  return null;
}

function match(view: View, form: RegExp, from: number): Candidate | null {
  const { text } = view;
  form.lastIndex = from;
  const found = form.exec(text);
  const value = found?.[1];
  if (found === null || value === undefined || NOT_LIVING.test(found[0])) return null;
  const door = findDoor(value);
  if (door === null) return null;
  const start = from + found[0].length - value.length;
  const end = start + door.end;
  const isLabelled = form === LABELLED;
  const before = text.charAt(from - 1);
  if (!isLabelled && before !== '' && !/[，,；;、。：:（(\s现家]/.test(before)) return null;
  const line = lineAround(text, from, end, 60);
  const name = nearName(view, from);
  if (BODY_LINE.test(line) && name === null) return null;
  if (!isLabelled && name === null) return null;
  return {
    kind: 'home-address',
    noun: '家庭住址',
    start,
    end,
    secret: secretAddress(toHalfWidth(text.slice(start, end))),
    confidence: isLabelled && name !== null ? 'certain' : 'likely',
    why: ['地址到门牌', isLabelled ? '前文有住址标签' : '前文为“住”', ...(name === null ? [] : ['前面有姓名'])],
  };
}
