import { isLuhn } from './check-digits.ts';
import { isFree } from './citizen-number.ts';
import { clueAt, lineAround, personAt, surroundings } from './context.ts';
import { secretNumber } from './mask.ts';
import { isBodyName, isName, nameInCell } from './names.ts';
import type { Span } from './scan.ts';
import { isInAddress } from './spans.ts';
import type { Candidate, Recogniser, View } from './types.ts';

/** First digits of cards: 62 (银联, JR/T 0008-2000), and older debit cards still in use (中行, 建行, 工行, 农行, 交行). */
const ISSUERS = /^(62|9558|95599|4367|4563|6013|6014|4055|6228|5218|5243)/;

/** Accounts of bodies: treasuries, companies, offices. */
const BODY_ACCOUNT =
  /国库|财政专户|专户|对公|单位账[户号]|基本存?款?户|保证金|缴款|非税|捐款|捐赠|募捐|有限公司|公司|合作社|集团|工厂|红十字会|慈善|基金会|协会|收款单位|财政局|工会/;
const HOLDER =
  /(?:户\s*名|账户名称|帐户名称|开户名称?|收款人|单位名称|名\s*称)\s*(?:[：:]\s*)?([^\s，,；;。：:（(]{2,30})/g;
const HOLDER_BODY = /[局委办所院会社厂校学站部处府队馆库司店行村]$|中心|委员会|人民政府/;
const PERSON_HOLDER =
  /(?:户\s*名|姓\s*名|收款人|持卡人|开户人|账户名|户\s*主|本人)\s*(?:[：:为是]\s*)?([\u4e00-\u9fa5]{2,4})(?![\u4e00-\u9fa5])/g;

/** 银行卡号 and 银行账号 of persons. Luhn alone is true of every tenth number, so it never suffices. */
export const bankCard: Recogniser = {
  kind: 'bank-card',
  priority: 60,
  find(view) {
    const found: Candidate[] = [];
    for (const span of view.spans) {
      if (span.digits.length < 13 || span.digits.length > 19) continue;
      if (!isFree(view.text, span.start, span.end)) continue;
      const candidate = judge(view, span);
      if (candidate !== null) found.push(candidate);
    }
    return found;
  },
};

function judge(view: View, span: Span): Candidate | null {
  const { start, end, digits } = span;
  const clue = clueAt(view, start, end);
  const isBank = clue?.topic === 'bank';
  const isLuhnTrue = isLuhn(digits);
  const isCard = isLuhnTrue && digits.length >= 16 && ISSUERS.test(digits);
  if (!isBank && (!isCard || span.loose || (clue !== null && clue.topic !== 'name' && clue.topic !== 'phone')))
    return null;
  if (isInAddress(view.text, start, end) || isOfBody(view, start, end, isCard)) return null;
  const person = isPersonal(view, start, end);
  const confidence = weigh({ isBank, isLuhnTrue, isCard, person });
  if (confidence === null) return null;
  const why = [`${digits.length}位号码，两侧无其他字符`];
  why.push(isLuhnTrue ? 'Luhn校验正确' : '无Luhn校验（账号）');
  if (isCard) why.push('发卡行号段');
  if (isBank) why.push(clue.why);
  why.push(person ? '旁边有姓名' : '旁边没有姓名');
  const noun = isCard ? '银行卡号' : '银行账号';
  return { kind: 'bank-card', noun, start, end, secret: secretNumber('bank-card', digits), confidence, why };
}

function weigh(seen: {
  isBank: boolean;
  isLuhnTrue: boolean;
  isCard: boolean;
  person: boolean;
}): Candidate['confidence'] | null {
  const { isBank, isLuhnTrue, isCard, person } = seen;
  if (isBank && isCard) return person ? 'certain' : 'likely';
  if (isBank && person) return 'likely';
  if (isBank) return isLuhnTrue ? 'lead' : null;
  return person ? 'likely' : 'lead';
}

function isPersonal(view: View, start: number, end: number): boolean {
  if (personAt(view, start) !== null) return true;
  for (const match of surroundings(view, start, end, 60).matchAll(PERSON_HOLDER))
    if (isName(match[1] ?? '')) return true;
  return false;
}

function isOfBody(view: View, start: number, end: number, isCard: boolean): boolean {
  const { row } = view.segment;
  if (row !== undefined) {
    if (row.table.has('treasury')) return true;
    const holder = row.cells.get('name') ?? row.cells.get('child');
    if (holder !== undefined && isBodyName(holder)) return true;
    if (holder !== undefined && nameInCell(holder) !== null) return false;
    // A company that sells or buys in the row of a person: the card is the person's.
    if (isCard && row.guess !== null && row.table.has('id')) return false;
    if (row.hasBody || row.table.has('body')) return true;
  }
  const around = surroundings(view, start, end, 60);
  let holders = 0;
  for (const match of around.matchAll(HOLDER)) {
    if (HOLDER_BODY.test(match[1] ?? '')) return true;
    if (isName(match[1] ?? '')) holders++;
  }
  // Cards are persons': what another paragraph says of an office does not make one its own.
  return holders === 0 && BODY_ACCOUNT.test(isCard ? lineAround(view.text, start, end) : around);
}
