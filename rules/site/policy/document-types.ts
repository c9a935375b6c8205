import { removeSpace } from '../../text/normalise.ts';

/** Documents that need no interpretation, by what their titles say; the names are those that checklists use. */
const TYPES = {
  人事任免: /任免|任职|免职|聘任|任命|职务|工作分工|试用期/,
  转发: /转发/,
  会议通知: /(召开|举办|参加|收听收看).{0,40}(会议|大会|推进会|座谈会|调度会|视频会|活动|培训班?)/,
  表彰: /表彰|表扬|嘉奖|记功|记.等功|授予|命名|通报|光荣榜|先进(集体|个人|单位)/,
  批复: /批复|复函|的函$|答复/,
  节假日: /放假|节假日|值班|作息时间/,
  机构人员:
    /(成立|调整|设立|撤销|组建).{0,40}(领导小组|委员会|指挥部|专班|联席会议|机构|成员|协调小组)|成员名单|联席会议制度/,
  文件管理:
    /清理|废止|失效|继续有效|延长.{0,30}有效期|延续.{0,30}有效期|更正|勘误|关于修改|(制定|立项|目录)计划|备案审查/,
} as const;

export const DOCUMENT_TYPES = [
  '人事任免',
  '转发',
  '会议通知',
  '表彰',
  '批复',
  '节假日',
  '机构人员',
  '文件管理',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Which of the types that need no interpretation a title is of; null for an ordinary document. */
export function documentType(title: string | null): DocumentType | null {
  const text = removeSpace(title ?? '');
  // What stands in title marks is the subject, not the kind: 关于印发《表彰奖励办法》的通知 is an ordinary document.
  const outside = text
    .replace(/《.{0,300}》/, '')
    .replace(/印发.{0,300}?(办法|规定|细则|规则|意见|方案|措施|制度|规划)/, '');
  return DOCUMENT_TYPES.find((type) => TYPES[type].test(outside)) ?? null;
}

const RULE_MAKING = /(办法|规定|细则|规则|若干措施|若干政策|实施意见|扶持政策|标准)/;

/** A title that sets rules for the public, whatever its number looks like. */
export function looksNormative(title: string | null): boolean {
  return RULE_MAKING.test(removeSpace(title ?? ''));
}
