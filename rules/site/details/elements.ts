/**
 * What an interpretation is asked to say (辽政办〔2022〕43号 and others, domain.md §7; the words of the five source
 * documents): the heading that announces it, and the words that show it in running text. Read leniently: whoever says
 * it in other words has said it.
 */
const ELEMENT_WORDS = {
  背景依据: [
    /背景|依据|起因|由来|缘由|必要性|为(什么|何|啥)/,
    /背景|依据|必要性|起因|由来|缘由|为(什么|何)(要)?(制定|出台|修订|起草)|(制定|出台|起草|修订|印发)的?(目的|原因|意义|初衷)|根据[《国省市县]|按照[《国省市县]|依照《|为了?(进一步|贯彻|落实|规范|加强|推进|推动|加快|促进|保障|深入|切实|全面|做好|解决|提高|提升|完善|深化)/,
  ],
  制定意义: [/意义|总体考虑|必要性|重要性/, /意义|总体考虑|必要性|重要性|有利于|迫切/],
  起草过程: [/过程|研判/, /起草过程|制定过程|形成过程|研判|征求.{0,20}意见|调研|合法性审查|反复修改|几易其稿/],
  目标任务: [/目标|任务|目的|总体要求|总体思路/, /目标|任务|目的|旨在|力争|争取|总体要求|总体思路|到20\d\d年|意在/],
  主要内容: [
    /内容|要点|亮点|重点|举措|措施|解读|规定了什么|有哪些/,
    /主要内容|重点内容|核心内容|具体内容|主要(任务|举措|措施|条款|政策|变化|修改|规定)|政策(要点|内容|措施|举措|亮点)|重点(任务|举措|措施|工作)|(分为|共|包括|明确了?|提出了?).{0,12}(部分|章|条|方面|举措|措施|内容)|[一二三四五六七八九十](是|、|个方面)/,
  ],
  涉及范围: [/范围|对象|适用|人群|谁/, /范围|适用于|对象|覆盖|涉及|人群|适用本/],
  执行标准: [/标准|口径|额度|金额|比例|多少/, /标准|口径|额度|比例|\d(元|万元|%|％|倍|个工作日)/],
  注意事项: [
    /注意|须知|提醒|提示|说明/,
    /注意|须知|提醒|温馨提示|需要说明|特别说明|不得|应当|咨询(电话|方式)|解读机关|联系(人|电话|方式)/,
  ],
  关键词诠释: [/关键词|名词|术语|概念|定义/, /关键词|名词解释|术语|是指|所称|指的是/],
  惠民利民举措: [
    /惠民|利民|便民|利企|惠企|举措|优惠|红利|实惠/,
    /惠民|利民|便民|利企|惠企|优惠|补贴|补助|减免|奖补|奖励|免费|少跑腿|降低/,
  ],
  新旧政策差异: [
    /新旧|差异|区别|变化|修订|不同|调整/,
    /新旧|差异|区别|变化|不同(之处|点)|修订(内容|说明|情况)|调整为|相比|与原|原(办法|政策|规定|文件)|首次/,
  ],
  创新举措: [/创新|亮点|特色|特点/, /创新|亮点|特色|特点|首次/],
  保障措施: [
    /保障|组织实施|组织领导/,
    /保障措施|组织(领导|保障|实施)|加强(领导|保障|监督|宣传|考核)|责任落实|压实责任|监督管理/,
  ],
  下一步工作: [/下一步|后续|落实|打算/, /下一步|后续|抓好.{0,8}落实|贯彻落实|打算|业务培训/],
} as const satisfies Record<string, readonly [heading: RegExp, text: RegExp]>;

export const ELEMENTS = [
  '背景依据', '制定意义', '起草过程', '目标任务', '主要内容', '涉及范围', '执行标准', '注意事项',
  '关键词诠释', '惠民利民举措', '新旧政策差异', '创新举措', '保障措施', '下一步工作',
] as const satisfies readonly (keyof typeof ELEMENT_WORDS)[]; // prettier-ignore

export type Element = (typeof ELEMENTS)[number];

const HEADING = /^([（(]?[一二三四五六七八九十\d]+[）)、.．]|问[:：]?|Q\d*[:：]|【)|[？?：:]$/i;
/** A text this long tells what the document holds, under whatever words. */
const TELLS_CONTENT = 400;

/** The elements that a text shows, and whether any is announced by a heading. */
export function findElements(lines: readonly { text: string; tag: string }[]): {
  found: Element[];
  isStructured: boolean;
} {
  const headings = lines.filter(
    ({ text, tag }) => text.length <= 40 && (/^h[1-6]$/.test(tag) || tag === 'strong' || HEADING.test(text)),
  );
  const text = lines.map((line) => line.text).join('\n');
  const found = ELEMENTS.filter((element) => {
    const [heading, words] = ELEMENT_WORDS[element];
    if (words.test(text) || headings.some((line) => heading.test(line.text))) return true;
    return element === '主要内容' && text.length >= TELLS_CONTENT;
  });
  const isStructured = headings.some((line) =>
    Object.values(ELEMENT_WORDS).some(([heading]) => heading.test(line.text)),
  );
  return { found, isStructured };
}
